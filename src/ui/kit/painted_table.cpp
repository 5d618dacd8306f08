#include "ui/kit/painted_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/kit/hyphenated.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

constexpr float cell_padding_em = 0.35f;

std::vector<float> column_edges(std::span<const PaintedColumn> columns, float em, float width) {
  float least = 0;
  for (const PaintedColumn& column : columns) least += column.width_em * em;
  std::vector<float> edges;
  float left = 0;
  for (const PaintedColumn& column : columns) {
    edges.push_back(std::round(left));
    left += column.width_em * em + (column.grows ? std::max(0.0f, width - least) : 0);
  }
  edges.push_back(std::min(std::round(left), width));
  return edges;
}

}  // namespace

PaintedTable::PaintedTable(Kit& kit, std::string_view name, std::span<const PaintedColumn> columns,
                           const Options& options)
    : kit_(kit.painter()),
      columns_(columns),
      options_(options),
      open_(kit_.landmark(Role::data_table, name)),
      node_(kit_.last_node()),
      edges_(column_edges(columns, kit_.em(), kit_.available_width())) {
  kit_.record_under_way().nodes.back().form.count = static_cast<std::int32_t>(options.rows) + 1;
  kit_.innermost().flow.set_gap(0);
  header();
}

void PaintedTable::begin_row(std::string_view key, Rect at) {
  at_ = at;
  kit_.innermost().node = node_;
  kit_.add_node(kit_.keyed_id(Role::row, key), Role::row, "", at).form.position = ++position_;
  kit_.innermost().node = kit_.last_node();
}

/// As many as the longest heading takes, at most as many as it may have.
std::size_t PaintedTable::title_lines() const {
  std::size_t lines = 1;
  if (options_.title_lines == 1) return lines;
  const TextLook words = kit_.look(0.8125f, true, kit_.theme().text_muted);
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    const PaintedColumn& column = columns_[index];
    const std::string_view title = column.painted.empty() ? column.title : column.painted;
    const float room = cell(index).width + cell_padding_em * kit_.em();
    lines = std::max(lines, hyphenated_lines(words, title, room).size());
  }
  return std::min(lines, options_.title_lines);
}

void PaintedTable::header() {
  const Theme& theme = kit_.theme();
  const auto lines = static_cast<float>(title_lines());
  const float natural = std::round((0.7f + 1.05f * lines) * kit_.em());
  const float height = kit_.coarse_pointer() ? std::max(44.0f, natural) : natural;
  begin_row("header", kit_.place(kit_.available_width(), height));
  const std::int32_t row = kit_.innermost().node;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    const PaintedColumn& column = columns_[index];
    const bool is_sorted = options_.sort && options_.sort->column == index;
    const bool is_descending = is_sorted && options_.sort->is_descending;
    const Rect at = cell(index);
    kit_.innermost().node = row;
    RecordedItem& node = kit_.add_node(kit_.keyed_id(Role::column_header, column.title), Role::column_header,
                                       column.can_sort ? std::string_view{} : column.title, at);
    if (column.can_sort) {
      node.form.sort = !is_sorted ? "none" : is_descending ? "descending" : "ascending";
      kit_.innermost().node = kit_.last_node();
      const Interaction done = kit_.item_at(column.title, at, {});
      if (done.hovered || done.held) fill(list, at, ink(theme.accent, 0.11f), 3);
      if (done.activated) pressed_ = index;
    }
    const std::string_view title = column.painted.empty() ? column.title : column.painted;
    TextLook words = kit_.look(0.8125f, true, is_sorted ? theme.accent : theme.text_muted);
    const float arrow = is_sorted ? std::round(0.8f * kit_.em()) : 0;
    const float padding = cell_padding_em * kit_.em();
    if (options_.title_lines > 1) {
      const std::vector<std::string> broken = hyphenated_lines(words, title, at.width + padding);
      const std::size_t shown = std::min(broken.size(), options_.title_lines);
      float y = at.y + at.height - 0.35f * kit_.em() - words.size * static_cast<float>(shown);
      for (std::size_t line = 0; line < shown; ++line, y += words.size) {
        paint_text(list, words, {at.x, y}, broken[line]);
      }
      continue;
    }
    // Where the title does not fit beside it, the arrow stands alone.
    const bool fits = measure(words, title).x + arrow <= at.width + padding;
    const std::string shown =
        fits || !is_sorted ? shortened(words, title, at.width + padding - arrow) : std::string{};
    const float width = measure(words, shown).x;
    const float x = column.is_right ? at.x + at.width - width - arrow : at.x;
    const float middle = at.y + at.height / 2;
    paint_text(list, words, {x, middle - words.size / 2}, shown);
    if (is_sorted) {
      paint_icon(list, is_descending ? Icon::down : Icon::up, {x + width, middle - arrow / 2}, arrow,
                 words.ink);
    }
  }
  kit_.innermost().node = node_;
  fill(list, {at_.x, at_.y + at_.height - 1, at_.width, 1}, ink(theme.border_strong));
}

Interaction PaintedTable::row(const PaintedRow& row) {
  const Theme& theme = kit_.theme();
  kit_.keep_whole(options_.row_height);
  begin_row(row.key, kit_.place(kit_.available_width(), options_.row_height));
  const std::int32_t node = kit_.innermost().node;
  Interaction done;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const bool names_row = column == options_.names_row;
    const Role role = names_row ? Role::row_header : Role::cell;
    kit_.innermost().node = node;
    const std::string id = std::string(row.key) + ":" + std::to_string(column);
    kit_.add_node(kit_.keyed_id(role, id), role, names_row ? std::string_view{} : row.texts[column],
                  cell(column));
    if (!names_row) continue;
    kit_.innermost().node = kit_.last_node();
    done = kit_.item_at(row.name, at_,
                        {.key = row.key, .description = row.description, .current = row.is_current});
    // Past the headings that sort.
    if (kit_.take_focus_within())
      kit_.request_focus(kit_.record().nodes[static_cast<std::size_t>(kit_.last_node())].id);
  }
  kit_.innermost().node = node_;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (row.is_current) {
    fill(list, at_, ink(theme.accent_soft), 3);
    fill(list, {at_.x - 4, at_.y, 3, at_.height}, ink(theme.accent));
  } else if (done.hovered || done.held || row.is_highlighted) {
    fill(list, at_, ink(theme.page), 3);
  }
  fill(list, {at_.x, at_.y + at_.height - 1, at_.width, 1}, ink(theme.border));
  return done;
}

Rect PaintedTable::cell(std::size_t column) const {
  const float padding = std::round(cell_padding_em * kit_.em());
  const float left = edges_[column] + padding;
  return {at_.x + left, at_.y, std::max(0.0f, edges_[column + 1] - padding - left), at_.height};
}

void PaintedTable::below(std::string_view key, const std::function<void()>& show) {
  const float inset = edges_[options_.names_row] + std::round(cell_padding_em * kit_.em());
  const float top = kit_.innermost().flow.next_top();
  begin_row(std::string(key) + " below", {at_.x, top, at_.width, 0});
  ++kit_.record_under_way().nodes[static_cast<std::size_t>(node_)].form.count;
  {
    const std::array<float, 2> widths{std::max(0.0f, inset - kit_.em()),
                                      kit_.available_width() - std::max(inset, kit_.em())};
    const OpenContainer columns = kit_.columns(std::string(key) + " columns", widths);
    kit_.next_column();
    const OpenContainer scope = kit_.landmark(Role::cell, std::string(key) + " cell");
    kit_.record_under_way().nodes.back().name.clear();
    kit_.space(0.25f);
    show();
    kit_.space(0.5f);
  }
  kit_.innermost().node = node_;
  const float bottom = kit_.innermost().flow.next_top();
  fill(ImGui::GetWindowDrawList(), {at_.x, bottom - 1, at_.width, 1}, ink(kit_.theme().border));
}

void PaintedTable::reveal(Rect row) {
  const float bottom = std::max(row.y + row.height, kit_.innermost().flow.next_top());
  kit_.reveal({row.x, row.y, row.width, bottom - row.y});
}

}  // namespace lagesbild::ui
