#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "worlds.hpp"

/// Does an area seem to change when only a source's habits do? Twenty areas whose levels stand still; the
/// second source changes in every other area when the window begins, or does not.
namespace simulation {

struct SourceTrial {
  std::string
      habit;  ///< "none", "doubles", "doubles_in_half", "begins", "midway"; "real": one area's events triple
  double events = 0;  ///< an area and quarter
  // Share of the areas flagged (P ≥ .95 or ≤ .05 over all kinds of events).
  double up_there = 0;  ///< where it changes
  double down_there = 0;
  double up_elsewhere = 0;
  double down_elsewhere = 0;
  double follows = 0;  ///< of the flags up there by kind of event, those that are said to follow one source
};

std::vector<SourceTrial> source_trials(std::uint64_t sets);

}  // namespace simulation
