#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "data/json/need.hpp"

/// What each kind of record in the files holds, said once: reading, writing, the columns layout, the warnings
/// of misspelt keys and the test of the JSON Schemas go by these tables.
namespace lagesbild::data {

enum class FieldType : std::uint8_t {
  text,
  local_text,  ///< a text, or an object with sv and en
  word,        ///< one of the field's words
  id,          ///< what the record itself, or one that is not the situation's, is called; never empty
  date,        ///< "2026-11-16"
  time,        ///< "2026-11-13T14:40:00+01:00"
  week,        ///< "2026-W46"
  hour,        ///< 0–23
  count,       ///< a whole number, at least 1; 1 where it is absent
  integer,
  number,
  boolean,
  point,     ///< [longitude, latitude] in degrees, WGS 84
  source,    ///< ids of the situation's sources, areas, categories and parties
  area,      //
  category,  //
  party,     //
  measure,   ///< ids of what the group itself has written
  meeting,   //
  focus,     //
  path,      ///< of another file, from the manifest's folder
  record,    ///< an object, with the fields of `record` where there is one
};

enum class Shape : std::uint8_t { one, list };

struct RecordKind;

/// One key of a record.
struct Field {
  std::string_view key;
  FieldType type = FieldType::text;
  Need need = Need::optional;
  Shape shape = Shape::one;
  std::span<const std::string_view> words = {};  ///< of a word: those that it can be
  const RecordKind* record = nullptr;            ///< of records: what they hold
};

/// A kind of record, and where its schema stands: file in assets/schema, "#" and a JSON pointer.
struct RecordKind {
  std::string_view schema;
  std::span<const Field> fields;

  constexpr const Field* find(std::string_view key) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
  }
};

/// True for ids that are looked up in lists of the situation.
constexpr bool is_reference(FieldType type) {
  return type == FieldType::source || type == FieldType::area || type == FieldType::category ||
         type == FieldType::party;
}

/// True for what another record is called, wherever that is.
constexpr bool is_name(FieldType type) {
  return is_reference(type) || type == FieldType::measure || type == FieldType::meeting ||
         type == FieldType::focus;
}

}  // namespace lagesbild::data
