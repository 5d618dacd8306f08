#pragma once

#include <optional>

#include "analysis/patterns.hpp"

namespace lagesbild::app {

/// The page of when and where.
struct PatternsPicture {
  const analysis::Patterns* patterns = nullptr;  ///< once there are any; they say what they are of
  std::optional<double> progress;                ///< 0–1 while others are on their way
};

}  // namespace lagesbild::app
