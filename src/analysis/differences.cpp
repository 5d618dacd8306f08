#include "analysis/differences.hpp"

#include <cmath>

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {
namespace {

constexpr double difference_alpha = 0.05;

/// Pearson's χ² with one mean fitted.
struct Spread {
  double chi_squared = 0;
  double values = 0;

  void add(double away, double variance) {
    if (!(variance > 0)) return;
    chi_squared += away * away / variance;
    ++values;
  }
  bool beyond_chance() const {
    return values > 1 && stats::gamma_q((values - 1) / 2, chi_squared / 2) < difference_alpha;
  }
};

}  // namespace

bool areas_differ(const Evidence& evidence, const Settings& settings, std::span<const double> severity,
                  std::span<const std::size_t> areas) {
  if (settings.mode == Mode::week) return true;
  Spread window;
  Spread all;
  Spread safety;
  const Past& past = evidence.model.past;
  for (const std::size_t area : areas) {
    double away = 0;
    double variance = 0;
    for (std::size_t c = 0; c < severity.size(); ++c) {
      const double expected = evidence.expected.expected_in(area, c);
      away += severity[c] * (evidence.expected.observed_in(area, c) - expected);
      variance += severity[c] * severity[c] * evidence.model.categories[c].phi * expected;
    }
    window.add(away, variance);
    for (std::size_t block = 0; block < past.blocks; ++block) {
      for (std::size_t c = 0; c < severity.size(); ++c) {
        const std::size_t at = past.at(block, area, c);
        away += severity[c] * (past.observed[at] - past.expected[at]);
        variance += severity[c] * severity[c] * evidence.model.categories[c].phi * past.expected[at];
      }
    }
    all.add(away, variance);
    const auto& known = evidence.indicators[area].safety;
    if (!known || !(settings.indicators[static_cast<std::size_t>(Indicator::safety)] > 0)) continue;
    const Safety& answers = known->summary;
    safety.add(answers.share - answers.municipal,
               answers.municipal * (1 - answers.municipal) / answers.responses);
  }
  return window.beyond_chance() || all.beyond_chance() || safety.beyond_chance();
}

}  // namespace lagesbild::analysis
