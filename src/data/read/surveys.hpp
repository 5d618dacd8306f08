#pragma once

#include <vector>

#include "data/json/node.hpp"
#include "data/read/names.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

struct Surveys {
  std::vector<Survey> surveys;
  std::size_t found = 0;
};

/// A file of residents' felt safety ("lagesbild-surveys/1").
Surveys read_surveys(const Json& document, const Names& areas, ProblemLog& log);

}  // namespace lagesbild::data
