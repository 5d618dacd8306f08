#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/moves.hpp"
#include "analysis/ranking.hpp"
#include "analysis/weekly.hpp"
#include "app/topics/overview/overview.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// A week of an area's row.
struct ListWeek {
  std::optional<double> events;  ///< nothing: no source has reported, a gap
  bool in_window = false;
};

/// One area as the list shows it.
struct ListRow {
  std::size_t at = 0;  ///< index into Ranking::areas
  int place = 0;       ///< 1 first; 0: too little data
  double observed = 0;
  double expected = 0;
  double p_now = 0;              ///< of its probability; means nothing without a place
  std::optional<double> change;  ///< of its probability since the earlier period, −1 … 1
  bool changed_clearly = false;
};

/// By situation index: the 26 weeks, or the window where that is longer, that end with the window.
std::vector<std::vector<ListWeek>> list_weeks(const Situation& situation, const analysis::Cube& cube,
                                              const analysis::Ranking& ranking);

/// The areas that match the search, the nearest match first; within that in the order that is asked for,
/// those with too little data last. `moves` may be null; `weeks`: list_weeks().
std::vector<ListRow> list_rows(const Situation& situation, const analysis::Ranking& ranking,
                               const std::vector<analysis::Move>* moves,
                               const std::vector<std::vector<ListWeek>>& weeks, const Overview& overview,
                               std::string_view search);

}  // namespace lagesbild::app
