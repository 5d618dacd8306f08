#include "ui/charts/coverage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

void paint_square(const Painter& paint, Rect at, WeekState state) {
  const Theme& theme = paint.theme();
  const float edge = paint.hairline();
  switch (state) {
    case WeekState::reported:
      paint.fill(at, theme.interval);
      return;
    case WeekState::nothing:
      paint.outline(at, theme.interval, edge);
      paint.dot(at.x + at.width / 2, at.y + at.height / 2, at.width * 0.16f, theme.interval);
      return;
    case WeekState::partial: {
      const float half = paint.snap(at.height / 2);
      paint.outline(at, theme.interval, edge);
      paint.fill({at.x, at.y + half, at.width, at.height - half}, theme.interval);
      return;
    }
    case WeekState::missing:
      paint.outline(at, theme.border_strong, edge);
      paint.line(at.x, at.y + at.height, at.x + at.width, at.y, theme.border_strong);
      return;
    case WeekState::unknown:
      paint.outline(at, theme.border, edge);
      return;
  }
}

/// The squares' places in a row as wide as given: whole pixels, so that all are alike.
struct Squares {
  float step = 0;
  float side = 0;
};

Squares squares_in(float width, float height, std::size_t count) {
  if (count == 0) return {};
  const float step = std::max(3.0f, std::floor(std::min(width / static_cast<float>(count), height)));
  return {.step = step, .side = std::max(2.0f, step - std::max(1.0f, std::round(step * 0.2f)))};
}

void paint_row_of_squares(const Painter& paint, Rect at, std::span<const WeekState> weeks) {
  const Squares squares = squares_in(at.width, at.height, weeks.size());
  const float y = paint.snap(at.y + (at.height - squares.side) / 2);
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    const float x = paint.snap(at.x) + static_cast<float>(week) * squares.step;
    paint_square(paint, {x, y, squares.side, squares.side}, weeks[week]);
  }
}

/// "5 av 13 veckor": all that there is room for beside the squares of a narrow page.
std::string whole_weeks_text(std::span<const WeekState> weeks, Language language) {
  const auto whole = std::count_if(weeks.begin(), weeks.end(), [](WeekState state) {
    return state == WeekState::reported || state == WeekState::nothing;
  });
  return words::filled(Text::chart_weeks_of, language, {std::to_string(whole), std::to_string(weeks.size())});
}

std::size_t most_weeks(const CoverageGrid& chart) {
  std::size_t most = 0;
  for (const CoverageGrid::Row& row : chart.rows) most = std::max(most, row.weeks.size());
  return most;
}

}  // namespace

std::string coverage_text(std::span<const WeekState> weeks, Language language) {
  const auto partial = std::count(weeks.begin(), weeks.end(), WeekState::partial);
  const std::string whole = whole_weeks_text(weeks, language);
  if (partial == 0) return whole;
  return words::filled(Text::chart_and_partly, language, {whole, std::to_string(partial)});
}

TableContent table_of(const CoverageGrid& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name, .columns = {}, .rows = {}};
  table.columns = words::texts({Text::chart_source, Text::chart_reported}, language);
  for (std::size_t week = 0; week < most_weeks(chart); ++week) {
    table.columns.push_back(words::format_week(chart.first_week + static_cast<int>(week), language));
  }
  for (const CoverageGrid::Row& row : chart.rows) {
    std::vector<std::string> cells{row.source, coverage_text(row.weeks, language)};
    for (const WeekState state : row.weeks) cells.push_back(week_state_text(state, language));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

namespace {

/// The weeks' numbers over the squares, as many as there is room for, the newest always.
void paint_week_labels(const Painter& paint, const CoverageGrid& chart, float left, float middle,
                       const Squares& squares) {
  const auto count = static_cast<int>(most_weeks(chart));
  const float size = paint.small();
  const float room = paint.width_of("00", size) + 0.4f * paint.em();
  const int stride = std::max(1, static_cast<int>(std::ceil(room / squares.step)));
  for (int week = count - 1; week >= 0; week -= stride) {
    const float x = left + static_cast<float>(week) * squares.step + squares.side / 2;
    paint.text(x, middle, std::to_string(iso_name(chart.first_week + week).week), paint.theme().text_muted,
               size, Align::centre);
  }
}

}  // namespace

namespace {

/// What stands beside the squares, or over them where beside them it would be cut.
struct GridWords {
  float names = 0;
  float counts = 0;
  bool over = false;
};

GridWords grid_words(const Painter& paint, const CoverageGrid& chart, float width) {
  constexpr float least_width_em = 34;  // the squares of thirteen weeks, and both counts beside them
  constexpr float most_of_name = 0.36f;
  GridWords all;
  bool is_partial = false;
  for (const CoverageGrid::Row& row : chart.rows) {
    const std::string count = coverage_text(row.weeks, chart.frame.language);
    all.names = std::max(all.names, paint.width_of(row.source, paint.small()));
    all.counts = std::max(all.counts, paint.width_of(count, paint.small()));
    is_partial = is_partial || std::count(row.weeks.begin(), row.weeks.end(), WeekState::partial) > 0;
  }
  const bool is_narrow = width < least_width_em * paint.em();
  all.over = all.names > most_of_name * width || (is_narrow && is_partial);
  return all;
}

}  // namespace

ChartOutput coverage_grid(Kit& kit, const CoverageGrid& chart) {
  const Language language = chart.frame.language;
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const GridWords words_room = grid_words(Painter(kit), chart, width);
  const float line = std::round(kit.em() * 1.5f);
  const float row_height = words_room.over ? std::round(kit.em() * 2.75f) : line;
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          line + row_height * static_cast<float>(chart.rows.size()), &at);
  const Painter paint(kit);
  const float size = paint.small();
  const float gap = paint.em() * 0.75f;
  // Not from where they begin: the sum of a place and a width may lack the last digit of the width.
  const float left = words_room.over ? at.x : at.x + words_room.names + gap;
  const float room = std::max(0.0f, at.x + at.width - (words_room.over ? 0 : words_room.counts + gap) - left);
  const Squares squares = squares_in(room, paint.em(), most_weeks(chart));
  const float end_of_squares = left + squares.step * static_cast<float>(most_weeks(chart));
  const float name_room = words_room.over ? at.width - words_room.counts - gap : words_room.names;

  paint_week_labels(paint, chart, left, at.y + line / 2, squares);
  ChartOutput output;
  for (std::size_t index = 0; index < chart.rows.size(); ++index) {
    const CoverageGrid::Row& row = chart.rows[index];
    const Rect rect{at.x, at.y + line + static_cast<float>(index) * row_height, at.width, row_height};
    const float words_at = rect.y + line / 2;
    const float squares_at = words_room.over ? rect.y + row_height - paint.em() : words_at - paint.em() / 2;
    paint.text(rect.x, words_at, paint.fitted(row.source, name_room, size), paint.theme().text, size);
    paint.text(words_room.over ? at.x + at.width : end_of_squares + gap, words_at,
               coverage_text(row.weeks, language), paint.theme().text_muted, size,
               words_room.over ? Align::right : Align::left);
    paint_row_of_squares(paint, {left, squares_at, room, paint.em()}, row.weeks);
    for (std::size_t week = 0; week < row.weeks.size(); ++week) {
      if (!pointer_over({left + static_cast<float>(week) * squares.step, rect.y, squares.step, row_height}))
        continue;
      output.hovered = index;
      show_tooltip(kit, std::array{row.source, words::format_week_and_year(
                                                   chart.first_week + static_cast<int>(week), language) +
                                                   ": " + week_state_text(row.weeks[week], language)});
    }
  }
  return output;
}

}  // namespace lagesbild::ui
