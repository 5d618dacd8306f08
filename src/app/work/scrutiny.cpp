#include "app/work/scrutiny.hpp"

#include <utility>

namespace lagesbild::app {

bool Scrutiny::pending() const {
  if (!ranker_->whole()) return false;
  const Found* now = found();
  return !now || now->watching || (checks_wanted_ && now->checking);
}

bool Scrutiny::has_watched() const {
  const Found* now = found();
  return ranker_->whole() && now && !now->watching;
}

Scrutiny::Found Scrutiny::begin() const {
  Found begun;
  auto evidence = ranker_->evidence();
  begun.checking.emplace(*situation_, *cube_, *ranker_->whole(), evidence);
  if (evidence) begun.watching.emplace(*situation_, *cube_, std::move(evidence));
  return begun;
}

void Scrutiny::work(const Slice& slice) {
  Found& now = found_.of(ranker_->version(), [this] { return begin(); });
  if (now.watching) {
    if (!run(*now.watching, slice)) return;
    now.watch = now.watching->take();
    now.watching.reset();
  }
  if (!checks_wanted_ || !now.checking || !run(*now.checking, slice)) return;
  now.robustness = now.checking->take();
  now.checking.reset();
}

double Scrutiny::progress() const {
  const Found* now = found();
  if (!now) return 0;
  return now->checking ? now->checking->progress() : 1;
}

const analysis::Watch* Scrutiny::watch() const {
  const Found* now = found();
  return now && now->watch ? &*now->watch : nullptr;
}

const analysis::Robustness* Scrutiny::robustness() const {
  const Found* now = found();
  return now && now->robustness ? &*now->robustness : nullptr;
}

}  // namespace lagesbild::app
