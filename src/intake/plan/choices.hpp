#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "intake/columns/columns.hpp"
#include "intake/table/encoding.hpp"
#include "intake/values/moments.hpp"
#include "model/date.hpp"

namespace lagesbild::intake {

/// What is done with rows that only a person can judge.
enum class Answer : std::uint8_t { ask, take, leave };
enum class PersonalAnswer : std::uint8_t { ask, take_out, keep };

/// A value of a column, compact (words.hpp), in a use that is looked up: area, category or source.
using WrittenValue = std::pair<Use, std::string>;

/// Everything that someone can decide of an import. As it stands here nothing has been decided: what is exact
/// or certain is taken, the rest asked. The same bytes, situation and choices give the same plan.
struct Choices {
  std::optional<Encoding> encoding;
  std::optional<char> separator;
  std::optional<std::size_t> sheet;  ///< index
  std::optional<Head> head;
  ColumnChoices columns;
  UnsureUses unsure;  ///< by the profile that was taken, of the uses that `columns` leaves open
  std::optional<DayOrder> day_order;
  std::optional<int> year;                     ///< of days without one: that of the last of them
  std::map<WrittenValue, std::string> values;  ///< the id that is meant; "": leave such rows
  std::string source;                          ///< id: of every row
  std::string category;                        ///< id: of every row
  std::string area;                            ///< id: of rows that give none
  Answer hidden_rows = Answer::ask;
  Answer cancelled_rows = Answer::ask;
  PersonalAnswer personal = PersonalAnswer::ask;
  bool keep_points = false;  ///< else only the area that a point lies in is kept
  /// Weeks that the file covers wholly: the source has then reported them, also those without events.
  std::optional<std::pair<Week, Week>> reported;
  std::string now;            ///< instant, for the records that are changed
  std::optional<Date> today;  ///< for the personal-data guard; nothing: the latest day in the file

  bool operator==(const Choices&) const = default;
};

}  // namespace lagesbild::intake
