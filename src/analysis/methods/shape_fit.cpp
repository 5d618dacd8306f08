#include "analysis/methods/shape_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/stats/grid.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t shape_values = 24;
constexpr double smallest_area_shape = 0.5;
constexpr double smallest_category_shape = 0.3;
constexpr double largest_shape = 120;
constexpr std::size_t most_sweeps = 6;
constexpr std::size_t most_cells = 1000;

/// Between areas of a London borough totals vary by a coefficient of .43 (method.md, "Tried on real crime").
constexpr double usual_shape = 1 / (0.43 * 0.43);
/// Of ln shape: two thirds of the weight on coefficients of variation from .21 to .87.
constexpr double shape_spread = 1.4;

/// The density's shape on log-spaced values.
double prior_at(double shape) {
  const double z = std::log(shape / usual_shape) / shape_spread;
  return std::exp(-z * z / 2);
}

NuPosterior prior_over(double smallest) {
  NuPosterior prior{stats::log_spaced(smallest, largest_shape, shape_values), {}};
  double sum = 0;
  for (const double shape : prior.values) sum += prior_at(shape);
  for (const double shape : prior.values) prior.weights.push_back(prior_at(shape) / sum);
  return prior;
}

/// The areas asked: all, or every so many.
CountTable thinned(const CountTable& counts) {
  const std::size_t most =
      std::max<std::size_t>(most_cells / std::max<std::size_t>(counts.categories, 1), 50);
  if (counts.areas <= most) return counts;
  CountTable fewer{most, counts.categories, {}, {}};
  for (std::size_t i = 0; i < most; ++i) {
    const auto from = static_cast<std::ptrdiff_t>(i * counts.areas / most * counts.categories);
    const auto to = from + static_cast<std::ptrdiff_t>(counts.categories);
    fewer.observed.insert(fewer.observed.end(), counts.observed.begin() + from, counts.observed.begin() + to);
    fewer.expected.insert(fewer.expected.end(), counts.expected.begin() + from, counts.expected.begin() + to);
  }
  return fewer;
}

bool says_anything(const CountTable& counts, std::size_t area) {
  const auto from = counts.expected.begin() + static_cast<std::ptrdiff_t>(area * counts.categories);
  return std::any_of(from, from + static_cast<std::ptrdiff_t>(counts.categories),
                     [](double e) { return e > 0; });
}

/// Exponentials, the largest 1.
double exponentiate(FactorRow& row) {
  const double largest = *std::max_element(row.begin(), row.end());
  for (double& value : row) value = std::exp(value - largest);
  return largest;
}

double inner_product(const FactorRow& one, const FactorRow& other) {
  return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

/// What underflows is as good as impossible.
double safe_log(double x) {
  return std::log(std::max(x, std::numeric_limits<double>::min()));
}

/// Quantile of a discrete law.
double value_at(const NuPosterior& posterior, double p) {
  double sum = 0;
  for (std::size_t j = 0; j + 1 < posterior.values.size(); ++j) {
    if ((sum += posterior.weights[j]) >= p) return posterior.values[j];
  }
  return posterior.values.back();
}

}  // namespace

ShapeFit::ShapeFit(const CountTable& counts, std::optional<double> area_shape,
                   std::optional<double> category_shape)
    : counts_(thinned(counts)), fixed_area_(area_shape), fixed_categories_(category_shape) {
  posteriors_.area = area_shape ? NuPosterior{{*area_shape}, {1.0}} : prior_over(smallest_area_shape);
  posteriors_.categories.assign(counts_.categories, category_shape ? NuPosterior{{*category_shape}, {1.0}}
                                                                   : prior_over(smallest_category_shape));
  area_median_ = posteriors_.area.median();
  medians_.assign(counts_.categories, 0);
  at_medians_.resize(counts_.areas * counts_.categories);
  for (std::size_t c = 0; c < counts_.categories; ++c) take_median(c, posteriors_.categories[c].median());
  if (!fixed_area_) {
    for (const double shape : posteriors_.area.values) {
      FactorRow& prior = priors_.emplace_back();
      add_factor_prior(shape, prior);
      for (double& value : prior) value = std::exp(value);
    }
  }
  if (!fixed_categories_) {
    likelihood_.assign(counts_.categories * shape_values * counts_.areas, FactorRow{});
    largest_.assign(likelihood_.size(), 0);
  }
}

std::size_t ShapeFit::pieces_for(std::size_t categories) {
  return categories + most_sweeps * (categories + 1);
}

void ShapeFit::step() {
  const std::size_t at = next_++;
  if (at < counts_.categories) return tabulate(at);
  const std::size_t coordinate = (at - counts_.categories) % (counts_.categories + 1);
  if (coordinate == 0) {
    at_rest_ = at_rest_ || !moved_;
    moved_ = false;
  }
  if (at_rest_) return;
  if (coordinate == 0) {
    sweep_area();
  } else {
    sweep_category(coordinate - 1);
  }
}

void ShapeFit::tabulate(std::size_t category) {
  if (fixed_categories_) return;
  for (std::size_t value = 0; value < shape_values; ++value) {
    const double shape = posteriors_.categories[category].values[value];
    for (std::size_t area = 0; area < counts_.areas; ++area) {
      const std::size_t cell = area * counts_.categories + category;
      const std::size_t at = (category * shape_values + value) * counts_.areas + area;
      add_category_terms(shape, counts_.observed[cell], counts_.expected[cell], likelihood_[at]);
      largest_[at] = exponentiate(likelihood_[at]);
    }
  }
}

/// ln of what the area's other categories say of u, at their medians, and u's prior where a category is left
/// out.
FactorRow ShapeFit::others(std::size_t area, std::optional<std::size_t> but) const {
  FactorRow terms{};
  if (but) add_factor_prior(area_median_, terms);
  for (std::size_t c = 0; c < counts_.categories; ++c) {
    if (c == but) continue;
    const FactorRow& said = at_medians_[area * counts_.categories + c];
    for (std::size_t g = 0; g < factor_points; ++g) terms[g] += said[g];
  }
  return terms;
}

void ShapeFit::take_median(std::size_t category, double median) {
  if (median == medians_[category]) return;
  moved_ = true;
  medians_[category] = median;
  for (std::size_t area = 0; area < counts_.areas; ++area) {
    const std::size_t cell = area * counts_.categories + category;
    at_medians_[cell] = {};
    add_category_terms(median, counts_.observed[cell], counts_.expected[cell], at_medians_[cell]);
  }
}

void ShapeFit::sweep_area() {
  if (fixed_area_) return;
  std::vector<double> log_likelihood(shape_values, 0);
  for (std::size_t area = 0; area < counts_.areas; ++area) {
    if (!says_anything(counts_, area)) continue;
    FactorRow said = others(area, std::nullopt);
    exponentiate(said);
    for (std::size_t value = 0; value < shape_values; ++value) {
      log_likelihood[value] += safe_log(inner_product(priors_[value], said));
    }
  }
  settle(posteriors_.area, std::move(log_likelihood));
  const double median = posteriors_.area.median();
  moved_ = moved_ || median != area_median_;
  area_median_ = median;
}

void ShapeFit::sweep_category(std::size_t category) {
  if (fixed_categories_) return;
  std::vector<double> log_likelihood(shape_values, 0);
  for (std::size_t area = 0; area < counts_.areas; ++area) {
    if (!(counts_.expected[area * counts_.categories + category] > 0)) continue;
    FactorRow said = others(area, category);
    exponentiate(said);
    for (std::size_t value = 0; value < shape_values; ++value) {
      const std::size_t at = (category * shape_values + value) * counts_.areas + area;
      log_likelihood[value] += largest_[at] + safe_log(inner_product(likelihood_[at], said));
    }
  }
  settle(posteriors_.categories[category], std::move(log_likelihood));
  take_median(category, posteriors_.categories[category].median());
}

void ShapeFit::settle(NuPosterior& posterior, std::vector<double> log_likelihood) {
  const double best = *std::max_element(log_likelihood.begin(), log_likelihood.end());
  double sum = 0;
  for (std::size_t j = 0; j < log_likelihood.size(); ++j) {
    sum += log_likelihood[j] = std::exp(log_likelihood[j] - best) * prior_at(posterior.values[j]);
  }
  for (double& value : log_likelihood) value /= sum;
  posterior.weights = std::move(log_likelihood);
}

std::vector<ShapeCombination> combinations(const ShapePosteriors& posteriors,
                                           std::span<const std::string> names, std::size_t count,
                                           std::uint64_t seed) {
  const auto is_fixed = [](const NuPosterior& one) { return one.values.size() == 1; };
  if (is_fixed(posteriors.area) &&
      std::all_of(posteriors.categories.begin(), posteriors.categories.end(), is_fixed)) {
    count = 1;
  }
  std::vector<ShapeCombination> mix(count);
  std::vector<std::size_t> order(count);
  const auto shuffle = [&](const stats::Stream& stream) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    stats::Draw draw = stream.draw(0);
    for (std::size_t left = count; left > 1; --left) {
      std::swap(order[left - 1], order[draw.index(static_cast<std::uint32_t>(left))]);
    }
  };
  const auto value = [&](const NuPosterior& posterior, std::size_t j) {
    return value_at(posterior, (static_cast<double>(order[j]) + 0.5) / static_cast<double>(count));
  };
  shuffle(stats::Stream(seed, {"shapes"}));
  for (std::size_t j = 0; j < count; ++j) mix[j].area = value(posteriors.area, j);
  for (std::size_t c = 0; c < posteriors.categories.size(); ++c) {
    shuffle(stats::Stream(seed, {"shapes", names[c]}));
    for (std::size_t j = 0; j < count; ++j) mix[j].categories.push_back(value(posteriors.categories[c], j));
  }
  return mix;
}

}  // namespace lagesbild::analysis
