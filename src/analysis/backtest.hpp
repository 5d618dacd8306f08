#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/methods/calibration.hpp"
#include "analysis/rank_job.hpp"

/// Step 10 of the method, like against like: what P(top k) by harm alone said each past period against the k
/// of highest harm level in the next; and, apart from it, what the list with the group's weights caught of
/// these.
namespace lagesbild::analysis {

/// A list as it would have been made then, with what was known then, and what the next period brought: its
/// levels are of that period alone, so that no memory of what was forecast helps the forecast to come true.
struct Origin {
  Window window;
  Window next;
  std::vector<std::size_t> order;  ///< ranked areas in order of priority, by the weights chosen
  std::vector<double> p_top;       ///< of these: P(top k) by harm alone
  std::vector<bool> came;          ///< of these: among the k of highest harm level in the next period
  std::size_t caught = 0;          ///< how many of those k were among the first k of the list
  double certainty = 0;            ///< of those k: mean P(top k) in the next period itself
  CapturePoint top;  ///< what the first k held of next period's reported harm and of inhabitants
};

struct Backtest {
  std::vector<Origin> origins;  ///< oldest first
  bool reaches_back = false;    ///< the data hold a period before the last; without origins it had no list
  int k = 0;
  std::size_t forecasts = 0;
  double brier = 0;       ///< mean of (P by harm − outcome)²
  double brier_base = 0;  ///< of someone who always says the base rate
  std::vector<CalibrationBin> calibration;
  BrierParts parts;
  double certainty = 0;     ///< how sure the outcomes themselves are, mean over the origins
  double caught_share = 0;  ///< of next period's k, those that the list's first k held; mean over the origins
  double guessed_share = 0;     ///< the same of a list by lot
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
  /// A window is ranked three times: by the weights chosen, by harm alone, and as an outcome.
  enum class Pass : std::uint8_t { weights, harm, outcome };

  Settings settings_of(Pass pass) const;
  bool finish_pass();
  void add_outcome(const Ranking& next);

  const Situation* situation_;
  const Cube* cube_;
  Settings settings_;
  std::vector<Window> windows_;
  std::size_t next_ = 0;
  Pass pass_ = Pass::weights;
  std::optional<RankJob> job_;
  std::optional<Ranking> list_;  ///< of the window at hand, and its likes of the window before
  std::optional<Ranking> by_harm_;
  std::optional<Ranking> earlier_list_;
  std::optional<Ranking> earlier_by_harm_;
  Backtest record_;
};

}  // namespace lagesbild::analysis
