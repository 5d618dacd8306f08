#pragma once

#include <string>
#include <string_view>

#include "words/texts.hpp"

namespace lagesbild::ui {

class ImGuiKit;

/// The language that Kit::document was told, in which fields and tables say their few words.
Language language_of(const ImGuiKit& kit);

std::string_view form_text(const ImGuiKit& kit, words::Text text);
std::string form_text(const ImGuiKit& kit, words::Text text, std::string_view value);

/// "Inga träffar", "1 träff", "37 träffar".
std::string count_of_matches(const ImGuiKit& kit, std::size_t count);

}  // namespace lagesbild::ui
