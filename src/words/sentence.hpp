#pragma once

#include <string>

namespace lagesbild::words {

/// The first letter small, as inside a sentence; words that begin with two capitals are left.
std::string inside_sentence(std::string text);
/// The first letter large, where a word stands alone; å, ä and ö too.
std::string at_beginning(std::string text);

}  // namespace lagesbild::words
