#include "data/read/incident_columns.hpp"

#include <algorithm>
#include <cmath>

#include "data/json/node.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

constexpr std::int32_t farthest_day = 1'000'000;

/// A column of the file with the field that it fills.
struct Filled {
  Column* column;
  IncidentField field;
  std::vector<std::string> words;     ///< that the numbers in it stand for
  std::vector<std::string> pointers;  ///< where each word stands; none when it is the column's own texts
  std::vector<std::int32_t> names;    ///< of words that are ids: the situation's indices, or Row::wrong
};

bool has_words(FieldType type) {
  return is_reference(type) || type == FieldType::text || type == FieldType::word;
}

/// Reads the columns row by row into a RowReader.
class ColumnsToRows {
 public:
  ColumnsToRows(std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                const IncidentContext& context, ProblemLog& log)
      : columns_(columns), root_(head, "", log), reader_(reader), context_(context), log_(log) {}

  bool read();

 private:
  bool has_needed_columns();
  bool same_lengths();
  bool read_from();
  void find_columns();
  void find_words(Filled& filled);
  void find_names(Filled& filled);
  std::optional<std::size_t> entry(const Filled& filled, std::size_t row);
  void read_cell(Filled& filled, std::size_t row);
  void read_word(Filled& filled, std::size_t row);
  void read_number(const Filled& filled, std::int32_t cell);

  std::map<std::string, Column>& columns_;
  Node root_;
  RowReader& reader_;
  const IncidentContext& context_;
  ProblemLog& log_;

  std::size_t rows_ = 0;
  std::int32_t from_ = 0;
  std::vector<Filled> filled_;  ///< in the order of the table
};

bool ColumnsToRows::has_needed_columns() {
  bool all = true;
  const bool is_empty = std::all_of(columns_.begin(), columns_.end(),
                                    [](const auto& entry) { return entry.second.cells.empty(); });
  const auto require = [&](bool there, const std::string& name) {
    if (there || is_empty) return;
    all = false;
    log_.error(ProblemCode::missing_key, [&] {
      return Finding{"/columns",
                     {"Kolumnen " + name + " saknas; filens händelser går inte att läsa",
                      "The column " + name + " is missing; the file's incidents cannot be read"},
                     {"Lägg till kolumnen " + name, "Add the column " + name}};
    });
  };
  for (const Field& field : incident_fields) {
    if (field.need == Need::optional && field.type != FieldType::area) continue;
    const std::string name(field.key);
    if (field.type != FieldType::date) {
      require(columns_.contains(name), name);
    } else {
      require(columns_.contains(name) || columns_.contains(std::string(day_column)), std::string(day_column));
    }
  }
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
    log_.error(ProblemCode::column_length, [&] {
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
  const bool counts_days = std::any_of(columns_.begin(), columns_.end(), [](const auto& entry) {
    const Column& column = entry.second;
    return column.name == day_column ||
           (column.type == FieldType::date && column.kind == Column::Kind::numbers);
  });
  if (!counts_days || rows_ == 0) return true;
  const auto from = root_.date("from", Need::required);
  if (from) from_ = from->days_since_epoch;
  return from.has_value();
}

void ColumnsToRows::find_columns() {
  for (std::size_t i = 0; i < incident_fields.size(); ++i) {
    const auto field = static_cast<IncidentField>(i);
    auto found = columns_.find(std::string(incident_fields[i].key));
    if (field == IncidentField::date) {
      if (const auto day = columns_.find(std::string(day_column)); day != columns_.end()) found = day;
      reader_.call_day(found != columns_.end() ? std::string_view(found->second.name) : day_column);
    }
    if (found == columns_.end() || found->second.kind == Column::Kind::empty) continue;
    Filled filled{&found->second, field, {}, {}, {}};
    if (has_words(filled.column->type)) find_words(filled);
    if (is_reference(filled.column->type)) find_names(filled);
    filled_.push_back(std::move(filled));
  }
}

void ColumnsToRows::find_words(Filled& filled) {
  Column& column = *filled.column;
  if (column.kind == Column::Kind::texts) {
    filled.words = std::move(column.texts);
    return;
  }
  const auto all = root_.get("dictionary", Need::required);
  if (!all || !all->expect_object()) return;
  for (const Node& node : all->items(column.name, Need::required)) {
    filled.words.push_back((is_reference(column.type) ? node.as_id() : node.as_text()).value_or(""));
    filled.pointers.push_back(node.pointer());
  }
}

void ColumnsToRows::find_names(Filled& filled) {
  const Column& column = *filled.column;
  const Names& names = column.type == FieldType::source ? context_.sources
                       : column.type == FieldType::area ? context_.areas
                                                        : context_.categories;
  std::vector<std::size_t> first_row(filled.words.size(), rows_);
  for (std::size_t row = rows_; row-- > 0;) {
    const std::int32_t cell = column.cells[row];
    if (cell >= 0 && static_cast<std::size_t>(cell) < first_row.size())
      first_row[static_cast<std::size_t>(cell)] = row;
  }
  for (std::size_t i = 0; i < filled.words.size(); ++i) {
    std::string& word = filled.words[i];
    const std::string at = filled.pointers.empty()
                               ? incident_pointer(Layout::columns, std::min(first_row[i], rows_), column.name)
                               : filled.pointers[i];
    std::int32_t index = names.find(word);
    if (index == Names::unknown && disguise_of(word)) {
      log_.warning(ProblemCode::look_alike, [&] { return disguised(at, word); });
      word = plain_name(word);
      index = names.find(word);
    }
    if (index == Names::unknown && (index = names.meant(word)) != Names::unknown)
      log_.warning(ProblemCode::look_alike, [&] { return called_otherwise(at, word); });
    filled.names.push_back(index == Names::unknown ? Row::wrong : index);
    // A word that no row uses harms nobody, and one that was no id has been told.
    if (index != Names::unknown || first_row[i] == rows_ || word.empty()) continue;
    reader_.unknown_name(filled.field, at, word);
  }
}

/// Which word a cell names; nothing for one that was wrong, and nothing (reported) out of the dictionary.
std::optional<std::size_t> ColumnsToRows::entry(const Filled& filled, std::size_t row) {
  const std::int32_t cell = filled.column->cells[row];
  const std::size_t entries = filled.words.size();
  if (cell == Column::wrong_cell) return std::nullopt;
  if (cell >= 0 && static_cast<std::size_t>(cell) < entries) return static_cast<std::size_t>(cell);
  log_.error(ProblemCode::bad_index, [&] {
    const std::string number = std::to_string(cell);
    const std::string many = std::to_string(entries);
    return Finding{
        incident_pointer(Layout::columns, row, filled.column->name),
        {"Numret " + number + " finns inte i ordlistan, som har " + many + " ord (0 är det första)",
         "The number " + number + " is not in the dictionary, which has " + many + " words (0 is the first)"},
        {"Rätta numret, eller fyll på dictionary", "Correct the number, or add to the dictionary"}};
  });
  return std::nullopt;
}

void ColumnsToRows::read_word(Filled& filled, std::size_t row) {
  const auto word = entry(filled, row);
  if (!is_reference(filled.column->type)) {
    if (!word) return;
    // An empty word in the dictionary is one that was no text, and has been reported.
    std::string& text = filled.words[*word];
    if (!text.empty()) reader_.take(filled.field, filled.column->name, {Scalar::Type::text, 0, 0, &text});
    return;
  }
  std::int32_t& name = name_in(reader_.row(), filled.field);
  name = word ? filled.names[*word] : Row::wrong;
  if (name == Row::wrong) reader_.row().is_wrong = true;
}

void ColumnsToRows::read_number(const Filled& filled, std::int32_t cell) {
  const Column& column = *filled.column;
  if (field_of(filled.field).type == FieldType::date) {
    reader_.take_day(filled.field, Date{from_ + std::clamp(cell, -farthest_day, farthest_day)});
    return;
  }
  const bool is_boolean = column.type == FieldType::boolean;
  reader_.take(filled.field, column.name,
               {is_boolean ? Scalar::Type::boolean : Scalar::Type::integer, cell, 0, nullptr});
}

void ColumnsToRows::read_cell(Filled& filled, std::size_t row) {
  Column& column = *filled.column;
  const std::int32_t cell = column.cells[row];
  if (cell == Column::null_cell) return;
  if (cell == Column::wrong_cell && is_needed(filled.field)) reader_.row().is_wrong = true;
  if (has_words(column.type)) return read_word(filled, row);
  if (cell == Column::wrong_cell) return;
  if (column.kind == Column::Kind::numbers) return read_number(filled, cell);
  const auto index = static_cast<std::size_t>(cell);
  if (column.kind == Column::Kind::points) {
    reader_.take_point(filled.field, column.name, column.points[index]);
  } else {
    reader_.take(filled.field, column.name, {Scalar::Type::text, 0, 0, &column.texts[index]});
  }
}

bool ColumnsToRows::read() {
  if (!has_needed_columns() || !same_lengths() || !read_from()) return false;
  find_columns();
  for (std::size_t row = 0; row < rows_; ++row) {
    reader_.begin(row);
    for (Filled& filled : filled_) read_cell(filled, row);
    reader_.commit();
  }
  return true;
}

}  // namespace

bool read_columns(std::map<std::string, Column>& columns, const Json& head, RowReader& reader,
                  const IncidentContext& context, ProblemLog& log) {
  return ColumnsToRows(columns, head, reader, context, log).read();
}

}  // namespace lagesbild::data
