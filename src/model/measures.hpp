#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"
#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild {

enum class MeasureKind : std::uint8_t { situational, social };
enum class MeasureStatus : std::uint8_t { proposed, planned, ongoing, done, followed_up };

/// Whether a measure was carried out as it was meant.
enum class CarriedOut : std::uint8_t { yes, partly, no };

struct FollowUp {
  Date date;
  LocalText text;
  std::optional<CarriedOut> carried_out;
  std::string result;  ///< what came of it, a word of the group's own, or ""
};

/// An insats: what is done about a problem, why, by whom, and how it went. Texts that were not given are "".
struct Measure {
  std::string id;
  LocalText title;
  std::vector<std::size_t> areas;  ///< indices into Situation::areas; none: the whole municipality
  std::vector<std::size_t>
      categories;  ///< indices into Situation::categories that it is to lower; none: not said
  LocalText problem;
  std::vector<Cause> causes;  ///< numbered from 1
  LocalText operational_goal;
  std::string focus;  ///< id of the agreement's focus area, or ""
  std::optional<MeasureKind> kind;
  bool joint = false;                            ///< of several parties together
  std::optional<std::size_t> responsible_party;  ///< index into Situation::parties
  LocalText responsible_unit;
  std::vector<std::string> taking_part;  ///< other parties or units
  std::optional<Date> start;
  std::optional<Date> due;
  MeasureStatus status = MeasureStatus::proposed;
  LocalText expected;            ///< effect
  LocalText measure_of_success;  ///< how the effect will be seen
  std::vector<FollowUp> follow_ups;
  std::string decision;  ///< id of the meeting that decided it, or ""
  std::string changed;   ///< ISO 8601 with time zone, as given
};

/// What is to be done about a measure on a day, by its own dates.
enum class Standing : std::uint8_t {
  as_planned,   ///< nothing that is not said by its status
  due,          ///< to be finished within `weeks_due`
  overdue,      ///< should have been finished
  late,         ///< should have begun
  to_follow_up  ///< is finished, and nobody has said what came of it
};
inline constexpr int weeks_due = 4;
Standing standing_of(const Measure& measure, Date day);

/// The measure with the id, or nothing.
std::optional<std::size_t> measure_index(const std::vector<Measure>& measures, std::string_view id);

/// The measures in the order that they are shown: what goes on, what is to come, what is over; the latest
/// begun first.
std::vector<std::size_t> shown_order(const std::vector<Measure>& measures);

/// Those that are done in the area, in the order that they are shown.
std::vector<std::size_t> measures_in(const std::vector<Measure>& measures, std::size_t area);

}  // namespace lagesbild
