#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/personal_data.hpp"
#include "views/frame/view.hpp"

/// What the guard found in a text that is being written.
namespace lagesbild::views {

/// "personnummer 121212-1212; …".
std::string found_text(const View& view, std::string_view text,
                       const std::vector<personal_data::Finding>& findings);
/// The same as a warning, with a press that takes it out: true where it was pressed.
bool show_found(const View& view, std::string_view text, const std::vector<personal_data::Finding>& findings,
                std::string_view key);

/// Two capitalised words may be somebody's name, and are asked about. In the name of an area or a unit they
/// are what it is called.
enum class Names : std::uint8_t { asked_about, expected };

/// The guard of a free text as a whole, below its field: what it found, a press that takes it out, and that
/// it is no personal data. `text` and `said` are as the frame leaves them; `key` is the field's.
void guard_text(const View& view, std::string_view key, std::string& text, personal_data::Said& said,
                Names names = Names::asked_about);

}  // namespace lagesbild::views
