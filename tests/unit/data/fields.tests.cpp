#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "data/fields/incident_fields.hpp"
#include "data/fields/manifest_fields.hpp"
#include "data/fields/plan_fields.hpp"
#include "data/fields/record_node.hpp"
#include "tests/support/checkout_root.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

using Schema = nlohmann::json;
using Keys = std::set<std::string>;

Schema schema_file(const std::string& name) {
  return Schema::parse(read_bytes(std::filesystem::path(checkout_root()) / "assets" / "schema" / name));
}

/// What stands at "measures.schema.json#/$defs/measure".
Schema schema_at(std::string_view place) {
  const std::size_t hash = place.find('#');
  return schema_file(std::string(place.substr(0, hash)))
      .at(Schema::json_pointer(std::string(place.substr(hash + 1))));
}

/// The properties that a schema lists, in a branch too: a file of incidents has its layouts so.
Schema properties_of(const Schema& schema, const RecordKind& kind) {
  Schema properties = schema.at("properties");
  if (&kind != &incident_file_kind) return properties;
  for (const char* layout : {"rows", "columns"}) {
    properties.update(schema.at("$defs").at(layout).at("properties"));
  }
  return properties;
}

Keys required_by(const Schema& schema) {
  Keys keys;
  for (const Schema* part : {&schema, schema.contains("else") ? &schema.at("else") : &schema}) {
    if (!part->contains("required")) continue;
    for (const auto& key : part->at("required")) keys.insert(key.get<std::string>());
  }
  return keys;
}

std::string reference_of(const Schema& property) {
  const std::string reference = property.value("$ref", "");
  return reference.substr(reference.rfind('/') + 1);
}

/// Whether a property can hold what a field of the type holds.
bool holds(const Schema& property, const Field& field) {
  const std::string reference = reference_of(property);
  const Schema type = property.contains("type") ? property.at("type") : Schema();
  const auto is = [&](const char* name) {
    return type == name || (type.is_array() && std::find(type.begin(), type.end(), name) != type.end());
  };
  switch (field.type) {
    case FieldType::local_text:
    case FieldType::date:
    case FieldType::time:
    case FieldType::week:
    case FieldType::path:
    case FieldType::hour:
    case FieldType::count: {
      constexpr std::array names{"local_text", "date", "time", "week", "path", "hour", "count"};
      const std::array types{FieldType::local_text, FieldType::date, FieldType::time, FieldType::week,
                             FieldType::path,       FieldType::hour, FieldType::count};
      const auto at = std::find(types.begin(), types.end(), field.type) - types.begin();
      return reference == names[static_cast<std::size_t>(at)];
    }
    case FieldType::word: {
      const Schema words = property.value("enum", Schema::array());
      return words == Schema(std::vector<std::string>(field.words.begin(), field.words.end()));
    }
    case FieldType::integer:
      return is("integer") || reference == "revision";
    case FieldType::number:
      return is("number");
    case FieldType::boolean:
      return is("boolean") || reference == "deleted" || reference == "synthetic";
    case FieldType::point:
      return is("array");
    case FieldType::record:
      return is("object") || !reference.empty();
    default:
      return is("string") || reference == "id" || property.contains("const");
  }
}

/// Every kind that a table reaches, each once.
void collect(const RecordKind& kind, std::vector<const RecordKind*>& all) {
  if (std::find(all.begin(), all.end(), &kind) != all.end()) return;
  all.push_back(&kind);
  for (const Field& field : kind.fields) {
    if (field.record != nullptr) collect(*field.record, all);
  }
}

std::vector<const RecordKind*> all_kinds() {
  std::vector<const RecordKind*> all;
  for (const RecordKind* file : {&manifest_kind, &incident_file_kind, &measure_file_kind, &decision_file_kind,
                                 &agreement_kind, &survey_file_kind, &report_file_kind}) {
    collect(*file, all);
  }
  return all;
}

}  // namespace

TEST_CASE("The JSON Schemas list the keys of the tables of fields, and no others") {
  const auto kinds = all_kinds();
  CHECK(kinds.size() == 36);
  for (const RecordKind* kind : kinds) {
    CAPTURE(kind->schema);
    Keys in_table, in_schema;
    for (const Field& field : kind->fields) CHECK(in_table.insert(std::string(field.key)).second);
    const Schema properties = properties_of(schema_at(kind->schema), *kind);
    for (const auto& entry : properties.items()) in_schema.insert(entry.key());
    CHECK(in_table == in_schema);
  }
}

TEST_CASE("The schemas' types and words are the tables'") {
  for (const RecordKind* kind : all_kinds()) {
    const Schema properties = properties_of(schema_at(kind->schema), *kind);
    for (const Field& field : kind->fields) {
      CAPTURE(kind->schema, field.key);
      REQUIRE(properties.contains(field.key));
      const Schema& property = properties.at(std::string(field.key));
      const bool ids = reference_of(property) == "ids";
      if (field.shape == Shape::one) {
        CHECK(holds(property, field));
      } else if (ids) {
        CHECK((is_reference(field.type) || field.type == FieldType::measure));
      } else {
        REQUIRE(property.value("type", "") == "array");
        CHECK(holds(property.at("items"), field));
      }
    }
  }
}

TEST_CASE("What a reader needs the schema requires too") {
  for (const RecordKind* kind : all_kinds()) {
    const Keys required = required_by(schema_at(kind->schema));
    for (const Field& field : kind->fields) {
      CAPTURE(kind->schema, field.key);
      if (field.need == Need::required) CHECK(required.contains(std::string(field.key)));
    }
  }
}

TEST_CASE("A key that every table knows is never taken for a slip") {
  for (const RecordKind* kind : all_kinds()) {
    nlohmann::json object = nlohmann::json::object();
    for (const Field& field : kind->fields) object[std::string(field.key)] = nullptr;
    ProblemLog log;
    const RecordNode known(Node(object, "", log), *kind);
    CHECK(log.problems().empty());
    object["x" + std::string(kind->fields.back().key)] = nullptr;
    object.erase(std::string(kind->fields.back().key));
    const RecordNode misspelt(Node(object, "", log), *kind);
    CAPTURE(kind->schema);
    REQUIRE(log.problems().size() == 1);
    CHECK(log.problems().front().code == ProblemCode::unknown_key);
  }
}

}  // namespace lagesbild::data
