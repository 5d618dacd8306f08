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

/// `permutations` shuffles of the days among the places, drawn from `seed`; 0 gives observed and expected
/// only (p = 1). O(n²) once, then O(pairs close in space) a permutation.
KnoxTable knox(std::span<const PointEvent> events, const KnoxBands& bands, int permutations,
               std::uint64_t seed);

}  // namespace lagesbild::analysis
