#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/explain.hpp"
#include "analysis/harm.hpp"
#include "analysis/score.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int grid_steps = 400;
constexpr int bisections = 60;
constexpr double largest_factor = 100;

using Difference = std::function<double(double)>;

/// The argument nearest `start`, on its way to `end`, where the difference changes sign.
std::optional<double> crossing(const Difference& difference, double start, double end) {
  const double first = difference(start);
  double previous = start;
  for (int step = 1; step <= grid_steps; ++step) {
    const double at = start + (end - start) * step / grid_steps;
    if ((difference(at) > 0) == (first > 0)) {
      previous = at;
      continue;
    }
    double same = previous;
    double other = at;
    for (int i = 0; i < bisections; ++i) {
      const double middle = 0.5 * (same + other);
      ((difference(middle) > 0) == (first > 0) ? same : other) = middle;
    }
    return other;
  }
  return std::nullopt;
}

/// Score of an area when harm has another ratio and the weights are others.
double score_with(const AreaResult& area, const Ranking& ranking, const IndicatorWeights& weights,
                  double harm_ratio) {
  Values values;
  for (const Contribution& part : area.contributions) {
    values[static_cast<std::size_t>(part.indicator)] =
        part.indicator == Indicator::harm ? ratio_value(harm_ratio) : part.value;
  }
  std::array<bool, indicator_count> there{};
  for (std::size_t k = 0; k < indicator_count; ++k) there[k] = ranking.offered[k];
  const auto effective = effective_weights(weights, values, there);
  return effective ? score(*effective, values) : 0;
}

std::optional<Swap> swap_by_indicator(const Ranking& ranking, const AreaResult& above,
                                      const AreaResult& below) {
  IndicatorWeights weights{};
  double sum = 0;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (ranking.offered[k]) sum += weights[k] = ranking.settings.indicators[k];
  }
  if (!(sum > 0)) return std::nullopt;
  for (double& weight : weights) weight /= sum;

  std::optional<Swap> best;
  for (std::size_t k = 0; k < indicator_count; ++k) {
    const double now = weights[k];
    if (!(now > 0) || now >= 1) continue;
    const Difference difference = [&](double share) {
      IndicatorWeights changed = weights;
      for (std::size_t other = 0; other < indicator_count; ++other) {
        changed[other] = other == k ? share : weights[other] * (1 - share) / (1 - now);
      }
      return score_with(above, ranking, changed, above.harm_ratio) -
             score_with(below, ranking, changed, below.harm_ratio);
    };
    for (const double end : {0.0, 1.0}) {
      const auto to = crossing(difference, now, end);
      if (to && (!best || std::abs(*to - now) < std::abs(best->to - best->from))) {
        best = Swap{Swap::Kind::indicator, static_cast<Indicator>(k), 0, now, *to};
      }
    }
  }
  return best;
}

double harm_ratio_with(const Ranking& ranking, const AreaResult& area, std::size_t category, double factor) {
  double sum = 0;
  double reference = 0;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    const CategoryResult& result = ranking.categories[c];
    const double weight = result.severity * result.rate * (c == category ? factor : 1);
    sum += weight * area.levels[c].mean;
    reference += weight;
  }
  return reference > 0 ? sum / reference : 1;
}

std::optional<Swap> swap_by_severity(const Ranking& ranking, const AreaResult& above,
                                     const AreaResult& below) {
  std::optional<Swap> best;
  double best_size = 0;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    const CategoryResult& category = ranking.categories[c];
    if (!(category.severity > 0) || !(category.rate > 0)) continue;
    const Difference difference = [&](double log_factor) {
      const double factor = std::exp(log_factor);
      return score_with(above, ranking, ranking.settings.indicators,
                        harm_ratio_with(ranking, above, c, factor)) -
             score_with(below, ranking, ranking.settings.indicators,
                        harm_ratio_with(ranking, below, c, factor));
    };
    for (const double end : {-std::log(largest_factor), std::log(largest_factor)}) {
      const auto to = crossing(difference, 0, end);
      if (to && (!best || std::abs(*to) < best_size)) {
        best_size = std::abs(*to);
        best = Swap{Swap::Kind::severity, Indicator::harm, category.category, category.severity,
                    category.severity * std::exp(*to)};
      }
    }
  }
  return best;
}

}  // namespace

std::optional<Swap> smallest_swap(const Ranking& ranking, std::size_t place, Swap::Kind kind) {
  if (place + 1 >= ranking.areas.size()) return std::nullopt;
  const AreaResult& above = ranking.areas[place];
  const AreaResult& below = ranking.areas[place + 1];
  if (above.contributions.empty() || below.contributions.empty()) return std::nullopt;
  return kind == Swap::Kind::indicator ? swap_by_indicator(ranking, above, below)
                                       : swap_by_severity(ranking, above, below);
}

}  // namespace lagesbild::analysis
