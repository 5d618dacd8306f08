#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/disclosure.hpp"

/// Which numbers of a table of events may leave the group.
///
/// The rule: a number of 1–4 is shown as fewer than five, and of every number that is not shown, what is
/// shown leaves at least the four values that "fewer than five" has: fewer only where those words themselves,
/// or the table with all its numbers hidden, leave fewer, and never only one.
namespace lagesbild::disclosure {

/// The greatest number that is told as «fewer than five».
inline constexpr std::uint64_t few = 4;

/// Events by row (areas) and column (categories), with the margins that are published beside them: each
/// row's, each column's and the table's sum and, where the rows have groups (districts), those of each group.
/// So several tables of the same cells, by area and by district, are treated as the one that they are.
struct CountTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::uint64_t> cells;  ///< [row · columns + column]
  std::vector<std::size_t> groups;   ///< by row, 0, 1, …; empty: no groups

  std::size_t group_count() const;
  /// Rows, then groups, then the whole table; and the columns' sum last.
  std::size_t lines() const { return rows + group_count() + 1; }
  std::size_t width() const { return columns + 1; }
  /// The number at a line and column, margins included.
  std::uint64_t at(std::size_t line, std::size_t column) const;
};

/// How each number of a table is shown, margins included: [line · width() + column].
using ShownNumbers = std::vector<Shown>;

/// The smallest set of numbers to withhold is hard to find (NP-hard, Kelly, Golden and Assad 1992); this
/// finds a small one, the same for the same table: each hidden number in turn gets the cheapest alternative
/// table (a shortest path in the network that the table's sums make, Cox 1995), sums being the dearest, and
/// what need not have been withheld is shown again.
ShownNumbers suppressed(const CountTable& table);

/// The same table where numbers of it have been published before, by number; nothing: that one was hidden, or
/// was of a period of its own. Who has both tables subtracts one from the other, and the difference of two
/// periods of which one holds the other, or of one period that late reports have reached, is itself a number
/// of events (the differencing problem: Duke-Williams and Rees 1998; tables linked by common cells:
/// Hundepool et al. 2012, chapter 4). So a number that differs by 1–4 from what is published is withheld, and
/// what is shown leaves it every difference from 0 to 4, as "fewer than five" would; fewer only where the
/// words themselves leave fewer.
ShownNumbers suppressed_beside(const CountTable& table,
                               const std::vector<std::optional<std::uint64_t>>& published);

/// What a reader can work out of a hidden number who knows how numbers are hidden: withheld is 5 or more,
/// fewer than five 1–4, and the sums hold. Exact, since such a table is a network.
struct Bounds {
  static constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t low = 0;
  std::uint64_t high = 0;  ///< or no_limit
  bool operator==(const Bounds&) const = default;
};

/// By number, as ShownNumbers; of one that is shown, itself.
std::vector<Bounds> reader_bounds(const CountTable& table, const ShownNumbers& shown);

/// Whether the rule holds.
bool holds(const CountTable& table, const ShownNumbers& shown);

}  // namespace lagesbild::disclosure
