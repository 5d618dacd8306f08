#pragma once

#include <string>

#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// Ranks 1 (most in need of focus) to `areas`.
struct RankInterval {
  int areas = 1;
  double expected = 1;
  int low = 1;   ///< 5 % quantile of the rank
  int high = 1;  ///< 95 % quantile
  int top = 3;   ///< ranks 1…top have a ground of their own
};

/// Glyph: the interval as a bar from first place (left) to last, the expected rank as a dot.
void paint_rank_interval(Kit& kit, Rect at, const RankInterval& rank);
/// "plats 2–7 av 20".
std::string rank_interval_text(const RankInterval& rank, Language language);

}  // namespace lagesbild::ui
