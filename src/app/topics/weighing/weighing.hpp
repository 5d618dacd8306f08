#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "analysis/settings.hpp"
#include "app/link_key.hpp"

/// How much everything weighs.
namespace lagesbild::app {

using analysis::Indicator;
using analysis::Mode;
using analysis::SeverityPreset;

/// Which weights are found by comparing two and two.
enum class Compared : std::uint8_t { indicators, severity };

/// Answers to «which weighs heaviest», by the two ids, the one that sorts first first: from −4 (the second
/// weighs very much heavier) over 0 (they weigh the same) to 4 (the first does). Other pairs are not
/// answered.
using PairAnswers = std::map<std::pair<std::string, std::string>, int>;
inline constexpr int strongest_answer = 4;
/// More would be too many questions: n (n − 1) / 2 of them.
inline constexpr std::size_t most_compared = 7;

struct WeighingChoices {
  Mode mode = Mode::quarter;
  SeverityPreset preset = SeverityPreset::table;
  std::map<std::string, double> severity_weights;  ///< by category id
  std::map<Indicator, double> indicator_weights;
  std::optional<int> k;
  bool without_memory = false;    ///< only the window's own events, nothing of the months before it
  PairAnswers indicator_answers;  ///< by analysis::indicator_id
  PairAnswers severity_answers;   ///< by category id
  std::set<std::string> compared_categories;  ///< ids; none: all, where they are few enough

  bool operator==(const WeighingChoices&) const = default;
};

/// A weight profile that is written but not saved. Neither undone nor in a link.
struct ProfileDraft {
  std::string name;
  std::string by;  ///< the unit

  bool operator==(const ProfileDraft&) const = default;
};

inline constexpr double greatest_severity_weight = 1000;
inline constexpr int greatest_k = 20;

struct SetMode {
  Mode mode = Mode::quarter;
};
struct SetPreset {
  SeverityPreset preset = SeverityPreset::table;
};
struct SetSeverityWeight {
  std::string category;
  double weight = 1;
};
struct SetIndicatorWeight {
  Indicator indicator = Indicator::harm;
  double weight = 0;  ///< a share of the whole before they are made to sum to one, 0–1
};
/// The situation's own weights, and so quarter mode.
struct ResetWeights {};
struct SetK {
  int k = 3;
};
struct SetMemory {
  bool without = false;
};
/// Several weights at once, as they come out of a comparison; the others stay as they are.
struct SetWeights {
  std::map<Indicator, double> indicators;
  std::map<std::string, double> severity;  ///< by category id
};
/// A weight profile's weights, and else the situation's own. With or without memory as before.
struct UseProfile {
  Mode mode = Mode::quarter;
  std::map<Indicator, double> indicators;  ///< none: the mode's own
  std::map<std::string, double> severity;  ///< by category id, where it is not the table's
  std::optional<int> k;
};
struct SetProfileName {
  std::string text;
};
struct SetProfileUnit {
  std::string text;
};
struct SetAnswer {
  Compared of = Compared::indicators;
  std::string first;  ///< ids
  std::string second;
  int first_is_heavier = 0;  ///< −4–4, see PairAnswers
};
struct ClearAnswers {
  Compared of = Compared::indicators;
};
/// Which categories are compared: those named, and no other.
struct SetCompared {
  std::set<std::string> categories;
};
/// No choice: it is not undone, but is in a link.
struct ShowCompared {
  Compared of = Compared::indicators;
};

using WeighingAction = std::variant<SetMode, SetPreset, SetSeverityWeight, SetIndicatorWeight, ResetWeights,
                                    SetK, SetMemory, SetWeights, UseProfile, SetProfileName, SetProfileUnit,
                                    SetAnswer, ClearAnswers, SetCompared, ShowCompared>;

void apply_to(State& state, const WeighingAction& action);
std::string movement_of(const WeighingAction& action);
std::span<const LinkKey> weighing_link_keys();

}  // namespace lagesbild::app
