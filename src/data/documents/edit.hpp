#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/documents/bytes.hpp"

/// Changes of documents as values. A draft is a list of them on what was read.
namespace lagesbild::data {

/// A record in a document: the list at the top that has it ("measures", "features", …) and its id. Both
/// empty: the document itself, as of an agreement.
struct RecordName {
  std::string list;
  std::string id;

  bool operator==(const RecordName&) const = default;
};

/// A field gets a value, or goes. The path leads through objects within the record, for an area within its
/// properties; what is missing of it is made. Lists are set as a whole. An empty path sets the whole record.
struct SetField {
  RecordName record;
  std::vector<std::string> path;
  std::optional<std::string> json;  ///< nothing: the field is taken away

  bool operator==(const SetField&) const = default;
};

/// A record at the end of its list, which is made if it is not there. Its id is its own.
struct AddRecord {
  std::string list;
  std::string json;  ///< an object

  bool operator==(const AddRecord&) const = default;
};

/// The record stays as a tombstone, so that two copies can be merged.
struct DeleteRecord {
  RecordName record;

  bool operator==(const DeleteRecord&) const = default;
};

/// A whole new file, at the edit's path, which no other has.
struct AddDocument {
  Bytes bytes;  ///< JSON; written as it is

  bool operator==(const AddDocument&) const = default;
};

/// A report of the inbox goes, since what it says stands elsewhere or is not to stand at all. One that is not
/// there any more is no fault.
struct RemoveDocument {
  bool operator==(const RemoveDocument&) const = default;
};

struct Edit {
  std::string document;  ///< path within the situation
  std::variant<SetField, AddRecord, DeleteRecord, AddDocument, RemoveDocument> what;
  std::string id = {};       ///< the edit's own
  std::string changed = {};  ///< instant, "2026-11-13T14:40:00+01:00"
  std::string unit = {};     ///< who; never a person

  bool operator==(const Edit&) const = default;
};

using Draft = std::vector<Edit>;

}  // namespace lagesbild::data
