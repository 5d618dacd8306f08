#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "ui/charts/level_matrix.hpp"
#include "ui/kit/fitting.hpp"
#include "ui/kit/printed.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/help/help.hpp"
#include "views/map/area_map.hpp"
#include "words/format_number.hpp"

/// All areas by category: as a matrix, and as small maps.
namespace lagesbild::views {

namespace {

using words::Text;

std::string category_id(const OverviewView& view, std::size_t position) {
  return view.situation.categories[view.ranking.categories[position].category].id;
}

/// On paper the interval stands under the level, and an arrow says what colour says on a screen.
std::string level_text(const OverviewView& view, const analysis::Level& level) {
  const auto number = [&](double value) { return words::format_short(value, view.language); };
  if (!ui::on_paper(view.kit)) {
    return view.filled(Text::matrix_cell, {number(level.mean), number(level.low), number(level.high)});
  }
  const std::string_view arrow = level.low > 1                      ? "\u2191\u00a0"
                                 : level.high > 0 && level.high < 1 ? "\u2193\u00a0"
                                                                    : "";
  return std::string{arrow} + number(level.mean) + "\n" + number(level.low) + "\u2060–\u2060" +
         number(level.high);
}

ui::MatrixRow matrix_row(const OverviewView& view, const analysis::AreaResult& result) {
  const Area& area = view.situation.areas[result.area];
  const bool is_known = result.has_place();
  ui::MatrixRow row{.id = area.id,
                    .name = area.name,
                    .is_known = is_known,
                    .is_selected = view.ready.selected == result.area,
                    .is_highlighted = view.ready.hovered == result.area,
                    .cells = {}};
  for (const analysis::Level& level : result.levels) {
    const std::string mean = words::format_short(level.mean, view.language);
    row.cells.push_back(
        {.level = level.mean,
         .low = level.low,
         .high = level.high,
         .text = is_known ? level_text(view, level) : std::string{view.text(Text::too_little_data)},
         .number = view.state().overview.with_numbers && is_known ? mean : std::string{}});
  }
  return row;
}

/// The picture of the one category: all others are left out, as the chip above the page says.
void count_only(const OverviewView& view, const std::string& category) {
  std::set<std::string> others;
  for (const Category& one : view.situation.categories) {
    if (one.id != category) others.insert(one.id);
  }
  view.act(app::SetHidden{app::Filtered::categories, std::move(others)});
}

/// The way from what the matrix is sorted by, back and on.
void show_matrix_controls(const OverviewView& view, std::optional<std::size_t> sorted_by) {
  const app::Overview& overview = view.state().overview;
  const auto row = view.kit.row();
  if (view.kit.checkbox(view.text(Text::matrix_numbers), overview.with_numbers)) {
    view.act(app::SetNumbers{!overview.with_numbers});
  }
  if (!sorted_by) return;
  if (view.kit.button(view.text(Text::matrix_by_place), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::SetMatrixOrder{});
  }
  if (view.ranking.categories.size() < 2) return;
  if (view.kit.button(view.text(Text::matrix_only),
                      {.description = category_name(view, view.ranking.categories[*sorted_by].category),
                       .style = ui::ButtonStyle::quiet,
                       .icon = ui::Icon::filter})) {
    count_only(view, category_id(view, *sorted_by));
  }
}

/// What the chosen area's level is, under each small map.
std::string chosen_text(const OverviewView& view, const ui::MapArea& area) {
  const auto number = [&](double value) { return words::format_short(value, view.language); };
  const std::string value =
      area.level ? view.filled(Text::matrix_cell,
                               {number(*area.level), number(area.level_low), number(area.level_high)})
                 : std::string{view.text(Text::too_little_data)};
  return view.filled(Text::name_and_value, {area.name, value});
}

}  // namespace

void show_matrix(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::matrix_title));
  heading_with_help(view, 2, view.text(Text::matrix_title), app::HelpTopic::level);
  const Text about = ui::on_paper(view.kit) ? Text::matrix_about_paper : Text::matrix_about;
  view.kit.text(view.filled(about, {window_text(view)}), ui::TextStyle::small);
  ui::LevelMatrix matrix{.name = std::string{view.text(Text::matrix_title)},
                         .area_title = std::string{view.text(Text::chart_area)},
                         .columns = {},
                         .sorted_by = {},
                         .rows = {}};
  for (std::size_t position = 0; position < view.ranking.categories.size(); ++position) {
    if (category_id(view, position) == view.state().overview.matrix_category) matrix.sorted_by = position;
    matrix.columns.push_back(category_name(view, view.ranking.categories[position].category));
  }
  show_matrix_controls(view, matrix.sorted_by);
  const auto& rows = view.page.rows;
  for (const app::ListRow& row : rows) matrix.rows.push_back(matrix_row(view, view.ranking.areas[row.at]));
  const auto answer = ui::level_matrix(view.kit, matrix);
  if (!ui::on_paper(view.kit)) {
    ui::map_legend(view.kit, view.text(Text::value_level), view.language);
  }
  const auto area = [&](std::size_t row) { return view.ranking.areas[rows[row].at].area; };
  if (answer.activated) view.select(view.situation.areas[area(*answer.activated)].id);
  if (answer.hovered) view.point_at(area(*answer.hovered));
  if (answer.pressed) view.act(app::SetMatrixOrder{category_id(view, *answer.pressed)});
}

void show_small_maps(const OverviewView& view) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::small_maps_title));
  view.kit.heading(2, view.text(Text::small_maps_title));
  view.kit.text(view.filled(Text::map_about, {window_text(view)}), ui::TextStyle::small);
  const auto& categories = view.ranking.categories;
  auto& maps = view.kept.small_maps;
  if (maps.size() < categories.size()) maps.resize(categories.size());
  // As many side by side as have room for their names.
  const float em = view.kit.em();
  float least = 13 * em;
  for (const auto& shown : categories) {
    const std::string name = category_name(view, shown.category);
    least = std::max(least, ui::button_width(view.kit, name, {.style = ui::ButtonStyle::quiet}));
  }
  least = std::min(least, 20 * em);
  const auto abreast =
      static_cast<std::size_t>(std::max(1.0f, (view.kit.available_width() + em) / (least + em)));
  const float width = (view.kit.available_width() + em) / static_cast<float>(abreast) - em;
  const std::vector<float> widths(abreast, width);
  for (std::size_t first = 0; first < categories.size(); first += abreast) {
    const auto columns = view.kit.columns("maps " + std::to_string(first), widths);
    for (std::size_t at = first; at < std::min(first + abreast, categories.size()); ++at) {
      if (at > first) view.kit.next_column();
      const std::string name = category_name(view, categories[at].category);
      const auto group = view.kit.group(name);
      std::vector<ui::MapArea> areas;
      for (std::size_t area = 0; area < view.situation.areas.size(); ++area) {
        areas.push_back(unknown_map_area(view, area));
      }
      for (const analysis::AreaResult& result : view.ranking.areas) {
        ui::MapArea& area = areas[result.area];
        area.coverage = result.coverage;
        if (!result.has_place()) continue;
        area.level = result.levels[at].mean;
        area.level_low = result.levels[at].low;
        area.level_high = result.levels[at].high;
        area.probability_above = result.levels[at].p_above_one;
      }
      // On paper, where no button is, the name is read all the same.
      if (ui::on_paper(view.kit)) view.kit.heading(3, name);
      // Pressed, the category is what the large map shows.
      if (view.kit.button(name, {.key = category_id(view, at), .style = ui::ButtonStyle::quiet})) {
        view.act(app::SetMapMetric{{app::MapMetricKind::level, category_id(view, at)}});
        view.act(app::SetPane{app::Pane::map});
      }
      show_small_map(view, maps[at], areas, view.filled(Text::measure_level, {name}), 0.8f * width);
      if (view.ready.selected)
        view.kit.text(chosen_text(view, areas[*view.ready.selected]), ui::TextStyle::small);
    }
  }
  ui::map_legend(view.kit, view.text(Text::value_level), view.language);
}

}  // namespace lagesbild::views
