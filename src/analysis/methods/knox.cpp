#include "analysis/methods/knox.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/stats/rng.hpp"

namespace lagesbild::analysis {
namespace {

/// The band of a distance; ends.size() beyond the last.
std::size_t band_of(const std::vector<double>& ends, double distance) {
  return static_cast<std::size_t>(std::ranges::lower_bound(ends, distance) - ends.begin());
}

void shuffle(std::vector<double>& values, stats::Draw draw) {
  for (std::size_t left = values.size(); left > 1; --left) {
    std::swap(values[left - 1], values[draw.index(static_cast<std::uint32_t>(left))]);
  }
}

}  // namespace

KnoxJob::KnoxJob(std::vector<PointEvent> events, KnoxBands bands, int permutations, std::uint64_t seed)
    : events_(std::move(events)),
      bands_(std::move(bands)),
      seed_(seed),
      by_space_(bands_.metres.size(), 0),
      by_time_(bands_.days.size(), 0) {
  for (const auto& event : events_) days_.push_back(event.day);
  table_.pairs = events_.size() < 2 ? 0 : events_.size() * (events_.size() - 1) / 2;
  table_.permutations = std::max(permutations, 0);
}

bool KnoxJob::step(std::size_t pairs) {
  std::size_t looked_at = 0;
  while (looked_at < pairs) {
    if (paired_ < events_.size()) {
      looked_at += events_.size() - paired_;
      pair_up(paired_++);
      continue;
    }
    if (table_.cells.empty()) compare();
    if (permuted_ == table_.permutations) break;
    looked_at += events_.size() + close_.size() + 1;
    permute();
    ++permuted_;
  }
  return paired_ == events_.size() && !table_.cells.empty() && permuted_ == table_.permutations;
}

double KnoxJob::progress() const {
  // A permutation looks at the close pairs only, but there are many of them.
  const double pairing = 0.2;
  const double paired =
      events_.empty() ? 1 : static_cast<double>(paired_) / static_cast<double>(events_.size());
  const double permuted = table_.permutations == 0 ? 1 : static_cast<double>(permuted_) / table_.permutations;
  return pairing * paired + (1 - pairing) * permuted;
}

KnoxTable KnoxJob::take() {
  for (std::size_t cell = 0; cell < table_.cells.size() && table_.permutations > 0; ++cell) {
    table_.cells[cell].simulated = sums_[cell] / table_.permutations;
    table_.cells[cell].p = static_cast<double>(as_many_[cell]) / (table_.permutations + 1);
  }
  return std::move(table_);
}

void KnoxJob::pair_up(std::size_t first) {
  const PointEvent& event = events_[first];
  for (std::size_t second = first + 1; second < events_.size(); ++second) {
    const PointEvent& other = events_[second];
    const auto time = band_of(bands_.days, std::abs(event.day - other.day));
    if (time < bands_.days.size()) by_time_[time] += 1;
    const auto space = band_of(bands_.metres, std::hypot(event.x - other.x, event.y - other.y));
    if (space == bands_.metres.size()) continue;
    by_space_[space] += 1;
    close_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(second),
                      static_cast<std::uint32_t>(space)});
  }
}

std::vector<std::size_t> KnoxJob::count_cells(const std::vector<double>& days) const {
  std::vector<std::size_t> counts(bands_.metres.size() * bands_.days.size(), 0);
  for (const auto& pair : close_) {
    const auto time = band_of(bands_.days, std::abs(days[pair.first] - days[pair.second]));
    if (time < bands_.days.size()) ++counts[pair.space * bands_.days.size() + time];
  }
  return counts;
}

void KnoxJob::compare() {
  const auto observed = count_cells(days_);
  for (std::size_t cell = 0; cell < observed.size(); ++cell) {
    const double space = by_space_[cell / bands_.days.size()];
    const double time = by_time_[cell % bands_.days.size()];
    const double expected = table_.pairs == 0 ? 0 : space * time / static_cast<double>(table_.pairs);
    table_.cells.push_back({observed[cell], expected, 0, 1});
  }
  sums_.assign(observed.size(), 0);
  as_many_.assign(observed.size(), 1);
}

void KnoxJob::permute() {
  auto shuffled = days_;
  const stats::Stream stream(seed_, {"knox"});
  shuffle(shuffled, stream.draw(static_cast<std::uint64_t>(permuted_)));
  const auto counts = count_cells(shuffled);
  for (std::size_t cell = 0; cell < counts.size(); ++cell) {
    sums_[cell] += static_cast<double>(counts[cell]);
    if (counts[cell] >= table_.cells[cell].observed) ++as_many_[cell];
  }
}

KnoxTable knox(std::span<const PointEvent> events, const KnoxBands& bands, int permutations,
               std::uint64_t seed) {
  constexpr std::size_t pairs_at_a_time = 1'000'000;
  KnoxJob job({events.begin(), events.end()}, bands, permutations, seed);
  while (!job.step(pairs_at_a_time)) {
  }
  return job.take();
}

}  // namespace lagesbild::analysis
