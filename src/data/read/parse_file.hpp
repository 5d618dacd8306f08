#pragma once

#include <optional>

#include "data/documents/file.hpp"
#include "data/json/json.hpp"
#include "data/json/problem_log.hpp"

namespace lagesbild::data {

/// The file's tree, with its problems reported under the log's present file.
std::optional<Json> parse_file(const File& file, ProblemLog& log);

}  // namespace lagesbild::data
