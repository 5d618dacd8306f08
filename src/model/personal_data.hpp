#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

/// Finds in free text what points at a person. The fields of a report say "never names or personal numbers";
/// this sees what is typed in spite of it, so that it can be shown and taken out before anything is saved.
/// It finds by form: what it does not find may still be personal data.
namespace lagesbild::personal_data {

enum class Kind : std::uint8_t {
  personal_number,      ///< a day that exists and a right check digit, or called so by the word before it
  coordination_number,  ///< the same with 60 added to the day
  telephone,
  email,
  vehicle_plate,
  name  ///< two capitalised words: a hint, which may as well be a place
};

/// Half open, in bytes of the text that was searched.
struct Finding {
  Kind kind = Kind::name;
  std::size_t from = 0;
  std::size_t to = 0;

  bool operator==(const Finding&) const = default;
};

/// To be asked about, never taken out unasked.
inline bool is_hint(Kind kind) {
  return kind == Kind::name;
}

/// In the order of the text, none over another. `text`: UTF-8; a byte that is none is no letter and no digit.
/// Dashes and spaces of any kind and digits of full width count as plain ones. `today`: a day and an hour of
/// late may look like a personal number ("261114-2007"), and a birth cannot lie in the future.
std::vector<Finding> find(std::string_view text, Date today);

/// The text without them, and without the space that then stands twice. `findings`: as found in it, all or
/// some.
std::string without(std::string_view text, const std::vector<Finding>& findings);

/// What was found and whoever wrote it says is none, by its words: what is written later is asked of anew.
using Said = std::vector<std::string>;

/// One at least that is no hint, and that nobody has said is none. `findings`: as found in the text.
bool points_at_somebody(std::string_view text, const std::vector<Finding>& findings, const Said& said = {});
bool points_at_somebody(std::string_view text, Date today, const Said& said = {});

/// All that is no hint is said to be none, or no longer.
void say_impersonal(std::string_view text, const std::vector<Finding>& findings, bool impersonal, Said& said);

}  // namespace lagesbild::personal_data
