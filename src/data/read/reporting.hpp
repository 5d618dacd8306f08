#pragma once

#include <vector>

#include "data/json/node.hpp"
#include "data/read/incidents.hpp"

namespace lagesbild::data {

/// The list "reporting" of an incidents file. A status that cannot be understood is left out, and its week is
/// then unknown.
std::vector<ReadStatus> read_reporting(const Node& root, const IncidentContext& context);

/// Joins the statuses of all files. Of two for the same source and week among the manifest's files the first
/// counts, the other is reported when it says something else. What lies in the inbox comes after: two partial
/// ones are partial for the areas of both, else the later changed holds, and a tombstone takes away.
class ReportingTable {
 public:
  explicit ReportingTable(std::size_t sources) : by_source_(sources) {}

  void add(std::vector<ReadStatus> statuses, const IncidentContext& context, ProblemLog& log);
  const ReportingStatus* find(std::size_t source, Week week) const;
  std::vector<ReportingStatus> take();

 private:
  ReadStatus& place_of(const ReportingStatus& status);

  std::vector<ReadStatus> all_;
  std::vector<std::vector<std::pair<int, std::size_t>>> by_source_;  ///< week and index, sorted by week
};

/// Warns of incidents in weeks of which their source says that it has nothing, or did not report.
void compare_with_reporting(const IncidentFile& file, const ReportingTable& table, const Situation& situation,
                            ProblemLog& log);

}  // namespace lagesbild::data
