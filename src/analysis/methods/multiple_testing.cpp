#include "analysis/methods/multiple_testing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/sorting.hpp"

namespace lagesbild::analysis {

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  std::vector<std::size_t> order;
  order.reserve(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (!std::isnan(p[i])) order.push_back(i);
  }
  sort_stably(order, [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.begin(), p.end());
  const auto tests = static_cast<double>(order.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    least = std::min(least, p[order[rank]] * (tests / static_cast<double>(rank + 1)));
    adjusted[order[rank]] = least;
  }
  return adjusted;
}

double expected_by_chance(std::span<const double> attainable) {
  return std::accumulate(attainable.begin(), attainable.end(), 0.0);
}

Screening screen(std::span<const WeekSignal> signals, double limit) {
  Screening screening;
  std::vector<double> p;
  std::vector<double> attainable;
  for (const auto& signal : signals) {
    const bool tested = signal.window != SignalWindow::none;
    p.push_back(tested ? signal.tail.p : std::numeric_limits<double>::quiet_NaN());
    if (tested) attainable.push_back(signal.attainable);
  }
  screening.q = benjamini_hochberg(p);
  for (const double q : screening.q) screening.flagged.push_back(q < limit);
  screening.tested = attainable.size();
  screening.by_chance = expected_by_chance(attainable);
  return screening;
}

}  // namespace lagesbild::analysis
