#pragma once

#include <optional>
#include <vector>

#include "analysis/methods/calibration.hpp"
#include "analysis/rank_job.hpp"

/// Step 10 of the method: what was said each past period, against what came in the next.
namespace lagesbild::analysis {

/// A list as it would have been made then, with what was known then, and what the next period brought.
struct Origin {
  Window window;
  Window next;
  std::vector<std::size_t> order;  ///< ranked areas in order of priority
  std::vector<double> p_top;       ///< of these
  std::vector<bool> came;          ///< of these: among the k of highest harm level in the next period
  CapturePoint top;  ///< what the first k held of next period's reported harm and of inhabitants
};

struct Backtest {
  std::vector<Origin> origins;  ///< oldest first
  int k = 0;
  std::size_t forecasts = 0;
  double brier = 0;       ///< mean of (P − outcome)²
  double brier_base = 0;  ///< of someone who always says the base rate
  std::vector<CalibrationBin> calibration;
  BrierParts parts;
  double harm_share = 0;        ///< of next period's harm that the first k held, mean over the origins
  double population_share = 0;  ///< of the inhabitants that they held
};

/// The windows whose lists can be tried: those of the settings' length that end a whole number of lengths
/// before the settings' window and begin within the data; at most `most`, oldest first. The settings' own is
/// last, as outcome only.
std::vector<Window> track_windows(const Cube& cube, const Settings& settings, std::size_t most = 12);

/// Goes through the windows in slices.
class BacktestJob {
 public:
  /// Situation and cube must outlive the job. At most 4 000 draws a list.
  BacktestJob(const Situation& situation, const Cube& cube, Settings settings);

  /// `budget` as for RankJob::step. True when done.
  bool step(int budget);
  double progress() const;
  /// When done. Without any origin where the data are too short.
  Backtest take();

 private:
  void add_outcome(const Ranking& next);

  const Situation* situation_;
  const Cube* cube_;
  Settings settings_;
  std::vector<Window> windows_;
  std::size_t next_ = 0;
  std::optional<RankJob> job_;
  std::optional<Ranking> previous_;
  Backtest record_;
};

}  // namespace lagesbild::analysis
