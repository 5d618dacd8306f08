#pragma once

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

}  // namespace lagesbild::views
