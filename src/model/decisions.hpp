#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"
#include "model/date.hpp"
#include "model/measures.hpp"
#include "model/text.hpp"

namespace lagesbild {

enum class MeetingKind : std::uint8_t { week, month, tertial, year };
enum class FocusLevel : std::uint8_t { priority, watch, normal };

/// Brå's criteria for choosing between problems. Each can speak for a focus, or against it.
enum class Ground : std::uint8_t {
  common,
  increasing,
  deviating,
  most_exposed,
  signal_crime,
  affects_many,
  consequences,
  resources,
  influence
};
inline constexpr std::size_t ground_count = 9;

/// A file of what is counted, as it was.
struct KeptRevision {
  std::string path;
  long long revision = 0;

  bool operator==(const KeptRevision&) const = default;
};

/// On what a decision was taken: the method and the numbers as they stood. What was not kept is nothing.
struct DecisionBasis {
  std::optional<Week> from;
  std::optional<Week> to;
  std::optional<int> k;
  std::optional<int> draws;
  std::optional<std::uint64_t> seed;
  std::optional<std::size_t> category;  ///< index into Situation::categories
  std::optional<double> observed;       ///< events
  std::optional<double> expected;       ///< events
  std::optional<double> p_top;          ///< 0–1
  std::string choices = {};             ///< period, weights and filters as in the page's address
  std::string version = {};             ///< of the method
  std::vector<KeptRevision> revisions = {};
};

/// What a meeting decided of one area.
struct FocusArea {
  std::size_t area = 0;  ///< index into Situation::areas
  FocusLevel level = FocusLevel::normal;
  LocalText reason;
  std::optional<DecisionBasis> picture;
  std::optional<FocusLevel> proposed = {};  ///< by the program, before the group decided
  LocalText departure = {};                 ///< why the group decided otherwise, or ""
  std::vector<Ground> grounds_for = {};
  std::vector<Ground> grounds_against = {};
  std::vector<Cause> causes = {};  ///< as the group sees them, numbered from 1
};

enum class MeetingState : std::uint8_t { open, closed, draft, adjusted };
enum class OutcomeKind : std::uint8_t { information, decision, measure };

/// What a meeting came to on one point.
struct Outcome {
  OutcomeKind kind = OutcomeKind::information;
  LocalText text;
  std::string measure;  ///< id of the measure that it became, or ""
  bool open = false;    ///< it comes back at the next meeting
  std::string since;    ///< id of the meeting where it was first said; "": this one
};

/// How minutes were adjusted, and what they say of the meeting's measures since then: these go on changing,
/// adjusted minutes do not.
struct Adjusted {
  std::string at;                 ///< ISO 8601 with time zone, as given
  std::string by;                 ///< units, or ""
  std::vector<Measure> measures;  ///< in the order that they were shown
};

/// A meeting and its decisions.
struct Meeting {
  std::string id;
  Date date;
  MeetingKind kind = MeetingKind::week;
  std::optional<MeetingState> state;
  std::vector<std::string> present;  ///< units, never persons
  std::vector<FocusArea> focus_areas;
  std::vector<std::string> measures;  ///< ids
  std::vector<Outcome> outcomes;
  LocalText notes;
  LocalText minutes;
  std::optional<Date> next;  ///< the next meeting
  std::string reopened;      ///< when it was last opened again after it was closed, as `changed`, or ""
  std::string changed;       ///< ISO 8601 with time zone, as given
  std::optional<Adjusted> adjusted = {};  ///< not of older files, adjusted or not
};

/// It decided the measure, or looked at it.
bool concerns(const Meeting& meeting, const Measure& measure);

/// What holds of an area since the group last decided of it.
struct StandingDecision {
  Date date;
  FocusLevel level = FocusLevel::normal;

  bool operator==(const StandingDecision&) const = default;
};

/// By area: the latest, where there is one. An open meeting has not decided yet; what a closed one decided
/// holds while its minutes are written and adjusted.
std::vector<std::optional<StandingDecision>> standing_decisions(const std::vector<Meeting>& meetings,
                                                                std::size_t areas);

/// The meeting with the id, or nothing.
std::optional<std::size_t> meeting_index(const std::vector<Meeting>& meetings, std::string_view id);

/// The meetings, the latest first; of two on the same day the one that was written last.
std::vector<std::size_t> latest_first(const std::vector<Meeting>& meetings);

/// Something that a meeting left over, as it was said last.
struct OpenItem {
  Outcome outcome;   ///< with `since`
  int meetings = 1;  ///< that it has been open in, the first too
};

/// What meetings before the given one (index; their number for one to come) have left open, the oldest
/// first. Open meetings leave nothing: they are not over.
std::vector<OpenItem> open_items(const std::vector<Meeting>& meetings, std::size_t before);

}  // namespace lagesbild
