#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/window.hpp"
#include "data/documents/documents.hpp"

/// What has left the group already, so that what leaves it next does not tell small numbers by the
/// difference.
namespace lagesbild::exports {

/// What is told for the whole municipality only, in the place of an area's id.
inline constexpr std::string_view municipal_place = "*";

/// A table that was exported for outside, by its exact numbers.
struct PublishedTable {
  /// Ids of area and category. Area "": all of them; category "": all of the table; area "*": what is told
  /// for the whole municipality only.
  using Place = std::pair<std::string, std::string>;

  analysis::Window window;
  std::map<Place, std::uint64_t> numbers;

  bool operator==(const PublishedTable& other) const {
    return window.from == other.window.from && window.to == other.window.to && numbers == other.numbers;
  }

  /// Of two periods where neither holds the other the difference is no number of events, but of what came
  /// less what fell out: what a row of them tells is another question (export/sliding.hpp).
  bool can_be_subtracted_from(const analysis::Window& other) const;
};

/// Of a file that outside_json wrote; nothing for any other.
std::optional<PublishedTable> read_published(std::string_view bytes);

/// What has left the group by the situation's own account, and by files for outside that lie among its own.
std::vector<PublishedTable> published_in(const data::Documents& documents);

/// The edit that keeps what a table told, at the instant; nothing where the same is kept already, or there is
/// no manifest to name its file.
std::optional<data::Edit> keep_published(const data::Documents& documents, const PublishedTable& table,
                                         const std::string& instant);

/// What is known of a place when these are published, for a table of the window: of several the number that
/// lies nearest to `now`; where `now` would tell a small number of weeks by totals of periods that overlap
/// its own, what it would be without those events.
std::optional<std::uint64_t> known_of(const std::vector<PublishedTable>& published,
                                      const analysis::Window& window, const PublishedTable::Place& place,
                                      std::uint64_t now);

}  // namespace lagesbild::exports
