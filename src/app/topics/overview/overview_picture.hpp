#pragma once

#include <optional>
#include <vector>

#include "analysis/compare_areas.hpp"
#include "analysis/compare_periods.hpp"
#include "app/topics/area/area_card.hpp"
#include "app/topics/area/area_events.hpp"
#include "app/topics/decisions/decision_badge.hpp"
#include "app/topics/map/map_points.hpp"
#include "app/topics/map/map_values.hpp"
#include "app/topics/news/news_picture.hpp"
#include "app/topics/overview/list_picture.hpp"
#include "app/topics/reporting/reporting.hpp"

namespace lagesbild::app {

/// The selected area beside another one.
struct AreaBeside {
  std::size_t area = 0;                              ///< index of the other
  std::optional<analysis::AreaComparison> compared;  ///< nothing where they cannot be compared (yet)
};

/// The page of the list, the map and the card.
struct OverviewPicture {
  const std::vector<MapValue>& map_values;
  const std::vector<MunicipalCount>& municipal;
  const std::vector<std::optional<DecisionBadge>>& decisions;  ///< by area
  const std::vector<std::vector<ListWeek>>& weeks;             ///< by area
  std::vector<ListRow> rows;
  NewsPicture news{};
  const AreaCard* card = nullptr;      ///< of the selected area, if it is ranked or listed
  const AreaEvents* events = nullptr;  ///< of the selected area
  std::optional<AreaBeside> beside{};
  const analysis::PeriodComparison* earlier =
      nullptr;                        ///< the selected area beside itself, where that is chosen
  const MapPoints* points = nullptr;  ///< where events happened, where that is shown
  bool has_points = false;            ///< there are any, so that they can be asked for
};

}  // namespace lagesbild::app
