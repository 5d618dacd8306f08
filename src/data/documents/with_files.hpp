#pragma once

#include <span>
#include <vector>

#include "data/documents/file.hpp"
#include "model/problem.hpp"

namespace lagesbild::data {

/// What became of files that were dropped onto an open situation.
struct Joined {
  std::vector<File> files;  ///< to be read instead of the former ones
  Problems problems;        ///< of dropped files that were not used
};

/// Puts new files into a situation's: each takes the place of the one that it is a newer version or another
/// edition of, told by its content first and its name second. A dropped manifest is a situation of its own
/// and replaces all. Areas that lack name, population or district keep those of the same id, so that borders
/// alone can be dropped in. An incidents file that the manifest does not name is added to it unless it
/// lies in the inbox, and
/// profiles are put among its own; of what is put into, every other byte is as it was.
Joined with_files(std::span<const File> existing, std::span<const File> dropped);

}  // namespace lagesbild::data
