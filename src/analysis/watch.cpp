#include "analysis/watch.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/methods/multiple_testing.hpp"
#include "analysis/weekly.hpp"

namespace lagesbild::analysis {
namespace {

/// Long enough for 26 reported weeks though some are silent.
constexpr int look_back_weeks = 52;
constexpr double rounding = 1e-9;  // of a mean that is 1 by counts, but comes from rates

/// A run of reported weeks: their events, and their exposure at the municipality's rates.
struct Run {
  double events = 0;
  double exposure = 0;
  int weeks = 0;

  void add(const WeekPart& week) {
    events += week.observed;
    exposure += week.expected;
    ++weeks;
  }
};

struct Tested {
  Run now;
  Run before;
  SignalWindow window = SignalWindow::none;
};

/// The runs to compare, by the rule of step 5: weekly where 8 weeks come before and their mean is 1 or more.
Tested choose_runs(const std::vector<WeekPart>& reported) {
  Tested weekly;
  weekly.window = SignalWindow::week;
  weekly.now.add(reported.back());
  Tested pooled;
  pooled.window = SignalWindow::four_weeks;
  for (std::size_t back = 0; back < reported.size(); ++back) {
    const WeekPart& week = reported[reported.size() - 1 - back];
    if (back > 0 && weekly.before.weeks < baseline_weeks) weekly.before.add(week);
    if (back < pooled_weeks) {
      pooled.now.add(week);
    } else if (pooled.before.weeks < baseline_weeks) {
      pooled.before.add(week);
    }
  }
  const double mean =
      weekly.before.exposure > 0 ? weekly.before.events * weekly.now.exposure / weekly.before.exposure : 0;
  const bool enough = weekly.before.weeks >= least_baseline_weeks;
  if (enough && mean >= 1 - rounding) return weekly;
  if (pooled.before.weeks >= pooled_weeks) return pooled;
  if (enough) return weekly;
  return {};
}

}  // namespace

std::optional<Signal> signal_of(const Situation& situation, const Cube& cube, const Expected& expected,
                                std::size_t area, std::size_t category, double phi, Week week) {
  std::vector<WeekPart> reported =
      weekly_series(situation, cube, expected, area, category, {week - (look_back_weeks - 1), week});
  if (reported.empty() || !(reported.back().expected > 0)) return std::nullopt;
  std::erase_if(reported, [](const WeekPart& part) { return !(part.expected > 0); });
  const Tested tested = choose_runs(reported);
  if (tested.window == SignalWindow::none || !(tested.before.exposure > 0)) return std::nullopt;

  const double weeks = tested.now.weeks;
  // In units of a week like those now, so that a source that has fallen silent leaves both Σ and n.
  const Baseline baseline{tested.before.events, tested.before.exposure / (tested.now.exposure / weeks)};
  const Tail tail = predictive_tail(tested.now.events, baseline, phi, signal_alpha, weeks);
  Signal signal;
  signal.area = area;
  signal.category = expected.categories[category];
  signal.window = tested.window;
  signal.observed = tested.now.events;
  signal.expected = tail.expected;
  signal.threshold = tail.threshold;
  signal.p = tail.p;
  signal.z = poisson_z(tested.now.events, tail.expected);
  signal.attainable = stats::survival(predictive_law(baseline, phi, weeks), tail.quantile);
  return signal;
}

WatchJob::WatchJob(const Situation& situation, const Cube& cube, std::shared_ptr<const Evidence> evidence)
    : situation_(&situation), cube_(&cube), evidence_(std::move(evidence)) {
  watch_.week = evidence_->settings.window.to;
  expected_ = expect(situation, cube, {watch_.week - (look_back_weeks - 1), watch_.week},
                     evidence_->settings.selection);
}

bool WatchJob::step() {
  if (next_ < evidence_->areas()) {
    for (std::size_t c = 0; c < evidence_->categories(); ++c) {
      const auto signal =
          signal_of(*situation_, *cube_, expected_, next_, c, evidence_->models[c].phi, watch_.week);
      if (signal) watch_.signals.push_back(*signal);
      if (!evidence_->change) continue;
      const auto change = change_of_category(*evidence_->change, next_, c);
      if (!change) continue;
      watch_.changes.push_back({next_, evidence_->expected.categories[c], *change,
                                change->p_up >= change_probability, change->p_up <= 1 - change_probability});
    }
    ++next_;
  }
  return next_ >= evidence_->areas();
}

double WatchJob::progress() const {
  return evidence_->areas() > 0 ? static_cast<double>(next_) / static_cast<double>(evidence_->areas()) : 1;
}

Watch WatchJob::take() {
  std::vector<double> p;
  std::vector<double> attainable;
  for (const Signal& signal : watch_.signals) {
    p.push_back(signal.p);
    attainable.push_back(signal.attainable);
    if (signal.p < signal_alpha) ++watch_.alone;
  }
  watch_.by_chance = expected_by_chance(attainable);
  const std::vector<double> q = benjamini_hochberg(p);
  for (std::size_t i = 0; i < q.size(); ++i) {
    watch_.signals[i].q = q[i];
    watch_.signals[i].flagged = q[i] < signal_q;
    if (watch_.signals[i].flagged) ++watch_.flagged;
  }
  std::stable_sort(watch_.signals.begin(), watch_.signals.end(),
                   [](const Signal& a, const Signal& b) { return a.p < b.p; });
  std::stable_sort(watch_.changes.begin(), watch_.changes.end(),
                   [](const CategoryChange& a, const CategoryChange& b) {
                     return std::abs(a.change.p_up - 0.5) > std::abs(b.change.p_up - 0.5);
                   });
  return std::move(watch_);
}

}  // namespace lagesbild::analysis
