#include "analysis/compare_periods.hpp"

#include <algorithm>

#include "analysis/indicators.hpp"

namespace lagesbild::analysis {

namespace {

constexpr int year_weeks = 52;
constexpr int most_before = 8;  // periods, one before the other
constexpr int most_years = 5;

/// Counts and what the exposures have to each other, of the sources that reported in both.
struct Both {
  double now = 0;
  double then = 0;
  double exposure_now = 0;
  double exposure_then = 0;
};

Both counted(const Expected& now, const Expected& then, std::size_t area, std::size_t category) {
  const std::size_t sources = now.sources.size();
  Both both;
  for (std::size_t s = 0; s < sources; ++s) {
    const double weeks_now = now.reported_weeks[area * sources + s];
    const double weeks_then = then.reported_weeks[area * sources + s];
    if (!(weeks_now > 0) || !(weeks_then > 0)) continue;
    const std::size_t cell = (area * now.categories.size() + category) * sources + s;
    both.now += now.observed[cell];
    both.then += then.observed[cell];
    // A week weighs as much as the source usually tells of the category in it.
    const double usual = now.rates[category * sources + s] + then.rates[category * sources + s];
    both.exposure_now += usual * weeks_now;
    both.exposure_then += usual * weeks_then;
  }
  return both;
}

/// The earlier count as it would have been in the reported weeks of now: Jeffreys' Γ of it.
stats::Gamma expected_now(double then, double exposure_ratio) {
  return {0.5 + then, 1 / exposure_ratio};
}

Estimate times_of(double now, double scaled_now, const stats::Gamma& expected) {
  const Change change = change_between(now, expected.shape / expected.rate, scaled_now, expected);
  return {change.mean, change.low, change.high};
}

}  // namespace

std::vector<int> earlier_periods(const Cube& cube, const Window& now) {
  std::vector<int> back;
  for (int period = 1; period <= most_before; ++period) back.push_back(period * now.weeks());
  for (int year = 1; year <= most_years; ++year) {
    if (year * year_weeks >= now.weeks()) back.push_back(year * year_weeks);
  }
  std::sort(back.begin(), back.end());
  back.erase(std::unique(back.begin(), back.end()), back.end());
  std::erase_if(back, [&](int weeks) { return cube.weeks == 0 || now.from - weeks < cube.first; });
  return back;
}

std::optional<PeriodComparison> compare_periods(const Situation& situation, const Cube& cube,
                                                const Ranking& ranking, std::size_t area, int weeks_back) {
  const Window& window = ranking.settings.window;
  if (cube.weeks == 0 || weeks_back < window.weeks() || window.from - weeks_back < cube.first) {
    return std::nullopt;
  }
  PeriodComparison found;
  found.then = {window.from - weeks_back, window.to - weeks_back};
  const Expected now = expect(situation, cube, window, ranking.settings.selection);
  const Expected then = expect(situation, cube, found.then, ranking.settings.selection);
  found.coverage = then.coverage[area];
  double scaled_now = 0;
  double mean = 0;
  double variance = 0;
  for (std::size_t c = 0; c < now.categories.size(); ++c) {
    const Both both = counted(now, then, area, c);
    PeriodCounts& counts = found.counts.emplace_back(PeriodCounts{both.now, both.then, std::nullopt});
    found.all.now += both.now;
    found.all.then += both.then;
    if (!(both.exposure_now > 0) || !(both.exposure_then > 0)) continue;
    const double phi = c < ranking.categories.size() ? ranking.categories[c].model.phi : 1;
    const stats::Gamma law = expected_now(both.then / phi, both.exposure_now / both.exposure_then);
    counts.times = times_of(both.now, both.now / phi, law);
    scaled_now += both.now / phi;
    // All together: the earlier counts add up, with half an event for all of them and not for each.
    const double ratio = both.exposure_now / both.exposure_then;
    mean += ratio * both.then / phi;
    variance += ratio * ratio * both.then / phi;
  }
  const bool any = std::any_of(found.counts.begin(), found.counts.end(),
                               [](const PeriodCounts& counts) { return counts.times.has_value(); });
  if (!any) return found;
  const stats::Gamma law =
      mean > 0 ? expected_now(mean * mean / variance, variance / mean) : expected_now(0, 1);
  found.all.times = times_of(found.all.now, scaled_now, law);
  return found;
}

}  // namespace lagesbild::analysis
