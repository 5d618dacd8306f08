#pragma once

#include "data/fields/record_node.hpp"
#include "model/situation.hpp"

namespace lagesbild::data {

/// The manifest's "method"; what is missing or wrong keeps its default.
Method read_method(const RecordNode& node);

}  // namespace lagesbild::data
