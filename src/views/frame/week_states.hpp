#pragma once

#include "analysis/cube.hpp"
#include "ui/charts/week_state.hpp"

namespace lagesbild::views {

/// The engine's state of a week in the charts' words. Whether somebody said that there is no report, or said
/// nothing, it is one thing to who looks: no report. What is outside a source's area is not known.
constexpr ui::WeekState to_chart(analysis::WeekState state) {
  switch (state) {
    case analysis::WeekState::unknown:
    case analysis::WeekState::missing:
      return ui::WeekState::missing;
    case analysis::WeekState::reported:
      return ui::WeekState::reported;
    case analysis::WeekState::nothing:
      return ui::WeekState::nothing;
    case analysis::WeekState::partial:
      return ui::WeekState::partial;
    default:
      return ui::WeekState::unknown;
  }
}

}  // namespace lagesbild::views
