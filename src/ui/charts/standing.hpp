#pragma once

#include <string>

#include "ui/charts/chart.hpp"
#include "ui/charts/rank_interval.hpp"

namespace lagesbild::ui {

/// The answer of an area at a glance: its probability as a large number over its bar, and its place with
/// interval beside it.
struct Standing {
  ChartFrame frame;   ///< the name says it all in a sentence
  std::string about;  ///< what the probability is of: "att vara bland de 3 främsta"
  double probability = 0;
  RankInterval rank;
  std::string probability_heading;  ///< of the table's columns
  std::string place_heading;
};

TableContent table_of(const Standing& chart);
void standing(Kit& kit, const Standing& chart);

}  // namespace lagesbild::ui
