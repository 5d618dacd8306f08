#include <algorithm>

#include "analysis/indicators.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/window.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int expectation_nodes = 16;
constexpr int week_mode_weeks = 4;
constexpr std::size_t least_source_areas = 5;  // whose events show how the municipality moves
constexpr double sure_of_others = 0.75;
constexpr double least_others = 2;  // events that others must expect, for their silence to say anything

/// δ's posterior, the baseline's uncertainty taken at equally probable points.
std::vector<stats::GammaComponent> ratio_posterior(double observed, const stats::Gamma& expected) {
  std::vector<stats::GammaComponent> mixture;
  for (int node = 0; node < expectation_nodes; ++node) {
    const double mean = stats::quantile(expected, (node + 0.5) / expectation_nodes);
    mixture.push_back({1.0 / expectation_nodes, ratio_prior + observed, ratio_prior + mean});
  }
  return mixture;
}

/// The sum of independent Γ's as the Γ of the same mean and variance.
struct Moments {
  double mean = 0;
  double variance = 0;

  stats::Gamma gamma() const { return {mean * mean / variance, mean / variance}; }
};

Moments expected_now(const ChangeBasis& basis, std::size_t area, std::size_t category) {
  const double expected = basis.expected_now[area * basis.models.size() + category];
  if (!(expected > 0)) return {};
  const auto level = posterior(basis.models[category], basis.baseline_expected.observed_in(area, category),
                               basis.baseline_expected.expected_in(area, category));
  return {expected * stats::mean(level), expected * expected * stats::variance(level)};
}

/// A source's habits in an area can only be compared where it reported both now and before.
bool is_compared(const ChangeBasis& basis, std::size_t area, std::size_t source) {
  const std::size_t at = area * basis.now_expected.sources.size() + source;
  return basis.now_expected.reported_weeks[at] > 0 && basis.baseline_expected.reported_weeks[at] > 0;
}

struct Movement {
  double observed = 0;
  double expected = 0;

  Movement& operator+=(const Movement& other) {
    observed += other.observed;
    expected += other.expected;
    return *this;
  }
};

/// A source's part of an area's events before, by its part in the municipality, shrunk as all ratios: a
/// source that sees little here has little to change.
double own_part(const Expected& before, std::size_t area, std::size_t category, std::size_t source) {
  const std::size_t at = (area * before.categories.size() + category) * before.sources.size() + source;
  const double level =
      (ratio_prior + before.observed_in(area, category)) / (ratio_prior + before.expected_in(area, category));
  return (ratio_prior + before.observed[at]) / (ratio_prior + level * before.expected[at]);
}

/// What a source reported now, and what the baseline's rates give of it before the municipality's own
/// movement.
Movement movement_of(const Situation& situation, const ChangeBasis& basis, std::size_t area,
                     std::size_t category, std::size_t source) {
  if (!is_compared(basis, area, source)) return {};
  const Expected& now = basis.now_expected;
  const std::size_t sources = now.sources.size();
  return {now.observed[(area * now.categories.size() + category) * sources + source],
          basis.baseline_expected.rates[category * sources + source] * situation.areas[area].population *
              now.reported_weeks[area * sources + source] *
              own_part(basis.baseline_expected, area, category, source)};
}

/// M_cs of one category. Sources that few areas report are too much their areas' own: they go together.
void fill_municipal(const Situation& situation, std::size_t category, ChangeBasis& basis) {
  const Expected& now = basis.now_expected;
  const std::size_t sources = now.sources.size();
  std::vector<Movement> movements(sources);
  std::vector<bool> is_few(sources, false);
  Movement few;
  for (std::size_t s = 0; s < sources; ++s) {
    std::size_t areas = 0;
    for (std::size_t area = 0; area < now.areas; ++area) {
      movements[s] += movement_of(situation, basis, area, category, s);
      areas += is_compared(basis, area, s) ? 1 : 0;
    }
    is_few[s] = areas < least_source_areas;
    if (is_few[s] && movements[s].expected > 0) few += movements[s];
  }
  for (std::size_t s = 0; s < sources; ++s) {
    if (!(movements[s].expected > 0)) continue;
    const Movement& of = is_few[s] ? few : movements[s];
    basis.municipal[category * sources + s] = of.observed / of.expected;
  }
}

/// Events now from the sources that can be compared, and what their baseline rates would give.
void fill_now(const Situation& situation, ChangeBasis& basis) {
  const std::size_t areas = basis.now_expected.areas;
  const std::size_t sources = basis.now_expected.sources.size();
  const std::size_t categories = basis.now_expected.categories.size();
  basis.municipal.assign(categories * sources, std::nullopt);
  basis.expected_by_source.assign(areas * categories * sources, 0);
  basis.expected_now.assign(areas * categories, 0);
  basis.observed_now.assign(areas * categories, 0);
  for (std::size_t c = 0; c < categories; ++c) {
    fill_municipal(situation, c, basis);
    for (std::size_t area = 0; area < areas; ++area) {
      const std::size_t cell = area * categories + c;
      for (std::size_t s = 0; s < sources; ++s) {
        const auto& movement = basis.municipal[c * sources + s];
        if (!movement) continue;
        const Movement of = movement_of(situation, basis, area, c, s);
        basis.observed_now[cell] += of.observed;
        basis.expected_by_source[cell * sources + s] = *movement * of.expected;
        basis.expected_now[cell] += *movement * of.expected;
      }
    }
  }
}

}  // namespace

Change change_between(double observed, double expected, double scaled, const stats::Gamma& scaled_expected) {
  const auto mixture = ratio_posterior(scaled, scaled_expected);
  return {observed,
          expected,
          stats::mean(mixture),
          stats::quantile(mixture, 0.05),
          stats::quantile(mixture, 0.95),
          stats::survival(mixture, 1.0)};
}

Window change_window(const Settings& settings) {
  if (settings.mode == Mode::quarter) return settings.window;
  return {std::max(settings.window.from, settings.window.to - (week_mode_weeks - 1)), settings.window.to};
}

std::optional<ChangeBasis> change_basis(const Situation& situation, const Cube& cube, const Window& now,
                                        const Settings& settings) {
  const auto baseline = baseline_window(cube, now);
  if (!baseline) return std::nullopt;
  ChangeBasis basis;
  basis.now = now;
  basis.baseline = *baseline;
  basis.now_expected = expect(situation, cube, now, settings.selection);
  basis.baseline_expected = expect(situation, cube, *baseline, settings.selection);
  basis.models.resize(basis.now_expected.categories.size());
  fill_now(situation, basis);
  return basis;
}

void fit_baseline(const Situation& situation, const Cube& cube, const Settings& settings,
                  std::size_t category, ChangeBasis& basis) {
  basis.models[category] = fit_category(situation, cube, basis.baseline, basis.baseline_expected, category,
                                        settings.nu, settings.phi);
}

std::optional<Change> change_of_category(const ChangeBasis& basis, std::size_t area, std::size_t category) {
  const Moments moments = expected_now(basis, area, category);
  if (!(moments.mean > 0)) return std::nullopt;
  const double phi = basis.models[category].phi;
  const double observed = basis.observed_now[area * basis.models.size() + category];
  const Moments scaled{moments.mean / phi, moments.variance / (phi * phi)};
  return change_between(observed, moments.mean, observed / phi, scaled.gamma());
}

namespace {

/// What all sources but one expect and observed, in units of φ.
struct Others {
  Moments scaled;
  double observed = 0;
  double events = 0;  ///< expected

  void add(const Moments& all, double share, double phi, double count) {
    scaled.mean += all.mean * share / phi;
    scaled.variance += all.variance * share * share / (phi * phi);
    observed += count / phi;
    events += all.mean * share;
  }
};

/// By the categories from `first` to before `last`.
std::optional<std::size_t> followed(const ChangeBasis& basis, std::size_t area, std::size_t first,
                                    std::size_t last) {
  const std::size_t sources = basis.now_expected.sources.size();
  std::vector<Others> others(sources);
  std::vector<bool> sees(sources, false);
  double up = 0;
  for (std::size_t c = first; c < last; ++c) {
    const std::size_t cell = area * basis.models.size() + c;
    const Moments all = expected_now(basis, area, c);
    if (!(all.mean > 0)) continue;
    const double phi = basis.models[c].phi;
    up += (basis.observed_now[cell] - all.mean) / phi;
    for (std::size_t s = 0; s < sources; ++s) {
      const double own = basis.expected_by_source[cell * sources + s];
      sees[s] = sees[s] || own > 0;
      const double seen = own > 0 ? basis.now_expected.observed[cell * sources + s] : 0;
      others[s].add(all, 1 - own / basis.expected_now[cell], phi, basis.observed_now[cell] - seen);
    }
  }
  for (std::size_t s = 0; s < sources; ++s) {
    if (!sees[s] || others[s].events < least_others) continue;
    const double p_up = stats::survival(ratio_posterior(others[s].observed, others[s].scaled.gamma()), 1.0);
    if (up > 0 ? p_up < sure_of_others : p_up > 1 - sure_of_others) return basis.now_expected.sources[s];
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> change_follows(const ChangeBasis& basis, std::size_t area, std::size_t category) {
  return followed(basis, area, category, category + 1);
}

std::optional<std::size_t> change_follows(const ChangeBasis& basis, std::size_t area) {
  return followed(basis, area, 0, basis.models.size());
}

std::optional<ChangeModel> change_of_area(const ChangeBasis& basis, std::size_t area, Detail detail) {
  ChangeModel model;
  Moments scaled;
  double observed = 0;
  double expected = 0;
  for (std::size_t c = 0; c < basis.models.size(); ++c) {
    const Moments moments = expected_now(basis, area, c);
    if (!(moments.mean > 0)) continue;
    const double phi = basis.models[c].phi;
    const double count = basis.observed_now[area * basis.models.size() + c];
    observed += count;
    expected += moments.mean;
    model.observed += count / phi;
    scaled.mean += moments.mean / phi;
    scaled.variance += moments.variance / (phi * phi);
  }
  if (!(scaled.mean > 0)) return std::nullopt;
  const stats::Gamma law = scaled.gamma();
  model.expected_shape = law.shape;
  model.expected_rate = law.rate;
  model.summary.observed = observed;
  model.summary.expected = expected;
  if (detail == Detail::places) return model;
  model.summary = change_between(observed, expected, model.observed, law);
  const bool is_change = model.summary.low > 1 || model.summary.high < 1;
  if (is_change) model.summary.follows = change_follows(basis, area);
  return model;
}

}  // namespace lagesbild::analysis
