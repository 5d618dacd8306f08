#pragma once

#include "data/json/json.hpp"
#include "data/json/problem_log.hpp"
#include "model/ground.hpp"

namespace lagesbild::data {

struct ReadGround {
  MapGround ground;
  std::size_t records = 0;  ///< features in the file
};

/// A GeoJSON FeatureCollection in any of the areas' systems of coordinates. Each feature's property `kind`
/// says what it is: water or neighbour (a polygon, or a point where its name stands), station or place (a
/// point). What cannot be used is told and left out.
ReadGround read_ground(const Json& document, ProblemLog& log);

}  // namespace lagesbild::data
