#include "analysis/event_counts.hpp"

#include <algorithm>
#include <utility>

namespace lagesbild::analysis {
namespace {

PeriodCount period_of(const std::vector<WeekPart>& weeks) {
  PeriodCount period;
  for (const WeekPart& week : weeks) {
    if (week.expected > 0) period += {week.observed, week.expected};
  }
  return period;
}

Dispersion dispersion_of(const std::vector<WeekPart>& weeks) {
  std::vector<double> counts;
  std::vector<double> exposures;
  for (const WeekPart& week : weeks) {
    counts.push_back(week.observed);
    exposures.push_back(week.expected);
  }
  return area_dispersion(counts, exposures);
}

Window whole_window(const EvaluationPlan& plan) {
  return {std::min(plan.before.from, plan.after.from), std::max(plan.before.to, plan.after.to)};
}

bool heard(WeekState state) {
  return state == WeekState::reported || state == WeekState::nothing || state == WeekState::partial;
}

/// Of two areas in one week: a week that only one of them has reports of is partly reported.
WeekState together(WeekState one, WeekState other) {
  if (one == other) return one;
  if (heard(one) && heard(other)) {
    const bool partial = one == WeekState::partial || other == WeekState::partial;
    return partial ? WeekState::partial : WeekState::reported;
  }
  if (heard(one) || heard(other)) return WeekState::partial;
  return one == WeekState::missing || other == WeekState::missing ? WeekState::missing : WeekState::unknown;
}

}  // namespace

CountingJob::CountingJob(const Situation& situation, const Cube& cube, EvaluationPlan plan)
    : situation_(&situation), cube_(&cube), plan_(std::move(plan)) {}

bool CountingJob::step() {
  if (!rates_) {
    // Rates of both periods together weigh the sources, so that who reported when does not look like an
    // effect.
    rates_ = expect(*situation_, *cube_, whole_window(plan_), plan_.selection);
    return cube_->areas == 0;
  }
  if (counts_.before.size() < cube_->areas) {
    count(counts_.before.size());
    return false;
  }
  if (!levels_) levels_.emplace(*situation_, *cube_, plan_);
  return levels_->step();
}

void CountingJob::count(std::size_t area) {
  const auto before = weekly_series(*situation_, *cube_, *rates_, area, std::nullopt, plan_.before);
  const auto after = weekly_series(*situation_, *cube_, *rates_, area, std::nullopt, plan_.after);
  counts_.before.push_back(period_of(before));
  counts_.after.push_back(period_of(after));
  pooled_ += dispersion_of(before);
  pooled_ += dispersion_of(after);
  if (std::find(plan_.treated.begin(), plan_.treated.end(), area) != plan_.treated.end()) add_treated(area);
}

void CountingJob::add_treated(std::size_t area) {
  auto weeks = weekly_series(*situation_, *cube_, *rates_, area, std::nullopt, whole_window(plan_));
  if (counts_.treated_weeks.empty()) {
    counts_.treated_weeks = std::move(weeks);
    return;
  }
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    WeekPart& sum = counts_.treated_weeks[week];
    sum.observed += weeks[week].observed;
    sum.expected += weeks[week].expected;
    sum.sources_reported += weeks[week].sources_reported;
    sum.sources_expected += weeks[week].sources_expected;
    sum.state = together(sum.state, weeks[week].state);
  }
}

double CountingJob::progress() const {
  if (cube_->areas == 0) return 1;
  const double counted = static_cast<double>(counts_.before.size()) / static_cast<double>(cube_->areas);
  return (counted + (levels_ ? levels_->progress() : 0)) / 2;
}

EventCounts CountingJob::take() {
  counts_.phi = phi(pooled_);
  if (levels_) counts_.levels = levels_->take();
  return std::move(counts_);
}

}  // namespace lagesbild::analysis
