#include "data/documents/column_edit.hpp"

#include <algorithm>
#include <vector>

#include "data/fields/incident_fields.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/splice.hpp"
#include "model/date.hpp"

namespace lagesbild::data {
namespace {

using Changed = std::optional<std::string>;

std::string with_splice(std::string_view text, Splice splice) {
  std::vector<Splice> one;
  one.push_back(std::move(splice));
  return spliced(text, std::move(one));
}

const Field* field_named(std::string_view key) {
  const auto found = std::find_if(incident_fields.begin(), incident_fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == incident_fields.end() ? nullptr : &*found;
}

std::optional<JsonView> column_of(const JsonView& root, std::string_view key) {
  const auto columns = root.find("columns");
  return columns ? columns->find(key) : std::nullopt;
}

std::vector<JsonView> words_of(const JsonView& root, std::string_view key) {
  const auto dictionary = root.find("dictionary");
  const auto words = dictionary ? dictionary->find(key) : std::nullopt;
  return words ? words->elements() : std::vector<JsonView>{};
}

/// What a cell says, by way of the dictionary where it is a number in it.
std::optional<std::string> word_in(const JsonView& root, std::string_view key, const JsonView& cell) {
  if (const auto text = cell.text()) return text;
  const auto index = cell.integer();
  const auto words = words_of(root, key);
  if (!index || *index < 0 || *index >= std::ssize(words)) return std::nullopt;
  return words[static_cast<std::size_t>(*index)].text();
}

std::size_t count_rows(const JsonView& root) {
  const auto columns = root.find("columns");
  std::size_t rows = 0;
  if (!columns) return rows;
  for (const JsonView::Member& column : columns->members()) {
    rows = std::max(rows, column.value.elements().size());
  }
  return rows;
}

bool holds_kind(const JsonView& column, JsonView::Kind kind) {
  const auto cells = column.elements();
  return std::any_of(cells.begin(), cells.end(), [&](const JsonView& cell) { return cell.kind() == kind; });
}

/// Dates may stand as days after the file's "from", under a name of their own where it is the incident's.
std::string column_key(const JsonView& root, std::string_view key) {
  const bool as_day = key == field_of(IncidentField::date).key && column_of(root, day_column);
  return std::string(as_day ? day_column : key);
}

std::optional<std::string> days_since_from(const JsonView& root, std::string_view json) {
  const auto from = root.find("from");
  const auto first = from ? parse_date(from->text().value_or("")) : std::nullopt;
  const auto date = parse_date(JsonView(json).text().value_or(""));
  if (!first || !date) return std::nullopt;
  return std::to_string(date->days_since_epoch - first->days_since_epoch);
}

/// A value as its column spells it.
struct Cell {
  std::string json;
  std::string document;  ///< with the word in the dictionary
};

std::optional<Cell> as_cell(std::string_view document, std::string_view key, std::string_view json) {
  const JsonView root(document);
  Cell cell{std::string(json), std::string(document)};
  const Field* field = field_named(key == day_column ? field_of(IncidentField::date).key : key);
  const auto column = column_of(root, key);
  if (json == "null" || field == nullptr || !column) return cell;
  if (key == day_column || (field->type == FieldType::date && holds_kind(*column, JsonView::Kind::number))) {
    const auto days = days_since_from(root, json);
    if (!days) return std::nullopt;
    cell.json = *days;
    return cell;
  }
  const auto words = words_of(root, key);
  const auto word = JsonView(json).text();
  const auto dictionary = root.find("dictionary");
  const auto list = dictionary ? dictionary->find(key) : std::nullopt;
  if (!word || !list || holds_kind(*column, JsonView::Kind::text)) return cell;
  const auto known =
      std::find_if(words.begin(), words.end(), [&](const JsonView& one) { return one.says(*word); });
  cell.json = std::to_string(known - words.begin());
  if (known == words.end()) cell.document = with_splice(document, append_element(*list, json));
  return cell;
}

/// A free text that no row says any more is not left in the dictionary; its place is, since rows are numbers
/// in it.
std::string without_unsaid(std::string document, std::string_view key, const JsonView& before) {
  const Field* field = field_named(key);
  const auto index = before.integer();
  if (field == nullptr || field->type != FieldType::text || !index || *index < 0) return document;
  const JsonView root(document);
  const auto words = words_of(root, key);
  const auto column = column_of(root, key);
  const auto cells = column ? column->elements() : std::vector<JsonView>{};
  const bool is_said =
      std::any_of(cells.begin(), cells.end(), [&](const JsonView& cell) { return cell.integer() == index; });
  if (is_said || *index >= std::ssize(words)) return document;
  const JsonView& word = words[static_cast<std::size_t>(*index)];
  return with_splice(document, {word.begin(), word.end(), "\"\""});
}

std::string nulls(std::size_t count) {
  std::string cells;
  for (std::size_t i = 0; i < count; ++i) cells += i == 0 ? "null" : ",null";
  return cells;
}

}  // namespace

bool is_in_columns(const JsonView& root) {
  const auto layout = root.find("layout");
  return layout ? layout->says("columns") : root.find("columns").has_value();
}

std::string text_in_row(const JsonView& root, std::size_t row, std::string_view key) {
  const auto column = column_of(root, key);
  const auto cells = column ? column->elements() : std::vector<JsonView>{};
  return row < cells.size() ? word_in(root, key, cells[row]).value_or("") : "";
}

bool is_deleted_row(const JsonView& root, std::size_t row) {
  const auto column = column_of(root, field_of(IncidentField::deleted).key);
  const auto cells = column ? column->elements() : std::vector<JsonView>{};
  return row < cells.size() && cells[row].raw() == "true";
}

std::optional<std::size_t> find_row(const JsonView& root, std::string_view id) {
  const std::string_view key = field_of(IncidentField::id).key;
  const auto column = column_of(root, key);
  if (!column) return std::nullopt;
  const auto deleted = column_of(root, field_of(IncidentField::deleted).key);
  const auto tombstones = deleted ? deleted->elements() : std::vector<JsonView>{};
  const auto cells = column->elements();
  std::optional<std::size_t> tombstone;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (word_in(root, key, cells[row]) != id) continue;
    if (row >= tombstones.size() || tombstones[row].raw() != "true") return row;
    if (!tombstone) tombstone = row;
  }
  return tombstone;
}

Changed with_cell(std::string_view document, std::size_t row, std::string_view key, std::string_view json) {
  const std::string name = column_key(JsonView(document), key);
  auto cell = as_cell(document, name, json);
  if (!cell) return std::nullopt;
  const JsonView root(cell->document);
  const auto column = column_of(root, name);
  if (!column) {
    const auto columns = root.find("columns");
    if (!columns || !columns->is_object()) return std::nullopt;
    if (json == "null") return std::string(document);
    const std::size_t behind = std::max(count_rows(root), row + 1) - row - 1;
    const std::string cells =
        nulls(row) + (row > 0 ? "," : "") + cell->json + (behind > 0 ? "," : "") + nulls(behind);
    return with_splice(cell->document, set_member(*columns, name, "[" + cells + "]"));
  }
  const auto cells = column->elements();
  if (row < cells.size()) {
    const bool same = cells[row].raw() == cell->json ||
                      parse_json("", cells[row].raw()).value == parse_json("", cell->json).value;
    if (same) return std::string(document);
    return without_unsaid(with_splice(cell->document, {cells[row].begin(), cells[row].end(), cell->json}),
                          name, cells[row]);
  }
  if (row > cells.size() || !column->is_array()) return std::nullopt;
  return with_splice(cell->document, append_element(*column, cell->json));
}

Changed with_row_replaced(std::string_view document, std::size_t row, const JsonView& record) {
  Changed text{std::string(document)};
  std::vector<std::string> others;
  if (const auto columns = JsonView(document).find("columns")) {
    for (const JsonView::Member& column : columns->members()) others.push_back(column.name());
  }
  for (const JsonView::Member& member : record.members()) {
    const std::string key = member.name();
    std::erase(others, column_key(JsonView(document), key));
    text = with_cell(*text, row, key, member.value.raw());
    if (!text) return text;
  }
  for (const std::string& key : others) {
    text = with_cell(*text, row, key, "null");
    if (!text) return text;
  }
  return text;
}

Changed with_row(std::string_view document, const JsonView& record) {
  return with_row_replaced(document, count_rows(JsonView(document)), record);
}

}  // namespace lagesbild::data
