#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Where a long word may be broken over two lines.
namespace lagesbild::ui {

struct WordBreak {
  std::size_t at = 0;      ///< byte in the word, where the next line begins
  bool is_joint = false;   ///< between the parts of a compound, which reads best
  bool hyphenates = true;  ///< a hyphen is added; not after one, or after a stroke
};

/// In order. At least four letters stand on either side; besides the joints, before a consonant that a vowel
/// follows, as Swedish words are broken.
std::vector<WordBreak> word_breaks(std::string_view word);

}  // namespace lagesbild::ui
