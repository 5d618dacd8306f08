#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/link_key.hpp"
#include "model/decisions.hpp"
#include "model/measures.hpp"
#include "model/personal_data.hpp"

/// A meeting of the group, led through a page a step. What it comes to is written in its own record among the
/// decisions, at once, as edits of the draft; here is only what is being written and where one is.
namespace lagesbild::app {

struct State;

enum class MeetingStep : std::uint8_t { follow_up, reporting, news, focus, causes, measures, finish };
inline constexpr std::size_t meeting_step_count = 7;

/// A meeting that is to begin.
struct NewMeeting {
  MeetingKind kind = MeetingKind::week;
  std::string date;  ///< as it is written; "" is today
  std::optional<std::vector<std::string>>
      present;             ///< units; nothing: those of the last meeting, or of the one that is open
  std::string other_unit;  ///< being written

  bool operator==(const NewMeeting&) const = default;
};

/// What the group decides of an area.
struct FocusForm {
  std::string area;  ///< id; "": no area is open
  std::optional<FocusLevel> level;
  std::string reason;
  std::string departure;
  std::vector<std::size_t> grounds_for;      ///< Ground
  std::vector<std::size_t> grounds_against;  ///< Ground
  bool all_areas = false;                    ///< also those that nothing is proposed of

  bool operator==(const FocusForm&) const = default;
};

/// A measure with the fields that a meeting has time for.
struct MeetingMeasure {
  std::string title;
  std::string problem;              ///< that it answers, in the group's words; "": left to be filled in
  bool has_area = false;            ///< where it is done has been chosen; until then it is where the focus is
  std::optional<std::size_t> area;  ///< index into Situation::areas; nothing: the whole municipality
  std::size_t cause = 0;            ///< of the area's causes, from 1; 0: none of them
  std::optional<std::size_t> party;  ///< index into Situation::parties
  std::string unit;
  std::string due;  ///< as it is written
  bool joint = false;

  bool operator==(const MeetingMeasure&) const = default;
};

struct MeetingNote {
  OutcomeKind kind = OutcomeKind::information;
  std::string text;
  bool open = false;  ///< it comes back at the next meeting

  bool operator==(const MeetingNote&) const = default;
};

/// What is written in the meeting's record.
struct WriteMeeting {
  enum class What : std::uint8_t {
    begin,
    keep_present,    ///< who is here, while the meeting is open
    decide,          ///< of the area that is open
    take_back,       ///< the decision of that area
    add_cause,       ///< to the area `id`
    remove_cause,    ///< number `index` of the area `id`
    note,            ///< what was written under any step
    remove_note,     ///< the outcome number `index`
    item_done,       ///< what was left over, number `index`
    item_left,       ///< likewise: it comes back once more
    add_measure,     ///< in the measures, and as an outcome
    measure_status,  ///< of the measure `id`, to `status`
    keep_next,       ///< the next meeting and the notes
    close,           ///< with those
    reopen,
    draft,         ///< the minutes are being written
    keep_minutes,  ///< the minutes' text
    adjust,
    share,  ///< meetings are saved before they are adjusted
    do_not_share
  };
  What what = What::begin;
  std::size_t index = 0;
  std::string id = {};
  MeasureStatus status = MeasureStatus::proposed;
};

/// In a meeting's place: all of them.
inline constexpr std::string_view all_meetings = "alla";

struct MeetingDesk {
  std::string meeting;  ///< id of the one that is looked at; "": the open one, or none
  MeetingStep step = MeetingStep::follow_up;
  NewMeeting begin;
  FocusForm focus;
  std::string cause_area;  ///< id of the area that a cause is written of
  std::string cause;
  std::optional<CauseSide> cause_side;
  MeetingMeasure measure;
  MeetingNote note;
  std::optional<std::string> next;     ///< day as it is written; nothing: as the record has it
  std::optional<std::string> notes;    ///< likewise
  std::optional<std::string> minutes;  ///< likewise
  personal_data::Said said;            ///< of what the guard found
  std::string adjusted_by;             ///< the units that adjust the minutes
  bool asks_to_adjust = false;
  bool changes_present = false;             ///< of the open meeting, in `begin`
  std::optional<WriteMeeting::What> tried;  ///< its faults are shown

  bool operator==(const MeetingDesk&) const = default;
};

/// The id of the area that is spoken of in the step; "": none.
std::string area_spoken_of(const MeetingDesk& desk);

struct SetMeetingDesk {
  MeetingDesk desk;
};
using MeetingAction = std::variant<SetMeetingDesk, WriteMeeting>;

/// Writing needs the documents and the clock: see Session::meet.
void apply_to(State& state, const MeetingAction& action);
std::span<const LinkKey> meeting_link_keys();

}  // namespace lagesbild::app
