#include "app/topics/map/map_values.hpp"

#include <cmath>

namespace lagesbild::app {

namespace {

constexpr double z_of_95_percent = 1.6448536269514722;

std::optional<std::size_t> position_of(const Situation& situation, const analysis::Ranking& ranking,
                                       const MapMetric& metric) {
  if (metric.kind != MapMetricKind::level) return std::nullopt;
  for (std::size_t position = 0; position < ranking.categories.size(); ++position) {
    if (situation.categories[ranking.categories[position].category].id == metric.category) return position;
  }
  return std::nullopt;
}

double mean_population(const Situation& situation, const analysis::Ranking& ranking) {
  double sum = 0;
  double areas = 0;
  for (const auto& area : ranking.areas) {
    sum += area.population;
    areas += situation.areas[area.area].population_known ? 1 : 0;
  }
  return areas > 0 ? sum / areas : 0;
}

}  // namespace

double probability_above_one(double mean, double low, double high) {
  if (!(mean > 0) || !(low > 0) || !(high > low)) return 0.5;
  const double spread = std::log(high / low) / (2 * z_of_95_percent);
  const double middle = (std::log(high) + std::log(low)) / 2;
  return std::erfc(-middle / spread / std::sqrt(2.0)) / 2;
}

std::vector<MapValue> map_values(const Situation& situation, const analysis::Ranking& ranking,
                                 const MapMetric& metric) {
  const auto category = position_of(situation, ranking, metric);
  const double mean_inhabitants = mean_population(situation, ranking);
  std::vector<MapValue> values;
  for (const auto& area : ranking.areas) {
    MapValue value;
    value.area = area.area;
    value.ranked = area.has_place();
    value.tier = area.tier;
    value.coverage = area.coverage;
    value.probability_top = area.p_top;
    if (metric.kind == MapMetricKind::change) {
      value.ranked = value.ranked && area.change.has_value();
      if (area.change) {
        value.ratio = area.change->mean;
        value.low = area.change->low;
        value.high = area.change->high;
        value.probability_above = area.change->p_up;
      }
    } else if (category) {
      const analysis::Level& level = area.levels[*category];
      value.ratio = level.mean;
      value.low = level.low;
      value.high = level.high;
      value.probability_above = level.p_above_one;
    } else if (ranking.reference_harm > 0) {
      const double size = metric.kind == MapMetricKind::burden && mean_inhabitants > 0
                              ? area.population / mean_inhabitants
                              : 1;
      const bool has_interval = area.harm.high > 0;
      value.ratio = size * area.harm.mean / ranking.reference_harm;
      value.low = has_interval ? size * area.harm.low / ranking.reference_harm : value.ratio;
      value.high = has_interval ? size * area.harm.high / ranking.reference_harm : value.ratio;
      value.probability_above = probability_above_one(value.ratio, value.low, value.high);
    }
    values.push_back(value);
  }
  return values;
}

}  // namespace lagesbild::app
