#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/read/load.hpp"
#include "data/read/plans.hpp"
#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// Reads the files of measures, decisions and agreement, one after another, when all that they refer to in
/// the situation has been read.
class PlanFiles {
 public:
  static bool reads(FileKind kind);

  /// A file of a kind that it reads.
  void read(FileKind kind, const File& file, const Situation& situation, FileStatus& status, ProblemLog& log);
  /// Names that lead nowhere. Only where the other file was read: its absence has been reported.
  void check_references(ProblemLog& log) const;
  Plans take() { return std::move(plans_); }

 private:
  template <typename T>
  std::vector<T> records(const File& file, const Situation& situation, FileStatus& status, ProblemLog& log,
                         Records<T> (*read)(const Json&, const PlanContext&, ProblemLog&));

  Plans plans_;
  std::vector<std::pair<std::string, std::vector<Reference>>> references_;  ///< by file
  std::set<FileKind> used_;
};

/// What the group writes, read again while the facts stay.
struct PlansRead {
  Plans plans;
  std::vector<WeightProfile> profiles;  ///< the manifest's
  Problems problems;                    ///< of the measures', decisions' and agreement's files
  std::size_t errors = 0;
};
PlansRead read_plans(const Documents& documents, const Situation& situation, LoadOptions options = {});

}  // namespace lagesbild::data
