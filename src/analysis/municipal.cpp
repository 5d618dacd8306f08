#include "analysis/municipal.hpp"

#include "model/disclosure.hpp"

namespace lagesbild::analysis {

std::vector<double> municipal_events(const Situation& situation, const Cube& cube, const Settings& settings) {
  std::vector<double> events(situation.categories.size(), 0);
  for (const Cell& cell : cube.cells) {
    if (!disclosure::told_for_municipality_only(situation.categories[cell.category])) continue;
    if (!settings.selection.has_category(cell.category)) continue;
    if (!settings.window.contains(cube.first + cell.week)) continue;
    if (has_source(settings.selection, situation, cell.source)) events[cell.category] += cell.count;
  }
  return events;
}

}  // namespace lagesbild::analysis
