#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "data/read/load.hpp"
#include "data/read/plans.hpp"

namespace lagesbild::data {

/// Reads the files of measures, decisions and agreement, one after another, when all that they refer to in
/// the situation has been read.
class PlanFiles {
 public:
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

}  // namespace lagesbild::data
