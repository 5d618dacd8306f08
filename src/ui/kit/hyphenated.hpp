#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/paint.hpp"

namespace lagesbild::ui {

/// The text's lines that fit `width`; a word that is wider is broken as Swedish words are, with a hyphen.
std::vector<std::string> hyphenated_lines(const TextLook& look, std::string_view text, float width);

}  // namespace lagesbild::ui
