#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "data/documents/file.hpp"
#include "model/date.hpp"
#include "model/result.hpp"

namespace lagesbild::cli {

/// Gives all files of a situation's folder: from a disk, or from memory where there is none.
using FolderReader = std::function<Result<std::vector<data::File>>(const std::string& folder)>;

/// What a command line reaches. What is not given is not there: a page has only what is open in it.
struct Disk {
  FolderReader read_folder;
  /// Any one file, as it is.
  std::function<Result<data::File>(const std::string& path)> read_file = {};
  /// Makes a folder of the files. A problem, and nothing is written, where there is one that holds anything.
  std::function<std::optional<Problem>(const std::string& folder, std::span<const data::File> files)>
      make_folder = {};
  /// Puts a file in a folder ("" for where the program runs), in one step and read back: a problem, and
  /// everything as before, where that cannot be.
  std::function<std::optional<Problem>(const std::string& folder, const data::File& file)> write_file = {};
  std::function<std::optional<Problem>(const std::string& folder, const std::string& path)> remove_file = {};
  /// Paths of what a page put beside the folder's files to take their places, and that lies there still.
  std::function<std::vector<std::string>(const std::string& folder)> cut_off_saves = {};
  /// What day it is; where nobody knows, the data's own counts.
  std::function<Date()> today = {};
};

/// What a command wrote, and its exit status: 0 when it did what was asked.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs a command line: the arguments without the program's name. Touches nothing but what `disk` gives.
Outcome run(std::span<const std::string> arguments, const Disk& disk);
inline Outcome run(std::span<const std::string> arguments, const FolderReader& folder) {
  return run(arguments, Disk{.read_folder = folder});
}

}  // namespace lagesbild::cli
