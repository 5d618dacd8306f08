#pragma once

#include <cstdint>
#include <vector>

/// The whole verdict on a measure: how often it claims fewer events where nothing was done, and how often it
/// sees that they were halved. Half a year before and after, with a year behind; areas differ in level by a
/// coefficient of variation of .43, and kinds of events go together by .57, as in London; the measure
/// concerns one of two kinds; five control areas are proposed by the program.
namespace simulation {

struct VerdictTrial {
  double areas = 0;
  double treated = 0;
  double events = 0;  ///< an area, before, on average
  // Share of the verdicts that say "fewer": the measure did nothing, and the areas with most events were
  // chosen …
  double claimed = 0;            ///< … where weeks vary as chance has it
  double claimed_dispersed = 0;  ///< … where they vary twice as much
  double claimed_drifting = 0;   ///< … where levels move by 11 % a quarter
  // The measure halved the events, and the areas were …
  double found = 0;       ///< … any
  double found_high = 0;  ///< … those with most events
};

VerdictTrial verdict_trial(std::size_t areas, std::size_t treated, double events, std::uint64_t trials);

std::vector<VerdictTrial> verdict_trials(std::uint64_t trials);

}  // namespace simulation
