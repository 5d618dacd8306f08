#include "analysis/methods/displacement.hpp"

#include <cmath>

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {

WeightedDisplacementDifference weighted_displacement_difference(
    const BeforeAfter& treated, const BeforeAfter& control, const std::optional<Displacement>& displacement,
    double phi, double level) {
  WeightedDisplacementDifference result;
  result.local = treated.difference() - control.difference();
  double variance = treated.variance() + control.variance();
  if (displacement) {
    result.displacement = displacement->treated.difference() - displacement->control.difference();
    variance += displacement->treated.variance() + displacement->control.variance();
  }
  result.total = result.local + result.displacement;
  result.standard_error = std::sqrt(phi * variance);
  if (result.standard_error > 0) result.z = result.total / result.standard_error;
  const double reach = stats::normal_quantile((1 + level) / 2) * result.standard_error;
  result.interval = {result.total - reach, result.total + reach};
  return result;
}

RateRatio rate_ratio(const BeforeAfter& treated, const BeforeAfter& control, double phi, double level) {
  RateRatio result;
  result.corrected = treated.before == 0 || treated.after == 0 || control.before == 0 || control.after == 0;
  const double added = result.corrected ? 0.5 : 0;
  const auto log_ratio = [added](const BeforeAfter& counts) {
    return std::log((counts.after + added) / counts.after_divisor) -
           std::log((counts.before + added) / counts.before_divisor);
  };
  const auto inverse_sum = [added](const BeforeAfter& counts) {
    return 1 / (counts.after + added) + 1 / (counts.before + added);
  };
  const double log_of_ratio = log_ratio(treated) - log_ratio(control);
  result.log_standard_error = std::sqrt(phi * (inverse_sum(treated) + inverse_sum(control)));
  const double reach = stats::normal_quantile((1 + level) / 2) * result.log_standard_error;
  result.ratio = std::exp(log_of_ratio);
  result.interval = {std::exp(log_of_ratio - reach), std::exp(log_of_ratio + reach)};
  return result;
}

}  // namespace lagesbild::analysis
