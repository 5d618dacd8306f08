#pragma once

#include <string>

#include "model/problem.hpp"

namespace lagesbild::words {

/// One problem a line: "error handelser/kommun.json#/incidents/3/date: text. What to do".
std::string problem_lines(const Problems& problems, Language language);

}  // namespace lagesbild::words
