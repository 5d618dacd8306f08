#pragma once

#include "data/json/node.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// The manifest's "method"; what is missing or wrong keeps its default.
Method read_method(const Node& node);

}  // namespace lagesbild::data
