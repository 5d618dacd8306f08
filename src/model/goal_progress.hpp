#pragma once

#include <cstdint>
#include <optional>

#include "model/agreement.hpp"

namespace lagesbild {

/// Which way an indicator is to go: as it says, or else from its first value to its target.
std::optional<GoalDirection> direction_of(const GoalIndicator& indicator);

/// How an indicator stands to its target.
enum class GoalProgress : std::uint8_t {
  reached,
  nearer,   ///< the latest value is nearer the target than the one before
  same,     ///< as near
  farther,  //
  unknown   ///< no target, or no values that tell
};
GoalProgress progress_of(const GoalIndicator& indicator);

/// The latest value that is there, or nothing.
std::optional<PeriodValue> latest_value(const GoalIndicator& indicator);

}  // namespace lagesbild
