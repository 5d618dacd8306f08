#include <algorithm>
#include <set>

#include "intake/columns/columns.hpp"
#include "intake/values/moments.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

constexpr std::size_t rows_looked_at = 100;
constexpr std::size_t columns_looked_at = 500;
constexpr std::size_t longest_heading = 60;

bool is_known_heading(const std::string& heading) {
  if (heading.empty()) return false;
  for (std::size_t i = 0; i < use_count; ++i) {
    const auto words = headings_of(static_cast<Use>(i));
    if (std::find(words.begin(), words.end(), heading) != words.end()) return true;
  }
  return is_personal_heading(heading);
}

struct RowLooks {
  int known = 0;
  std::size_t texts = 0;  ///< different ones
  bool has_numbers = false;
};

RowLooks looks_of(const Table& table, std::size_t row) {
  RowLooks looks;
  std::set<std::string> different;
  for (std::size_t column = 0; column < std::min(table.cells(row), columns_looked_at); ++column) {
    const Cell cell = table.at(row, column);
    const std::string_view text = trimmed(cell.text);
    if (text.empty()) continue;
    const bool number = cell.kind == CellKind::number || cell.kind == CellKind::moment ||
                        text.find_first_not_of("0123456789.,:-/ ") == std::string_view::npos;
    if (number) looks.has_numbers = true;
    if (number || cell.merged || text.size() > longest_heading) continue;
    std::string heading = compact(text);
    if (is_known_heading(heading)) ++looks.known;
    different.insert(std::move(heading));
  }
  looks.texts = different.size();
  return looks;
}

/// The upper of two heading rows: where a cell is empty the last text to its left spreads over it.
std::vector<std::string> upper_texts(const Table& table, std::size_t row, std::size_t width) {
  std::vector<std::string> texts(width);
  for (std::size_t column = 0; column < width; ++column) {
    const std::string_view text = trimmed(table.at(row, column).text);
    if (!text.empty()) {
      texts[column] = text;
    } else if (column > 0) {
      texts[column] = texts[column - 1];
    }
  }
  return texts;
}

/// A row that groups the headings below it: a few short texts, and more than a title's one.
bool is_group_row(const Table& table, std::size_t row, std::size_t below) {
  if (table.line(row) + 1 != table.line(below)) return false;
  const RowLooks looks = looks_of(table, row);
  const RowLooks under = looks_of(table, below);
  return looks.texts >= 2 && !looks.has_numbers && looks.texts < under.texts;
}

/// On one line, and cut between letters where it is long.
std::string short_sample(std::string text) {
  constexpr std::size_t longest = 40;
  std::replace_if(
      text.begin(), text.end(), [](char sign) { return sign == '\n' || sign == '\r'; }, ' ');
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

}  // namespace

std::string shown_cell(const Table& table, const Cell& cell) {
  if (cell.kind == CellKind::moment) {
    const Moment day = DateColumn(table.from_1904).read(cell);
    const Moment time = TimeColumn().read(cell);
    std::string shown = day.date ? to_string(*day.date) : "";
    if (time.minute > 0 || !day.date) {
      const std::string minutes = std::to_string(100 + std::max(time.minute, 0) % 60).substr(1);
      shown += (shown.empty() ? "" : " ") + std::to_string(std::max(time.minute, 0) / 60) + "." + minutes;
    }
    return shown;
  }
  return std::string(trimmed(cell.text));
}

Head find_head(const Table& table) {
  Head best;
  double best_score = -1;
  const std::size_t rows = std::min(table.rows(), rows_looked_at);
  for (std::size_t row = 0; row < rows; ++row) {
    const RowLooks looks = looks_of(table, row);
    // Headings are words: a row of data may hold one of them ("Händelse"), and has days and numbers beside.
    const double score = looks.known * 10 + static_cast<double>(std::min<std::size_t>(looks.texts, 9)) -
                         (looks.has_numbers ? 15 : 0);
    if (score <= best_score) continue;
    best_score = score;
    best = {row, 1, looks.known};
  }
  if (table.rows() == 0 || (best.known == 0 && looks_of(table, best.first).has_numbers)) return {0, 0, 0};
  if (best.first > 0 && is_group_row(table, best.first - 1, best.first)) {
    --best.first;
    best.rows = 2;
  }
  return best;
}

std::vector<Heading> headings_of(const Table& table, const Head& head) {
  const std::size_t width = std::min(table.width(), columns_looked_at);
  std::vector<Heading> headings(width);
  std::vector<std::string> upper;
  if (head.rows == 2) upper = upper_texts(table, head.first, width);
  for (std::size_t column = 0; column < width; ++column) {
    Heading& heading = headings[column];
    if (head.rows > 0) {
      const std::string_view own = trimmed(table.at(head.body() - 1, column).text);
      heading.text = own;
      heading.last = compact(own);
      heading.without_aside = compact(own.substr(0, own.find('(')));
      if (head.rows == 2 && !upper[column].empty() && upper[column] != own) {
        heading.text = upper[column] + (own.empty() ? "" : " " + std::string(own));
      }
    }
    std::replace_if(
        heading.text.begin(), heading.text.end(), [](char sign) { return sign == '\n' || sign == '\r'; },
        ' ');
    heading.compact = compact(heading.text);
    const std::size_t until = std::min(table.rows(), head.body() + 200);
    for (std::size_t row = head.body(); row < until && heading.sample.empty(); ++row) {
      heading.sample = short_sample(shown_cell(table, table.at(row, column)));
    }
  }
  for (Heading& one : headings) {
    one.of = 0;
    for (const Heading& other : headings) {
      if (other.compact != one.compact) continue;
      ++one.of;
      if (&other == &one) one.occurrence = one.of;
    }
  }
  return headings;
}

LocalText heading_name(const std::vector<Heading>& headings, std::size_t column) {
  const Heading& heading = headings[column];
  const std::string number = std::to_string(column + 1);
  const std::string sample = heading.sample.empty() ? "" : ": " + heading.sample;
  if (heading.compact.empty()) return {"kolumn " + number + sample, "column " + number + sample};
  if (heading.of == 1) return {heading.text, heading.text};
  return {heading.text + " (kolumn " + number + sample + ")",
          heading.text + " (column " + number + sample + ")"};
}

}  // namespace lagesbild::intake
