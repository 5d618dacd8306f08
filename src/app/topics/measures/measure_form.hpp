#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/topics/measures/chain.hpp"
#include "model/personal_data.hpp"
#include "model/plans.hpp"
#include "model/situation.hpp"

/// What is written of a measure, and of its follow-up: as it was written, whether it can be used or not.
namespace lagesbild::app {

struct MeasureForm {
  std::string id = {};                       ///< of the measure that is changed; "": a new one
  std::string title = {};                    //
  std::vector<std::string> areas = {};       ///< ids; none: the whole municipality
  std::vector<std::string> categories = {};  ///< ids
  std::string problem = {};
  std::vector<std::string> causes = {};              ///< numbered from 1; those that are empty are left out
  std::vector<std::optional<CauseSide>> sides = {};  ///< of the causes; those beyond its end have none said
  std::string goal = {};                             ///< what it is to reach
  std::string focus = {};                            ///< id of the agreement's focus area, or ""
  std::optional<MeasureKind> kind = {};
  bool joint = false;
  std::string party = {};                     ///< id of the responsible
  std::string unit = {};                      //
  std::vector<std::string> taking_part = {};  ///< ids of parties
  std::string others = {};                    ///< units that take part, parted by commas
  std::string start = {};                     ///< "2026-11-24" when it is whole
  std::string due = {};
  MeasureStatus status = MeasureStatus::proposed;
  std::string expected = {};
  std::string success = {};   ///< how the effect will be seen
  std::string decision = {};  ///< id of the meeting, or ""
  bool keeps_found = false;   ///< what the guard finds is no personal data, says the writer

  bool operator==(const MeasureForm&) const = default;
};

/// What came of a measure, in the words that the group's files use.
inline constexpr std::string_view effect_words[] = {"minskning", "oforandrat", "okning", "for_tidigt"};

struct FollowUpForm {
  std::string measure = {};  ///< id
  std::string date = {};
  std::optional<CarriedOut> carried_out = {};
  std::optional<std::size_t> effect = {};  ///< index into effect_words
  std::string text = {};
  bool closes = false;  ///< the measure is then followed up
  bool keeps_found = false;

  bool operator==(const FollowUpForm&) const = default;
};

/// The measure as a form, its texts in the language.
MeasureForm form_of(const Measure& measure, const Situation& situation, Language language);

/// What has to be put right before it can be saved.
enum class MeasureFault : std::uint8_t {
  no_title,
  no_party,  ///< a unit without its party
  no_start,
  no_due,
  due_before_start,
  no_date,
  future_date,
  same_date,  ///< as an earlier follow-up: by its date it is known
  no_carried_out,
  no_effect,
  no_text,
  personal_data
};

/// What the guard found, by the field's key.
using FoundInTexts = std::map<std::string, std::vector<personal_data::Finding>>;

/// What is known of a form besides what is written.
struct FormLook {
  std::vector<MeasureFault> faults;  ///< in the order of the form
  FoundInTexts found;
  std::vector<ChainLink> lacks;  ///< what the measure's chain would still miss, and can be saved without
};

/// Keys of the fields with free text: "title", "problem", "cause-1" …, "goal", "unit", "others", "expected",
/// "success".
FormLook look_at(const MeasureForm& form, Date today);
/// Its key: "text".
FormLook look_at(const FollowUpForm& form, const Measure& measure, Date today);

/// The guard found what is no hint.
bool has_personal_data(const FoundInTexts& found);

}  // namespace lagesbild::app
