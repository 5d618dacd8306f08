#pragma once

#include <optional>

#include "analysis/backtest.hpp"
#include "app/topics/analysis/funnel.hpp"

namespace lagesbild::app {

/// The page of the method.
struct AnalysisPicture {
  const Funnel& funnel;
  const analysis::Backtest* backtest = nullptr;  ///< of the ranking's settings, once asked for
  std::optional<double> backtest_progress;       ///< 0–1 while it is under way
};

}  // namespace lagesbild::app
