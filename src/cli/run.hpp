#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "data/documents/file.hpp"
#include "model/result.hpp"

namespace lagesbild::cli {

/// Gives all files of a situation's folder: from a disk, or from memory where there is none.
using FolderReader = std::function<Result<std::vector<data::File>>(const std::string& folder)>;

/// What a command wrote, and its exit status: 0 when it did what was asked.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs a command line: the arguments without the program's name. Touches nothing but what `folder` gives.
Outcome run(std::span<const std::string> arguments, const FolderReader& folder);

}  // namespace lagesbild::cli
