#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lagesbild::data {

/// How many letters must be put in, taken out, changed or swapped with the next to make one word the other
/// (restricted Damerau–Levenshtein), letters counted as Unicode code points, A–Z as a–z.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate most like the word, if any is so like that it may be what was meant.
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace lagesbild::data
