#include "app/topics/analysis/backtest_work.hpp"

namespace lagesbild::app {

void BacktestWork::begin() {
  const analysis::Ranking* ranking = ranker_->whole();
  if (!ranking) return;
  trial_.forget();
  trial_.of(ranker_->version(), [&] {
    Trial begun;
    begun.job.emplace(*situation_, *cube_, ranking->settings);
    return begun;
  });
}

bool BacktestWork::pending() const {
  const Trial* now = trial();
  return now && now->job;
}

void BacktestWork::work(const Slice& slice) {
  Trial* now = trial_.find(ranker_->version());
  if (!run(*now->job, slice)) return;
  now->done = now->job->take();
  now->job.reset();
}

const analysis::Backtest* BacktestWork::backtest() const {
  const Trial* now = trial();
  return now && now->done ? &*now->done : nullptr;
}

std::optional<double> BacktestWork::progress() const {
  if (!pending()) return std::nullopt;
  return trial()->job->progress();
}

}  // namespace lagesbild::app
