#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/personal_data.hpp"
#include "model/text.hpp"

/// What the guard found in a text.
namespace lagesbild::words {

/// "personnummer 121212-1212; …".
std::string found_text(std::string_view text, const std::vector<personal_data::Finding>& findings,
                       Language language);
/// "telefonnummer"; "" of a name, which is only a hint.
std::string kind_text(personal_data::Kind kind, Language language);

}  // namespace lagesbild::words
