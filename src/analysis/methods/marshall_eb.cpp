#include "analysis/methods/marshall_eb.hpp"

#include <algorithm>
#include <cstddef>

namespace lagesbild::analysis {

MarshallEstimate marshall_eb(std::span<const double> events, std::span<const double> exposure) {
  MarshallEstimate result;
  result.estimates.assign(events.size(), 0);
  double total_events = 0;
  double total_exposure = 0;
  double areas = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (exposure[i] > 0) {
      total_events += events[i];
      total_exposure += exposure[i];
      areas += 1;
    }
  }
  if (!(total_exposure > 0)) return result;
  const double b = total_events / total_exposure;
  double spread = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (exposure[i] > 0) {
      const double offset = events[i] / exposure[i] - b;
      spread += exposure[i] * offset * offset;
    }
  }
  const double a = std::max(0.0, spread / total_exposure - b * areas / total_exposure);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const bool informed = exposure[i] > 0 && a > 0;
    result.estimates[i] = informed ? b + a * (events[i] / exposure[i] - b) / (a + b / exposure[i]) : b;
  }
  result.between_variance = a;
  result.overall_rate = b;
  return result;
}

}  // namespace lagesbild::analysis
