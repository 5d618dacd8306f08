#include "ui/charts/number_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/paint.hpp"

namespace lagesbild::ui {
namespace {

/// Where the cells stand.
struct Places {
  bool stacked = false;
  float row_height = 0;
  std::vector<float> widths;                       ///< by column
  std::vector<std::vector<std::string>> headings;  ///< by column: its lines
  std::size_t heading_lines = 1;
  std::vector<std::vector<std::string>> stacked_in;  ///< by row: the lines of a stacked row
  std::vector<std::vector<std::string>> names;  ///< by row: its first cell's lines, above the others' line
  using Lines = std::vector<std::string>;
  std::vector<std::vector<Lines>> broken;  ///< words: of the heads and each row, each cell's lines
};

constexpr int most_lines_of_words = 16;

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::size_t tallest(const std::vector<Places::Lines>& row) {
  std::size_t most = 1;
  for (const auto& cell : row) most = std::max(most, cell.size());
  return most;
}

/// Each column as wide as its words ask for, as on paper; false where not even the longest words have room.
bool break_words(const Painter& paint, const TableContent& table, float width, Places& places) {
  const float size = paint.small();
  const float gap = paint.em();
  std::vector<float> least;
  std::vector<float> wanted;
  const auto measure = [&](const std::vector<std::string>& cells) {
    least.resize(std::max(least.size(), cells.size()), gap);
    wanted.resize(least.size(), gap);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      for (std::string_view line : lines_in(cells[column])) {
        wanted[column] = std::max(wanted[column], paint.width_of(line, size) + gap);
        while (!line.empty()) {
          const std::size_t end = std::min(line.find(' '), line.size());
          least[column] = std::max(least[column], paint.width_of(line.substr(0, end), size) + gap);
          line.remove_prefix(std::min(end + 1, line.size()));
        }
      }
    }
  };
  measure(table.columns);
  for (const auto& row : table.rows) measure(row);
  float all_least = 0;
  float all_wanted = 0;
  for (const float column : least) all_least += column;
  for (const float column : wanted) all_wanted += column;
  if (all_least > width) return false;
  const float share = all_wanted <= width ? 1 : (width - all_least) / std::max(1.0f, all_wanted - all_least);
  for (std::size_t column = 0; column < least.size(); ++column) {
    places.widths.push_back(least[column] + (wanted[column] - least[column]) * share);
  }
  const auto add = [&](const std::vector<std::string>& cells) {
    std::vector<Places::Lines>& row = places.broken.emplace_back();
    for (std::size_t column = 0; column < cells.size(); ++column) {
      Places::Lines& lines = row.emplace_back();
      for (const std::string_view line : lines_in(cells[column])) {
        // A hair more than it measures, so that what just has room is not broken.
        const float room = places.widths[column] - gap + 1;
        for (auto& part : paint.wrapped(line, room, size, most_lines_of_words))
          lines.push_back(std::move(part));
      }
    }
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return true;
}

std::string stacked_text(const TableContent& table, const std::vector<std::string>& row) {
  std::string text;
  for (std::size_t column = 1; column < row.size(); ++column) {
    if (row[column].empty()) continue;
    text += text.empty() ? "" : ", ";
    if (column < table.columns.size()) text += table.columns[column] + " ";
    text += row[column];
  }
  return text;
}

/// The columns as wide as their cells, with their headings on as many lines as that takes. False: they do not
/// fit side by side.
bool fit_headings(const Painter& paint, const std::vector<std::string>& columns, float width,
                  Places& places) {
  constexpr int most_heading_lines = 3;
  const float size = paint.small();
  places.widths.resize(std::max(places.widths.size(), columns.size()), 0);
  std::vector<float> wanted = places.widths;
  float least = 0;
  float more = 0;
  for (std::size_t column = 0; column < wanted.size(); ++column) {
    if (column < columns.size()) {
      for (const std::string_view piece : breakable_pieces(columns[column])) {
        places.widths[column] = std::max(places.widths[column], paint.width_of(piece, size) + paint.em());
      }
      wanted[column] = std::max(places.widths[column], paint.width_of(columns[column], size) + paint.em());
    }
    least += places.widths[column];
    more += wanted[column] - places.widths[column];
  }
  if (least > width) return false;
  // What is left over goes to the headings that want it.
  const float share = more > 0 ? std::min(1.0f, (width - least) / more) : 0;
  places.heading_lines = 1;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    places.widths[column] += share * (wanted[column] - places.widths[column]);
    places.headings.push_back(
        paint.wrapped(columns[column], places.widths[column] - 0.9f * paint.em(), size, most_heading_lines));
    places.heading_lines = std::max(places.heading_lines, places.headings.back().size());
  }
  return true;
}

void widen(const Painter& paint, const std::vector<std::string>& cells, std::size_t first, Places& places) {
  places.widths.resize(std::max(places.widths.size(), cells.size()), 0);
  for (std::size_t column = first; column < cells.size(); ++column) {
    places.widths[column] =
        std::max(places.widths[column], paint.width_of(cells[column], paint.small()) + paint.em());
  }
}

/// Each row's name on a line of its own, and below it the numbers side by side at the right edge. False: not
/// even so do they fit.
bool fit_below_names(const Painter& paint, const TableContent& table, float width, Places& places) {
  constexpr std::size_t least_columns = 3;
  constexpr int most_name_lines = 2;
  if (table.columns.size() < least_columns) return false;
  for (const auto& row : table.rows) widen(paint, row, 1, places);
  std::vector<std::string> headings = table.columns;
  headings.front().clear();
  if (!fit_headings(paint, headings, width, places)) return false;
  float taken = 0;
  for (const float column : places.widths) taken += column;
  places.widths.front() += width - taken;
  for (const auto& row : table.rows) {
    places.names.push_back(
        paint.wrapped(row.empty() ? "" : row.front(), width, paint.small(), most_name_lines));
  }
  return true;
}

Places places_for(const Painter& paint, const TableContent& table, float width, CellKind cells) {
  Places places;
  const float size = paint.small();
  places.row_height = std::round(paint.line_height(size) + paint.em() * 0.3f);
  if (cells == CellKind::words) {
    places.stacked = !break_words(paint, table, width, places);
    for (const auto& row : table.rows) {
      if (!places.stacked) break;
      std::vector<std::string>& lines = places.stacked_in.emplace_back();
      for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column].empty()) continue;
        const bool is_named = column > 0 && column < table.columns.size();
        const std::string text = is_named ? table.columns[column] + ": " + row[column] : row[column];
        for (const std::string_view line : lines_in(text)) {
          for (auto& part : paint.wrapped(line, width, size, most_lines_of_words))
            lines.push_back(std::move(part));
        }
      }
    }
    return places;
  }
  for (const auto& row : table.rows) widen(paint, row, 0, places);
  if (fit_headings(paint, table.columns, width, places)) return places;
  Places below;
  below.row_height = places.row_height;
  if (fit_below_names(paint, table, width, below)) return below;
  places.stacked = true;
  constexpr int most_lines = 6;
  for (const auto& row : table.rows) {
    std::vector<std::string> lines = paint.wrapped(row.empty() ? "" : row.front(), width, size, most_lines);
    for (auto& line : paint.wrapped(stacked_text(table, row), width, size, most_lines)) {
      lines.push_back(std::move(line));
    }
    places.stacked_in.push_back(std::move(lines));
  }
  return places;
}

float height_of(const Places& places, const TableContent& table) {
  std::size_t lines = places.stacked ? 0 : table.rows.size() + places.heading_lines;
  float gaps = 0;
  if (!places.broken.empty()) lines = 0;
  for (const auto& row : places.broken) {
    lines += tallest(row);
    gaps += places.row_height * 0.2f;
  }
  for (const auto& row : places.stacked_in) {
    lines += row.size();
    gaps += places.row_height * 0.3f;
  }
  for (const auto& name : places.names) {
    lines += name.size();
    gaps += places.row_height * 0.2f;
  }
  return static_cast<float>(lines) * places.row_height + gaps;
}

void paint_row(const Painter& paint, const Places& places, const std::vector<std::string>& cells, Rect at,
               Colour colour) {
  float x = at.x;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const float middle = at.y + places.row_height / 2;
    if (column == 0) {
      paint.text(x, middle, cells[column], colour, paint.small());
    } else {
      paint.text(x + places.widths[column] - paint.em() * 0.25f, middle, cells[column], colour, paint.small(),
                 Align::right);
    }
    x += places.widths[column];
  }
}

void paint_broken(const Painter& paint, const Places& places, Rect at) {
  const Theme& theme = paint.theme();
  float y = at.y;
  for (std::size_t row = 0; row < places.broken.size(); ++row) {
    float x = at.x;
    for (std::size_t column = 0; column < places.broken[row].size(); ++column) {
      float middle = y + places.row_height / 2;
      for (const std::string& line : places.broken[row][column]) {
        paint.text(x, middle, line, row == 0 ? theme.text_muted : theme.text, paint.small());
        middle += places.row_height;
      }
      x += places.widths[column];
    }
    y += static_cast<float>(tallest(places.broken[row])) * places.row_height + places.row_height * 0.2f;
    paint.line(at.x, y - places.row_height * 0.1f, at.x + at.width, y - places.row_height * 0.1f,
               theme.border);
  }
}

void paint_columns(const Painter& paint, const Places& places, const TableContent& table, Rect at) {
  const Theme& theme = paint.theme();
  // Short headings stand at the line, above their numbers.
  for (std::size_t line = 0; line < places.heading_lines; ++line) {
    std::vector<std::string> cells;
    for (const auto& heading : places.headings) {
      const std::size_t empty = places.heading_lines - heading.size();
      cells.push_back(line < empty ? std::string{} : heading[line - empty]);
    }
    paint_row(paint, places, cells,
              {at.x, at.y + static_cast<float>(line) * places.row_height, at.width, places.row_height},
              theme.text_muted);
  }
  float y = at.y + static_cast<float>(places.heading_lines) * places.row_height;
  paint.line(at.x, y, at.x + at.width, y, theme.border);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::vector<std::string> cells = table.rows[row];
    if (row < places.names.size()) {
      cells.front().clear();
      y += places.row_height * 0.2f;
      for (const std::string& line : places.names[row]) {
        paint.text(at.x, y + places.row_height / 2, line, theme.text_muted, paint.small());
        y += places.row_height;
      }
    }
    paint_row(paint, places, cells, {at.x, y, at.width, places.row_height}, theme.text);
    y += places.row_height;
  }
}

void paint_stacked(const Painter& paint, const Places& places, Rect at) {
  const Theme& theme = paint.theme();
  float y = at.y;
  for (const auto& lines : places.stacked_in) {
    for (std::size_t line = 0; line < lines.size(); ++line) {
      paint.text(at.x, y + places.row_height / 2, lines[line], line == 0 ? theme.text : theme.text_muted,
                 paint.small());
      y += places.row_height;
    }
    y += places.row_height * 0.3f;
  }
}

}  // namespace

ChartOutput number_table(Kit& kit, const ChartFrame& frame, TableContent table, CellKind cells) {
  const float width = frame.width > 0 ? frame.width : kit.available_width();
  const Places places = places_for(Painter(kit), table, width, cells);
  Rect at;
  const OpenContainer figure =
      kit.figure(frame.name, frame.description, table, width, height_of(places, table), &at);
  const Painter paint(kit);
  // Paper has the table itself.
  if (paint.drawing()) return {};
  if (!places.broken.empty()) {
    paint_broken(paint, places, at);
  } else if (places.stacked) {
    paint_stacked(paint, places, at);
  } else {
    paint_columns(paint, places, table, at);
  }
  return {};
}

}  // namespace lagesbild::ui
