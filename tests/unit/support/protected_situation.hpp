#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/date.hpp"

/// A small situation with protected categories, written as files: six areas, two sources, sixty weeks.
namespace lagesbild::test {

/// Where and how often what is protected happened. What may be shown of the situation is the same whatever
/// is chosen here.
struct Protected {
  std::size_t moved = 0;       ///< the areas of the protected events are this many steps further on
  std::size_t few_events = 2;  ///< of the category "relation" in the whole municipality, 1–4
};

inline constexpr std::size_t protected_areas = 6;

inline std::string area_id(std::size_t area) {
  return std::string(1, static_cast<char>('A' + area % protected_areas));
}

/// Areas in two rows, which border on each other.
inline std::string protected_map() {
  std::string features;
  for (std::size_t area = 0; area < protected_areas; ++area) {
    const double west = 17.90 + 0.02 * static_cast<double>(area % 3);
    const double south = 59.42 + 0.01 * static_cast<double>(area / 3);
    const auto corner = [](double lon, double lat) {
      return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
    };
    features += (area > 0 ? "," : "") + std::string(R"({"type":"Feature","properties":{"id":")") +
                area_id(area) + R"(","name":"Område )" + area_id(area) + R"(","population":)" +
                std::to_string(1200 + 700 * area) + R"(},"geometry":{"type":"Polygon","coordinates":[[)" +
                corner(west, south) + "," + corner(west + 0.02, south) + "," +
                corner(west + 0.02, south + 0.01) + "," + corner(west, south + 0.01) + "," +
                corner(west, south) + "]]}}";
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

/// One source's file: every week but the last but two is reported, and the source of the protected events
/// says nothing of its weeks, so that only its events tell that it has reported.
class ProtectedIncidents {
 public:
  explicit ProtectedIncidents(std::string source) : source_(std::move(source)) {}

  void reported(Week week) {
    reporting_ += (reporting_.empty() ? "" : ",") + std::string(R"({"source":")") + source_ +
                  R"(","week":")" + to_string(week) + R"(","status":"reported"})";
  }
  void event(std::size_t area, const char* category, Week week, std::size_t weekday, std::size_t hour,
             std::size_t count) {
    const Date day{monday_of(week).days_since_epoch + static_cast<int>(weekday)};
    incidents_ += (incidents_.empty() ? "" : ",") + std::string(R"({"id":")") + source_ + "-" +
                  std::to_string(number_++) + R"(","source":")" + source_ + R"(","area":")" + area_id(area) +
                  R"(","category":")" + category + R"(","date":")" + to_string(day) + R"(","hour":)" +
                  std::to_string(hour) + R"(,"count":)" + std::to_string(count) + R"(,"point":[)" +
                  std::to_string(17.905 + 0.02 * static_cast<double>(area % protected_areas % 3)) + "," +
                  std::to_string(59.424 + 0.01 * static_cast<double>(area % protected_areas / 3)) + "]}";
  }
  std::string text() const {
    return R"({"format":"lagesbild-incidents/1","synthetic":true,"revision":1,"reporting":[)" + reporting_ +
           R"(],"incidents":[)" + incidents_ + "]}";
  }

 private:
  std::string source_;
  std::string reporting_;
  std::string incidents_;
  std::size_t number_ = 0;
};

/// Bytes by path.
inline std::map<std::string, std::string> protected_situation(const Protected& how) {
  const Week last = *parse_week("2026-W46");
  constexpr int weeks = 60;
  ProtectedIncidents municipality("kommun");
  ProtectedIncidents housing("bostad");
  ProtectedIncidents health("halsa");
  for (int back = weeks - 1; back >= 0; --back) {
    const Week week = last - back;
    const auto turn = static_cast<std::size_t>(weeks - back);
    municipality.reported(week);
    if (back != 2) housing.reported(week);
    for (std::size_t area = 0; area < protected_areas; ++area) {
      const std::size_t by_chance = (turn * 7 + area * 5) % 11;
      if (by_chance < 4) municipality.event(area, "vandalism", week, by_chance, 18 + by_chance, 1 + area % 3);
      if (by_chance == 5) housing.event(area, "theft", week, 2, 3, 1 + turn % 2);
      if (by_chance == 6 && turn % 5 == 0) housing.event(area, "violence", week, 5, 23, 1);
    }
    // What is protected, mostly in one area, and of two sources of which one says nothing else.
    municipality.event(how.moved, "staff", week, 1, 10, 1 + turn % 3);
    if (turn % 4 == 0) municipality.event(how.moved + 2, "staff", week, 3, 14, 1);
    if (turn % 6 == 0) health.event(how.moved + 4, "staff", week, 4, 9, 2);
    if (turn % 5 == 0) housing.event(how.moved + 1, "domestic", week, 6, 22, 3);
  }
  housing.event(how.moved + 3, "relation", last - 1, 2, 11, how.few_events);
  return {{"lagesbild.json", R"({"format":"lagesbild/1","title":"Räkneexempel","synthetic":true,
"updated":"2026-11-20T12:00:00+01:00","municipality":{"code":"0000","name":"Exempel"},
"parties":[{"id":"kommun","name":"Kommunen"},{"id":"bolag","name":"Bolaget"}],
"sources":[{"id":"kommun","name":"Kommunen","party":"kommun"},{"id":"bostad","name":"Bostadsbolaget","party":"bolag"},
 {"id":"halsa","name":"Hälsan","party":"kommun"}],
"categories":[{"id":"vandalism","name":"Skadegörelse","weight":2},{"id":"theft","name":"Inbrott","weight":5},
 {"id":"staff","name":"Mot personal","weight":300,"restricted":true},{"id":"violence","name":"Våld","weight":365},
 {"id":"relation","name":"Stalkning","weight":200,"restricted":true},
 {"id":"domestic","name":"Nära relation","weight":100,"scope":"municipality"}],
"areas":"omraden.geojson","incidents":["kommun.json","bostad.json","halsa.json"],"measures":"insatser.json",
"method":{"window_weeks":13,"k":2,"draws":200,"seed":1,
 "indicators":{"harm":0.5,"change":0.3,"persistence":0.2}}})"},
          {"omraden.geojson", protected_map()},
          {"kommun.json", municipality.text()},
          {"bostad.json", housing.text()},
          {"halsa.json", health.text()},
          {"insatser.json", R"({"format":"lagesbild-measures/1","synthetic":true,"revision":1,"measures":[
 {"id":"m1","title":"Belysning","areas":["B"],"categories":["vandalism","staff"],"kind":"situational","joint":false,
  "responsible":{"party":"kommun","unit":"Park"},"start":"2026-03-30","status":"ongoing",
  "changed":"2026-10-02T15:00:00+02:00"}]})"}};
}

}  // namespace lagesbild::test
