#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "data/documents/file.hpp"
#include "data/documents/paths.hpp"
#include "data/json/problem_log.hpp"
#include "data/read/manifest.hpp"

namespace lagesbild::data {

/// A file that is to be read, and what it is read as.
struct Task {
  FileKind kind;
  FileReference reference;
  std::optional<std::size_t> file;  ///< index; nothing: it was not given
  bool inbox = false;               ///< a report that lies in the inbox, which the manifest does not name
};

/// All files that the manifest names, areas first, since all others refer to them, and last what lies in the
/// inbox, in the order of its names. Reports those that are not there, and files of incidents that are there
/// but neither named nor in the inbox.
std::vector<Task> plan_tasks(const Manifest& manifest, std::span<const File> files, const Root& root,
                             const std::map<std::string, std::string>& refused, ProblemLog& log);

}  // namespace lagesbild::data
