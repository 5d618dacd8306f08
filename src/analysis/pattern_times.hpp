#pragma once

#include "analysis/patterns.hpp"

/// The parts of the patterns that are about time; see patterns.hpp.
namespace lagesbild::analysis {

/// Whether an incident's row belongs to the question: its category (guarded selection), source, week and
/// area.
class PatternRows {
 public:
  PatternRows(const Situation& situation, const Cube& cube, const PatternQuestion& question,
              const Selection& guarded);

  bool in_selection(std::size_t row) const;  ///< category and source, in a week that the data span
  bool in_area(std::size_t row) const;
  bool in_window(std::size_t row) const;
  bool before_end(std::size_t row) const;  ///< of the window
  bool asked_for(std::size_t row) const { return in_selection(row) && in_window(row) && in_area(row); }

 private:
  const Situation& situation_;
  const Cube& cube_;
  const PatternQuestion& question_;
  std::vector<bool> categories_;
  std::vector<bool> sources_;
};

/// Whether it is known at which hour the row's events happened, or between which.
bool has_hours(const Incidents& incidents, std::size_t row);

PatternCoverage pattern_coverage(const Situation& situation, const PatternRows& rows,
                                 const Selection& selection);
HourPattern hour_pattern(const Situation& situation, const PatternRows& rows,
                         const PatternQuestion& question);
SeasonPattern season_pattern(const Situation& situation, const Cube& cube, const PatternQuestion& question,
                             const Selection& guarded);

}  // namespace lagesbild::analysis
