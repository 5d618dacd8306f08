#pragma once

#include <array>
#include <string>

#include "model/situation.hpp"

/// The golden EST example of the method's description, built without reading any file.
namespace lagesbild::analysis::testing {

struct GoldenArea {
  const char* id;
  double population;
  std::array<double, 2> expected;  ///< vandalism, violence
  std::array<double, 2> level;
  double harm;
  double p_top;
  double rank;
};

inline constexpr std::array<GoldenArea, 6> golden_areas{{
    {"A", 1200, {6.2638693, 1.06627238}, {1.36400802, 1.18430269}, 30.641411, 0.5047, 2.797},
    {"B", 3500, {18.2696187, 3.10996112}, {0.94298875, 0.98453422}, 25.319475, 0.3003, 3.537},
    {"C", 800, {3.0435151, 0.63275186}, {1.70369480, 0.86341771}, 22.908749, 0.2352, 4.018},
    {"D", 5200, {27.1434336, 4.62051367}, {0.77062794, 1.04402131}, 26.665146, 0.3521, 3.264},
    {"E", 2400, {12.5277386, 2.13254477}, {0.96806952, 0.81532222}, 21.118109, 0.1701, 4.294},
    {"F", 600, {1.7518248, 0.43795620}, {1.04314721, 1.12664474}, 28.945288, 0.4375, 3.090},
}};

/// Adds `count` events one by one, spread over the last `weeks` weeks.
inline void add_incidents(Situation& situation, std::size_t source, std::size_t area, std::size_t category,
                          int count, Week last, int weeks) {
  Incidents& incidents = situation.incidents;
  for (int i = 0; i < count; ++i) {
    const Week week = last - (i * 3 + static_cast<int>(area)) % weeks;
    incidents.source.push_back(static_cast<std::uint16_t>(source));
    incidents.area.push_back(static_cast<std::uint16_t>(area));
    incidents.category.push_back(static_cast<std::uint16_t>(category));
    incidents.day.push_back(monday_of(week).days_since_epoch + i % 7);
    incidents.hour.push_back(Incidents::no_hour);
    incidents.count.push_back(1);
    incidents.severity.push_back(IncidentSeverity::unknown);
    incidents.police_report.push_back(PoliceReport::unknown);
    incidents.detail.push_back(Incidents::no_detail);
  }
}

inline Situation golden_situation() {
  Situation situation;
  situation.title = {"Räkneexempel", ""};
  situation.synthetic = true;
  situation.updated_day = parse_date("2026-11-20");
  situation.parties = {{"kommun", {"Kommunen", ""}}, {"bolag", {"Bostadsbolaget", ""}}};
  situation.sources = {{"kommun", {"Kommunen", ""}, 0, {}}, {"bostad", {"Bostadsbolaget", ""}, 1, {}}};
  situation.categories = {
      {"vandalism", {"Skadegörelse", "Vandalism"}, Family::event, Scope::area, 2, false, "", {}},
      {"violence", {"Våld", "Violence"}, Family::event, Scope::area, 365, false, "", {}}};
  for (const GoldenArea& area : golden_areas) {
    situation.areas.push_back({area.id, std::string("Område ") + area.id, area.population, "", {}});
  }
  situation.method = {13, 2, 20000, 1, {1, 0, 0, 0}};

  const Week last = *parse_week("2026-W46");
  for (int back = 0; back < 13; ++back) {
    situation.reporting.push_back({0, last - back, Reported::reported, {}});
    std::vector<std::size_t> covered{0, 1, 3, 4};
    if (back < 5) covered.insert(covered.begin() + 2, 2);
    situation.reporting.push_back({1, last - back, Reported::partial, covered});
  }
  constexpr std::array<std::array<int, 6>, 4> counts{
      {{6, 9, 5, 11, 7, 2}, {2, 2, 0, 4, 1, 1}, {4, 8, 3, 9, 5, 0}, {0, 1, 0, 1, 0, 0}}};
  for (std::size_t row = 0; row < counts.size(); ++row) {
    for (std::size_t area = 0; area < 6; ++area) {
      // Kept within the five weeks in which the housing company covered area C.
      add_incidents(situation, row / 2, area, row % 2, counts[row][area], last, row < 2 ? 13 : 5);
    }
  }
  return situation;
}

}  // namespace lagesbild::analysis::testing
