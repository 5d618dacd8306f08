#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "ui/charts/chart.hpp"

namespace lagesbild::ui {

/// What goes on when: a bar a row from its first to its last day, with the day it is. A row without a first
/// day has a mark at its last, one without a last a bar that fades out; each row is a button.
struct TimeLine {
  struct Row {
    std::string key;
    std::string label;
    std::string status;
    std::string dates;  ///< in words
    std::optional<Date> from;
    std::optional<Date> to;
    Tone tone = Tone::neutral;
  };

  ChartFrame frame;
  Date today;
  std::vector<Row> rows;
};

/// The row that was pressed.
std::optional<std::size_t> time_line(Kit& kit, const TimeLine& chart);

}  // namespace lagesbild::ui
