#pragma once

#include <optional>

#include "analysis/robustness.hpp"
#include "analysis/watch.hpp"
#include "app/work/derived.hpp"
#include "app/work/ranker.hpp"
#include "app/work/scheduler.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What is looked into when a ranking is done, in slices and in order of cost: which series stand out, then
/// whether the ranking holds under other assumptions.
class Scrutiny final : public Work {
 public:
  /// All outlive it.
  Scrutiny(const Situation& situation, const analysis::Cube& cube, const Ranker& ranker)
      : situation_(&situation), cube_(&cube), ranker_(&ranker) {}

  /// Nothing more is looked into but the checks.
  bool has_watched() const;
  /// The checks take seconds, so they are made only where somebody looks at them.
  void want_checks(bool wanted) { checks_wanted_ = wanted; }
  bool pending() const override;
  void work(const Slice& slice) override;
  double progress() const;  ///< 0–1, of the checks

  /// Of the ranking that is shown; null until done.
  const analysis::Watch* watch() const;
  const analysis::Robustness* robustness() const;

 private:
  struct Found {
    std::optional<analysis::WatchJob> watching;
    std::optional<analysis::RobustnessJob> checking;
    std::optional<analysis::Watch> watch;
    std::optional<analysis::Robustness> robustness;
  };
  Found begin() const;
  const Found* found() const { return found_.find(ranker_->version()); }

  const Situation* situation_;
  const analysis::Cube* cube_;
  const Ranker* ranker_;
  bool checks_wanted_ = false;
  Derived<Found> found_;
};

}  // namespace lagesbild::app
