#include "analysis/backtest.hpp"

#include <algorithm>
#include <functional>

namespace lagesbild::analysis {
namespace {

constexpr int track_draws = 4000;

/// Areas by harm level in a ranking, by area index; those with too little data have none.
std::vector<std::optional<double>> harm_levels(const Ranking& ranking, std::size_t areas) {
  std::vector<std::optional<double>> levels(areas);
  for (const AreaResult& area : ranking.areas) {
    if (area.coverage >= least_coverage) levels[area.area] = area.harm.mean;
  }
  return levels;
}

double reported_harm(const Ranking& ranking, const AreaResult& area) {
  double harm = 0;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    harm += ranking.categories[c].severity * area.levels[c].observed;
  }
  return harm;
}

}  // namespace

std::vector<Window> track_windows(const Cube& cube, const Settings& settings, std::size_t most) {
  std::vector<Window> windows;
  const int weeks = settings.window.weeks();
  for (Window window = settings.window; cube.weeks > 0 && window.from >= cube.first && windows.size() <= most;
       window = {window.from - weeks, window.to - weeks}) {
    windows.push_back(window);
  }
  std::reverse(windows.begin(), windows.end());
  return windows;
}

BacktestJob::BacktestJob(const Situation& situation, const Cube& cube, Settings settings)
    : situation_(&situation), cube_(&cube), settings_(std::move(settings)) {
  settings_.draws = std::min(settings_.draws, track_draws);
  windows_ = track_windows(cube, settings_);
  record_.reaches_back = windows_.size() > 1;
}

Settings BacktestJob::settings_of(Pass pass) const {
  Settings settings = settings_;
  settings.window = windows_[next_];
  if (pass != Pass::weights) settings.indicators = {1, 0, 0, 0, 0};
  if (pass == Pass::outcome) settings.memory = 0;
  return settings;
}

bool BacktestJob::step(int budget) {
  if (next_ == windows_.size()) return true;
  if (!job_) job_.emplace(*situation_, *cube_, settings_of(pass_), nullptr, Detail::places);
  return job_->step(budget) && finish_pass();
}

/// True after the last.
bool BacktestJob::finish_pass() {
  Ranking ranking = job_->take();
  job_.reset();
  switch (pass_) {
    case Pass::weights:
      list_ = std::move(ranking);
      pass_ = Pass::harm;
      return false;
    case Pass::harm:
      by_harm_ = std::move(ranking);
      pass_ = Pass::outcome;
      return false;
    case Pass::outcome:
      break;
  }
  if (earlier_list_) add_outcome(ranking);
  earlier_list_ = std::move(list_);
  earlier_by_harm_ = std::move(by_harm_);
  pass_ = Pass::weights;
  ++next_;
  return next_ == windows_.size();
}

void BacktestJob::add_outcome(const Ranking& next) {
  const std::size_t areas = situation_->areas.size();
  const auto levels = harm_levels(next, areas);
  Origin origin;
  origin.window = earlier_list_->settings.window;
  origin.next = next.settings.window;
  std::vector<double> reached;
  for (const AreaResult& area : earlier_list_->areas) {
    const auto by_harm = place_of(*earlier_by_harm_, area.area);
    if (area.tier == Tier::too_little_data || !levels[area.area] || !by_harm) continue;
    origin.order.push_back(area.area);
    origin.p_top.push_back(earlier_by_harm_->areas[*by_harm].p_top);
    reached.push_back(*levels[area.area]);
  }
  if (origin.order.empty()) return;
  std::sort(reached.begin(), reached.end(), std::greater<>());
  const std::size_t k = std::min<std::size_t>(static_cast<std::size_t>(earlier_list_->k), reached.size());
  const double limit = reached[k - 1];
  std::vector<double> harm(areas, 0);
  std::vector<double> population(areas, 0);
  std::vector<double> p_next(areas, 0);
  for (const AreaResult& area : next.areas) {
    harm[area.area] = reported_harm(next, area);
    p_next[area.area] = area.p_top;
    population[area.area] = area.population;
  }
  for (const std::size_t area : origin.order) {
    origin.came.push_back(*levels[area] >= limit);
    if (origin.came.back()) origin.certainty += p_next[area] / static_cast<double>(k);
  }
  const auto first = origin.came.begin();
  origin.caught = static_cast<std::size_t>(std::count(first, first + static_cast<std::ptrdiff_t>(k), true));
  const std::vector<CapturePoint> curve = capture_curve(origin.order, harm, population);
  if (k < curve.size()) origin.top = curve[k];
  record_.k = static_cast<int>(k);
  record_.origins.push_back(std::move(origin));
}

double BacktestJob::progress() const {
  if (windows_.empty()) return 1;
  constexpr double passes = 3;
  const double within = (static_cast<double>(pass_) + (job_ ? job_->progress() : 0)) / passes;
  return (static_cast<double>(next_) + within) / static_cast<double>(windows_.size());
}

Backtest BacktestJob::take() {
  std::vector<double> forecasts;
  std::vector<bool> outcomes;
  for (const Origin& origin : record_.origins) {
    forecasts.insert(forecasts.end(), origin.p_top.begin(), origin.p_top.end());
    outcomes.insert(outcomes.end(), origin.came.begin(), origin.came.end());
    const auto top = static_cast<double>(record_.k);
    record_.certainty += origin.certainty;
    record_.caught_share += static_cast<double>(origin.caught) / top;
    record_.guessed_share += top / static_cast<double>(origin.order.size());
    record_.harm_share += origin.top.harm;
    record_.population_share += origin.top.population;
  }
  if (forecasts.empty()) return std::move(record_);
  const auto origins = static_cast<double>(record_.origins.size());
  record_.certainty /= origins;
  record_.caught_share /= origins;
  record_.guessed_share /= origins;
  record_.harm_share /= origins;
  record_.population_share /= origins;
  const auto came = static_cast<double>(std::count(outcomes.begin(), outcomes.end(), true));
  const double base = came / static_cast<double>(outcomes.size());
  record_.forecasts = forecasts.size();
  record_.brier = brier_score(forecasts, outcomes);
  record_.brier_base = base * (1 - base);
  record_.calibration = calibration_table(forecasts, outcomes);
  record_.parts = brier_parts(record_.calibration);
  return std::move(record_);
}

}  // namespace lagesbild::analysis
