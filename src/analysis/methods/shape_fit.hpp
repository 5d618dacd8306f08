#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/methods/area_factor.hpp"
#include "analysis/methods/nu_posterior.hpp"
#include "analysis/stats/rng.hpp"

/// a and b_c: how alike the areas are as wholes, and how alike in what is special to a category (step 2 of
/// the method).
namespace lagesbild::analysis {

/// Events by [area · categories + category], divided by φ.
struct CountTable {
  std::size_t areas = 0;
  std::size_t categories = 0;
  std::vector<double> observed;
  std::vector<double> expected;
};

/// Each coordinate's posterior given the others' medians; a fixed one has a single value.
struct ShapePosteriors {
  NuPosterior area;
  std::vector<NuPosterior> categories;
};

/// Coordinate sweeps over 24 log-spaced values each (a 0.5 … 120, b_c 0.3 … 120), in pieces. Six sweeps at
/// most, fewer where the medians come to rest. The prior is log-normal about what areas of London differ by.
/// Flat in the logarithm, rare kinds of events were taken to be more alike between areas than they are, and
/// 90 % intervals held 84 %; flat in 1 / √shape the levels' held up to 96 % where events are few. On London
/// its Brier score is .0655 at 2 % and as before at 7 and 25 %; the latter's was .0659.
class ShapeFit {
 public:
  /// Of very many areas an evenly spread thousand cells (areas · categories) are asked: they leave no doubt.
  ShapeFit(const CountTable& counts, std::optional<double> area_shape, std::optional<double> category_shape);

  /// Tables, then the sweeps: a and the categories in each.
  static std::size_t pieces_for(std::size_t categories);
  /// Does a piece, or nothing where the medians are already at rest.
  void step();
  /// When all pieces are done.
  ShapePosteriors take() { return std::move(posteriors_); }

 private:
  void tabulate(std::size_t category);
  void sweep_area();
  void sweep_category(std::size_t category);
  FactorRow others(std::size_t area, std::optional<std::size_t> but) const;
  void take_median(std::size_t category, double median);
  void settle(NuPosterior& posterior, std::vector<double> log_likelihood);

  CountTable counts_;  ///< of the areas asked
  bool fixed_area_ = false;
  bool fixed_categories_ = false;
  ShapePosteriors posteriors_;
  std::vector<double> medians_;  ///< by category
  /// What a category says of u at its median: [area · categories + category].
  std::vector<FactorRow> at_medians_;
  double area_median_ = 0;
  std::vector<FactorRow> priors_;      ///< of u by value of a, exponentials
  std::vector<FactorRow> likelihood_;  ///< [(category · 24 + value) · areas + area], by its own largest
  std::vector<double> largest_;        ///< laid out as likelihood_, logarithms
  std::size_t next_ = 0;
  bool moved_ = true;  ///< a median has, in the sweep at hand
  bool at_rest_ = false;
};

/// Values of a and of every b_c to be used together.
struct ShapeCombination {
  double area = 0;
  std::vector<double> categories;
};

/// `count` combinations of equal weight, each coordinate at its (j + ½) / count quantiles in an order of its
/// own (Latin hypercube, McKay et al. 1979), which comes of the seed and the category's name. One where
/// everything is fixed.
std::vector<ShapeCombination> combinations(const ShapePosteriors& posteriors,
                                           std::span<const std::string> names, std::size_t count,
                                           std::uint64_t seed);

}  // namespace lagesbild::analysis
