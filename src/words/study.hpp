#pragma once

#include <string>
#include <vector>

#include "model/text.hpp"

namespace lagesbild::words {

/// A table of the simulation study behind the help's claims, in words.
struct StudyTable {
  std::string title;
  std::string about;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< the first cell is the row's heading
};

/// Of what, and how much, was simulated.
std::string study_intro(Language language);
/// False alarms, power, the truly worst found and calibration; from tests/simulation/results.json, as the
/// program was built.
std::vector<StudyTable> study_tables(Language language);

}  // namespace lagesbild::words
