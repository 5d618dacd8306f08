#pragma once

#include <memory>

#include "analysis/cube.hpp"
#include "analysis/ranking.hpp"

/// Step 7 of the method: ranks by simulation, in slices between frames.
namespace lagesbild::analysis {

/// The kept draws of everything that does not depend on weights; shared between rankings of one window and
/// selection. Opaque: made and read by RankJob.
struct Draws;

/// A ranking under way. The result depends on situation, cube and settings only, never on how the work was
/// sliced. The situation and the cube must outlive the job.
///
///     RankJob job(situation, cube, settings);
///     while (!job.step(500)) show(job.progress());
///     const Ranking ranking = job.take();
///
/// Changed weights (indicators, severity, k, weight_certainty) score the kept draws again:
///
///     RankJob again(situation, cube, changed, job.draws());
class RankJob {
 public:
  /// `kept` is used where the settings that it was made under give the same draws, and else left.
  RankJob(const Situation& situation, const Cube& cube, Settings settings,
          std::shared_ptr<const Draws> kept = nullptr);
  ~RankJob();
  RankJob(RankJob&&) noexcept;
  RankJob& operator=(RankJob&&) noexcept;

  /// Does about `budget` units of work, one unit being one draw of one area (some tenths of a microsecond to
  /// score, some microseconds to draw); at least one piece of work. True when it is done.
  bool step(int budget);
  bool done() const;
  double progress() const;  ///< 0–1
  bool reuses_draws() const;

  /// The point estimates at once (levels, harm means, scores, coverage, notes) in order of score, before any
  /// draw is made: for the first picture. p_top and ranks are 0 until done.
  const Ranking& preview() const;

  /// When done. Leaves the job empty.
  Ranking take();
  /// When done; null where they would not fit in memory.
  std::shared_ptr<const Draws> draws() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The whole job at once, for the command line and tests.
Ranking rank(const Situation& situation, const Cube& cube, const Settings& settings);

}  // namespace lagesbild::analysis
