#pragma once

#include <cstddef>
#include <vector>

#include "app/topics/selection/selection.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What is left out, said as shortly as it can be: "without these" one by one, or "only these" where most are
/// left out, or "none" where all are.
struct FilterChip {
  enum class Says : std::uint8_t { without, only, none };

  Filtered of = Filtered::categories;
  Says says = Says::without;
  std::vector<std::size_t> things;  ///< by index in the situation; of `without` one, of `none` no
};

/// Of ids that the situation has; nothing where all is shown.
std::vector<FilterChip> filter_chips(const Situation& situation, const SelectionChoices& choices);

}  // namespace lagesbild::app
