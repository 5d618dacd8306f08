#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/problem.hpp"

namespace lagesbild::data {

/// A text in which Git left two versions side by side, between lines of <<<<<<<, ======= and >>>>>>>.
struct MergeMarks {
  bool any = false;
  std::size_t unclear_line = 0;  ///< counted from 1: of the first place where it is not certain what is meant
  std::string text;  ///< without the marks, with what either side has; "" where not all is certain
};

/// Certain is where each side adds whole records or values of its own. Where both say something of one key
/// somebody has to choose. Lines stay where they are. O(bytes).
MergeMarks without_merge_marks(std::string_view text);

/// That the two versions differ, on that line.
Problem undecided_merge(std::string_view path, std::size_t line);

}  // namespace lagesbild::data
