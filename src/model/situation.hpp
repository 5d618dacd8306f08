#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/geometry.hpp"
#include "model/ground.hpp"
#include "model/incidents.hpp"
#include "model/text.hpp"

namespace lagesbild {

struct Municipality {
  std::string code;  ///< SCB's four digits
  LocalText name;
};

struct Party {
  std::string id;
  LocalText name;
};

/// Who reports: a unit of a party, never a person.
struct Source {
  std::string id;
  LocalText name;
  std::optional<std::size_t> party;  ///< index into Situation::parties
  std::vector<bool> covers;          ///< by area index; empty: every area
  std::string contact = {};          ///< how the unit is reached, never a person's own; or ""

  bool covers_area(std::size_t area) const { return covers.empty() || covers[area]; }
};

enum class Family { event, place, upcoming };
enum class Scope { area, municipality };

struct Category {
  std::string id;
  LocalText name;
  Family family = Family::event;
  Scope scope = Scope::area;
  double weight = 1;  ///< harm of one event, in the unit that the group has agreed on
  bool restricted = false;
  std::string focus;   ///< id of the agreement's focus area, or ""
  LocalText examples;  ///< what belongs to it, for those who report, "klotter, glaskross"; or ""

  /// Only what happens in areas can say which area needs focus; what is yet to come is no event.
  bool ranks_areas() const { return family != Family::upcoming && scope == Scope::area; }
};

struct Area {
  std::string id;
  std::string name;
  double population = 0;  ///< inhabitants; 0 where they are not known
  std::string district;   ///< kommundel, or ""
  MultiPolygon shape;
  bool population_known = true;  ///< false: nobody knows how many, which is another thing than none
};

/// The map as a whole.
struct MapInfo {
  bool schematic = false;
  LocalText note;  ///< how the borders were made and by whom, or ""
};

/// Where the severity weights come from: they are the group's agreement, not the program's opinion.
struct WeightsOrigin {
  LocalText source;
  std::string date;
};

struct Indicators {
  double harm = 0.45;
  double change = 0.25;
  double persistence = 0.15;
  double safety = 0.15;

  bool operator==(const Indicators&) const = default;
};

struct Method {
  int window_weeks = 13;
  int k = 3;  ///< how many areas the group can give its focus
  int draws = 20000;
  std::uint64_t seed = 1;
  Indicators indicators;
};

/// Residents' felt safety: the share who answered so to a question in an area.
struct Survey {
  int year = 0;
  std::size_t area = 0;
  std::string question;
  double share = 0;   ///< 0–1
  int responses = 0;  ///< how many answered
};

/// Everything that a situation folder says, as plain values. Indices refer to the vectors here.
struct Situation {
  LocalText title;
  bool synthetic = false;
  bool shares_unadjusted = false;  ///< meetings are saved before their minutes are adjusted
  std::string updated;             ///< ISO 8601 with time zone, as given
  std::optional<Date> updated_day;
  std::optional<Date>
      clock_day;  ///< the machine's, where no update is told and the data do not speak against it
  Municipality municipality;
  std::vector<Party> parties;
  std::vector<Source> sources;
  std::vector<Category> categories;
  std::vector<Area> areas;
  MapInfo map;
  MapGround ground;
  WeightsOrigin weights;
  Method method;
  Incidents incidents;
  std::vector<ReportingStatus> reporting;
  std::vector<Survey> surveys;

  /// The last day that can have been; nothing: nobody knows.
  std::optional<Date> last_day() const { return updated_day ? updated_day : clock_day; }
};

}  // namespace lagesbild
