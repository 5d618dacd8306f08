#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/evaluate.hpp"
#include "analysis/moves.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/watch.hpp"
#include "model/plans.hpp"
#include "report/period.hpp"
#include "words/evaluation_words.hpp"

/// What the engine says of a report's period.
namespace lagesbild::report {

struct Findings {
  analysis::Ranking ranking;                ///< of Period::weeks, by the group's own weights, of everything
  std::optional<analysis::Ranking> before;  ///< of Period::before, where the data reach so far
  std::vector<analysis::Move> moves;        ///< by area; empty without `before`
  analysis::Watch watch;
  std::vector<double> municipal;                        ///< as analysis::municipal_events
  std::vector<std::optional<words::Verdict>> verdicts;  ///< by measure, where it can be evaluated
};

/// Finds them in slices. What it is given outlives it; the cube has weeks.
class FindingsJob {
 public:
  FindingsJob(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
              const Period& period);

  /// About `budget` units of work, as analysis::RankJob; true when all is found.
  bool step(int budget);
  double progress() const;
  Findings take() { return std::move(findings_); }

 private:
  const Situation* situation_;
  const analysis::Cube* cube_;
  const Plans* plans_;
  Findings findings_;
  analysis::Settings before_;
  std::optional<analysis::RankJob> ranking_;
  std::optional<analysis::RankJob> earlier_;
  std::optional<analysis::WatchJob> watch_;
  analysis::Neighbours neighbours_;
  std::size_t measure_ = 0;
  std::optional<analysis::EvaluationJob> evaluation_;
};

}  // namespace lagesbild::report
