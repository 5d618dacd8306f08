#pragma once

#include <memory>
#include <optional>
#include <span>
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
  bool up = false;                    ///< P(δ > 1) ≥ 0.95
  bool down = false;                  ///< P(δ > 1) ≤ 0.05
  std::optional<std::size_t> source;  ///< that it follows, without which the others do not show it
};

struct Watch {
  Week week;
  /// All series tested, the most unusual first.
  std::vector<Signal> signals;
  std::size_t flagged = 0;
  std::size_t pooled = 0;  ///< tested by four weeks together, since they have under one event a week
  std::size_t alone = 0;   ///< with p < 1 %, before the adjustment …
  double by_chance = 0;    ///< … of which chance alone would give about so many
  /// All area–category pairs that can be compared with their baseline, the surest change first.
  std::vector<CategoryChange> changes;
};

/// The flagged series of `now` that were not flagged `then`, by index of now.signals, in their order.
std::vector<std::size_t> newly_flagged(const Watch& now, const Watch& then);

constexpr double signal_alpha = 0.01;
constexpr double signal_q = 0.10;
constexpr double change_probability = 0.95;

/// A year of one series up to a week (category by position in `expected`), whose rates make weeks that
/// different sources reported comparable.
std::vector<ExposedWeek> year_of(const Situation& situation, const Cube& cube, const Expected& expected,
                                 std::size_t area, std::size_t category, Week week);

/// The newest week of a series as year_of() has it, against the movement of the other areas' same events, so
/// that neither season nor holidays are a signal. `all` is the sum of all areas' series.
WeekSignal signal_of(std::span<const ExposedWeek> series, std::span<const ExposedWeek> all, double phi);

/// Computes the flags in slices, an area a piece: first what all areas have in common, then each.
class WatchJob {
 public:
  /// Situation and cube must outlive the job.
  WatchJob(const Situation& situation, const Cube& cube, std::shared_ptr<const Evidence> evidence);

  /// The next piece; true when all are done.
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
  void add_area(std::size_t area);
  void test_area(std::size_t area);

  std::vector<WeekSignal> tested_;             ///< as watch_.signals
  std::vector<std::vector<ExposedWeek>> all_;  ///< by category: all areas' weeks
  std::size_t next_ = 0;
};

}  // namespace lagesbild::analysis
