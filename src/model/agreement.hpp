#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild {

struct PeriodValue {
  std::string period;  ///< "2025", "2025 T1", as given
  std::optional<double> value;
};

/// Which way an indicator is to go.
enum class GoalDirection : std::uint8_t { up, down };

/// How a goal is followed: a series with a target.
struct GoalIndicator {
  LocalText name;
  LocalText unit;
  LocalText source;
  std::vector<PeriodValue> values;
  std::optional<double> target;
  std::optional<GoalDirection> direction = {};  ///< where it was said
};

struct Commitment {
  std::optional<std::size_t> party;  ///< index into Situation::parties
  LocalText text;
  std::string status;
};

/// One of the agreement's focus areas, which are themes and not places.
struct FocusTheme {
  std::string id;
  LocalText name;
  std::vector<LocalText> goals;
  std::vector<GoalIndicator> indicators;
  std::vector<Commitment> commitments;
};

/// The cooperation agreement between the parties (samverkansöverenskommelse).
struct Agreement {
  LocalText title;
  Date from;
  Date to;                           ///< the last day
  std::vector<std::size_t> parties;  ///< indices into Situation::parties
  LocalText goal;                    ///< the long-term goal
  std::vector<FocusTheme> focus;
  std::string changed;  ///< ISO 8601 with time zone, as given
};

}  // namespace lagesbild
