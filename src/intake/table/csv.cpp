#include "intake/table/csv.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace lagesbild::intake {
namespace {

constexpr std::size_t sniffed_bytes = 1'000'000;
/// Fewer columns than this are no sign that a line within a text is a row.
constexpr std::size_t clearly_columns = 3;
constexpr std::size_t most_remarks = 200;

/// Where the line that begins "sep=" has its separator.
std::optional<char> declared_separator(std::string_view text) {
  const bool declares = text.size() >= 5 && (text[0] == 's' || text[0] == 'S') &&
                        (text.substr(1, 3) == "ep=" || text.substr(1, 3) == "EP=");
  if (!declares || (text.size() > 5 && text[5] != '\r' && text[5] != '\n')) return std::nullopt;
  return text[4];
}

/// Puts cells into a table whose text is the file itself: a cell's text is moved to where it begins, never
/// further, so that what is still to be read stays.
class CsvReader {
 public:
  CsvReader(std::string text, const CsvStyle& style)
      : style_(style), out_{Table(std::move(text)), 0, {}}, text_(out_.table.text()) {}

  CsvTable read() {
    if (declared_separator(text_)) skip_line();
    while (at_ < text_.size() && !out_.table.is_full()) read_row();
    out_.lines = line_ - (text_.empty() || is_line_end(text_.size() - 1) ? 1 : 0);
    if (at_ < text_.size()) {
      remark(line_,
             {"Filen är för stor; resten lästes inte", "The file is too large; the rest was not read"});
    }
    out_.table.finish();
    return std::move(out_);
  }

 private:
  bool is_line_end(std::size_t at) const { return text_[at] == '\n' || text_[at] == '\r'; }
  bool ends_cell(std::size_t at) const {
    return at >= text_.size() || text_[at] == style_.separator || is_line_end(at);
  }

  void remark(std::uint32_t line, LocalText what) {
    if (out_.remarks.size() < most_remarks) out_.remarks.push_back({line, std::move(what)});
  }

  /// Past a line end, which may be two bytes.
  void step_over_line_end(std::size_t& at) {
    at += text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1;
    ++line_;
  }

  void skip_line() {
    while (at_ < text_.size() && !is_line_end(at_)) ++at_;
    if (at_ < text_.size()) step_over_line_end(at_);
  }

  void read_row() {
    out_.table.begin_row(line_);
    bool any = false;
    for (std::size_t cell = 0;; ++cell) {
      any = read_cell(cell) || any;
      if (at_ < text_.size() && text_[at_] == style_.separator) {
        ++at_;
        continue;
      }
      break;
    }
    if (at_ < text_.size()) step_over_line_end(at_);
    if (!any && out_.table.cells(out_.table.rows() - 1) == 1) out_.table.drop_last_row();
  }

  /// True where the cell has a text. Ends at a separator, a line end or the end.
  bool read_cell(std::size_t before) {
    std::size_t quote = at_;
    while (quote < text_.size() && text_[quote] == ' ') ++quote;
    if (quote < text_.size() && text_[quote] == '"') {
      const std::size_t close = closing_quote(quote + 1, before);
      if (close != std::string::npos) return take_quoted(quote + 1, close);
      // A mark alone in its cell is a sign like others (inches); one with a text was meant to be closed.
      at_ = quote + (ends_cell(quote + 1) ? 0 : 1);
      remark(line_, {"Citattecknet på rad " + std::to_string(line_) +
                         " stängs aldrig; texten lästes till radens slut",
                     "The quotation mark on line " + std::to_string(line_) +
                         " is never closed; the text was read to the end of its line"});
    }
    const std::size_t begin = at_;
    while (!ends_cell(at_)) ++at_;
    return add(begin, at_ - begin);
  }

  bool add(std::size_t begin, std::size_t length) {
    out_.table.add(begin, length, length == 0 ? CellKind::empty : CellKind::text);
    return length > 0;
  }

  bool take_quoted(std::size_t begin, std::size_t close) {
    std::size_t to = begin;
    for (std::size_t from = begin; from < close; ++from, ++to) {
      const char sign = text_[from];
      const bool doubled = sign == '"' && from + 1 < close && text_[from + 1] == '"';
      const bool escaped = style_.backslash && sign == '\\' && from + 1 < close;
      if (doubled || escaped) ++from;
      if (sign == '\r') {
        // Texts have one kind of line break, however the file ends its lines.
        if (from + 1 < close && text_[from + 1] == '\n') ++from;
        text_[to] = '\n';
        ++line_;
        continue;
      }
      if (sign == '\n') ++line_;
      text_[to] = text_[from];
    }
    at_ = close + 1;
    while (!ends_cell(at_)) ++at_;
    return add(begin, to - begin);
  }

  /// How many cells a line from a place on would be if no mark in it meant anything.
  std::size_t plain_cells(std::size_t from) const {
    std::size_t cells = 1;
    for (; from < text_.size() && !is_line_end(from); ++from) {
      if (text_[from] == style_.separator) ++cells;
    }
    return cells;
  }

  bool is_plainly_a_row(std::size_t from) const {
    return style_.columns >= clearly_columns && plain_cells(from) == style_.columns;
  }

  /// The mark that ends the text, or npos where it should have ended with its line.
  std::size_t closing_quote(std::size_t begin, std::size_t before) {
    if (begin >= no_mark_closes_after_) return std::string::npos;
    bool stray = false;
    std::size_t first_line_end = std::string::npos;
    for (std::size_t at = begin; at < text_.size(); ++at) {
      const char sign = text_[at];
      if (style_.backslash && sign == '\\') {
        ++at;
      } else if (sign == '"') {
        if (at + 1 < text_.size() && text_[at + 1] == '"') {
          ++at;
          continue;
        }
        std::size_t after = at + 1;
        while (after < text_.size() && text_[after] == ' ') ++after;
        if (ends_cell(after)) return at;
        stray = true;
      } else if (is_line_end(at)) {
        const bool first = first_line_end == std::string::npos;
        if (sign == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n') ++at;
        if (first) first_line_end = at;
        // A mark in the middle of a text that should be over, and the line is whole without the next.
        const bool whole = before + plain_cells(begin) == style_.columns && style_.columns >= clearly_columns;
        if (stray && whole && (first_line_end + 1 >= text_.size() || is_plainly_a_row(first_line_end + 1))) {
          return std::string::npos;
        }
        // A line within the text that is a row by itself, and has gone by without a mark that ends it.
        if (!first && whole && is_plainly_a_row(line_before(at))) return std::string::npos;
      }
    }
    // Looked for once: a file with many open marks would else be read as many times.
    no_mark_closes_after_ = begin;
    return std::string::npos;
  }

  /// Where the line that ends at a place begins.
  std::size_t line_before(std::size_t end) const {
    std::size_t at = end;
    if (at > 0 && text_[at] == '\n' && text_[at - 1] == '\r') --at;
    while (at > 0 && !is_line_end(at - 1)) --at;
    return at;
  }

  const CsvStyle style_;
  CsvTable out_;
  std::string& text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::size_t no_mark_closes_after_ = std::string::npos;
};

struct Fit {
  std::size_t columns = 1;
  double share = 0;  ///< of the rows that have so many cells
};

Fit fit_of(const Table& table) {
  std::map<std::size_t, std::size_t> rows_by_cells;
  for (std::size_t row = 0; row < table.rows(); ++row) ++rows_by_cells[table.cells(row)];
  Fit fit;
  std::size_t most = 0;
  for (const auto& [cells, rows] : rows_by_cells) {
    if (cells < 2 || rows < most) continue;
    most = rows;
    fit = {cells, static_cast<double>(rows) / static_cast<double>(table.rows())};
  }
  return fit;
}

bool fits_better(const Fit& one, const Fit& other) {
  // Nearly as many rows with more columns is the better: decimal commas cut every row in the same way.
  if (one.share > 0.9 * other.share && one.columns > other.columns) return one.columns > 1;
  return one.share > other.share && !(other.share > 0.9 * one.share && other.columns > one.columns);
}

std::string_view sniffed_part(std::string_view text) {
  if (text.size() <= sniffed_bytes) return text;
  const std::size_t end = text.find_last_of("\r\n", sniffed_bytes);
  return text.substr(0, end == std::string_view::npos ? sniffed_bytes : end);
}

}  // namespace

CsvStyle sniff_csv(std::string_view text, char separator) {
  const std::string_view part = sniffed_part(text);
  const auto fit_with = [&](bool backslash) {
    return fit_of(CsvReader(std::string(part), {separator, backslash, 1}).read().table);
  };
  const Fit plain = fit_with(false);
  if (part.find("\\\"") == std::string_view::npos) return {separator, false, plain.columns};
  const Fit escaped = fit_with(true);
  const bool better = escaped.share > plain.share;
  return {separator, better, better ? escaped.columns : plain.columns};
}

CsvStyle sniff_csv(std::string_view text) {
  if (const auto declared = declared_separator(text)) return sniff_csv(text, *declared);
  const std::string_view part = sniffed_part(text);
  char best = csv_separators[0];
  Fit best_fit;
  for (const char separator : csv_separators) {
    const Fit fit = fit_of(CsvReader(std::string(part), {separator, false, 1}).read().table);
    if (fits_better(fit, best_fit)) {
      best = separator;
      best_fit = fit;
    }
  }
  return sniff_csv(text, best);
}

CsvTable read_csv(std::string text, const CsvStyle& style) {
  return CsvReader(std::move(text), style).read();
}

}  // namespace lagesbild::intake
