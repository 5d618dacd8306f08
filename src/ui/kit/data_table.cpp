#include "ui/kit/data_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "imgui_internal.h"
#include "ui/kit/cut_texts.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/hyphenated.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::size_t rows_beyond = 4;  ///< described above and below those that are seen
/// Of more rows nobody looks at each name before they are shown: there a long one is cut.
constexpr std::size_t most_rows_of_two_lines = 60;

struct TableMemory : ImGuiKit::Memory {
  std::optional<std::size_t> with_keyboard;  ///< the row whose button has it
  std::optional<std::size_t> asked;          ///< the row that is to have it now
};

/// The row that is asked to take the keyboard: not described yet when it is asked for.
struct AskedRow : ImGuiKit::Memory {
  std::string table;
  std::size_t row = 0;
};

AskedRow& asked_row(ImGuiKit& kit) {
  constexpr std::string_view name = "asked row";
  return kit.memory<AskedRow>(ImHashStr(name.data(), name.size()));
}

struct Layout {
  std::vector<float> lefts;  ///< of the columns' edges, one more than there are columns
  bool stacked = false;
  float row_height = 0;
  float padding = 0;
  int lines = 1;                ///< of words in a cell; all rows are as high
  std::size_t long_column = 0;  ///< of a block of lines: that which has two lines, above 0
  int title_lines = 1;
};

using CellText = std::function<std::string(std::size_t row, std::size_t column)>;

struct Table {
  ImGuiKit& kit;
  std::span<const TableColumn> columns;
  const CellText& cell;
  const TableOptions& options;
  Layout layout;
  TableAnswer answer = {};
};

float line_height(const ImGuiKit& kit) {
  return std::round(1.35f * kit.em());
}

Layout lay_out(const ImGuiKit& kit, std::span<const TableColumn> columns, float width, bool opens_rows) {
  Layout result;
  result.padding = std::round(kit.em() / 2);
  float least = 0;
  float growing = 0;
  for (const TableColumn& column : columns) {
    least += column.width_em * kit.em();
    growing += column.grows;
  }
  result.stacked = least > width;
  const float spare = std::max(0.0f, width - least) / std::max(growing, 1.0f);
  float left = 0;
  for (const TableColumn& column : columns) {
    result.lefts.push_back(std::round(left));
    left += column.width_em * kit.em() + column.grows * spare;
  }
  result.lefts.push_back(std::min(std::round(left), width));
  const float line = line_height(kit);
  result.row_height = result.stacked ? line * static_cast<float>(columns.size()) + 2 * result.padding
                      : opens_rows   ? kit.control_height()
                                     : std::round(2 * kit.em());
  return result;
}

// What is added until the next row belongs to this one.
void add_row(ImGuiKit& kit, std::int32_t parent, std::string_view key, std::size_t position, Rect at) {
  kit.innermost().node = parent;
  kit.add_node(kit.keyed_id(Role::row, key), Role::row, "", at).form.position =
      static_cast<std::int32_t>(position);
  kit.innermost().node = kit.last_node();
}

Rect cell_at(const Layout& layout, Rect row, std::size_t column) {
  const float left = layout.lefts[column];
  return {row.x + left, row.y, layout.lefts[column + 1] - left, row.height};
}

void paint_cell(const TextLook& words, const Layout& layout, Rect at, std::string_view text, bool right) {
  const float room = at.width - 2 * layout.padding;
  const std::string shown = shortened(words, text, room + 1);
  const float x = right ? at.x + at.width - layout.padding - measure(words, shown).x : at.x + layout.padding;
  paint_text(ImGui::GetWindowDrawList(), words, {x, at.y + (at.height - words.size) / 2}, shown);
}

/// As many lines as there are; where more is left over the last one ends with an ellipsis, after a whole
/// word.
void paint_lines(const TextLook& words, const Layout& layout, Rect at, std::string_view text, float line) {
  const float room = at.width - 2 * layout.padding;
  const float x = at.x + layout.padding;
  std::vector<std::string> lines = hyphenated_lines(words, text, room + 1);
  if (lines.empty()) return;
  const auto most = static_cast<std::size_t>(layout.lines);
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() += "…";
    CutTexts::note(text);
  }
  float y = at.y + (at.height - static_cast<float>(lines.size() - 1) * line - words.size) / 2;
  for (const std::string& shown : lines) {
    paint_text(ImGui::GetWindowDrawList(), words, {x, y}, shortened(words, shown, room + 1));
    y += line;
  }
}

std::string_view sort_state(const TableOptions& options, std::size_t column) {
  if (!options.sort || options.sort->column != column) return "none";
  return options.sort->is_descending ? "descending" : "ascending";
}

TableSort turned(const TableOptions& options, std::size_t column) {
  const bool same = options.sort && options.sort->column == column;
  return {column, same && !options.sort->is_descending};
}

void header_cell(Table& table, std::size_t index, Rect at) {
  ImGuiKit& kit = table.kit;
  const Theme& theme = kit.theme();
  const TableColumn& column = table.columns[index];
  const bool sortable = column.can_sort && !table.layout.stacked;
  const std::string_view state = sort_state(table.options, index);
  RecordedItem& node = kit.add_node(kit.keyed_id(Role::column_header, column.title), Role::column_header,
                                    sortable ? std::string_view{} : column.title, at);
  if (column.can_sort) node.form.sort = state;
  if (table.layout.stacked) return;
  TextLook words = kit.look(0.875f, true, theme.text);
  if (sortable) {
    const std::int32_t row = std::exchange(kit.innermost().node, kit.last_node());
    const std::uint32_t id = kit.keyed_id(Role::button, column.title);
    kit.add_node(id, Role::button, column.title, at);
    kit.innermost().node = row;
    const ImGuiKit::Answer done = kit.answer(id, at, false, 3);
    if (done.hovered) fill(ImGui::GetWindowDrawList(), at, ink(theme.accent, 0.11f));
    if (done.activated) table.answer.sort = turned(table.options, index);
  }
  // The arrow stands on the side where the text is not.
  if (state != "none") {
    const float size = std::round(kit.em());
    const float gap = table.layout.padding / 2;
    const std::string shown =
        shortened(words, column.title, at.width - 2 * table.layout.padding - size - gap + 1);
    const float width = measure(words, shown).x;
    words.ink = ink(theme.accent);
    const float x =
        column.is_number ? at.x + at.width - table.layout.padding - width : at.x + table.layout.padding;
    const float arrow = column.is_number ? x - gap - size : x + width + gap;
    ImDrawList* list = ImGui::GetWindowDrawList();
    paint_text(list, words, {x, at.y + (at.height - words.size) / 2}, shown);
    paint_icon(list, state == "ascending" ? Icon::up : Icon::down, {arrow, at.y + (at.height - size) / 2},
               size, words.ink);
    return;
  }
  if (column.is_number || table.layout.title_lines == 1)
    return paint_cell(words, table.layout, at, column.title, column.is_number);
  Layout two = table.layout;
  two.lines = table.layout.title_lines;
  paint_lines(words, two, at, column.title, std::round(1.2f * words.size));
}

void header(Table& table, std::int32_t node, Rect at) {
  add_row(table.kit, node, "header", 1, at);
  if (!table.layout.stacked) fill(ImGui::GetWindowDrawList(), at, ink(table.kit.theme().page));
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    header_cell(table, column, table.layout.stacked ? at : cell_at(table.layout, at, column));
}

/// How a cell's words are painted.
TextLook look_of_cell(const Table& table, std::size_t row, std::size_t column) {
  const auto tone = table.options.tone ? table.options.tone(row, column) : std::nullopt;
  const Colour colour = tone ? table.kit.tone_colour(*tone) : table.kit.theme().text;
  return table.kit.look(1, column == 0 || tone.has_value(), colour);
}

/// Whether the words of a column have no room on one line in some row.
bool is_crowded(const Table& table, std::size_t column, std::size_t row_count, float room) {
  for (std::size_t row = 0; row < row_count; ++row) {
    if (measure(look_of_cell(table, row, column), table.cell(row, column)).x > room + 1) return true;
  }
  return false;
}

/// Two lines of a heading where it has no room on one.
void give_titles_room(Table& table) {
  Layout& layout = table.layout;
  if (layout.stacked) return;
  const TextLook words = table.kit.look(0.875f, true, table.kit.theme().text);
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].is_number) continue;
    const float room = layout.lefts[column + 1] - layout.lefts[column] - 2 * layout.padding;
    if (measure(words, table.columns[column].title).x > room + 1) layout.title_lines = 2;
  }
}

/// Two lines a row, where words have no room on one; in blocks of lines for the rows' names alone.
void give_words_room(Table& table, std::size_t row_count, float width) {
  Layout& layout = table.layout;
  if (row_count > most_rows_of_two_lines) return;
  const std::size_t last = layout.stacked ? 1 : table.columns.size();
  for (std::size_t column = 0; column < last; ++column) {
    if (table.columns[column].is_number) continue;
    const float whole = layout.stacked ? width : layout.lefts[column + 1] - layout.lefts[column];
    if (!is_crowded(table, column, row_count, whole - 2 * layout.padding)) continue;
    layout.lines = 2;
    layout.row_height = layout.stacked
                            ? layout.row_height + line_height(table.kit)
                            : std::max(layout.row_height, 2 * line_height(table.kit) + layout.padding);
    return;
  }
}

std::string name_in_block(const TableColumn& column) {
  return std::string(column.title) + ": ";
}

/// In blocks of lines: two for the column whose words want more room than the table has.
void give_long_words_room(Table& table, float width) {
  Layout& layout = table.layout;
  if (!layout.stacked) return;
  const TextLook title = table.kit.look(0.875f, false, table.kit.theme().text_muted);
  for (std::size_t column = 1; column < table.columns.size() && layout.long_column == 0; ++column) {
    const float wanted = table.columns[column].width_em * table.kit.em();
    const float room = width - 2 * layout.padding - measure(title, name_in_block(table.columns[column])).x;
    if (wanted > room) layout.long_column = column;
  }
  if (layout.long_column > 0) layout.row_height += line_height(table.kit);
}

void paint_stacked(const Table& table, std::size_t row, Rect at) {
  const TextLook title = table.kit.look(0.875f, false, table.kit.theme().text_muted);
  const float line = line_height(table.kit);
  ImDrawList* list = ImGui::GetWindowDrawList();
  float y = at.y + table.layout.padding;
  for (std::size_t column = 0; column < table.columns.size(); ++column, y += line) {
    std::string text = table.cell(row, column);
    if (column == 0) {
      const float height = line * static_cast<float>(table.layout.lines);
      paint_lines(look_of_cell(table, row, column), table.layout, {at.x, y, at.width, height}, text, line);
      y += height - line;
      continue;
    }
    float left = at.x + table.layout.padding;
    const float right = at.x + at.width - table.layout.padding;
    const std::string name = name_in_block(table.columns[column]);
    paint_text(list, title, {left, y + (line - title.size) / 2}, name);
    left += measure(title, name).x;
    const TextLook look = look_of_cell(table, row, column);
    if (column == table.layout.long_column) {
      const std::vector<std::string> lines = hyphenated_lines(look, text, right - left + 1);
      if (lines.size() > 1) {
        paint_text(list, look, {left, y + (line - look.size) / 2}, lines[0]);
        y += line;
        text = lines[1] + (lines.size() > 2 ? "…" : "");
      }
    }
    paint_text(list, look, {left, y + (line - look.size) / 2}, shortened(look, text, right - left + 1));
  }
}

void body_row(Table& table, std::int32_t group, std::size_t row, Rect at, TableMemory& memory) {
  ImGuiKit& kit = table.kit;
  const Theme& theme = kit.theme();
  const std::string key = std::to_string(row);
  add_row(kit, group, key, row + 2, at);
  const std::int32_t row_node = kit.last_node();
  const bool current = table.options.current == row;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (current) fill(list, at, ink(theme.accent_soft));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const Rect place = table.layout.stacked ? at : cell_at(table.layout, at, column);
    const std::string text = table.cell(row, column);
    const bool names_row = column == 0;
    const bool is_button = names_row && table.options.opens_rows;
    const Role role = names_row ? Role::row_header : Role::cell;
    kit.add_node(kit.keyed_id(role, key + ":" + std::to_string(column)), role, is_button ? "" : text, place);
    if (is_button) {
      kit.innermost().node = kit.last_node();
      const std::uint32_t id = kit.keyed_id(Role::button, key);
      kit.add_node(id, Role::button, text, at).current = current;
      kit.innermost().node = row_node;
      const ImGuiKit::Answer done = kit.answer(id, at, false, 3);
      if (done.hovered) fill(list, at, ink(theme.accent, 0.09f));
      if (done.activated) table.answer.opened = row;
      if (done.focused) memory.with_keyboard = row;
      if (memory.asked == row) kit.request_focus(id);
    }
    if (table.layout.stacked) continue;
    const TextLook look = look_of_cell(table, row, column);
    if (table.layout.lines > 1 && !table.columns[column].is_number) {
      paint_lines(look, table.layout, place, text, line_height(kit));
    } else {
      paint_cell(look, table.layout, place, text, table.columns[column].is_number);
    }
  }
  if (table.layout.stacked) paint_stacked(table, row, at);
  fill(list, {at.x, at.y + at.height - 1, at.width, 1}, ink(theme.border));
}

void body(Table& table, std::int32_t node, std::size_t row_count, Rect at, TableMemory& memory) {
  ImGuiKit& kit = table.kit;
  const float height = table.layout.row_height;
  const float content = height * static_cast<float>(row_count);
  kit.innermost().node = node;
  const std::uint32_t id = kit.keyed_id(Role::row_group, "rows");
  RecordedItem& scroller = kit.add_node(id, Role::row_group, "", at);
  // Rows that are no buttons are scrolled by the keyboard in the scroller itself.
  scroller.form.no_tab_stop = table.options.opens_rows || content <= at.height;
  const std::int32_t group = kit.last_node();
  const ImGuiKit::Scrolled scrolled = kit.begin_scroll(group, at);

  const auto first_seen = static_cast<std::size_t>(std::max(0.0f, scrolled.top / height));
  const auto seen = static_cast<std::size_t>(at.height / height) + 2;
  const bool all = kit.input().as_text || kit.on_paper();
  const std::size_t from = all ? 0 : first_seen - std::min(first_seen, rows_beyond);
  const std::size_t to = all ? row_count : std::min(row_count, first_seen + seen + rows_beyond);
  const auto show = [&](std::size_t row) {
    body_row(table, group, row,
             {at.x, at.y - scrolled.top + static_cast<float>(row) * height, at.width, height}, memory);
  };
  // The row with the keyboard stays, wherever the others are scrolled to.
  std::optional<std::size_t> kept = std::exchange(memory.with_keyboard, std::nullopt);
  if (memory.asked) kept = memory.asked;
  if (kept && *kept < from) show(*kept);
  for (std::size_t row = from; row < to; ++row) show(row);
  if (kept && *kept >= to && *kept < row_count) show(*kept);
  kit.end_scroll(scrolled, content);
  kit.innermost().node = node;
  outline(ImGui::GetWindowDrawList(), at,
          ink(kit.has_focus(id) ? kit.theme().focus_ring : kit.theme().border), 0,
          kit.has_focus(id) ? 3.0f : 1.0f);
}

// Where there is no header to press.
void sort_controls(Table& table) {
  ImGuiKit& kit = table.kit;
  std::vector<std::string> titles;
  std::vector<std::size_t> columns;
  std::size_t chosen = 0;
  // A list always shows what is chosen, so that no order is a choice too until there is one.
  if (!table.options.sort) {
    titles.emplace_back(form_text(kit, words::Text::form_unsorted));
    columns.push_back(table.columns.size());
  }
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!table.columns[column].can_sort) continue;
    if (table.options.sort && table.options.sort->column == column) chosen = titles.size();
    titles.emplace_back(table.columns[column].title);
    columns.push_back(column);
  }
  if (columns.empty() || columns.back() == table.columns.size()) return;
  const OpenContainer row = kit.row();
  const auto picked = kit.select(form_text(kit, words::Text::form_sort_by), titles, chosen, 0);
  if (picked && columns[*picked] < table.columns.size()) {
    table.answer.sort = TableSort{columns[*picked], false};
  }
  if (!table.options.sort) return;
  const bool down = table.options.sort->is_descending;
  if (kit.button(form_text(kit, down ? words::Text::form_descending : words::Text::form_ascending),
                 {.key = "direction", .icon = down ? Icon::down : Icon::up}))
    table.answer.sort = turned(table.options, table.options.sort->column);
}

}  // namespace

TableAnswer data_table(Kit& kit_interface, std::string_view name, std::span<const TableColumn> columns,
                       std::size_t row_count, const CellText& cell, const TableOptions& options) {
  ImGuiKit& kit = kit_interface.painter();
  if (columns.empty()) return {};
  const std::string_view key = options.key.empty() ? name : options.key;
  const OpenContainer whole = kit.group(key);
  kit.record_under_way().nodes.back().name = name;
  const float width = kit.available_width();
  Table table = {kit, columns, cell, options, lay_out(kit, columns, width, options.opens_rows)};
  give_words_room(table, row_count, width);
  give_long_words_room(table, width);
  give_titles_room(table);
  if (table.layout.stacked) sort_controls(table);

  const OpenContainer scope = kit.landmark(Role::data_table, key);
  const std::int32_t node = kit.last_node();
  RecordedItem& recorded = kit.record_under_way().nodes.back();
  recorded.name = name;
  recorded.form.count = static_cast<std::int32_t>(row_count) + 1;
  TableMemory& memory = kit.memory<TableMemory>(recorded.id);
  kit.innermost().flow.set_gap(0);
  const float title_line = table.layout.title_lines > 1 ? std::round(1.05f * kit.em()) : 0;
  const Rect head = kit.place(width, table.layout.stacked ? 1 : kit.control_height() + title_line);
  header(table, node, head);
  // Blocks of lines are as high as they are and scroll with the page, unless there are very many.
  constexpr std::size_t most_blocks = 60;
  const bool stacked = table.layout.stacked;
  const float few = static_cast<float>(
      std::min(row_count, stacked ? std::max(options.rows_seen, most_blocks) : options.rows_seen));
  const float all = few * table.layout.row_height;
  const float seen =
      stacked ? all : std::min(all, std::max(table.layout.row_height * 2, kit.viewport_height() * 0.75f));
  AskedRow& asked = asked_row(kit);
  memory.asked.reset();
  if (asked.table == key) {
    memory.asked = asked.row;
    asked.table.clear();
  }
  if (row_count > 0) body(table, node, row_count, kit.place(width, std::ceil(seen)), memory);
  kit.innermost().node = node;
  if (row_count == 0 && !options.when_empty.empty()) {
    const TextLook words = kit.body(kit.theme().text_muted);
    const Rect at = kit.place(width, std::round(2.5f * kit.em()));
    add_row(kit, node, "empty", 2, at);
    kit.add_node(kit.keyed_id(Role::cell, "empty"), Role::cell, options.when_empty, at);
    paint_cell(words, table.layout, at, options.when_empty, false);
    outline(ImGui::GetWindowDrawList(), at, ink(kit.theme().border));
    kit.innermost().node = node;
  }
  return table.answer;
}

void focus_row(Kit& kit, std::string_view table_key, std::size_t row) {
  AskedRow& asked = asked_row(kit.painter());
  asked.table = table_key;
  asked.row = row;
  kit.painter().paint_again();
}

}  // namespace lagesbild::ui
