#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "ui/charts/chart.hpp"
#include "ui/charts/week_state.hpp"

namespace lagesbild::ui {

/// Counts by week as bars. A known zero is a tick on the axis, a week without report a hatched gap, a partial
/// week a bar with an open top; the expected band lies behind.
struct WeekStrip {
  struct Bar {
    Week week;
    double count = 0;
    WeekState state = WeekState::unknown;
    std::vector<double> parts;            ///< the count by `parts`, empty or as many
    std::optional<double> expected;       ///< a count, drawn as a line
    std::optional<double> expected_low;   ///< the band's limits, counts
    std::optional<double> expected_high;  ///< both or none
    std::string details;                  ///< said on hover, "Polisen och kommunen har rapporterat", or ""
  };

  /// Something that began in a week, marked with a line.
  struct Mark {
    Week week;
    std::string label;  ///< "insatsen börjar"
  };

  ChartFrame frame;
  std::vector<std::string> parts;  ///< names of what the count is made of; said on hover and in the table
  std::vector<Bar> weeks;          ///< consecutive, oldest first
  bool newest_is_provisional = false;
  std::vector<Mark> marks = {};
  float height_em = 7;
};

TableContent table_of(const WeekStrip& chart);
ChartOutput week_strip(Kit& kit, const WeekStrip& chart);

}  // namespace lagesbild::ui
