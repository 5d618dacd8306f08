#pragma once

#include <array>
#include <cstdint>

#include "model/measures.hpp"

/// The chain that every measure is to carry: problem, cause, measure, expected effect, follow-up, result.
namespace lagesbild::app {

enum class ChainLink : std::uint8_t { problem, cause, who_and_when, expected, follow_up, result };
inline constexpr std::size_t chain_links = 6;

enum class LinkState : std::uint8_t {
  there,
  missing,
  to_come  ///< it is too early to ask for it
};

/// `who_and_when`: a responsible party and a due date. `expected`: the effect and how it will be seen.
/// `follow_up`: a note of the group, asked for when the measure is finished or overdue on the day. `result`:
/// what came of it, in the latest such note; asked for likewise.
std::array<LinkState, chain_links> chain_of(const Measure& measure, std::optional<Date> day);

}  // namespace lagesbild::app
