#include "data/read/incident_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "data/json/node.hpp"

namespace lagesbild::data {
namespace {

constexpr std::array<std::string_view, 13> names_of_columns{
    "source",   "area",          "category", "day",   "date", "hour",    "count",
    "severity", "police_report", "id",       "place", "note", "reported"};

std::string cell_pointer(std::string_view name, std::size_t row) {
  return pointer_to(pointer_to("/columns", name), row);
}

void wrong_cell(Column& column, std::string_view name, const LocalText& wanted, ProblemLog& log) {
  log.error("wrong-type", [&] {
    return Finding{cell_pointer(name, column.cells.size()),
                   {"Här ska stå " + wanted.sv, "This should be " + wanted.en},
                   {"Rätta värdet", "Correct the value"}};
  });
  column.cells.push_back(Column::wrong_cell);
}

/// What the numbers in a column stand for, by index; or the column's own texts.
struct Dictionary {
  std::vector<std::string> words;
  std::vector<std::string> pointers;  ///< where each word stands
};

/// Reads the columns row by row into a RowReader.
class ColumnsToRows {
 public:
  ColumnsToRows(const std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                const IncidentContext& context, ProblemLog& log)
      : columns_(columns), root_(head, "", log), reader_(reader), context_(context), log_(log) {}

  bool read();

 private:
  const Column* find(const std::string& name) const {
    const auto found = columns_.find(name);
    return found == columns_.end() || found->second.kind == Column::Kind::empty ? nullptr : &found->second;
  }
  bool has_needed_columns();
  bool same_lengths();
  bool read_from();
  std::vector<std::int32_t> resolve(Field field, const std::string& name, const Names& names);
  Dictionary dictionary_of(const std::string& name, const Column& column);
  std::optional<std::size_t> entry(const Column& column, const std::string& name, std::size_t row,
                                   std::size_t entries);
  void read_text(const std::string& name, std::size_t row, std::string& into);
  void read_row(std::size_t row);
  void read_extras(std::size_t row);

  const std::map<std::string, Column>& columns_;
  Node root_;
  RowReader& reader_;
  const IncidentContext& context_;
  ProblemLog& log_;

  std::size_t rows_ = 0;
  std::int32_t from_ = 0;
  std::vector<std::int32_t> sources_, areas_, categories_;  ///< from dictionary index to the situation's
  std::map<std::string, Dictionary> words_;
};

bool ColumnsToRows::has_needed_columns() {
  bool all = true;
  const bool is_empty = std::all_of(columns_.begin(), columns_.end(),
                                    [](const auto& entry) { return entry.second.cells.empty(); });
  const auto require = [&](bool there, const std::string& name) {
    if (there || is_empty) return;
    all = false;
    log_.error("missing-key", [&] {
      return Finding{"/columns",
                     {"Kolumnen " + name + " saknas; filens händelser går inte att läsa",
                      "The column " + name + " is missing; the file's incidents cannot be read"},
                     {"Lägg till kolumnen " + name, "Add the column " + name}};
    });
  };
  for (const char* name : {"source", "area", "category"}) require(columns_.contains(name), name);
  require(columns_.contains("day") || columns_.contains("date"), "day");
  return all;
}

bool ColumnsToRows::same_lengths() {
  // The most common length is taken for the right one, so that the odd column is the one pointed out.
  std::map<std::size_t, std::size_t> lengths;
  for (const auto& entry : columns_) ++lengths[entry.second.cells.size()];
  rows_ = 0;
  std::size_t most = 0;
  for (const auto& [length, columns] : lengths) {
    if (columns >= most) rows_ = length;
    most = std::max(most, columns);
  }
  for (const auto& [name, column] : columns_) {
    if (column.cells.size() == rows_) continue;
    log_.error("column-length", [&] {
      const std::string length = grouped(column.cells.size());
      const std::string others = grouped(rows_);
      return Finding{pointer_to("/columns", name),
                     {"Kolumnen " + name + " har " + length + " värden men de andra " + others +
                          "; det går inte att veta vilka som hör ihop, så filen läses inte",
                      "The column " + name + " has " + length + " values but the others " + others +
                          "; which belong together cannot be known, so the file is not read"},
                     {"Skriv null där ett värde saknas, så att alla kolumner blir lika långa",
                      "Write null where a value is missing, so that all columns are of one length"}};
    });
  }
  return lengths.size() <= 1;
}

bool ColumnsToRows::read_from() {
  const Column* reported = find("reported");
  const bool counts_days = columns_.contains("day") || (reported && reported->kind == Column::Kind::numbers);
  if (!counts_days || rows_ == 0) return true;
  const auto from = root_.date("from", Need::required);
  if (from) from_ = from->days_since_epoch;
  return from.has_value();
}

Dictionary ColumnsToRows::dictionary_of(const std::string& name, const Column& column) {
  Dictionary dictionary;
  if (column.kind == Column::Kind::texts) {
    dictionary.words = column.texts;
    return dictionary;
  }
  const auto all = root_.get("dictionary", Need::required);
  if (!all || !all->expect_object()) return dictionary;
  for (const Node& node : all->items(name, Need::required)) {
    dictionary.words.push_back(node.as_text().value_or(""));
    dictionary.pointers.push_back(node.pointer());
  }
  return dictionary;
}

std::vector<std::int32_t> ColumnsToRows::resolve(Field field, const std::string& name, const Names& names) {
  std::vector<std::int32_t> indices;
  const Column* column = find(name);
  if (column == nullptr) return indices;
  const Dictionary dictionary = dictionary_of(name, *column);
  std::vector<std::size_t> first_row(dictionary.words.size(), rows_);
  for (std::size_t row = rows_; row-- > 0;) {
    const std::int32_t cell = column->cells[row];
    if (cell >= 0 && static_cast<std::size_t>(cell) < first_row.size())
      first_row[static_cast<std::size_t>(cell)] = row;
  }
  for (std::size_t i = 0; i < dictionary.words.size(); ++i) {
    const std::int32_t index = names.find(dictionary.words[i]);
    indices.push_back(index == Names::unknown ? Row::wrong : index);
    // A word that no row uses harms nobody.
    if (index != Names::unknown || first_row[i] == rows_) continue;
    reader_.unknown_name(
        field, dictionary.pointers.empty() ? cell_pointer(name, first_row[i]) : dictionary.pointers[i],
        dictionary.words[i]);
  }
  return indices;
}

/// The dictionary index in a cell; nothing for null, and nothing (reported) when it is out of the dictionary.
std::optional<std::size_t> ColumnsToRows::entry(const Column& column, const std::string& name,
                                                std::size_t row, std::size_t entries) {
  const std::int32_t cell = column.cells[row];
  if (cell == Column::null_cell || cell == Column::wrong_cell) return std::nullopt;
  if (cell >= 0 && static_cast<std::size_t>(cell) < entries) return static_cast<std::size_t>(cell);
  log_.error("bad-index", [&] {
    const std::string number = std::to_string(cell);
    const std::string many = std::to_string(entries);
    return Finding{
        cell_pointer(name, row),
        {"Numret " + number + " finns inte i ordlistan, som har " + many + " ord (0 är det första)",
         "The number " + number + " is not in the dictionary, which has " + many + " words (0 is the first)"},
        {"Rätta numret, eller fyll på dictionary", "Correct the number, or add to the dictionary"}};
  });
  return std::nullopt;
}

void ColumnsToRows::read_text(const std::string& name, std::size_t row, std::string& into) {
  const Column* column = find(name);
  if (column == nullptr) return;
  auto words = words_.find(name);
  if (words == words_.end()) words = words_.emplace(name, dictionary_of(name, *column)).first;
  if (const auto index = entry(*column, name, row, words->second.words.size()))
    into = words->second.words[*index];
}

void ColumnsToRows::read_row(std::size_t row) {
  Row& to = reader_.row();
  const auto name_cell = [&](const std::string& name, const std::vector<std::int32_t>& indices,
                             std::int32_t& index) {
    const Column* column = find(name);
    if (column == nullptr || column->cells[row] == Column::null_cell) return;
    const auto found = entry(*column, name, row, indices.size());
    index = found ? indices[*found] : Row::wrong;
    if (index == Row::wrong) to.is_wrong = true;
  };
  name_cell("source", sources_, to.source);
  name_cell("area", areas_, to.area);
  name_cell("category", categories_, to.category);
  const auto number = [&](const char* name) -> std::optional<std::int32_t> {
    const Column* column = find(name);
    if (column == nullptr || column->kind != Column::Kind::numbers) return std::nullopt;
    if (column->cells[row] == Column::wrong_cell && is_needed(field_of(name))) to.is_wrong = true;
    if (column->cells[row] <= Column::wrong_cell) return std::nullopt;
    return column->cells[row];
  };
  if (const auto day = number("day")) {
    constexpr std::int32_t farthest = 1'000'000;
    to.day = from_ + std::clamp(*day, -farthest, farthest);
    to.has_day = true;
  } else if (const Column* dates = find("date"); dates != nullptr && dates->kind == Column::Kind::texts) {
    if (dates->cells[row] >= 0)
      reader_.take_date("date", dates->texts[static_cast<std::size_t>(dates->cells[row])]);
  }
  if (const Column* days = find("day"); days != nullptr && days->cells[row] == Column::wrong_cell)
    to.is_wrong = true;
  if (const auto hour = number("hour")) reader_.take_hour("hour", *hour);
  if (const auto count = number("count")) reader_.take_count("count", *count);
  if (const auto police = number("police_report"))
    to.police_report = *police != 0 ? PoliceReport::yes : PoliceReport::no;
}

void ColumnsToRows::read_extras(std::size_t row) {
  Row& to = reader_.row();
  read_text("id", row, to.detail.id);
  read_text("place", row, to.detail.place);
  read_text("note", row, to.detail.note);
  std::string word;
  read_text("severity", row, word);
  if (!word.empty()) {
    Scalar severity{Scalar::Type::text, 0, 0, &word};
    reader_.take(Field::severity, "severity", severity);
  }
  if (const Column* reported = find("reported");
      reported != nullptr && reported->cells[row] > Column::wrong_cell) {
    const std::int32_t cell = reported->cells[row];
    if (reported->kind == Column::Kind::numbers) {
      to.detail.reported = Date{from_ + std::clamp(cell, -1'000'000, 1'000'000)};
    } else {
      std::string date = reported->texts[static_cast<std::size_t>(cell)];
      reader_.take(Field::reported, "reported", Scalar{Scalar::Type::text, 0, 0, &date});
    }
  }
  if (const Column* points = find("point"); points != nullptr && points->cells[row] >= 0) {
    reader_.take_point("point", points->points[static_cast<std::size_t>(points->cells[row])]);
  }
}

bool ColumnsToRows::read() {
  if (!has_needed_columns() || !same_lengths() || !read_from()) return false;
  sources_ = resolve(Field::source, "source", context_.sources);
  areas_ = resolve(Field::area, "area", context_.areas);
  categories_ = resolve(Field::category, "category", context_.categories);
  for (std::size_t row = 0; row < rows_; ++row) {
    reader_.begin(row);
    read_row(row);
    read_extras(row);
    reader_.commit();
  }
  return true;
}

}  // namespace

bool is_column(std::string_view name) {
  return name == "point" ||
         std::find(names_of_columns.begin(), names_of_columns.end(), name) != names_of_columns.end();
}

void add_cell(Column& column, std::string_view name, const Scalar& value, ProblemLog& log) {
  const bool holds_booleans = name == "police_report";
  const bool holds_numbers = !holds_booleans && name != "date" && name != "point";
  const bool holds_texts = holds_numbers && name != "day" && name != "hour" && name != "count";
  switch (value.type) {
    case Scalar::Type::null:
      column.cells.push_back(Column::null_cell);
      return;
    case Scalar::Type::text:
      if ((!holds_texts && name != "date") || !column.is_kind(Column::Kind::texts)) break;
      column.cells.push_back(static_cast<std::int32_t>(column.texts.size()));
      column.texts.push_back(std::move(*value.text));
      return;
    case Scalar::Type::boolean:
      if (!holds_booleans || !column.is_kind(Column::Kind::numbers)) break;
      column.cells.push_back(static_cast<std::int32_t>(value.integer));
      return;
    case Scalar::Type::real:
    case Scalar::Type::integer: {
      const double number =
          value.type == Scalar::Type::real ? value.real : static_cast<double>(value.integer);
      if (!holds_numbers || std::abs(number) > 2e9 || std::floor(number) != number) break;
      if (!column.is_kind(Column::Kind::numbers)) break;
      column.cells.push_back(static_cast<std::int32_t>(number));
      return;
    }
  }
  if (holds_booleans) return wrong_cell(column, name, {"true, false eller null", "true, false or null"}, log);
  if (name == "date") {
    return wrong_cell(column, name, {"ett datum som \"2026-11-16\"", "a date like \"2026-11-16\""}, log);
  }
  wrong_cell(column, name, {"ett heltal eller null", "a whole number or null"}, log);
}

bool read_columns(const std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                  const IncidentContext& context, ProblemLog& log) {
  return ColumnsToRows(columns, head, reader, context, log).read();
}

}  // namespace lagesbild::data
