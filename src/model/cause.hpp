#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "model/text.hpp"

namespace lagesbild {

/// The sides of the crime triangle: what has to meet for a crime, and so what can be taken away.
enum class CauseSide : std::uint8_t { offender, target, control };
inline constexpr std::size_t cause_side_count = 3;

/// Why something happens, as a group sees it, and on which side of the triangle where that was said.
struct Cause : LocalText {
  std::optional<CauseSide> side = {};

  bool operator==(const Cause&) const = default;
};

}  // namespace lagesbild
