#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analysis/settings.hpp"
#include "model/disclosure.hpp"
#include "model/geometry.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Where the window's events happened, as far as it was told and may be shown.
struct MapPoints {
  std::shared_ptr<const std::vector<PointEvents>> at;  ///< never null; another one where anything is another
  std::vector<double> by_area;                         ///< events that have a point, by situation index
  double pointed = 0;                                  ///< the sum of those
  double all = 0;                                      ///< with those that have none
};

/// Of the window and of what is not left out; `category`: an id, or "" for all. Nothing at all for others
/// than the group (disclosure::pointed_out).
MapPoints map_points(const Situation& situation, const analysis::Settings& settings,
                     std::string_view category, disclosure::Audience audience);

}  // namespace lagesbild::app
