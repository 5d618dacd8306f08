#include "analysis/weekly.hpp"

#include <algorithm>

namespace lagesbild::analysis {
namespace {

int worth(WeekState state) {
  switch (state) {
    case WeekState::outside:
      return 0;
    case WeekState::unknown:
      return 1;
    case WeekState::missing:
      return 2;
    case WeekState::partial:
      return 3;
    case WeekState::nothing:
      return 4;
    case WeekState::reported:
      return 5;
  }
  return 0;
}

double rate_of(const Expected& expected, std::size_t source, std::optional<std::size_t> category) {
  const std::size_t sources = expected.sources.size();
  if (category) return expected.rates[*category * sources + source];
  double rate = 0;
  for (std::size_t c = 0; c < expected.categories.size(); ++c) rate += expected.rates[c * sources + source];
  return rate;
}

}  // namespace

std::vector<WeekPart> weekly_series(const Situation& situation, const Cube& cube, const Expected& expected,
                                    std::size_t area, std::optional<std::size_t> category,
                                    const Window& weeks) {
  std::vector<WeekPart> series(static_cast<std::size_t>(std::max(weeks.weeks(), 0)));
  for (std::size_t t = 0; t < series.size(); ++t) {
    series[t].week = weeks.from + static_cast<int>(t);
    series[t].state = WeekState::outside;
  }
  for (std::size_t s = 0; s < expected.sources.size(); ++s) {
    const double per_week = rate_of(expected, s, category) * situation.areas[area].population;
    for (WeekPart& part : series) {
      const WeekState state = cube.state(expected.sources[s], area, part.week);
      if (worth(state) > worth(part.state)) part.state = state;
      if (state != WeekState::outside) ++part.sources_expected;
      if (!counts(state)) continue;
      ++part.sources_reported;
      part.expected += per_week;
    }
  }
  for (const Cell& cell : cube.cells_of(area)) {
    const Week week = cube.first + cell.week;
    if (!weeks.contains(week)) continue;
    if (!std::binary_search(expected.sources.begin(), expected.sources.end(), cell.source)) continue;
    const bool wanted =
        category ? cell.category == expected.categories[*category]
                 : std::binary_search(expected.categories.begin(), expected.categories.end(), cell.category);
    if (wanted) series[static_cast<std::size_t>(week - weeks.from)].observed += cell.count;
  }
  return series;
}

WeekState WeekPart::shown_state() const {
  const bool few = sources_reported < low_coverage * sources_expected;
  return few && counts(state) ? WeekState::partial : state;
}

}  // namespace lagesbild::analysis
