#include "views/reports/sheet.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ui/charts/number_table.hpp"
#include "ui/charts/svg_picture.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

struct ShowBlock {
  const View& view;
  std::size_t index;

  void operator()(const report::Heading& heading) const { view.kit.heading(heading.level + 1, heading.text); }
  void operator()(const report::Paragraph& paragraph) const {
    view.kit.text(paragraph.text, paragraph.voice == report::Voice::note   ? ui::TextStyle::muted
                                  : paragraph.voice == report::Voice::lead ? ui::TextStyle::strong
                                                                           : ui::TextStyle::body);
  }
  void operator()(const report::Bullets& bullets) const {
    const auto list = view.kit.list(view.filled(Text::reports_list, {std::to_string(index)}));
    for (std::size_t line = 0; line < bullets.lines.size(); ++line) {
      const auto item = view.kit.list_item("line " + std::to_string(line));
      view.kit.text(bullets.lines[line]);
    }
  }
  void operator()(const report::Table& table) const {
    ui::TableContent content;
    const std::string number = std::to_string(index);
    content.caption = table.caption.empty() ? view.filled(Text::reports_table, {number}) : table.caption;
    content.columns = table.heads;
    for (const auto& row : table.rows) {
      std::vector<std::string> cells;
      for (const report::Cell& cell : row) cells.push_back(cell.text);
      content.rows.push_back(std::move(cells));
    }
    const std::string caption = content.caption;
    ui::number_table(view.kit, {.name = caption, .description = {}, .language = view.language},
                     std::move(content), ui::CellKind::words);
  }
  void operator()(const report::Figure& figure) const {
    // The page of text has no pictures: there it says what is on paper.
    const float share = figure.size == report::FigureSize::whole ? 1 : 0.7f;
    ui::svg_picture(view.kit, figure.name, view.filled(Text::reports_figure, {figure.name}), figure.svg,
                    share * view.kit.available_width());
  }
  void operator()(const report::NewPage&) const { view.kit.divider(view.text(Text::reports_new_page)); }
};

}  // namespace

void show_sheet(const View& view, const report::Sheet& sheet) {
  view.kit.heading(2, sheet.title);
  if (!sheet.mark.empty()) view.kit.badge(sheet.mark, ui::Tone::synthetic, ui::Icon::info);
  view.kit.text(sheet.state, ui::TextStyle::strong);
  for (std::size_t block = 0; block < sheet.blocks.size(); ++block) {
    std::visit(ShowBlock{view, block}, sheet.blocks[block]);
  }
  for (const std::string& line : sheet.foot) view.kit.text(line, ui::TextStyle::muted);
}

}  // namespace lagesbild::views
