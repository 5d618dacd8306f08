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
  SignalWindow window = SignalWindow::week;
  double observed = 0;
  double expected = 0;    ///< from the area's own 26 reported weeks before, as far as sources now report
  double threshold = 0;   ///< the smallest count that would be a signal alone at 1 %
  double p = 1;           ///< P(as many or more)
  double q = 1;           ///< p adjusted for all the series tested (Benjamini–Hochberg)
  double z = 0;           ///< Wheeler's plain z, a signal beyond ±3
  double attainable = 0;  ///< P(a signal alone at 1 %), ≤ 1 % since counts are whole
  bool flagged = false;   ///< q < 0.10
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

/// One series; nothing where the newest week has no report or too few weeks come before. `expected` gives the
/// rates by which weeks that different sources reported are made comparable.
std::optional<Signal> signal_of(const Situation& situation, const Cube& cube, const Expected& expected,
                                std::size_t area, std::size_t category, double phi, Week week);

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
  std::size_t next_ = 0;
};

}  // namespace lagesbild::analysis
