#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "model/sorting.hpp"
#include "ui/charts/hour_grid.hpp"
#include "ui/charts/interval_plot.hpp"
#include "ui/charts/number_table.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/map/area_map.hpp"
#include "words/format_number.hpp"
#include "words/pattern_words.hpp"

/// When and where: hours, seasons, repeats and clusters.
namespace lagesbild::views {

namespace {

using analysis::Patterns;
using words::Text;

const Patterns& patterns_of(const PatternsView& view) {
  return *view.page.patterns;
}

/// What stands out, or that nothing does.
void show_findings(const PatternsView& view, Text name, const std::vector<std::string>& lines, Text nothing) {
  if (lines.empty()) return view.kit.text(view.text(nothing));
  view.kit.text(view.text(Text::hours_found), ui::TextStyle::strong);
  show_lines(view, name, lines);
}

// [SECTION] Hours

ui::HourGrid::Cell grid_cell(const analysis::PatternCell& cell) {
  ui::HourGrid::Cell result;
  result.count = cell.observed;
  result.expected = cell.expected;
  if (cell.expected > 0) result.level = cell.level;
  result.low = cell.interval.low;
  result.high = cell.interval.high;
  result.probability_above = cell.p_above_one;
  return result;
}

std::string two_digits(std::size_t hour) {
  return (hour < 10 ? "0" : "") + std::to_string(hour);
}

/// 24 hours where there is room for their figures, else eight parts of the day.
ui::HourGrid hour_chart(const PatternsView& view) {
  constexpr float hour_width_em = 1.35f;
  const auto& hours = patterns_of(view).hours;
  const bool wide = view.kit.available_width() > (24 * hour_width_em + 4) * view.kit.em();
  ui::HourGrid chart;
  chart.frame = {
      .name = std::string{view.text(Text::hours_title)}, .description = {}, .language = view.language};
  const std::size_t step = wide ? 1 : analysis::hours_a_part;
  for (std::size_t hour = 0; hour < 24; hour += step) {
    chart.columns.push_back(wide ? two_digits(hour) : two_digits(hour) + "–" + two_digits(hour + step));
  }
  for (std::size_t day = 0; day < 7; ++day) {
    chart.rows.push_back(words::short_weekday_text(day, view.language));
  }
  chart.rows.emplace_back(view.text(Text::all_days));
  for (const auto* cells : {wide ? &hours.cells : &hours.weekday_parts, wide ? &hours.hours : &hours.parts}) {
    for (const auto& cell : *cells) chart.cells.push_back(grid_cell(cell));
  }
  return chart;
}

void show_hours(const PatternsView& view) {
  const Patterns& patterns = patterns_of(view);
  view.kit.heading(3, view.text(Text::hours_title));
  view.kit.text(words::hours_coverage_text(patterns, view.language));
  if (patterns.hours.cells.empty()) return;
  view.kit.text(words::hours_against_text(patterns, view.language), ui::TextStyle::small);
  ui::hour_grid(view.kit, hour_chart(view));
  picture_button(view, view.text(Text::hours_title));
  view.kit.text(view.text(Text::hours_swatch_note), ui::TextStyle::small);
  show_findings(view, Text::hours_title, words::hour_findings(patterns, view.language),
                Text::hours_nothing_found);
}

// [SECTION] Season

void show_season(const PatternsView& view) {
  const Patterns& patterns = patterns_of(view);
  view.kit.heading(3, view.text(Text::season_title));
  view.kit.text(words::season_coverage_text(patterns, view.language));
  if (patterns.season.months.empty()) return;
  ui::IntervalPlot chart;
  chart.frame = {
      .name = std::string{view.text(Text::season_title)}, .description = {}, .language = view.language};
  for (std::size_t month = 0; month < patterns.season.months.size(); ++month) {
    const auto& cell = patterns.season.months[month];
    ui::IntervalPlot::Row row;
    row.label = words::month_text(month, view.language);
    if (cell.expected > 0) row.level = cell.level;
    row.low = cell.interval.low;
    row.high = cell.interval.high;
    row.observed = cell.observed;
    row.expected = cell.expected;
    chart.rows.push_back(std::move(row));
  }
  ui::interval_plot(view.kit, chart);
  picture_button(view, view.text(Text::season_title));
  show_findings(view, Text::season_title, words::season_findings(patterns, view.language),
                Text::season_nothing_found);
}

// [SECTION] Near repeats

void show_near_table(const PatternsView& view) {
  const auto& near = patterns_of(view).near;
  ui::TableContent table{
      std::string{view.text(Text::near_table)}, {std::string{view.text(Text::near_distance)}}, {}};
  for (std::size_t day = 0; day < near.bands.days.size(); ++day) {
    table.columns.push_back(words::days_text(near.bands, day, view.language));
  }
  for (std::size_t metre = 0; metre < near.bands.metres.size(); ++metre) {
    auto& row = table.rows.emplace_back();
    row.push_back(words::metres_text(near.bands, metre, view.language));
    for (std::size_t day = 0; day < near.bands.days.size(); ++day) {
      const auto& cell = near.table->cells[metre * near.bands.days.size() + day];
      row.push_back(view.filled(Text::near_cell,
                                {words::format_count(static_cast<double>(cell.observed), view.language),
                                 words::format_number(cell.expected, 1, view.language),
                                 words::format_number(cell.p, 3, view.language)}));
    }
  }
  view.kit.heading(4, view.text(Text::near_table));
  const ui::ChartFrame frame{
      .name = std::string{view.text(Text::near_table)}, .description = {}, .language = view.language};
  ui::number_table(view.kit, frame, std::move(table));
}

void show_near(const PatternsView& view) {
  const Patterns& patterns = patterns_of(view);
  view.kit.heading(3, view.text(Text::near_title));
  view.kit.text(words::points_coverage_text(patterns, view.language));
  view.kit.text(words::near_repeat_text(patterns, view.language), ui::TextStyle::strong);
  show_near_table(view);
  view.kit.text(view.text(Text::near_about), ui::TextStyle::small);
}

// [SECTION] Places

std::vector<ui::MapArea> map_areas_of_levels(const PatternsView& view) {
  std::vector<ui::MapArea> areas;
  for (std::size_t index = 0; index < view.situation.areas.size(); ++index) {
    areas.push_back(unknown_map_area(view, index));
  }
  for (const auto& value : patterns_of(view).levels) {
    ui::MapArea& area = areas[value.area];
    area.coverage = value.coverage;
    area.level = value.level.level;
    area.level_low = value.level.interval.low;
    area.level_high = value.level.interval.high;
    area.probability_above = value.level.p_above_one;
  }
  return areas;
}

/// The highest level first, and those of which nothing is known last: numbers for where a name has no room.
std::vector<std::size_t> by_level(const std::vector<ui::MapArea>& areas) {
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t one, std::size_t other) {
    return areas[one].level.value_or(-1) > areas[other].level.value_or(-1);
  });
  return order;
}

void show_levels_map(const PatternsView& view) {
  std::vector<ui::MapArea> areas = map_areas_of_levels(view);
  int number = 0;
  for (const std::size_t area : by_level(areas)) areas[area].number = ++number;
  const std::string numbered =
      show_area_map(view, view.kept.pattern_map, areas, view.text(Text::value_level));
  ui::map_legend(view.kit, view.text(Text::value_level), view.language);
  if (!numbered.empty()) view.kit.text(view.filled(Text::map_numbers, {numbered}), ui::TextStyle::small);
  show_layer_legend(view);
  show_map_note(view);
}

void show_cluster(const PatternsView& view, const analysis::ScanCluster& cluster, std::size_t number) {
  constexpr std::size_t most_buttons = 6;
  const auto& areas = view.situation.areas;
  const auto item = view.kit.list_item("cluster " + std::to_string(number));
  view.kit.text(words::cluster_text(view.situation, patterns_of(view), cluster, view.language));
  const auto row = view.kit.row();
  for (std::size_t i = 0; i < std::min(cluster.areas.size(), most_buttons); ++i) {
    const Area& area = areas[cluster.areas[i]];
    if (view.ready.selected == cluster.areas[i]) continue;
    if (view.kit.button(view.filled(Text::cluster_show, {area.name}), {.key = area.id})) view.select(area.id);
  }
}

void show_clusters(const PatternsView& view) {
  const Patterns& patterns = patterns_of(view);
  view.kit.heading(3, view.text(Text::clusters_title));
  view.kit.text(words::clusters_summary(patterns, view.language), ui::TextStyle::strong);
  const auto& found = patterns.clusters.clusters;
  if (std::any_of(found.begin(), found.end(),
                  [](const auto& cluster) { return cluster.p < analysis::cluster_p; })) {
    const auto list = view.kit.list(view.text(Text::clusters_title));
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].p < analysis::cluster_p) show_cluster(view, found[i], i);
    }
  }
  view.kit.text(view.text(Text::clusters_about), ui::TextStyle::small);
  if (patterns.levels.empty()) return;
  show_levels_map(view);
}

void show_hot_spots(const PatternsView& view) {
  const Patterns& patterns = patterns_of(view);
  view.kit.heading(3, view.text(Text::hot_spots_title));
  view.kit.text(words::hot_spots_summary(view.situation, patterns, view.language));
  if (!patterns.hot_spots || patterns.hot_spots->spots.empty()) return;
  constexpr std::size_t most_spots = 12;
  std::vector<std::string> lines;
  for (const auto& spot : patterns.hot_spots->spots) {
    if (lines.size() == most_spots) break;
    lines.push_back(words::hot_spot_text(view.situation, spot, view.language));
  }
  show_lines(view, Text::hot_spots_title, lines);
}

// [SECTION] The page

void show_area_choice(const PatternsView& view) {
  const auto& areas = view.situation.areas;
  std::vector<std::string> options{std::string{view.text(Text::whole_municipality)}};
  for (const Area& area : areas) options.push_back(area.name);
  const std::size_t now = view.ready.selected ? *view.ready.selected + 1 : 0;
  if (const auto chosen = view.kit.select(view.text(Text::patterns_area), options, now, 16 * view.kit.em())) {
    view.act(app::SelectArea{*chosen == 0 ? std::string{} : areas[*chosen - 1].id});
  }
}

void show_introduction(const PatternsView& view) {
  view.kit.heading(2, view.text(Text::patterns_title));
  view.kit.text(view.text(Text::patterns_about), ui::TextStyle::small);
  show_area_choice(view);
  if (view.page.progress) {
    view.kit.progress(view.text(Text::patterns_computing), *view.page.progress,
                      words::format_percent(*view.page.progress, view.language));
  }
  if (!view.page.patterns) return;
  const std::string left_out = words::left_out_text(view.situation, patterns_of(view), view.language);
  if (!left_out.empty()) view.kit.text(left_out, ui::TextStyle::small);
}

void show_when(const PatternsView& view) {
  const auto surface = view.kit.panel("when");
  show_introduction(view);
  if (!view.page.patterns) return;
  show_hours(view);
  show_season(view);
}

void show_where(const PatternsView& view) {
  const auto surface = view.kit.panel("where");
  show_clusters(view);
  const Patterns& patterns = patterns_of(view);
  if (patterns.near.table) show_near(view);
  show_hot_spots(view);
  // What cannot be tested is a line, not a section.
  if (!patterns.near.table && patterns.coverage.events > 0) {
    view.kit.text(words::points_coverage_text(patterns, view.language), ui::TextStyle::small);
  }
}

}  // namespace

void show_patterns(const PatternsView& view) {
  if (layout_of(view.kit) != Layout::wide || !view.page.patterns) {
    show_when(view);
    if (view.page.patterns) show_where(view);
    return;
  }
  const auto columns = two_columns(view, "patterns", 0.58f);
  show_when(view);
  view.kit.next_column();
  show_where(view);
}

}  // namespace lagesbild::views
