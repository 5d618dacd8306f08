#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild {

enum class MeetingKind : std::uint8_t { week, month, tertial, year };
enum class FocusLevel : std::uint8_t { priority, watch, normal };

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
};

/// What a meeting decided of one area.
struct FocusArea {
  std::size_t area = 0;  ///< index into Situation::areas
  FocusLevel level = FocusLevel::normal;
  LocalText reason;
  std::optional<DecisionBasis> picture;
};

enum class MeetingState : std::uint8_t { open, closed, draft, adjusted };
enum class OutcomeKind : std::uint8_t { information, decision, measure };

/// What a meeting came to on one point.
struct Outcome {
  OutcomeKind kind = OutcomeKind::information;
  LocalText text;
  std::string measure;  ///< id of the measure that it became, or ""
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
  std::string changed;  ///< ISO 8601 with time zone, as given
};

/// What holds of an area since the group last decided of it.
struct StandingDecision {
  Date date;
  FocusLevel level = FocusLevel::normal;

  bool operator==(const StandingDecision&) const = default;
};

/// By area: the latest, where there is one. An open meeting has not decided yet, nor is a draft a decision.
std::vector<std::optional<StandingDecision>> standing_decisions(const std::vector<Meeting>& meetings,
                                                                std::size_t areas);

}  // namespace lagesbild
