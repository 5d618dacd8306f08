#include "analysis/methods/calibration.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {

double brier_score(std::span<const double> forecasts, const std::vector<bool>& outcomes) {
  if (forecasts.empty()) return std::numeric_limits<double>::quiet_NaN();
  double sum = 0;
  for (std::size_t i = 0; i < forecasts.size(); ++i) {
    const double miss = forecasts[i] - (outcomes[i] ? 1 : 0);
    sum += miss * miss;
  }
  return sum / static_cast<double>(forecasts.size());
}

std::vector<CalibrationBin> calibration_table(std::span<const double> forecasts,
                                              const std::vector<bool>& outcomes, std::size_t bins) {
  const auto count = static_cast<double>(bins);
  std::vector<CalibrationBin> table(bins);
  for (std::size_t i = 0; i < forecasts.size(); ++i) {
    const double place = std::clamp(forecasts[i], 0.0, 1.0) * count;
    auto& bin = table[std::min(static_cast<std::size_t>(place), bins - 1)];
    ++bin.forecasts;
    bin.mean_forecast += forecasts[i];
    if (outcomes[i]) ++bin.came_true;
  }
  for (std::size_t b = 0; b < bins; ++b) {
    auto& bin = table[b];
    bin.from = static_cast<double>(b) / count;
    bin.to = static_cast<double>(b + 1) / count;
    if (bin.forecasts == 0) continue;
    const auto n = static_cast<double>(bin.forecasts);
    const auto hits = static_cast<double>(bin.came_true);
    bin.mean_forecast /= n;
    bin.share = hits / n;
    const stats::Beta law{0.5 + hits, 0.5 + n - hits};
    bin.interval = {stats::quantile(law, 0.05), stats::quantile(law, 0.95)};
  }
  std::erase_if(table, [](const CalibrationBin& bin) { return bin.forecasts == 0; });
  return table;
}

BrierParts brier_parts(std::span<const CalibrationBin> table) {
  double forecasts = 0;
  double hits = 0;
  for (const auto& bin : table) {
    forecasts += static_cast<double>(bin.forecasts);
    hits += static_cast<double>(bin.came_true);
  }
  if (forecasts == 0) return {};
  const double base = hits / forecasts;
  BrierParts parts{0, 0, base * (1 - base)};
  for (const auto& bin : table) {
    const double weight = static_cast<double>(bin.forecasts) / forecasts;
    parts.reliability += weight * (bin.mean_forecast - bin.share) * (bin.mean_forecast - bin.share);
    parts.resolution += weight * (bin.share - base) * (bin.share - base);
  }
  return parts;
}

std::vector<CapturePoint> capture_curve(std::span<const std::size_t> order, std::span<const double> harm,
                                        std::span<const double> population) {
  const double all_harm = std::accumulate(harm.begin(), harm.end(), 0.0);
  const double all_people = std::accumulate(population.begin(), population.end(), 0.0);
  std::vector<CapturePoint> curve = {{}};
  double held_harm = 0;
  double held_people = 0;
  for (const std::size_t area : order) {
    held_harm += harm[area];
    held_people += population[area];
    curve.push_back({curve.size(), all_people > 0 ? held_people / all_people : 0,
                     all_harm > 0 ? held_harm / all_harm : 0});
  }
  return curve;
}

}  // namespace lagesbild::analysis
