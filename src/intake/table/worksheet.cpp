#include "intake/table/worksheet.hpp"

#include <algorithm>
#include <charconv>

namespace lagesbild::intake {
namespace {

constexpr std::uint32_t last_possible_row = 1'048'576;
constexpr std::uint32_t last_possible_column = 16'384;
constexpr std::size_t longest_cell = 1u << 20;
constexpr std::size_t most_merged = 200'000;

template <typename Number>
std::optional<Number> whole(std::string_view text) {
  Number number{};
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

struct Place {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

std::optional<Place> parse_place(std::string_view reference) {
  Place place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) {
    place.column = place.column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
  }
  const auto row = whole<std::uint32_t>(reference.substr(at));
  if (!row || *row < 1 || *row > last_possible_row) return std::nullopt;
  if (place.column < 1 || place.column > last_possible_column) return std::nullopt;
  place.row = *row - 1;
  --place.column;
  return place;
}

/// The formula's value is another tomorrow.
bool is_volatile(std::string_view formula) {
  constexpr std::string_view names[] = {"TODAY(", "NOW(", "RAND(", "RANDBETWEEN("};
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view name) { return formula.find(name) != std::string_view::npos; });
}

/// The table with every merged cell's value in all its places. Rows that hold nothing stay away.
Table with_merged(const Table& table, const std::vector<MergedRange>& merged) {
  Table result(std::string{});
  result.from_1904 = table.from_1904;
  std::vector<std::size_t> first_rows(merged.size(), table.rows());
  std::vector<std::size_t> open;
  std::vector<std::size_t> order(merged.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return merged[a].first_row < merged[b].first_row; });
  std::size_t next = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::uint32_t line = table.line(row) - 1;
    while (next < order.size() && merged[order[next]].first_row <= line) open.push_back(order[next++]);
    std::erase_if(open, [&](std::size_t range) { return merged[range].last_row < line; });
    result.begin_row(table.line(row), table.hidden(row));
    std::size_t width = table.cells(row);
    for (const std::size_t range : open) {
      if (merged[range].first_row == line) first_rows[range] = row;
      if (first_rows[range] == table.rows()) continue;
      width = std::max(width, std::min<std::size_t>(merged[range].last_column + 1, table.width()));
    }
    for (std::size_t column = 0; column < width; ++column) {
      Cell cell = table.at(row, column);
      for (const std::size_t range : open) {
        const MergedRange& one = merged[range];
        const bool first = one.first_row == line && one.first_column == column;
        if (first || column < one.first_column || column > one.last_column) continue;
        if (first_rows[range] == table.rows() || cell.has_value()) continue;
        cell = table.at(first_rows[range], one.first_column);
        cell.merged = true;
      }
      const std::size_t begin = result.text().size();
      result.text() += cell.text;
      result.add(begin, cell.text.size(), cell.kind, cell.merged, cell.changes);
    }
  }
  return result;
}

}  // namespace

std::optional<MergedRange> parse_range(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  const auto first = parse_place(reference.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_place(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return MergedRange{first->row, last->row, first->column, last->column};
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned sign = 0;
    const bool escape =
        text.substr(at, 2) == "_x" && at + 6 < text.size() && text[at + 6] == '_' &&
        std::from_chars(text.data() + at + 2, text.data() + at + 6, sign, 16).ptr == text.data() + at + 6;
    if (!escape || sign >= 0x80) {
      plain += text[at];
      continue;
    }
    if (sign == '\n' || sign == '\t' || sign >= ' ') plain += static_cast<char>(sign);
    at += 6;
  }
  return plain;
}

WorksheetListener::WorksheetListener(const WorkbookParts& parts, std::size_t most_rows)
    : parts_(parts), most_rows_(most_rows) {
  table_.from_1904 = parts.from_1904;
}

void WorksheetListener::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") {
    const std::uint32_t row = whole<std::uint32_t>(attributes.find("r").value_or("")).value_or(next_row_);
    next_row_ = std::max(row, next_row_) + 1;
    next_column_ = 0;
    if (table_.rows() >= most_rows_) {
      full_ = true;
      return;
    }
    table_.begin_row(next_row_ - 1, attributes.is_set("hidden"));
    row_has_value_ = false;
    in_row_ = true;
  } else if (name == "c" && in_row_) {
    begin_cell(attributes);
  } else if (name == "v" || name == "t") {
    in_value_ = in_phonetic_ == 0;
  } else if (name == "f") {
    in_formula_ = true;
    has_formula_ = true;
  } else if (name == "rPh") {
    ++in_phonetic_;
  } else if (name == "mergeCell") {
    if (const auto range = parse_range(attributes.find("ref").value_or(""))) merged_.push_back(*range);
    if (merged_.size() > most_merged) full_ = cut_ = true;
  }
}

void WorksheetListener::begin_cell(const XmlAttributes& attributes) {
  if (const auto place = parse_place(attributes.find("r").value_or(""))) {
    next_column_ = std::max(place->column, next_column_);
  }
  type_ = attributes.find("t").value_or("n");
  const auto style = whole<std::size_t>(attributes.find("s").value_or("0")).value_or(0);
  moment_ = style < parts_.shows_moments.size() && parts_.shows_moments[style];
  value_.clear();
  formula_.clear();
  has_formula_ = false;
}

void WorksheetListener::end(std::string_view name) {
  if (name == "v" || name == "t") in_value_ = false;
  if (name == "f") in_formula_ = false;
  if (name == "rPh") in_phonetic_ = std::max(0, in_phonetic_ - 1);
  if (name == "c" && in_row_) end_cell();
  if (name == "row" && in_row_) {
    in_row_ = false;
    if (!row_has_value_) table_.drop_last_row();
  }
}

void WorksheetListener::end_cell() {
  CellKind kind = CellKind::text;
  std::string text = value_;
  if (type_ == "s") {
    text = parts_.texts.at(whole<std::size_t>(value_).value_or(SIZE_MAX));
  } else if (type_ == "b") {
    kind = CellKind::boolean;
  } else if (type_ == "e") {
    kind = CellKind::error;
  } else if (type_ == "n") {
    kind = has_formula_ && text.empty() ? CellKind::uncomputed
           : moment_                    ? CellKind::moment
                                        : CellKind::number;
  } else {
    text = unescaped(text);
  }
  const std::uint32_t column = next_column_++;
  // Cells that only have a style are as if they were not there.
  if (text.empty() && kind != CellKind::uncomputed) return;
  while (table_.cells(table_.rows() - 1) < column && !full_) {
    if (!table_.add("", CellKind::empty)) full_ = cut_ = true;
  }
  if (!full_ && !table_.add(text, kind, is_volatile(formula_))) full_ = cut_ = true;
  row_has_value_ = true;
}

void WorksheetListener::text(std::string_view characters) {
  std::string& to = in_formula_ ? formula_ : value_;
  if ((in_value_ || in_formula_) && to.size() < longest_cell) to += characters;
}

Table WorksheetListener::take() {
  std::erase_if(merged_, [](const MergedRange& range) {
    return range.first_row == range.last_row && range.first_column == range.last_column;
  });
  Table table = merged_.empty() ? std::move(table_) : with_merged(table_, merged_);
  table.finish();
  return table;
}

}  // namespace lagesbild::intake
