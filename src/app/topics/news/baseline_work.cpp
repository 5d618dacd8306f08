#include "app/topics/news/baseline_work.hpp"

namespace lagesbild::app {

bool BaselineWork::pending() const {
  if (!until_ || !ranker_->whole() || !scrutiny_->has_watched()) return false;
  const Trial* now = trial();
  return !now || !now->is_done();
}

BaselineWork::Trial BaselineWork::begin() const {
  analysis::Settings settings = ranker_->whole()->settings;
  const int earlier = settings.window.to - *until_;
  settings.window = {settings.window.from - earlier, *until_};
  // Week mode's change is only summarised in whole rankings.
  const auto detail =
      settings.mode == analysis::Mode::week ? analysis::Detail::whole : analysis::Detail::places;
  Trial begun;
  begun.job.emplace(*situation_, *cube_, std::move(settings), nullptr, detail);
  return begun;
}

void BaselineWork::work(const Slice& slice) {
  Trial& now = trial_.of({ranker_->version(), *until_}, [this] { return begin(); });
  if (now.job) {
    if (!run(*now.job, slice)) return;
    // What stood out then is asked for only to tell what is new of what stands out now.
    const analysis::Watch* watch = scrutiny_->watch();
    auto evidence = now.job->evidence();
    if (evidence && watch && watch->flagged > 0)
      now.watching.emplace(*situation_, *cube_, std::move(evidence));
    now.moves = analysis::moves(now.job->take(), *ranker_->whole());
    now.job.reset();
  }
  if (!now.watching || !run(*now.watching, slice)) return;
  now.watch = now.watching->take();
  now.watching.reset();
}

double BaselineWork::progress() const {
  const Trial* now = trial();
  if (!now) return 0;
  return now->job ? now->job->progress() : 1;
}

const std::vector<analysis::Move>* BaselineWork::moves() const {
  const Trial* now = trial();
  return now && now->is_done() ? &now->moves : nullptr;
}

const analysis::Watch* BaselineWork::watch() const {
  const Trial* now = trial();
  return now && now->is_done() ? &now->watch : nullptr;
}

}  // namespace lagesbild::app
