#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/text.hpp"

namespace lagesbild {

/// Weights that somebody has agreed on, under a name. What is not in it is as the situation says.
struct WeightProfile {
  std::string id;
  LocalText name;
  LocalText by;      ///< the unit or group that agreed on them, never a person
  std::string date;  ///< YYYY-MM-DD
  bool week_mode = false;
  std::map<std::string, double>
      indicators;  ///< by "harm", "change", …; none: as the situation's. Those not named are 0
  std::map<std::string, double> severity;  ///< by category id
  std::optional<int> k;
};

}  // namespace lagesbild
