#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::cli::test {

/// Runs a command line on files in memory; the folder's name does not matter.
inline Outcome run_on(const std::vector<data::File>& files, const std::vector<std::string>& arguments) {
  return run(arguments, [&](const std::string&) -> Result<std::vector<data::File>> { return files; });
}

/// Runs it where no folder can be read.
inline Outcome run_without(const std::vector<std::string>& arguments) {
  return run(arguments, [](const std::string& folder) -> Result<std::vector<data::File>> {
    return Problem{Severity::error, folder, "", {"Finns inte", "Not there"}, {}, ProblemCode::unreadable};
  });
}

}  // namespace lagesbild::cli::test
