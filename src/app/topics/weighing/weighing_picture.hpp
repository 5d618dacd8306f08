#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/topics/weighing/comparison.hpp"
#include "model/weight_profile.hpp"
#include "words/texts.hpp"

namespace lagesbild::app {

/// The weights' panel.
struct WeighingPicture {
  bool changed = false;  ///< from what the situation says
  const std::vector<WeightProfile>& profiles;
  std::optional<std::size_t> profile;        ///< index of the profile whose weights hold
  std::optional<words::Text> profile_fault;  ///< why the drafted profile cannot be saved
};

/// The page where weights are compared.
struct ComparisonPicture {
  const Comparison& comparison;
};

}  // namespace lagesbild::app
