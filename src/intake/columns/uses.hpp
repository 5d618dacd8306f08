#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/text.hpp"

namespace lagesbild::intake {

/// What a column is used for. Columns without a use are stored nowhere.
enum class Use : std::uint8_t {
  date,
  time,
  date_to,
  time_to,
  area,
  category,
  count,
  number,  ///< the source's own reference
  source,
  place,
  note,
  severity,
  police_report,
  reported,
  status,  ///< says which rows are cancelled; not stored
  north,   ///< coordinates; which is which is told by the values
  east,
  point,  ///< both in one
};
inline constexpr std::size_t use_count = 18;
inline constexpr std::size_t index_of(Use use) {
  return static_cast<std::size_t>(use);
}

/// "date_to": what profiles and the command line write.
std::string_view use_id(Use use);
std::optional<Use> use_of_id(std::string_view id);
/// "slutdatum": what people read.
LocalText use_name(Use use);

/// Where equal headings leave it open which column is meant, and a wrong guess would give wrong numbers.
bool must_be_chosen(Use use);

/// Headings that mean the use, compact (words.hpp), the surest first.
std::span<const std::string_view> headings_of(Use use);

/// A heading of what concerns a person and is never needed.
bool is_personal_heading(std::string_view compact_heading);

}  // namespace lagesbild::intake
