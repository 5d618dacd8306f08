#include "analysis/stats/ziggurat.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::stats {
namespace {

constexpr double tail_begins = 3.6541528853610088;  // for 256 layers, Marsaglia & Tsang's r
constexpr double positions = 0x1.0p31;

double density(double x) {
  return std::exp(-0.5 * x * x);
}

}  // namespace

Ziggurat::Ziggurat() {
  const double tail = std::sqrt(0.5 * std::numbers::pi) * std::erfc(tail_begins / std::numbers::sqrt2);
  const double area = tail_begins * density(tail_begins) + tail;
  edge_[0] = area / density(tail_begins);
  edge_[1] = tail_begins;
  for (std::size_t i = 2; i < layers; ++i) {
    edge_[i] = std::sqrt(-2.0 * std::log(area / edge_[i - 1] + density(edge_[i - 1])));
  }
  edge_[layers] = 0.0;
  for (std::size_t i = 0; i <= layers; ++i) density_[i] = density(edge_[i]);
  for (std::size_t i = 0; i < layers; ++i) {
    step_[i] = edge_[i] / positions;
    inside_[i] = static_cast<std::uint32_t>(edge_[i + 1] / edge_[i] * positions);
  }
}

/// Beyond the layer's part that lies under the density whole. Where the point misses the density another
/// normal is made, by inversion.
double Ziggurat::outside(std::size_t layer, double size, Draw more) const {
  if (layer == 0) {
    const double beyond = 0.5 * std::erfc(tail_begins / std::numbers::sqrt2);
    return -normal_quantile(beyond * more.uniform());
  }
  const double height = density_[layer] + more.uniform() * (density_[layer + 1] - density_[layer]);
  return height < density(size) ? size : std::abs(more.normal());
}

}  // namespace lagesbild::stats
