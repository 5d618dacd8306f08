#include "app/topics/map/map_points.hpp"

namespace lagesbild::app {

MapPoints map_points(const Situation& situation, const analysis::Settings& settings,
                     std::string_view category, disclosure::Audience audience) {
  std::vector<bool> wanted;
  for (std::size_t index = 0; index < situation.categories.size(); ++index) {
    const Category& each = situation.categories[index];
    wanted.push_back(settings.selection.has_category(index) && disclosure::pointed_out(each, audience) &&
                     (category.empty() || each.id == category));
  }
  MapPoints points;
  points.by_area.resize(situation.areas.size());
  auto at = std::make_shared<std::vector<PointEvents>>();
  const Incidents& incidents = situation.incidents;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    if (incidents.area[row] == Incidents::no_area || !wanted[incidents.category[row]]) continue;
    if (!settings.window.contains(week_of(Date{incidents.day[row]}))) continue;
    if (!analysis::has_source(settings.selection, situation, incidents.source[row])) continue;
    const double events = incidents.count[row];
    points.all += events;
    const std::int32_t detail = incidents.detail[row];
    if (detail == Incidents::no_detail) continue;
    const auto& point = incidents.details[static_cast<std::size_t>(detail)].point;
    if (!point) continue;
    at->push_back({*point, events});
    points.by_area[incidents.area[row]] += events;
    points.pointed += events;
  }
  points.at = std::move(at);
  return points;
}

}  // namespace lagesbild::app
