#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/topics/weighing/comparison.hpp"
#include "model/weight_profile.hpp"
#include "words/texts.hpp"

namespace lagesbild::app {

/// An indicator that can be weighed.
struct WeighedIndicator {
  Indicator indicator = Indicator::harm;
  double weight = 0;
  double share = 0;      ///< of all the weights together, 0–1
  bool has_data = true;  ///< false: it has weight, but the data hold nothing for it in any area
};

/// The weights' panel.
struct WeighingPicture {
  bool changed = false;                      ///< weights or memory, from what the situation says
  bool own = true;                           ///< the situation's own weights and k hold
  std::vector<WeighedIndicator> indicators;  ///< those of the mode that is used
  const std::vector<WeightProfile>& profiles;
  std::optional<std::size_t> profile;        ///< index of the profile whose weights hold
  std::optional<words::Text> profile_fault;  ///< why the drafted profile cannot be saved
};

/// The page where weights are compared.
struct ComparisonPicture {
  const Comparison& comparison;
};

}  // namespace lagesbild::app
