#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/situation.hpp"

namespace lagesbild::app {

/// Where the text was found, the nearest first.
enum class Match : std::uint8_t {
  begins,    ///< the area's name begins with it
  name,      ///< it is in the name
  elsewhere  ///< in the district or the id
};

/// Whether the text has `wanted` in it, whatever the case (å, ä, ö and é too); spaces around it aside.
bool holds(std::string_view text, std::string_view wanted);

/// Where in the area's name, district or id the text is; nothing where it is in none of them.
std::optional<Match> match_of(const Area& area, std::string_view text);

/// Whether the area's name, district or id has the text in it, whatever the case (å, ä, ö and é too). An
/// empty text is in everything.
bool matches(const Area& area, std::string_view text);

}  // namespace lagesbild::app
