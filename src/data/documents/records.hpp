#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "data/documents/edit.hpp"
#include "data/documents/file.hpp"
#include "data/fields/field.hpp"
#include "data/json/json_view.hpp"

/// Where a kind of document has its records.
namespace lagesbild::data {

struct RecordList {
  FileKind kind;
  std::string_view name;  ///< key at the top
  bool can_be_deleted;    ///< its readers know tombstones
};

/// Nothing for a list that holds no records of the kind with ids.
std::optional<RecordList> record_list(FileKind kind, std::string_view name);

/// What of a list's element is the record: of a GeoJSON feature its properties. Nothing for what is no
/// object.
std::optional<JsonView> record_of(FileKind kind, const JsonView& element);

/// Under which key a record has its id: for areas also SCB's. Nothing where it has none.
std::optional<std::string> id_key(FileKind kind, const JsonView& record);

/// What a record without an id is called by what tells it apart: of a week that a source told of
/// "kommun-2026-W46"; "" of all others.
std::string name_without_id(std::string_view list, const JsonView& record);

/// What people would call a record: its title or name; else, as ids and days that whoever shows it knows the
/// names of (words/record_text), "kommun, 2026-W46" of a week and "2026-11-12, A, vandalism" of an event;
/// else its id, or "".
std::string record_label(const JsonView& record);

/// The record of that name. Where several have the id the first that is no tombstone, as the readers do.
std::optional<JsonView> find_record(FileKind kind, const JsonView& root, const RecordName& name);

bool is_tombstone(const JsonView& record);

/// The record as a later one says it. Keys that are no `known` field's are somebody else's, and stay; the
/// order is the older record's.
std::string corrected(const JsonView& older, const JsonView& later, std::span<const Field> known);

}  // namespace lagesbild::data
