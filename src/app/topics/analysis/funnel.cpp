#include "app/topics/analysis/funnel.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/methods/funnel.hpp"

namespace lagesbild::app {
namespace {

constexpr int steps = 24;

/// The variance of independent categories' sum is Σ φ E.
double phi_of(const analysis::Ranking& ranking) {
  double events = 0;
  double variance = 0;
  for (const analysis::AreaResult& area : ranking.areas) {
    for (std::size_t c = 0; c < area.levels.size(); ++c) {
      events += area.levels[c].expected;
      variance += ranking.categories[c].model.phi * area.levels[c].expected;
    }
  }
  return events > 0 ? variance / events : 1;
}

}  // namespace

Funnel funnel_of(const analysis::Ranking& ranking) {
  Funnel funnel;
  funnel.phi = phi_of(ranking);
  for (const analysis::AreaResult& area : ranking.areas) {
    Funnel::Point point{area.area, 0, 0};
    for (const analysis::Level& level : area.levels) {
      point.observed += level.observed;
      point.expected += level.expected;
    }
    if (point.expected > 0) funnel.points.push_back(point);
  }
  if (funnel.points.empty()) return funnel;
  const auto less = [](const Funnel::Point& a, const Funnel::Point& b) { return a.expected < b.expected; };
  const double low = std::min_element(funnel.points.begin(), funnel.points.end(), less)->expected;
  const double high = std::max_element(funnel.points.begin(), funnel.points.end(), less)->expected;
  for (int step = 0; step <= steps; ++step) {
    const double expected = low * std::pow(high / low, static_cast<double>(step) / steps);
    const analysis::Interval usual = analysis::funnel_limits(expected, 0.90, funnel.phi);
    const analysis::Interval rare = analysis::funnel_limits(expected, 0.998, funnel.phi);
    funnel.limits.push_back({expected, usual.low, usual.high, rare.low, rare.high});
  }
  return funnel;
}

}  // namespace lagesbild::app
