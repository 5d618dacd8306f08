#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "data/documents/bytes.hpp"
#include "data/documents/edit.hpp"
#include "model/result.hpp"

/// Two copies of one document that were both changed since a third that both come from.
namespace lagesbild::data {

/// What both sides changed, each in its own way, or one deleted and the other changed.
struct Conflict {
  RecordName record;              ///< its list and id ("" where it has none); both empty: the document itself
  std::vector<std::string> path;  ///< of the field, as in SetField; empty: the whole record
  std::optional<std::string> mine;    ///< JSON; nothing: taken away
  std::optional<std::string> theirs;  ///< JSON as it stands in the merged document; nothing: taken away

  bool operator==(const Conflict&) const = default;
};

/// A new record that got another id, since both sides had given the same one to records of their own.
struct Renamed {
  std::string list;
  std::string from;
  std::string to;
  bool mine = false;

  bool operator==(const Renamed&) const = default;
};

/// Records, of either side against the base; those that are asked of are in no other number.
struct MergeCounts {
  std::size_t taken = 0;    ///< new
  std::size_t changed = 0;  ///< the document's own fields are one record
  std::size_t deleted = 0;
  std::size_t asked = 0;  ///< conflicts

  bool operator==(const MergeCounts&) const = default;
};

struct Merged {
  Bytes bytes;  ///< theirs with what mine changed; they share theirs where nothing is to be written
  std::vector<Conflict> conflicts;
  std::vector<Renamed> renamed;
  MergeCounts counts;
};

/// Merges by record and field. Records are known by their id, reports of a week, survey answers, follow-ups
/// and other lists of objects by keys of their own; lists of ids are sets. What one side changed holds,
/// unknown keys too; where both did, theirs stays in the document, and both values are told: nothing is
/// decided by who is mine, nor by a clock. Two new records with one id become two, and which of them keeps it
/// follows from what they hold. A week's status and the areas that it is of are one choice. Every byte of
/// theirs stays but for what mine changed; `revision` rises over both. A copy with the same content in
/// another spelling or order is no change. Merging the result again with either side changes nothing.
/// Incidents in columns that were changed on both sides are merged, and written, in rows. Time and memory
/// grow with the documents' size, not with its square.
///
/// An empty base: there is none, and everything is new. A problem, under `path`, where a copy is no JSON
/// object, and where columns that were changed on both sides cannot be read as rows.
Result<Merged> merge(const std::string& path, const Bytes& base, const Bytes& mine, const Bytes& theirs);

/// Merges two copies that nobody kept the origin of, such as a synchronising program's conflict copy and its
/// original. What both say is held to have been there before: what only one of them has is taken, a field
/// that they tell differently is asked about, and a record that one has deleted and the other not changed is
/// deleted. What one of them has lost without a trace comes back, since nobody can tell it from what is new.
Result<Merged> merge_two(const std::string& path, const Bytes& mine, const Bytes& theirs);

/// The edit that puts mine into the merged document, for who has been asked and chose it; the draft keeps it
/// until then.
Edit take_mine(const std::string& document, const Conflict& conflict);

}  // namespace lagesbild::data
