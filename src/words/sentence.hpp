#pragma once

#include <string>

namespace lagesbild::words {

/// The first letter small, as inside a sentence; words that begin with two capitals are left.
std::string inside_sentence(std::string text);

}  // namespace lagesbild::words
