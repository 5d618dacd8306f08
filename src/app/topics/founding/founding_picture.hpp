#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/problem.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What is known of a new situation while it is answered for.
struct FoundingPicture {
  std::vector<std::string> municipalities;  ///< "Sollentuna (0163)", all of Sweden's
  std::size_t municipality = 0;             ///< the chosen one's index, or their number
  std::string county;
  std::vector<Area> areas;
  std::size_t without_border = 0;  ///< areas that cannot be drawn
  std::size_t other_areas = 0;     ///< of other municipalities, in the same file, left out
  /// Of the map or the list, errors and warnings.
  Problems area_problems;
  /// What keeps the situation from being made; the pointer is the field's key: "/sources/2/name" of the
  /// answers' third source, "/areas".
  Problems faults;
  std::vector<std::string> files;  ///< paths of what will be made
};

}  // namespace lagesbild::app
