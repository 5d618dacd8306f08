#pragma once

#include <vector>

#include "data/json/node.hpp"
#include "model/returned_report.hpp"

namespace lagesbild::data {

/// The manifest's list of reports that were sent back.
std::vector<ReturnedReport> read_returned(const Node& root);

}  // namespace lagesbild::data
