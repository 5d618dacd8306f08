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
}

bool BacktestJob::step(int budget) {
  if (next_ == windows_.size()) return true;
  if (!job_) {
    Settings settings = settings_;
    settings.window = windows_[next_];
    job_.emplace(*situation_, *cube_, std::move(settings), nullptr, Detail::places);
  }
  if (!job_->step(budget)) return false;
  Ranking ranking = job_->take();
  job_.reset();
  ++next_;
  if (previous_) add_outcome(ranking);
  previous_ = std::move(ranking);
  return next_ == windows_.size();
}

void BacktestJob::add_outcome(const Ranking& next) {
  const std::size_t areas = situation_->areas.size();
  const auto levels = harm_levels(next, areas);
  Origin origin;
  origin.window = previous_->settings.window;
  origin.next = next.settings.window;
  std::vector<double> reached;
  for (const AreaResult& area : previous_->areas) {
    if (area.tier == Tier::too_little_data || !levels[area.area]) continue;
    origin.order.push_back(area.area);
    origin.p_top.push_back(area.p_top);
    reached.push_back(*levels[area.area]);
  }
  if (origin.order.empty()) return;
  std::sort(reached.begin(), reached.end(), std::greater<>());
  const std::size_t k = std::min<std::size_t>(static_cast<std::size_t>(previous_->k), reached.size());
  const double limit = reached[k - 1];
  std::vector<double> harm(areas, 0);
  std::vector<double> population(areas, 0);
  for (const AreaResult& area : next.areas) {
    harm[area.area] = reported_harm(next, area);
    population[area.area] = area.population;
  }
  for (const std::size_t area : origin.order) origin.came.push_back(*levels[area] >= limit);
  const std::vector<CapturePoint> curve = capture_curve(origin.order, harm, population);
  if (k < curve.size()) origin.top = curve[k];
  record_.k = static_cast<int>(k);
  record_.origins.push_back(std::move(origin));
}

double BacktestJob::progress() const {
  if (windows_.empty()) return 1;
  const double within = job_ ? job_->progress() : 0;
  return (static_cast<double>(next_) + within) / static_cast<double>(windows_.size());
}

Backtest BacktestJob::take() {
  std::vector<double> forecasts;
  std::vector<bool> outcomes;
  for (const Origin& origin : record_.origins) {
    forecasts.insert(forecasts.end(), origin.p_top.begin(), origin.p_top.end());
    outcomes.insert(outcomes.end(), origin.came.begin(), origin.came.end());
    record_.harm_share += origin.top.harm;
    record_.population_share += origin.top.population;
  }
  if (forecasts.empty()) return std::move(record_);
  const auto origins = static_cast<double>(record_.origins.size());
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
