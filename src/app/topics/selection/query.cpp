#include "app/topics/selection/query.hpp"

#include <algorithm>

#include "analysis/window.hpp"

namespace lagesbild::app {

namespace {

template <typename Things>
std::optional<std::size_t> index_of(const Things& things, std::string_view id) {
  for (std::size_t index = 0; index < things.size(); ++index) {
    if (things[index].id == id) return index;
  }
  return std::nullopt;
}

/// Empty where nothing is hidden, so that the engine sees the same settings as without filters.
template <typename Things>
std::vector<bool> shown(const Things& things, const std::set<std::string>& hidden) {
  std::vector<bool> result;
  for (const auto& thing : things) result.push_back(!hidden.contains(thing.id));
  if (std::find(result.begin(), result.end(), false) == result.end()) result.clear();
  return result;
}

}  // namespace

std::optional<std::size_t> area_index(const Situation& situation, std::string_view id) {
  return index_of(situation.areas, id);
}

std::optional<std::size_t> category_index(const Situation& situation, std::string_view id) {
  return index_of(situation.categories, id);
}

analysis::Settings settings_for(const Choices& choices, const Situation& situation,
                                const analysis::Cube& cube) {
  analysis::Settings settings = analysis::default_settings(situation, cube);
  if (choices.selection.weeks || choices.selection.until) {
    settings.window = analysis::choose_window(situation, cube,
                                              choices.selection.weeks.value_or(situation.method.window_weeks),
                                              choices.selection.until);
  }
  settings.selection.categories = shown(situation.categories, choices.selection.hidden_categories);
  settings.selection.sources = shown(situation.sources, choices.selection.hidden_sources);
  settings.selection.parties = shown(situation.parties, choices.selection.hidden_parties);

  settings.mode = choices.weighing.mode;
  if (choices.weighing.mode == Mode::week) settings.indicators = analysis::week_weights();
  for (const auto& [indicator, weight] : choices.weighing.indicator_weights) {
    settings.indicators[static_cast<std::size_t>(indicator)] = weight;
  }

  if (choices.weighing.preset != SeverityPreset::table) {
    settings.severity = analysis::severity_weights(situation, choices.weighing.preset);
  }
  for (const auto& [category, weight] : choices.weighing.severity_weights) {
    if (const auto index = category_index(situation, category)) settings.severity[*index] = weight;
  }
  if (choices.weighing.k) settings.k = *choices.weighing.k;
  if (choices.weighing.without_memory) settings.memory = 0;
  return settings;
}

}  // namespace lagesbild::app
