#pragma once

#include <optional>

#include "analysis/backtest.hpp"
#include "app/work/derived.hpp"
#include "app/work/ranker.hpp"
#include "app/work/scheduler.hpp"

namespace lagesbild::app {

/// How the method of the ranking that is shown has done before. It takes a while, so it is asked for; another
/// ranking has none until it is asked for again.
class BacktestWork final : public Work {
 public:
  /// All outlive it.
  BacktestWork(const Situation& situation, const analysis::Cube& cube, const Ranker& ranker)
      : situation_(&situation), cube_(&cube), ranker_(&ranker) {}

  /// Does nothing while there is a preview only.
  void begin();
  bool pending() const override;
  void work(const Slice& slice) override;

  const analysis::Backtest* backtest() const;  ///< null until done
  std::optional<double> progress() const;      ///< 0–1 while it is under way

 private:
  struct Trial {
    std::optional<analysis::BacktestJob> job;
    std::optional<analysis::Backtest> done;
  };
  const Trial* trial() const { return trial_.find(ranker_->version()); }

  const Situation* situation_;
  const analysis::Cube* cube_;
  const Ranker* ranker_;
  Derived<Trial> trial_;
};

}  // namespace lagesbild::app
