#include "analysis/methods/knox.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "analysis/stats/rng.hpp"

namespace lagesbild::analysis {
namespace {

/// The band of a distance; ends.size() beyond the last.
std::size_t band_of(const std::vector<double>& ends, double distance) {
  return static_cast<std::size_t>(std::ranges::lower_bound(ends, distance) - ends.begin());
}

struct ClosePair {
  std::uint32_t first;
  std::uint32_t second;
  std::uint32_t space;
};

struct Pairs {
  std::vector<ClosePair> close;  ///< in some space band
  std::vector<double> by_space;  ///< by space band
  std::vector<double> by_time;   ///< by time band
};

Pairs find_pairs(std::span<const PointEvent> events, const KnoxBands& bands) {
  Pairs pairs{{}, std::vector<double>(bands.metres.size(), 0), std::vector<double>(bands.days.size(), 0)};
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      const auto time = band_of(bands.days, std::abs(events[i].day - events[j].day));
      if (time < bands.days.size()) pairs.by_time[time] += 1;
      const auto space =
          band_of(bands.metres, std::hypot(events[i].x - events[j].x, events[i].y - events[j].y));
      if (space == bands.metres.size()) continue;
      pairs.by_space[space] += 1;
      pairs.close.push_back(
          {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(space)});
    }
  }
  return pairs;
}

std::vector<std::size_t> count_cells(const std::vector<ClosePair>& close, const std::vector<double>& days,
                                     const KnoxBands& bands) {
  std::vector<std::size_t> counts(bands.metres.size() * bands.days.size(), 0);
  for (const auto& pair : close) {
    const auto time = band_of(bands.days, std::abs(days[pair.first] - days[pair.second]));
    if (time < bands.days.size()) ++counts[pair.space * bands.days.size() + time];
  }
  return counts;
}

void shuffle(std::vector<double>& values, stats::Draw draw) {
  for (std::size_t left = values.size(); left > 1; --left) {
    std::swap(values[left - 1], values[draw.index(static_cast<std::uint32_t>(left))]);
  }
}

}  // namespace

KnoxTable knox(std::span<const PointEvent> events, const KnoxBands& bands, int permutations,
               std::uint64_t seed) {
  const auto pairs = find_pairs(events, bands);
  std::vector<double> days;
  for (const auto& event : events) days.push_back(event.day);

  KnoxTable table;
  table.pairs = events.size() < 2 ? 0 : events.size() * (events.size() - 1) / 2;
  table.permutations = permutations;
  const auto observed = count_cells(pairs.close, days, bands);
  for (std::size_t cell = 0; cell < observed.size(); ++cell) {
    const double space = pairs.by_space[cell / bands.days.size()];
    const double time = pairs.by_time[cell % bands.days.size()];
    const double expected = table.pairs == 0 ? 0 : space * time / static_cast<double>(table.pairs);
    table.cells.push_back({observed[cell], expected, 0, 1});
  }
  if (permutations <= 0) return table;

  std::vector<double> sums(observed.size(), 0);
  std::vector<int> as_many(observed.size(), 1);
  const stats::Stream stream(seed, {"knox"});
  for (int round = 0; round < permutations; ++round) {
    auto shuffled = days;
    shuffle(shuffled, stream.draw(static_cast<std::uint64_t>(round)));
    const auto counts = count_cells(pairs.close, shuffled, bands);
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
      sums[cell] += static_cast<double>(counts[cell]);
      if (counts[cell] >= observed[cell]) ++as_many[cell];
    }
  }
  for (std::size_t cell = 0; cell < observed.size(); ++cell) {
    table.cells[cell].simulated = sums[cell] / permutations;
    table.cells[cell].p = static_cast<double>(as_many[cell]) / (permutations + 1);
  }
  return table;
}

}  // namespace lagesbild::analysis
