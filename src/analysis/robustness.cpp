#include "analysis/robustness.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "analysis/window.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int check_draws = 4000;
constexpr std::array<int, 3> window_lengths{8, 13, 26};
constexpr std::array<double, 2> silent_factors{0.5, 2.0};

Check check_of(CheckKind kind) {
  Check check;
  check.kind = kind;
  return check;
}

bool any_silent_week(const Situation& situation, const Ranking& ranking) {
  const Expected& expected = ranking.expected;
  for (std::size_t area = 0; area < expected.areas; ++area) {
    for (std::size_t s = 0; s < expected.sources.size(); ++s) {
      if (situation.sources[expected.sources[s]].covers_area(area) &&
          expected.reported_weeks[area * expected.sources.size() + s] < ranking.settings.window.weeks()) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::vector<Check> checks_for(const Situation& situation, const Ranking& ranking) {
  std::vector<Check> checks;
  if (ranking.memory.blocks > 0) checks.push_back(check_of(CheckKind::without_memory));
  if (ranking.area_nu && ranking.categories.size() > 1) {
    checks.push_back(check_of(CheckKind::without_factor));
  }
  if (ranking.expected.sources.size() > 1) {
    for (const std::size_t source : ranking.expected.sources) {
      checks.push_back(check_of(CheckKind::without_source));
      checks.back().source = source;
    }
  }
  if (std::count(ranking.offered.begin(), ranking.offered.end(), true) > 1) {
    for (std::size_t k = 0; k < indicator_count; ++k) {
      if (!ranking.offered[k]) continue;
      checks.push_back(check_of(CheckKind::without_indicator));
      checks.back().indicator = static_cast<Indicator>(k);
    }
  }
  for (const SeverityPreset preset :
       {SeverityPreset::table, SeverityPreset::flat, SeverityPreset::square_root}) {
    if (severity_weights(situation, preset) == ranking.settings.severity) continue;
    checks.push_back(check_of(CheckKind::severity));
    checks.back().preset = preset;
  }
  for (const int weeks : window_lengths) {
    if (weeks == ranking.settings.window.weeks()) continue;
    checks.push_back(check_of(CheckKind::window));
    checks.back().weeks = weeks;
  }
  if (any_silent_week(situation, ranking)) {
    for (const double factor : silent_factors) {
      checks.push_back(check_of(CheckKind::silent_weeks));
      checks.back().factor = factor;
    }
  }
  return checks;
}

Settings settings_under(const Situation& situation, const Settings& settings, const Check& check) {
  Settings changed = settings;
  changed.draws = std::min(settings.draws, check_draws);
  switch (check.kind) {
    case CheckKind::without_memory:
      changed.memory = 0;
      break;
    case CheckKind::without_factor:
      changed.area_nu = std::numeric_limits<double>::infinity();
      break;
    case CheckKind::without_source:
      if (changed.selection.sources.empty()) changed.selection.sources.assign(situation.sources.size(), true);
      changed.selection.sources[check.source] = false;
      break;
    case CheckKind::without_indicator:
      changed.indicators[static_cast<std::size_t>(check.indicator)] = 0;
      break;
    case CheckKind::severity:
      changed.severity = severity_weights(situation, check.preset);
      break;
    case CheckKind::window:
      changed.window.from = changed.window.to - (check.weeks - 1);
      break;
    case CheckKind::silent_weeks:
      changed.silent_weeks_at = check.factor;
      break;
  }
  return changed;
}

RobustnessJob::RobustnessJob(const Situation& situation, const Cube& cube, const Ranking& ranking,
                             std::shared_ptr<const Evidence> evidence)
    : situation_(&situation),
      cube_(&cube),
      settings_(ranking.settings),
      evidence_(std::move(evidence)),
      checks_(checks_for(situation, ranking)) {
  result_.tiers.assign(situation.areas.size(), Tier::too_little_data);
  result_.held.assign(situation.areas.size(), 0);
  for (const AreaResult& area : ranking.areas) result_.tiers[area.area] = area.tier;
}

bool RobustnessJob::step(int budget) {
  if (next_ == checks_.size()) return true;
  if (!job_) {
    job_.emplace(*situation_, *cube_, settings_under(*situation_, settings_, checks_[next_]), evidence_,
                 Detail::places);
  }
  if (!job_->step(budget)) return false;
  Check check = checks_[next_++];
  check.tiers.assign(situation_->areas.size(), Tier::too_little_data);
  check.p_top.assign(situation_->areas.size(), 0);
  for (const AreaResult& area : job_->take().areas) {
    check.tiers[area.area] = area.tier;
    check.p_top[area.area] = area.p_top;
    if (area.tier == result_.tiers[area.area]) ++result_.held[area.area];
  }
  result_.checks.push_back(std::move(check));
  job_.reset();
  return next_ == checks_.size();
}

double RobustnessJob::progress() const {
  if (checks_.empty()) return 1;
  const double within = job_ ? job_->progress() : 0;
  return (static_cast<double>(next_) + within) / static_cast<double>(checks_.size());
}

}  // namespace lagesbild::analysis
