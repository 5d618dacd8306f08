#include "analysis/settings.hpp"

#include <cmath>

#include "analysis/cube.hpp"
#include "analysis/window.hpp"

namespace lagesbild::analysis {

bool has_source(const Selection& selection, const Situation& situation, std::size_t source) {
  if (!selection.sources.empty() && !selection.sources[source]) return false;
  const auto party = situation.sources[source].party;
  return selection.parties.empty() || !party || selection.parties[*party];
}

const char* indicator_id(Indicator indicator) {
  switch (indicator) {
    case Indicator::harm:
      return "harm";
    case Indicator::change:
      return "change";
    case Indicator::persistence:
      return "persistence";
    case Indicator::safety:
      return "safety";
    case Indicator::acute:
      return "acute";
  }
  return "";
}

IndicatorWeights quarter_weights(const Indicators& indicators) {
  return {indicators.harm, indicators.change, indicators.persistence, indicators.safety, 0};
}

IndicatorWeights week_weights() {
  return {0.30, 0.35, 0.10, 0.10, 0.15};
}

std::vector<double> severity_weights(const Situation& situation, SeverityPreset preset) {
  std::vector<double> weights;
  weights.reserve(situation.categories.size());
  for (const Category& category : situation.categories) {
    switch (preset) {
      case SeverityPreset::table:
        weights.push_back(category.weight);
        break;
      case SeverityPreset::flat:
        weights.push_back(1);
        break;
      case SeverityPreset::square_root:
        weights.push_back(std::sqrt(category.weight));
        break;
    }
  }
  return weights;
}

bool has_agreed_weights(const Situation& situation, const Settings& settings) {
  const IndicatorWeights agreed =
      settings.mode == Mode::week ? week_weights() : quarter_weights(situation.method.indicators);
  return settings.indicators == agreed &&
         settings.severity == severity_weights(situation, SeverityPreset::table);
}

Settings default_settings(const Situation& situation, const Cube& cube) {
  Settings settings;
  settings.window = choose_window(situation, cube, situation.method.window_weeks);
  settings.indicators = quarter_weights(situation.method.indicators);
  settings.severity = severity_weights(situation, SeverityPreset::table);
  settings.k = situation.method.k;
  settings.draws = situation.method.draws;
  settings.seed = situation.method.seed;
  return settings;
}

}  // namespace lagesbild::analysis
