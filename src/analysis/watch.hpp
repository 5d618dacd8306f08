#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/evidence.hpp"
#include "analysis/methods/predictive.hpp"

/// Steps 4 and 5 of the method as flags: which series are unusual this week, and which have changed.
namespace lagesbild::analysis {

/// The newest week, or the last four reported, of one area and category.
struct Signal {
  std::size_t area = 0;
  std::size_t category = 0;  ///< by situation index
  WeekSignal week;           ///< observed, expected (tail), threshold, p, and the plain z beside
  double q = 1;              ///< p adjusted for all the series tested (Benjamini–Hochberg)
  bool flagged = false;      ///< q < 0.10
};

struct CategoryChange {
  std::size_t area = 0;
  std::size_t category = 0;  ///< by situation index
  Change change;
  bool up = false;    ///< P(δ > 1) ≥ 0.95
  bool down = false;  ///< P(δ > 1) ≤ 0.05
};

struct Watch {
  Week week;
  /// All series tested, the most unusual first.
  std::vector<Signal> signals;
  std::size_t flagged = 0;
  std::size_t alone = 0;  ///< with p < 1 %, before the adjustment …
  double by_chance = 0;   ///< … of which chance alone would give about so many
  /// All area–category pairs that can be compared with their baseline, the surest change first.
  std::vector<CategoryChange> changes;
};

constexpr double signal_alpha = 0.01;
constexpr double signal_q = 0.10;
constexpr double change_probability = 0.95;

/// One series (category by position in `expected`), whose rates make weeks that different sources reported
/// comparable.
WeekSignal signal_of(const Situation& situation, const Cube& cube, const Expected& expected, std::size_t area,
                     std::size_t category, double phi, Week week);

/// Computes the flags in slices, an area a piece.
class WatchJob {
 public:
  /// Situation and cube must outlive the job.
  WatchJob(const Situation& situation, const Cube& cube, std::shared_ptr<const Evidence> evidence);

  /// The next area; true when all are done.
  bool step();
  double progress() const;
  /// When done.
  Watch take();

 private:
  const Situation* situation_;
  const Cube* cube_;
  std::shared_ptr<const Evidence> evidence_;
  Expected expected_;
  Watch watch_;
  std::vector<WeekSignal> tested_;  ///< as watch_.signals
  std::size_t next_ = 0;
};

}  // namespace lagesbild::analysis
