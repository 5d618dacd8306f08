#include "ui/charts/ticks.hpp"

#include <algorithm>
#include <cmath>

namespace lagesbild::ui {

std::vector<double> ticks_to(double most, int count, double least_step) {
  most = std::max(most, least_step);
  const double wanted = most / std::max(count, 1);
  const double magnitude = std::pow(10.0, std::floor(std::log10(wanted)));
  double step = magnitude * 10;
  for (const double factor : {5.0, 2.0, 1.0}) {
    if (magnitude * factor >= wanted * (1 - 1e-9)) step = magnitude * factor;
  }
  step = std::max(step, least_step);
  std::vector<double> ticks{0};
  while (ticks.back() < most - 1e-9 * most) ticks.push_back(step * static_cast<double>(ticks.size()));
  return ticks;
}

}  // namespace lagesbild::ui
