#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/json/json.hpp"
#include "data/json/problem_log.hpp"
#include "model/returned_report.hpp"
#include "model/situation.hpp"
#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// Another file that the manifest names, and where it names it.
struct FileReference {
  std::string path;  ///< normal form
  std::string pointer;
};

/// An area named where the areas have not been read yet.
struct AreaReference {
  std::string id;
  std::string pointer;
};

struct Coverage {
  std::size_t source = 0;
  std::vector<AreaReference> areas;
};

/// The manifest alone: the situation without what the other files hold, and which those are.
struct Manifest {
  Situation situation;
  std::vector<WeightProfile> profiles;
  std::vector<ReturnedReport> returned;
  std::vector<Coverage> covers;  ///< of sources that do not cover every area
  std::optional<FileReference> areas;
  std::vector<FileReference> incidents;
  std::string inbox = "inkorg/";  ///< the folder of reports that have not been folded in
  std::optional<FileReference> surveys;
  std::optional<FileReference> measures;
  std::optional<FileReference> decisions;
  std::optional<FileReference> agreement;
  std::optional<FileReference> reports;
  std::optional<FileReference> ground;
  std::optional<FileReference> published;

  std::vector<FileReference> files() const;
};

/// Nothing when the document is no manifest of a version that can be read.
std::optional<Manifest> read_manifest(const Json& document, ProblemLog& log);

/// The format's name in a file, "lagesbild-incidents/1": true when it can be read; reports it otherwise.
bool expect_format(const Json& document, std::string_view wanted, ProblemLog& log);

}  // namespace lagesbild::data
