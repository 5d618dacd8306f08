#pragma once

#include <string>

namespace simulation {

/// How much is simulated.
struct Size {
  unsigned long long weeks = 0;  ///< by row of the tables of alarms
  unsigned long long sets = 0;   ///< of twenty areas, by row of the tables of rankings
  unsigned long long draws = 0;  ///< by set
};

/// All tables of the study, as markdown, with what they show said in words.
std::string report(const Size& size);

}  // namespace simulation
