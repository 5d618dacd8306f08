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

 private:
  const Situation& situation_;
  const Cube& cube_;
  const PatternQuestion& question_;
  std::vector<bool> categories_;
  std::vector<bool> sources_;
};

/// Goes through the incidents' rows once, some at a time, and gathers what patterns are made of.
class RowTally {
 public:
  /// All outlive it.
  RowTally(const Situation& situation, const Cube& cube, const PatternQuestion& question,
           const Selection& guarded);

  bool step(std::size_t rows);  ///< true when all have been read
  double progress() const;      ///< 0–1

  const PatternCoverage& coverage() const { return coverage_; }
  HourPattern hours() const;
  const std::vector<std::size_t>& with_point() const { return with_point_; }  ///< rows that are asked for

 private:
  void add(std::size_t row);
  void add_hours(std::size_t row);

  const Situation& situation_;
  const PatternQuestion& question_;
  PatternRows rows_;
  std::size_t next_ = 0;
  PatternCoverage coverage_;
  std::vector<std::size_t> with_point_;
  std::vector<double> observed_;                   ///< by hour of the week
  std::vector<double> in_area_;                    ///< by category
  std::vector<std::vector<double>> municipality_;  ///< by category, then hour of the week
  double squares_ = 0;
};

/// Whether it is known at which hour the row's events happened, or between which.
bool has_hours(const Incidents& incidents, std::size_t row);

SeasonPattern season_pattern(const Situation& situation, const Cube& cube, const PatternQuestion& question,
                             const Selection& guarded);

}  // namespace lagesbild::analysis
