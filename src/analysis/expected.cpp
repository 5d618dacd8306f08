#include "analysis/expected.hpp"

#include <algorithm>
#include <limits>

#include "model/disclosure.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t left_out = std::numeric_limits<std::size_t>::max();

/// The part of the window that the data span, as offsets into the cube's weeks: [begin, end).
struct Offsets {
  int begin = 0;
  int end = 0;
};

Offsets offsets_in(const Cube& cube, const Window& window) {
  return {std::clamp(window.from - cube.first, 0, cube.weeks),
          std::clamp(window.to - cube.first + 1, 0, cube.weeks)};
}

std::vector<std::size_t> positions(const std::vector<std::size_t>& chosen, std::size_t count) {
  std::vector<std::size_t> position(count, left_out);
  for (std::size_t i = 0; i < chosen.size(); ++i) position[chosen[i]] = i;
  return position;
}

void count_reported_weeks(const Cube& cube, const Offsets& weeks, Expected& result) {
  result.reported_weeks.assign(result.areas * result.sources.size(), 0);
  if (weeks.begin >= weeks.end) return;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    for (std::size_t area = 0; area < result.areas; ++area) {
      const auto row =
          cube.states.begin() + static_cast<std::ptrdiff_t>((result.sources[s] * cube.areas + area) *
                                                            static_cast<std::size_t>(cube.weeks));
      result.reported_weeks[area * result.sources.size() + s] =
          static_cast<int>(std::count_if(row + weeks.begin, row + weeks.end, counts));
    }
  }
}

void sum_observed(const Cube& cube, const Offsets& weeks, Expected& result) {
  const std::size_t width = result.categories.size() * result.sources.size();
  result.observed.assign(result.areas * width, 0);
  const auto category_position = positions(result.categories, cube.categories);
  const auto source_position = positions(result.sources, cube.sources);
  for (std::size_t area = 0; area < result.areas; ++area) {
    for (const Cell& cell : cube.cells_of(area)) {
      if (cell.week < weeks.begin || cell.week >= weeks.end) continue;
      const std::size_t c = category_position[cell.category];
      const std::size_t s = source_position[cell.source];
      if (c == left_out || s == left_out) continue;
      result.observed[area * width + c * result.sources.size() + s] += cell.count;
    }
  }
}

void fill_expected(const Situation& situation, Expected& result) {
  const std::size_t sources = result.sources.size();
  const std::size_t width = result.categories.size() * sources;
  result.rates.assign(width, 0);
  result.category_rates.assign(result.categories.size(), 0);
  result.expected.assign(result.areas * width, 0);

  std::vector<double> exposure(sources, 0);  // inhabitant-weeks that the source reported for
  for (std::size_t area = 0; area < result.areas; ++area) {
    for (std::size_t s = 0; s < sources; ++s) {
      exposure[s] += situation.areas[area].population * result.reported_weeks[area * sources + s];
    }
  }
  for (std::size_t c = 0; c < result.categories.size(); ++c) {
    for (std::size_t s = 0; s < sources; ++s) {
      double events = 0;
      for (std::size_t area = 0; area < result.areas; ++area) {
        // Events without inhabitants to set them against would raise the others' rates.
        if (!(situation.areas[area].population > 0)) continue;
        events += result.observed[area * width + c * sources + s];
      }
      const double rate = exposure[s] > 0 ? events / exposure[s] : 0;
      result.rates[c * sources + s] = rate;
      result.category_rates[c] += rate;
      for (std::size_t area = 0; area < result.areas; ++area) {
        result.expected[area * width + c * sources + s] =
            rate * situation.areas[area].population * result.reported_weeks[area * sources + s];
      }
    }
  }
}

void fill_coverage(const Situation& situation, int window_weeks, Expected& result) {
  const std::size_t sources = result.sources.size();
  std::vector<double> usual(sources, 0);
  double total = 0;
  for (std::size_t c = 0; c < result.categories.size(); ++c) {
    for (std::size_t s = 0; s < sources; ++s) usual[s] += result.rates[c * sources + s];
  }
  for (const double rate : usual) total += rate;
  if (total <= 0) std::fill(usual.begin(), usual.end(), 1.0);

  result.coverage.assign(result.areas, 0);
  for (std::size_t area = 0; area < result.areas; ++area) {
    double came = 0;
    double due = 0;
    for (std::size_t s = 0; s < sources; ++s) {
      if (!situation.sources[result.sources[s]].covers_area(area)) continue;
      came += result.reported_weeks[area * sources + s] * usual[s];
      due += window_weeks * usual[s];
    }
    result.coverage[area] = due > 0 ? came / due : 0;
  }
}

double sum_of_sources(const std::vector<double>& values, const Expected& shape, std::size_t area,
                      std::size_t category) {
  const std::size_t sources = shape.sources.size();
  const std::size_t begin = (area * shape.categories.size() + category) * sources;
  double sum = 0;
  for (std::size_t s = 0; s < sources; ++s) sum += values[begin + s];
  return sum;
}

}  // namespace

double Expected::observed_in(std::size_t area, std::size_t category) const {
  return sum_of_sources(observed, *this, area, category);
}

double Expected::expected_in(std::size_t area, std::size_t category) const {
  return sum_of_sources(expected, *this, area, category);
}

Expected expect(const Situation& situation, const Cube& cube, const Window& window,
                const Selection& selection) {
  Expected result;
  result.areas = cube.areas;
  for (std::size_t c = 0; c < cube.categories; ++c) {
    if (disclosure::told_by_area(situation.categories[c]) && selection.has_category(c))
      result.categories.push_back(c);
  }
  for (std::size_t s = 0; s < cube.sources; ++s) {
    if (has_source(selection, situation, s)) result.sources.push_back(s);
  }
  const Offsets weeks = offsets_in(cube, window);
  count_reported_weeks(cube, weeks, result);
  sum_observed(cube, weeks, result);
  fill_expected(situation, result);
  fill_coverage(situation, window.weeks(), result);
  return result;
}

void fill_silent_weeks(const Situation& situation, const Window& window, double factor, Expected& expected) {
  const std::size_t sources = expected.sources.size();
  for (std::size_t area = 0; area < expected.areas; ++area) {
    for (std::size_t s = 0; s < sources; ++s) {
      if (!situation.sources[expected.sources[s]].covers_area(area)) continue;
      int& reported = expected.reported_weeks[area * sources + s];
      const double silent = window.weeks() - reported;
      reported = window.weeks();
      for (std::size_t c = 0; c < expected.categories.size(); ++c) {
        const std::size_t at = (area * expected.categories.size() + c) * sources + s;
        const double due = expected.rates[c * sources + s] * situation.areas[area].population * silent;
        expected.expected[at] += due;
        expected.observed[at] += factor * due;
      }
    }
    if (expected.coverage[area] > 0) expected.coverage[area] = 1;
  }
}

}  // namespace lagesbild::analysis
