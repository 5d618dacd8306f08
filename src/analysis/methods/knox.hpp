#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Near repeats: are events that are close in place also close in time more often than chance brings? (Knox
/// 1964; the table by bands after Johnson & Bowers 2004)
namespace lagesbild::analysis {

/// Where (metres, any projected plane) and when (days, whole or with a part).
struct PointEvent {
  double x = 0;
  double y = 0;
  double day = 0;
};

/// Bands by their upper ends, ascending; both ends belong: a pair lies in the first band whose end it does
/// not exceed. Pairs beyond the last end are in no band.
struct KnoxBands {
  std::vector<double> metres;
  std::vector<double> days;
};

struct KnoxCell {
  std::size_t observed = 0;  ///< pairs, exact
  double expected =
      0;  ///< pairs close in space · pairs close in time / all pairs: the mean over all permutations
  double simulated = 0;  ///< the mean over the permutations made
  double p = 1;          ///< (1 + permutations with as many or more) / (1 + permutations)
};

struct KnoxTable {
  std::vector<KnoxCell> cells;  ///< [space band · time bands + time band]
  std::size_t pairs = 0;        ///< n (n − 1) / 2
  int permutations = 0;
};

/// The test in slices: first the pairs, then a permutation at a time.
class KnoxJob {
 public:
  /// As for knox().
  KnoxJob(std::vector<PointEvent> events, KnoxBands bands, int permutations, std::uint64_t seed);

  /// Looks at about that many pairs; true when all is done.
  bool step(std::size_t pairs);
  double progress() const;  ///< 0–1
  /// When done.
  KnoxTable take();

 private:
  /// A pair in some space band.
  struct ClosePair {
    std::uint32_t first;
    std::uint32_t second;
    std::uint32_t space;
  };

  void pair_up(std::size_t first);
  void compare();
  void permute();
  std::vector<std::size_t> count_cells(const std::vector<double>& days) const;

  std::vector<PointEvent> events_;
  KnoxBands bands_;
  std::uint64_t seed_;
  std::vector<double> days_;
  std::vector<ClosePair> close_;
  std::vector<double> by_space_;  ///< pairs, by space band
  std::vector<double> by_time_;   ///< pairs, by time band
  std::size_t paired_ = 0;        ///< events whose pairs have been found
  int permuted_ = 0;
  std::vector<double> sums_;  ///< over the permutations, by cell
  std::vector<int> as_many_;  ///< by cell
  KnoxTable table_;
};

/// `permutations` shuffles of the days among the places, drawn from `seed`; 0 gives observed and expected
/// only (p = 1). O(n²) once, then O(pairs close in space) a permutation.
KnoxTable knox(std::span<const PointEvent> events, const KnoxBands& bands, int permutations,
               std::uint64_t seed);

}  // namespace lagesbild::analysis
