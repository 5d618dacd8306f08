#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "worlds.hpp"

/// "This week" as the program tests it in whole municipalities, with φ and coverage as it finds them. Shares,
/// 0–1.
namespace simulation {

struct WatchTrial {
  std::string world = {};
  double events = 0;  ///< an area and quarter, on average
  // Where nothing happens in the last weeks but what the world does all the time.
  double series = 0;  ///< of the series, under 1 %
  double weeks = 0;   ///< of the weeks, with a flag of any series
  // Where one middling area's events triple for the last four weeks: of the municipalities, those in which …
  double seen = 0;       ///< … one of its kinds is under 1 %
  double flagged = 0;    ///< … one of its kinds is flagged among all series
  double elsewhere = 0;  ///< … one of another area is
};

/// `weeks` municipalities without a rise, and as many with one.
WatchTrial watch_trial(const WorldPlan& plan, std::uint64_t weeks);

/// The worlds in which nothing rises by itself, with few events, with those that EST groups have, and with
/// many.
std::vector<WorldPlan> watch_plans();

}  // namespace simulation
