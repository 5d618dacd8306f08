#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/documents/documents.hpp"
#include "data/documents/edit.hpp"
#include "model/problem.hpp"

namespace lagesbild::data {

/// What becomes of an inbox when its reports are put into their sources' files.
struct Folded {
  Draft edits;  ///< on the documents that were given, in their order; the inbox is for the caller to empty
  Documents documents;  ///< with them
  std::vector<std::string>
      folded;             ///< paths of the inbox whose every record stands there, and can be removed
  Problems refused;       ///< why other files of the inbox stay, one each, under their path
  std::size_t added = 0;  ///< incidents
  std::size_t corrected = 0;
  std::size_t deleted = 0;
  std::size_t weeks = 0;  ///< of which something new is said
};

/// Puts each report of the inbox where its source has its records: the manifest's file that has the latest of
/// them, else one that is called as the source, else a new one that the manifest then names. More than a
/// thousand new records, as of a large import, become a file of their own that the manifest names. What
/// counts is the same before and after (join_inbox, ReportingTable): an id once, the last changed holds, a
/// tombstone takes away, parts of a week are put together. Folding again does nothing. A file that has an
/// error, a record without an id, or one that says something else than the record it would be, without being
/// the later, stays as it is.
///
/// `only`: these paths of the inbox; the others stay as they are, without a word.
Folded fold(const Documents& documents, const std::optional<std::set<std::string>>& only = std::nullopt);

}  // namespace lagesbild::data
