#pragma once

#include <string>
#include <vector>

#include "analysis/ranking.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// The sentences that go with a ranking; they are made in app/, which knows the words.
struct RankingTexts {
  std::vector<std::string> reasons;  ///< by Ranking::areas
  std::vector<std::string> notes;    ///< by Ranking::notes
};

/// The engine's answer as "lagesbild-ranking/1": areas in the order of priority, full doubles, the same bytes
/// for the same values.
std::string ranking_json(const Situation& situation, const analysis::Ranking& ranking,
                         const RankingTexts& texts);

}  // namespace lagesbild::data
