#include "data/documents/column_rows.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "data/documents/column_edit.hpp"
#include "data/fields/incident_fields.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "model/date.hpp"

namespace lagesbild::data {
namespace {

/// A column with what its cells mean.
struct MeaningfulColumn {
  std::string key;              ///< as it is called in a row
  std::vector<JsonView> cells;  //
  std::vector<JsonView> words;  ///< that numbers stand for
  std::optional<Date> from;     ///< that numbers count from
};

bool is_of_layout(const JsonView::Member& member) {
  constexpr std::array<std::string_view, 4> keys{"layout", "dictionary", "from", "columns"};
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return member.key.says(key); });
}

bool holds_dates(const std::string& key) {
  const IncidentField field = incident_field(key);
  return field != IncidentField::other && field_of(field).type == FieldType::date;
}

std::vector<MeaningfulColumn> columns_in(const JsonView& root, const JsonView& columns) {
  const auto dictionary = root.find("dictionary");
  const auto from = root.find("from");
  const auto first = from ? parse_date(from->text().value_or("")) : std::nullopt;
  std::vector<MeaningfulColumn> all;
  for (const JsonView::Member& member : columns.members()) {
    MeaningfulColumn column{member.name(), member.value.elements(), {}, std::nullopt};
    const auto words = dictionary ? dictionary->find(column.key) : std::nullopt;
    if (words) column.words = words->elements();
    if (column.key == day_column) column.key = std::string(field_of(IncidentField::date).key);
    if (holds_dates(column.key)) column.from = first;
    all.push_back(std::move(column));
  }
  return all;
}

/// The cell's value as a row spells it.
std::optional<std::string> meaning(const MeaningfulColumn& column, const JsonView& cell) {
  const auto number = cell.integer();
  if (!number) return std::string(cell.raw());
  if (column.from) {
    constexpr long long farthest = 1'000'000;
    if (*number < -farthest || *number > farthest) return std::nullopt;
    return data::quoted(to_string(Date{column.from->days_since_epoch + static_cast<std::int32_t>(*number)}));
  }
  if (column.words.empty())
    return holds_dates(column.key) ? std::nullopt : std::optional(std::string(cell.raw()));
  if (*number < 0 || *number >= std::ssize(column.words)) return std::nullopt;
  return std::string(column.words[static_cast<std::size_t>(*number)].raw());
}

}  // namespace

std::optional<std::string> in_rows(std::string_view document) {
  const JsonView root(document);
  const auto columns = root.find("columns");
  if (!columns || !is_in_columns(root) || root.find("incidents")) return std::nullopt;
  const std::vector<MeaningfulColumn> all = columns_in(root, *columns);
  const std::size_t rows = all.empty() ? 0 : all.front().cells.size();
  for (const MeaningfulColumn& column : all) {
    if (column.cells.size() != rows) return std::nullopt;
  }
  std::string text = "{\n";
  for (const JsonView::Member& member : root.members()) {
    if (is_of_layout(member)) continue;
    text += " " + std::string(member.key.raw()) + ": " + std::string(member.value.raw()) + ",\n";
  }
  text += " \"incidents\": [";
  for (std::size_t row = 0; row < rows; ++row) {
    text += row == 0 ? "\n  {" : ",\n  {";
    bool is_first = true;
    for (const MeaningfulColumn& column : all) {
      const JsonView& cell = column.cells[row];
      if (cell.kind() == JsonView::Kind::null) continue;
      const auto value = meaning(column, cell);
      if (!value) return std::nullopt;
      text += (is_first ? "" : ", ") + data::quoted(column.key) + ": " + *value;
      is_first = false;
    }
    text += "}";
  }
  return text + "\n ]\n}\n";
}

}  // namespace lagesbild::data
