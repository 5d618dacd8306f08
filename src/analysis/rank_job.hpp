#pragma once

#include <memory>

#include "analysis/cube.hpp"
#include "analysis/ranking.hpp"

/// Step 7 of the method: ranks by simulation, in slices between frames.
namespace lagesbild::analysis {

/// Levels, indicators and kept draws: everything that does not depend on weights; shared between rankings of
/// one window and selection. Defined in evidence.hpp.
struct Evidence;

/// A ranking under way. The result depends on situation, cube and settings only, never on how the work was
/// sliced. The situation and the cube must outlive the job.
///
///     RankJob job(situation, cube, settings);
///     while (!job.step(500)) show(job.progress());
///     const Ranking ranking = job.take();
///
/// Changed weights (indicators, severity, k, weight_certainty) score the kept draws again:
///
///     RankJob again(situation, cube, changed, job.evidence());
class RankJob {
 public:
  /// `kept` (of the same situation and cube) is used where its settings lead to the same draws or more of
  /// them, and else left.
  RankJob(const Situation& situation, const Cube& cube, Settings settings,
          std::shared_ptr<const Evidence> kept = nullptr, Detail detail = Detail::whole);
  ~RankJob();
  RankJob(RankJob&&) noexcept;
  RankJob& operator=(RankJob&&) noexcept;

  /// Does about `budget` units of work, at least one piece; a unit takes about a tenth of a microsecond: 50
  /// 000 are a few milliseconds. True when all is done.
  bool step(int budget);
  bool done() const;
  double progress() const;  ///< 0–1
  bool reuses_draws() const;

  /// True when the point estimates are there (levels, harm, scores, coverage, notes), before any draw is
  /// made.
  bool has_preview() const;
  /// The point estimates in order of score, for the first picture. p_top and ranks are 0 until done.
  const Ranking& preview() const;

  /// When done. Leaves the job empty.
  Ranking take();
  /// When done; null where the draws would not fit in memory.
  std::shared_ptr<const Evidence> evidence() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The whole job at once, for the command line and tests.
Ranking rank(const Situation& situation, const Cube& cube, const Settings& settings);

}  // namespace lagesbild::analysis
