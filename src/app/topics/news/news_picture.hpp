#pragma once

#include <optional>
#include <vector>

#include "analysis/moves.hpp"
#include "app/topics/news/news.hpp"

namespace lagesbild::app {

/// What is new since an earlier period.
struct NewsPicture {
  std::optional<Week> since;              ///< the last of the earlier period; nothing where there is none
  std::optional<EarlierMeeting> meeting;  ///< the latest, where it can be compared with
  const std::vector<analysis::Move>* moves = nullptr;  ///< by area, once they are computed
  double progress = 0;                                 ///< of that, 0–1
};

}  // namespace lagesbild::app
