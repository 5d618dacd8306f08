#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "analysis/backtest.hpp"
#include "analysis/compare_areas.hpp"
#include "analysis/evaluate.hpp"
#include "analysis/explain.hpp"
#include "analysis/robustness.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"

/// What the engine found, as JSON: ids, full doubles and the sentences in one language; the same bytes for
/// the same values.
namespace lagesbild::exports {

/// An area that another one is compared with.
struct Beside {
  std::size_t area = 0;
  std::optional<analysis::AreaComparison> compared;
};

/// "lagesbild-explanation/1": one area's numbers down to categories, sources and weeks, and its checks.
/// Restricted categories are left out: they are told for the whole municipality only.
std::string explanation_json(const Situation& situation, const analysis::Ranking& ranking,
                             const analysis::Explanation& explanation, const analysis::Robustness& robustness,
                             const std::optional<Beside>& beside, Language language);

/// "lagesbild-track-record/1".
std::string backtest_json(const Situation& situation, const analysis::Backtest& record, Language language);

/// "lagesbild-evaluation/1"; of a measure where one is given.
std::string evaluation_json(const Situation& situation, const analysis::Evaluation& evaluation,
                            Language language, const lagesbild::Measure* measure = nullptr);

}  // namespace lagesbild::exports
