#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/rank_job.hpp"

/// Step 9 of the method: does an area's place hold when something else is assumed?
namespace lagesbild::analysis {

enum class CheckKind : std::uint8_t {
  without_memory,     ///< the window alone
  without_factor,     ///< each category by itself, without what an area's have in common
  without_source,     ///< one source left out
  without_indicator,  ///< one indicator left out
  severity,           ///< another severity preset
  window,             ///< another length of the window
  silent_weeks        ///< silent weeks taken to have held half or twice the usual
};

/// One assumption tried, and what it gave. Only the member that the kind names has a meaning.
struct Check {
  CheckKind kind = CheckKind::without_source;
  std::size_t source = 0;
  Indicator indicator = Indicator::harm;
  SeverityPreset preset = SeverityPreset::table;
  int weeks = 0;
  double factor = 1;
  std::vector<Tier> tiers;    ///< by area index
  std::vector<double> p_top;  ///< by area index
};

struct Robustness {
  std::vector<Check> checks;
  std::vector<Tier> tiers;  ///< the ranking's own, by area index
  std::vector<int> held;    ///< in how many checks the tier stays the same, by area index

  bool holds(const Check& check, std::size_t area) const { return check.tiers[area] == tiers[area]; }
};

/// The checks that make sense for these settings: without memory where there is a past, without the areas'
/// own factor where there are several categories, each source where there are two or more, each indicator
/// with weight where there are two or more, other severity weights, other windows of 8, 13 and 26 weeks, and
/// silent weeks at 0.5 and 2 times the usual where any week is silent.
std::vector<Check> checks_for(const Situation& situation, const Ranking& ranking);

/// The settings under a check, with at most 4 000 draws: the first of the same draws.
Settings settings_under(const Situation& situation, const Settings& settings, const Check& check);

/// Runs all checks in slices.
class RobustnessJob {
 public:
  /// Situation and cube must outlive the job. `evidence`: the ranking's, whose draws serve the checks that
  /// only weigh otherwise; these are made anew where there is none.
  RobustnessJob(const Situation& situation, const Cube& cube, const Ranking& ranking,
                std::shared_ptr<const Evidence> evidence = nullptr);

  /// `budget` as for RankJob::step. True when all checks are done.
  bool step(int budget);
  double progress() const;  ///< 0–1
  /// What is done so far, whole checks only.
  const Robustness& so_far() const { return result_; }
  /// When done.
  Robustness take() { return std::move(result_); }

 private:
  const Situation* situation_;
  const Cube* cube_;
  Settings settings_;
  std::shared_ptr<const Evidence> evidence_;
  std::vector<Check> checks_;
  Robustness result_;
  std::optional<RankJob> job_;
  std::size_t next_ = 0;
};

}  // namespace lagesbild::analysis
