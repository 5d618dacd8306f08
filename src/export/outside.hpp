#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/ranking.hpp"
#include "export/published.hpp"
#include "model/disclosure.hpp"
#include "model/situation.hpp"

/// What of a ranking may leave the group: each area's tier and coverage, and the numbers of events, hidden by
/// the rule of model/suppression.hpp. No level, harm, expected number, rank or probability: each of them is
/// made of the counts and would tell them.
namespace lagesbild::exports {

/// A number of events as it leaves the group.
struct OutsideNumber {
  enum class As : std::uint8_t {
    exact,
    fewer_than_five,
    withheld,
    no_report  ///< no source has reported of the area: not zero
  };
  As as = As::exact;
  double events = 0;  ///< where exact
};

struct OutsideArea {
  std::size_t area = 0;
  double coverage = 0;  ///< in whole per cent
  analysis::Tier tier = analysis::Tier::too_little_data;
  std::vector<OutsideNumber> events;  ///< by OutsideTable::categories, and their sum last
};

struct OutsideTable {
  std::vector<std::size_t> categories;  ///< by situation index
  std::vector<OutsideArea> areas;       ///< by tier, and within it by name: the order tells no more
  std::vector<OutsideNumber> sums;      ///< of all areas, as OutsideArea::events
  /// What is told for the whole municipality only, beside the table and in none of its sums.
  struct Municipal {
    std::size_t category = 0;
    OutsideNumber events;
  };
  std::vector<Municipal> municipal;
};

/// `municipal` as from analysis::municipal_events. `published`: what has left the group before.
OutsideTable outside_table(const Situation& situation, const analysis::Ranking& ranking,
                           const std::vector<double>& municipal,
                           const std::vector<PublishedTable>& published = {});

/// What is known of the situation when the table has left the group.
PublishedTable told_by(const Situation& situation, const analysis::Window& window, const OutsideTable& table);

/// As JSON with "audience": "outside", of the given format ("lagesbild-ranking/1"): period, sources and
/// method with it, and in words what the hidden numbers mean.
std::string outside_json(const Situation& situation, const analysis::Ranking& ranking,
                         const OutsideTable& table, const char* format, Language language);

/// For people: an area a line, with its tier and numbers.
std::string outside_text(const Situation& situation, const analysis::Ranking& ranking,
                         const OutsideTable& table, Language language);

}  // namespace lagesbild::exports
