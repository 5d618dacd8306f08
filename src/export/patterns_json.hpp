#pragma once

#include <string>

#include "analysis/patterns.hpp"
#include "model/situation.hpp"

namespace lagesbild::exports {

/// lagesbild-patterns/1, with every cell's count, expectation, level and interval.
std::string patterns_json(const Situation& situation, const analysis::Patterns& patterns);

}  // namespace lagesbild::exports
