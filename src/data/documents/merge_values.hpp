#pragma once

#include <string>
#include <utility>
#include <vector>

#include "data/documents/merge.hpp"
#include "data/documents/merge_keys.hpp"
#include "data/json/splice.hpp"

/// The parts of a merge: objects by field, sets of texts, and lists of records.
namespace lagesbild::data {

/// The three copies of one value.
struct Sides {
  Side base;
  Side mine;
  Side theirs;
};

/// How a merged value stands to its copies.
struct Outcome {
  bool took = false;  ///< it is another than theirs
  bool kept = false;  ///< it is another than mine

  void add(Outcome other) {
    took = took || other.took;
    kept = kept || other.kept;
  }
};

/// Where a value stands, for who is asked about it.
struct Place {
  RecordName record;
  std::vector<std::string> path;
  std::size_t lists = 0;  ///< how many it lies within

  bool is_top() const { return lists == 0 && path.empty(); }
  Place within(const std::string& key) const {
    Place inner = *this;
    inner.path.push_back(key);
    return inner;
  }
};

/// What a merge has found: the splices of theirs that put in what mine changed, and what is to be told.
struct Merging {
  std::vector<Splice> splices;
  std::vector<Conflict> conflicts;
  std::vector<Renamed> renamed;
  MergeCounts counts;

  /// Both changed it: theirs stays.
  Outcome ask(const Place& place, const Side& mine, const Side& theirs);
  void put(std::vector<Splice> more) {
    for (Splice& splice : more) splices.push_back(std::move(splice));
  }
};

/// Mine and theirs are objects; the base is none where there is no other.
Outcome merge_objects(Merging& merging, const Sides& sides, const Place& place);

/// Mine and theirs are lists of records. Those at a document's top are counted.
Outcome merge_records(Merging& merging, const Sides& lists, const std::string& name, const Place& place);

}  // namespace lagesbild::data
