#include "report/write_sheet.hpp"

#include <algorithm>
#include <string_view>

#include "data/json/json_writer.hpp"
#include "report/charts/svg.hpp"
#include "words/texts.hpp"

namespace lagesbild::report {
namespace {

/// "31 jan. 2027" is not broken before its year: the month is held to its day by such a space already.
std::string with_whole_dates(std::string_view text) {
  constexpr std::string_view hard = "\u00a0";
  constexpr std::size_t longest_month = 10;
  std::string whole;
  std::size_t held = std::string_view::npos;  // where the latest hard space ended
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(hard)) held = i + hard.size();
    const bool before_year = text[i] == ' ' && is_digit(i + 1) && is_digit(i + 2) && is_digit(i + 3) &&
                             is_digit(i + 4) && !is_digit(i + 5);
    const bool of_date = held != std::string_view::npos && i > held && i - held <= longest_month &&
                         text.substr(held, i - held).find(' ') == std::string_view::npos;
    if (before_year && of_date) {
      whole += hard;
    } else {
      whole += text[i];
    }
  }
  return whole;
}

/// Elements as HTML.
class HtmlElements {
 public:
  void open(std::string_view tag, std::string_view kind = {}) {
    out_ += "<";
    out_ += tag;
    if (!kind.empty()) out_ += " class=\"" + std::string(kind) + "\"";
    out_ += ">";
  }
  void close(std::string_view tag) { out_ += "</" + std::string(tag) + ">\n"; }
  void end_empty() {}  // an element without an end
  void text(std::string_view text) { out_ += escaped(with_whole_dates(text)); }
  void svg(std::string_view image) { out_ += image; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// The same as lists of lists.
class JsonElements {
 public:
  void open(std::string_view tag, std::string_view kind = {}) {
    comma();
    out_ += "[" + data::quoted(kind.empty() ? std::string(tag) : std::string(tag) + "." + std::string(kind));
  }
  void close(std::string_view) { out_ += "]"; }
  void end_empty() { out_ += "]"; }
  void text(std::string_view text) {
    comma();
    out_ += data::quoted(with_whole_dates(text));
  }
  void svg(std::string_view image) {
    comma();
    out_ += "{\"svg\":" + data::quoted(image) + "}";
  }
  std::string take() { return "[" + out_ + "]"; }

 private:
  void comma() {
    if (!out_.empty() && out_.back() != '[') out_ += ",";
  }
  std::string out_;
};

template <typename Out>
void element(Out& out, std::string_view tag, std::string_view text, std::string_view kind = {}) {
  out.open(tag, kind);
  if (!text.empty()) out.text(text);
  out.close(tag);
}

const char* voice_kind(Voice voice) {
  switch (voice) {
    case Voice::plain:
      return "";
    case Voice::lead:
      return "lead";
    case Voice::written:
      return "written";
    case Voice::note:
      return "note";
  }
  return "";
}

template <typename Out>
struct WriteBlock {
  Out& out;

  void operator()(const Heading& heading) const {
    element(out, heading.level <= 2 ? "h2" : heading.level == 3 ? "h3" : "h4", heading.text);
  }
  void operator()(const Paragraph& paragraph) const {
    std::string_view rest = paragraph.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (end > 0) element(out, "p", rest.substr(0, end), voice_kind(paragraph.voice));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  void operator()(const Bullets& bullets) const {
    out.open("ul");
    for (const std::string& line : bullets.lines) element(out, "li", line);
    out.close("ul");
  }
  void operator()(const Table& table) const {
    const std::size_t count = table.rows.size();
    if (!is_long_and_narrow(table)) return write_rows(table, 0, count);
    out.open("div", "halves");
    write_rows(table, 0, (count + 1) / 2);
    write_rows(table, (count + 1) / 2, count);
    out.close("div");
  }
  void operator()(const Figure& figure) const {
    out.open("figure", figure.size == FigureSize::small ? "small" : "");
    out.svg(figure.svg);
    out.close("figure");
  }
  void operator()(const NewPage&) const { element(out, "div", "", "page"); }

 private:
  /// A name and a number or two a row, and many of them: half as high where they stand beside each other.
  static bool is_long_and_narrow(const Table& table) {
    constexpr std::size_t most_columns = 3;
    constexpr std::size_t least_rows = 8;
    constexpr std::size_t longest_text = 60;
    return table.heads.size() <= most_columns && table.rows.size() >= least_rows &&
           std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
             return std::all_of(row.begin(), row.end(),
                                [](const Cell& cell) { return cell.text.size() <= longest_text; });
           });
  }

  void write_rows(const Table& table, std::size_t from, std::size_t to) const {
    const auto kind = [&](std::size_t column) {
      return column < table.numbers.size() && table.numbers[column] ? "n" : "";
    };
    out.open("table");
    if (!table.caption.empty()) element(out, "caption", table.caption);
    out.open("thead");
    out.open("tr");
    for (std::size_t c = 0; c < table.heads.size(); ++c) element(out, "th", table.heads[c], kind(c));
    out.close("tr");
    out.close("thead");
    out.open("tbody");
    for (std::size_t at = from; at < to; ++at) {
      const auto& row = table.rows[at];
      out.open("tr");
      for (std::size_t c = 0; c < row.size(); ++c) write_cell(c == 0 ? "th" : "td", row[c], kind(c));
      out.close("tr");
    }
    out.close("tbody");
    out.close("table");
  }

  void write_cell(std::string_view tag, const Cell& cell, std::string_view kind) const {
    out.open(tag, kind);
    if (cell.light) out.svg(light_svg(*cell.light));
    std::string_view rest = cell.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out.text(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (rest.empty()) break;
      out.open("br");
      out.end_empty();
    }
    out.close(tag);
  }
};

template <typename Out>
void write_head(Out& out, const Sheet& sheet) {
  out.open("header");
  element(out, "p", sheet.of);
  if (!sheet.mark.empty()) element(out, "p", sheet.mark);
  element(out, "p", sheet.state.empty() ? sheet.title : sheet.title + ". " + sheet.state);
  out.close("header");
}

template <typename Out>
void write_foot(Out& out, const Sheet& sheet) {
  out.open("footer");
  for (const std::string& line : sheet.foot) element(out, "p", line);
  out.close("footer");
}

template <typename Out>
void write_main(Out& out, const Sheet& sheet) {
  out.open("main", "sheet");
  element(out, "h1", sheet.title);
  if (!sheet.state.empty()) element(out, "p", sheet.state, "lead");
  for (const Block& block : sheet.blocks) std::visit(WriteBlock<Out>{out}, block);
  out.close("main");
}

/// As web/paper.css prints the page's own sheets; here for a screen too.
constexpr std::string_view style = R"(
@page{size:A4;margin:12mm 13mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#3a424a}}
*{box-sizing:border-box}
html{font-size:15px}
body{margin:0 auto;padding:1.5rem;max-width:52rem;background:#fff;color:#16202b;font:1rem/1.4 system-ui,sans-serif}
.paper{width:100%;border-collapse:collapse}
.paper>*>tr>td{padding:0}
header{border-bottom:1.5px solid #16202b;margin-bottom:.9rem;padding-bottom:.3rem;font-size:.8rem}
header p,footer p{margin:0}
header p:first-child{font-weight:bold;font-size:1rem}
header p:nth-child(2):not(:last-child){float:right;margin-top:-1.4rem;font-weight:bold}
footer{border-top:1px solid #76838f;margin-top:.6rem;padding-top:.25rem;font-size:.75rem;color:#3a424a}
h1{font-size:1.7rem;margin:0 0 .4rem}
h2{font-size:1.25rem;margin:1.2rem 0 .3rem}
h3{font-size:1rem;margin:.9rem 0 .2rem}
h4{font-size:.9rem;margin:.7rem 0 .15rem}
h1,h2,h3,h4{line-height:1.2;break-after:avoid}
p{margin:.3rem 0;orphans:2;widows:2;overflow-wrap:anywhere}
ul{margin:.3rem 0;padding:0 0 0 1.3rem}
li{margin:.15rem 0;break-inside:avoid;overflow-wrap:anywhere}
.lead{font-size:1.05rem;font-weight:600}
.written{border-left:3px solid #76838f;padding-left:.7rem}
.note{font-size:.85rem;color:#3a424a}
figure{margin:.5rem 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
.small svg{width:auto;max-width:100%;height:58mm}
.halves{display:flex;gap:1.8rem;align-items:start;break-inside:avoid}
p:has(+ figure),p:has(+ table),p:has(+ .halves),p:has(+ ul),h2+p:has(+ h3),h3+p:has(+ h4),p:has(+ p + :is(table,figure)){break-after:avoid}
.page{break-before:page}
.sheet table{width:100%;border-collapse:collapse;margin:.4rem 0;font-size:.85rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:#3a424a;padding-bottom:.15rem}
.sheet th,.sheet td{padding:.15rem .6rem .15rem 0;border-bottom:.5px solid #b9c2cb;text-align:left;vertical-align:top;overflow-wrap:break-word}
.sheet thead th{border-bottom:1px solid #16202b;vertical-align:bottom}
.sheet tbody th{font-weight:normal}
.sheet .n{text-align:right}
.sheet .n+:not(.n){padding-left:.8rem}
.sheet :is(th,td){hyphens:auto}
.sheet tr{break-inside:avoid}
.sheet thead,.sheet tbody tr:first-child:not(:last-child),.sheet tbody tr:nth-last-child(2){break-after:avoid}
.sheet table:has(br) thead th:first-child{width:22%}
td svg,th svg{vertical-align:-.1em;margin-right:.3em}
@media print{html{font-size:11.5px}body{padding:0;max-width:none;line-height:1.32;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
  }
  return out;
}

std::string html_file(const Sheet& sheet) {
  HtmlElements out;
  // The head and the foot of a table come again on each sheet of paper, in every browser.
  out.open("table", "paper");
  out.open("thead");
  out.open("tr");
  out.open("td");
  write_head(out, sheet);
  out.close("td");
  out.close("tr");
  out.close("thead");
  out.open("tfoot");
  out.open("tr");
  out.open("td");
  write_foot(out, sheet);
  out.close("td");
  out.close("tr");
  out.close("tfoot");
  out.open("tbody");
  out.open("tr");
  out.open("td");
  write_main(out, sheet);
  out.close("td");
  out.close("tr");
  out.close("tbody");
  out.close("table");
  return "<!doctype html>\n<html lang=\"" +
         std::string(words::text(words::Text::language_code, sheet.language)) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
         "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" "
         "content=\"width=device-width, initial-scale=1\">\n<title>" +
         escaped(sheet.title + " – " + sheet.of) + "</title>\n<style>" + std::string(style) +
         "</style>\n</head>\n<body>\n" + out.take() + "</body>\n</html>\n";
}

std::string printed_json(const Sheet& sheet) {
  JsonElements out;
  write_head(out, sheet);
  write_foot(out, sheet);
  write_main(out, sheet);
  return out.take();
}

}  // namespace lagesbild::report
