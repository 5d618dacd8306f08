#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/window.hpp"

/// What has left the group already, so that what leaves it next does not tell small numbers by the
/// difference.
namespace lagesbild::exports {

/// A table that was exported for outside, by its exact numbers.
struct PublishedTable {
  /// Ids of area and category. Area "": all of them; category "": all of the table; area "*": what is told
  /// for the whole municipality only.
  using Place = std::pair<std::string, std::string>;

  analysis::Window window;
  std::map<Place, std::uint64_t> numbers;

  /// Of two periods where neither holds the other the difference is no number of events: each of them has
  /// weeks that the other has not, which leaves at least as many values as the smaller number.
  bool can_be_subtracted_from(const analysis::Window& other) const;
};

/// Of a file that outside_json wrote; nothing for any other.
std::optional<PublishedTable> read_published(std::string_view bytes);

/// What is known of a place when these are published, for a table of the window: of several the number that
/// lies nearest to `now`.
std::optional<std::uint64_t> known_of(const std::vector<PublishedTable>& published,
                                      const analysis::Window& window, const PublishedTable::Place& place,
                                      std::uint64_t now);

}  // namespace lagesbild::exports
