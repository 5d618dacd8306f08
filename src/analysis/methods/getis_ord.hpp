#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// Local hot and cold spots (Getis & Ord 1992; Ord & Getis 1995). Only for maps of 30 areas or more: below
/// that the normal approximation does not hold, which the caller must say.
namespace lagesbild::analysis {

/// Neighbours by index, by area; not the area itself. Weights are binary.
using Neighbours = std::vector<std::vector<std::size_t>>;

/// Areas whose points are at most `threshold` apart (same unit as x and y). O(n²).
Neighbours neighbours_within(std::span<const double> x, std::span<const double> y, double threshold);

/// z-scores of Gi: the neighbours' sum against the mean and spread of all other areas. NaN for an area
/// without neighbours or with all areas as neighbours, and where nothing varies.
std::vector<double> getis_ord_g(std::span<const double> values, const Neighbours& neighbours);

/// z-scores of Gi*: the same with the area itself in the sum, the mean and the spread.
std::vector<double> getis_ord_g_star(std::span<const double> values, const Neighbours& neighbours);

}  // namespace lagesbild::analysis
