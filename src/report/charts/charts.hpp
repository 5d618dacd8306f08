#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/ranking.hpp"
#include "analysis/weekly.hpp"
#include "model/situation.hpp"

/// The reports' pictures, as SVG.
namespace lagesbild::report {

/// A row each: the place's name, its level and the level's 90 % interval, times the municipality's average.
struct LevelRow {
  std::string name;
  analysis::Estimate level;
};
std::string level_chart(const std::vector<LevelRow>& rows, const std::string& title, Language language);

/// Events by week as bars, what was expected as a step; a week that nobody reported is a gap, one that some
/// have not reported is pale.
std::string week_chart(const std::vector<analysis::WeekPart>& weeks, const std::string& title,
                       Language language);

/// Each area in its tier's shade, with a number where it has one in `places` (0: none), and what the shades
/// mean. Mercator, north up.
struct MapArea {
  analysis::Tier tier = analysis::Tier::too_little_data;
  int place = 0;
};
std::string area_map(const Situation& situation, const std::vector<MapArea>& areas, const std::string& title,
                     Language language);

}  // namespace lagesbild::report
