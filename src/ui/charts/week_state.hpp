#pragma once

#include <cstdint>
#include <string>

#include "model/text.hpp"

namespace lagesbild::ui {

/// What is known of a week for one source, or for all sources of an area together.
enum class WeekState : std::uint8_t {
  reported,  ///< something was reported
  nothing,   ///< "inget att rapportera": a zero that is known
  partial,   ///< some days, places or sources are missing
  missing,   ///< not reported: a gap, not a zero
  unknown,   ///< no status given
};

/// "rapporterat", "inget att rapportera", "delvis rapporterat", "ingen rapport", "uppgift saknas".
std::string week_state_text(WeekState state, Language language);

}  // namespace lagesbild::ui
