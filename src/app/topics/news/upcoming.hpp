#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Something that is to happen, which the sources have told beforehand.
struct UpcomingEvent {
  Date day;
  std::optional<int> hour;          ///< 0–23
  std::size_t category = 0;         ///< by situation index
  std::optional<std::size_t> area;  ///< by situation index; nothing: the municipality
  std::string note;                 ///< as the source wrote it, or ""
};

inline constexpr int upcoming_weeks = 4;

/// Those of the selection that come after the day the situation was updated, until four whole weeks after
/// that week; the first first. None where it is not known when that was. What is protected is not among them.
std::vector<UpcomingEvent> upcoming_events(const Situation& situation, const analysis::Selection& selection);

}  // namespace lagesbild::app
