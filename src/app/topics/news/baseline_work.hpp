#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "analysis/moves.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/watch.hpp"
#include "app/work/derived.hpp"
#include "app/work/ranker.hpp"
#include "app/work/scheduler.hpp"
#include "app/work/scrutiny.hpp"

namespace lagesbild::app {

/// The ranking that is shown against the same one of an earlier period: every setting alike but the window,
/// and the same seed, so that what differs is the data. Only what it says of the areas is kept.
class BaselineWork final : public Work {
 public:
  /// All outlive it.
  BaselineWork(const Situation& situation, const analysis::Cube& cube, const Ranker& ranker,
               const Scrutiny& scrutiny)
      : situation_(&situation), cube_(&cube), ranker_(&ranker), scrutiny_(&scrutiny) {}

  /// The earlier period ends with the week; nothing: there is none to compare with.
  void want(std::optional<Week> until) { until_ = until; }
  /// When all that is shown of the ranking itself is there, but for the checks, which take seconds.
  bool pending() const override;
  void work(const Slice& slice) override;

  std::optional<Week> until() const { return until_; }
  double progress() const;
  /// Between then and the ranking that is shown, by area; null until done.
  const std::vector<analysis::Move>* moves() const;
  /// What stood out then; null until done.
  const analysis::Watch* watch() const;

 private:
  struct Trial {
    std::optional<analysis::RankJob> job;
    std::vector<analysis::Move> moves;
    std::optional<analysis::WatchJob> watching;
    analysis::Watch watch;

    bool is_done() const { return !job && !watching; }
  };
  using Key = std::pair<std::size_t, Week>;
  const Trial* trial() const { return until_ ? trial_.find({ranker_->version(), *until_}) : nullptr; }
  Trial begin() const;

  const Situation* situation_;
  const analysis::Cube* cube_;
  const Ranker* ranker_;
  const Scrutiny* scrutiny_;
  std::optional<Week> until_;
  Derived<Trial, Key> trial_;
};

}  // namespace lagesbild::app
