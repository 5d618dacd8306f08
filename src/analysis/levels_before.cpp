#include "analysis/levels_before.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "analysis/level_fit.hpp"

namespace lagesbild::analysis {
namespace {

/// All kinds that may be told by area, by the plan's sources: those that the measure does not concern tell of
/// the area as a whole.
Settings settings_of(const Situation& situation, const EvaluationPlan& plan) {
  Settings settings;
  settings.window = plan.before;
  settings.selection = plan.selection;
  settings.selection.categories.clear();
  settings.seed = situation.method.seed;
  return settings;
}

/// How an area's chosen categories make up what is expected of it: shares by category, sum 1. Empty: nothing
/// is expected.
std::vector<double> shares_of(const Expected& window, std::size_t area,
                              const std::vector<std::size_t>& chosen) {
  double expected = 0;
  for (const std::size_t c : chosen) expected += window.expected_in(area, c);
  if (!(expected > 0)) return {};
  std::vector<double> shares(window.categories.size(), 0);
  for (const std::size_t c : chosen) shares[c] = window.expected_in(area, c) / expected;
  return shares;
}

struct LevelMoments {
  double mean = 1;
  double variance = 0;
};

LevelMoments moments_of(const std::vector<Scenario>& cells, const std::vector<double>& shares) {
  double mean = 0;
  double square = 0;
  for (const Scenario& cell : cells) {
    double level = 0;
    double variance = 0;
    for (std::size_t c = 0; c < shares.size(); ++c) {
      level += shares[c] * cell.mean[c];
      variance += shares[c] * shares[c] * cell.variance[c];
    }
    mean += cell.weight * level;
    square += cell.weight * (variance + level * level);
  }
  return {mean, std::max(square - mean * mean, 0.0)};
}

/// What differs between areas of which nothing is known: the variance of Σ share_c u v_c.
double variance_between(const LevelModel& model, const std::vector<double>& shares) {
  double own = 0;
  for (std::size_t c = 0; c < shares.size(); ++c) own += shares[c] * shares[c] / model.medians[c];
  const double whole = model.has_factor ? 1 / model.area.median() : 0;
  return (1 + whole) * (1 + own) - 1;
}

/// Correlation of an area's level with itself a quarter later: in London relative levels move by .11 in a
/// quarter and differ between areas by .43 (the figures of step 2), and 1 − (.11 / .43)² / 2 is this.
constexpr double quarter_correlation = 0.967;
constexpr double quarter_weeks = 13;

/// The level some weeks later: it has gone some way towards the others', nobody knows where. Levels differ
/// and move by factors, so it is the logarithm that moves: a high level by more events than a low one. The
/// logarithms' moments are those of log-normal levels.
LevelMoments later(const LevelMoments& now, double between, double weeks) {
  const double kept = std::pow(quarter_correlation, weeks / quarter_weeks);
  const double known = std::log1p(now.variance / (now.mean * now.mean));
  const double spread = std::log1p(between);
  const double center = kept * (std::log(now.mean) - known / 2) - (1 - kept) * spread / 2;
  const double variance = kept * kept * known + (1 - kept * kept) * spread;
  const double mean = std::exp(center + variance / 2);
  return {mean, mean * mean * std::expm1(variance)};
}

}  // namespace

struct LevelsBeforeJob::Parts {
  Settings settings;
  Expected window;
  LevelFit fit;
  std::vector<std::size_t> chosen;  ///< by position in `window`
  double weeks_between;             ///< the middles of the periods
  std::optional<LevelModel> model;
  std::vector<KnownLevel> levels;

  Parts(const Situation& situation, const Cube& cube, const EvaluationPlan& plan)
      : settings(settings_of(situation, plan)),
        window(expect(situation, cube, plan.before, settings.selection)),
        fit(situation, cube, settings, window),
        weeks_between(0.5 * ((plan.after.from - plan.before.from) + (plan.after.to - plan.before.to))) {
    for (std::size_t c = 0; c < window.categories.size(); ++c) {
      if (plan.selection.has_category(window.categories[c])) chosen.push_back(c);
    }
  }

  KnownLevel level_of(std::size_t area) const {
    const auto shares = shares_of(window, area, chosen);
    if (shares.empty()) return {};
    const LevelMoments before = moments_of(scenarios(*model, area_posterior(*model, window, area)), shares);
    const LevelMoments after = later(before, variance_between(*model, shares), weeks_between);
    return {before.mean, after.mean, after.variance};
  }
};

LevelsBeforeJob::LevelsBeforeJob(const Situation& situation, const Cube& cube, const EvaluationPlan& plan)
    : parts_(std::make_unique<Parts>(situation, cube, plan)) {}
LevelsBeforeJob::~LevelsBeforeJob() = default;
LevelsBeforeJob::LevelsBeforeJob(LevelsBeforeJob&&) noexcept = default;
LevelsBeforeJob& LevelsBeforeJob::operator=(LevelsBeforeJob&&) noexcept = default;

bool LevelsBeforeJob::step() {
  Parts& parts = *parts_;
  if (!parts.fit.done()) {
    parts.fit.step();
    return false;
  }
  if (!parts.model) parts.model = parts.fit.take();
  if (parts.levels.size() < parts.window.areas) {
    const std::size_t area = parts.levels.size();
    parts.levels.push_back(parts.level_of(area));
  }
  return parts.levels.size() == parts.window.areas;
}

double LevelsBeforeJob::progress() const {
  const auto done = static_cast<double>(parts_->fit.pieces_done() + parts_->levels.size());
  return done / static_cast<double>(parts_->fit.pieces() + parts_->window.areas);
}

std::vector<KnownLevel> LevelsBeforeJob::take() {
  return std::move(parts_->levels);
}

}  // namespace lagesbild::analysis
