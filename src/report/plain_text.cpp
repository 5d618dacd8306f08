#include "report/plain_text.hpp"

namespace lagesbild::report {
namespace {

struct WriteLines {
  std::string& out;

  void line(const std::string& text) const {
    if (!text.empty()) out += text + "\n";
  }
  void operator()(const Heading& heading) const {
    out += "\n";
    line(heading.text);
  }
  void operator()(const Paragraph& paragraph) const { line(paragraph.text); }
  void operator()(const Bullets& bullets) const {
    for (const std::string& bullet : bullets.lines) line("- " + bullet);
  }
  /// Each row by the first cell, the others named by their columns.
  void operator()(const Table& table) const {
    for (const auto& row : table.rows) {
      std::string all = "- ";
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) all += i == 1 ? ": " : "; ";
        if (i > 0 && i < table.heads.size()) all += table.heads[i] + " ";
        all += row[i].text;
      }
      line(all);
    }
  }
  void operator()(const Figure&) const {}
  void operator()(const NewPage&) const {}
};

}  // namespace

std::string plain_text(const Sheet& sheet) {
  std::string all;
  const WriteLines write{all};
  write.line(sheet.title);
  write.line(sheet.of);
  write.line(sheet.mark);
  write.line(sheet.state);
  for (const Block& block : sheet.blocks) std::visit(write, block);
  return all;
}

}  // namespace lagesbild::report
