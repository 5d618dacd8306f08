#pragma once

#include "analysis/ranking.hpp"
#include "analysis/robustness.hpp"
#include "analysis/watch.hpp"

namespace lagesbild::app {

/// The list and how sure it is.
struct RankingPicture {
  const analysis::Ranking& now;
  const analysis::Settings& wanted;        ///< what the choices ask for; while `computing` not those of `now`
  bool preview = false;                    ///< no probabilities and ranks yet
  bool computing = false;                  ///< another one is on its way
  double progress = 1;                     ///< of that, 0–1
  const analysis::Watch* watch = nullptr;  ///< once it is done
  const analysis::Robustness* robustness = nullptr;  ///< once it is done
  double checking = 0;                               ///< how far the checks have come, 0–1
};

}  // namespace lagesbild::app
