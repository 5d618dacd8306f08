#pragma once

#include <cstddef>
#include <vector>

#include "analysis/cube.hpp"

/// Who is late with what they tell: the newest weeks look calmer than they were until they have told.
namespace lagesbild::app {

/// How late most of a source's events become known, by its own dates.
struct SourceDelay {
  std::size_t source = 0;  ///< by situation index
  int days = 0;            ///< from the event until nine in ten are known

  bool operator==(const SourceDelay&) const = default;
};

/// Of the sources that say when they reported at least `least_reported_events` events of the last year: the
/// smallest number of days within which nine in ten were reported.
inline constexpr std::size_t least_reported_events = 20;
std::vector<SourceDelay> usual_delays(const Situation& situation, Date today);

/// The sources that have told nothing of the week, but of any of the 52 weeks before `today`; by situation
/// index. Of a week that is over.
std::vector<std::size_t> lacking_sources(const analysis::Cube& cube, Week week, Date today);

/// Those that have told of the week, and usually tell more of it after `today`.
std::vector<std::size_t> filling_sources(const analysis::Cube& cube, const std::vector<SourceDelay>& delays,
                                         Week week, Date today);

}  // namespace lagesbild::app
