#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/charts/rank_interval.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// One area in the priority list: an item that selects it. All that is painted is also in the item's name
/// (place, area, tier, probability) and description (rank interval, coverage).
struct PriorityRow {
  int place = 0;         ///< 1 first; 0: listed apart, without a place
  std::string name;      ///< the area's
  std::string district;  ///< or ""
  std::string tier;      ///< in words
  Tone tone = Tone::neutral;
  std::optional<double> probability;  ///< P(top k); nothing while it is computed
  std::string probability_text;       ///< "92 %"
  std::optional<RankInterval> rank;
  std::string rank_text;        ///< "plats 1–3 av 20"
  std::string short_rank_text;  ///< "plats 1–3", what is painted
  double coverage = 1;          ///< 0–1; below .7 hatched
  std::string coverage_text;
  bool selected = false;
  bool highlighted = false;  ///< pointed at elsewhere, on the map
};

/// How far in from the row's left edge its texts begin, after the place.
inline constexpr float priority_row_gutter_em = 2.4f;

Interaction priority_row(Kit& kit, const PriorityRow& row, Language language);

}  // namespace lagesbild::ui
