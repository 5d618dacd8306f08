#include "ui/charts/waterfall.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

float resolved_width(const Kit& kit, float width) {
  return width > 0 ? width : kit.available_width();
}

/// Where a number lies on the horizontal axis.
struct Axis {
  double low = 0;
  double high = 1;
  float left = 0;
  float right = 1;

  float x(double value) const {
    return left + (right - left) * static_cast<float>((value - low) / (high - low));
  }
};

class WaterfallPainting {
 public:
  WaterfallPainting(const Kit& kit, const Waterfall& chart, Rect at)
      : paint_(kit), chart_(chart), at_(at), size_(paint_.small()) {
    // Names above their bars where there is no room beside them.
    stacked_ = at.width < 26 * paint_.em();
    row_height_ = row_height(paint_, stacked_);
    double value = chart.start;
    axis_.low = axis_.high = value;
    for (const Waterfall::Step& step : chart.steps) {
      value += step.amount;
      axis_.low = std::min(axis_.low, value);
      axis_.high = std::max(axis_.high, value);
      number_width_ = std::max(number_width_, paint_.width_of(amount_text(step.amount), size_));
    }
    end_ = value;
    if (!(axis_.high - axis_.low > 1e-12)) {
      axis_.low -= 1;
      axis_.high += 1;
    }
    const float room = number_width_ + paint_.em() * 0.6f;
    label_width_ = stacked_ ? 0 : std::min(at.width * 0.48f, widest_label() + paint_.em());
    axis_.left = at.x + label_width_ + room;
    axis_.right = at.x + at.width - room;
  }

  static float row_height(const Painter& paint, bool stacked) {
    return std::round(paint.em() * (stacked ? 2.7f : 1.75f));
  }
  static bool is_stacked(const Kit& kit, float width) { return width < 26 * kit.em(); }

  std::optional<std::size_t> paint() {
    std::optional<std::size_t> hovered;
    const std::size_t rows = chart_.steps.size() + 2;
    for (std::size_t row = 0; row < rows; ++row) {
      if (pointer_over(row_rect(row))) hovered = row;
    }
    if (hovered) paint_.fill(row_rect(*hovered), faded(paint_.theme().accent_soft, 0.6), 3);

    const float start_x = axis_.x(chart_.start);
    paint_.line(start_x, bar_middle(0), start_x, bar_middle(rows - 1) + bar_height(),
                paint_.theme().reference_line);
    total_row(0, chart_.start_label, chart_.start, false);
    double value = chart_.start;
    for (std::size_t i = 0; i < chart_.steps.size(); ++i) {
      step_row(i + 1, chart_.steps[i], value);
      value += chart_.steps[i].amount;
    }
    total_row(rows - 1, chart_.end_label, end_, true);
    return hovered;
  }

 private:
  std::string amount_text(double amount) const {
    return words::format_signed(amount * chart_.scale, chart_.decimals, chart_.frame.language);
  }

  float widest_label() const {
    float widest =
        std::max(paint_.width_of(chart_.start_label, size_), paint_.width_of(chart_.end_label, size_));
    for (const Waterfall::Step& step : chart_.steps) {
      widest = std::max(widest, paint_.width_of(step.label, size_));
    }
    return widest;
  }

  Rect row_rect(std::size_t row) const {
    return {at_.x, at_.y + static_cast<float>(row) * row_height_, at_.width, row_height_};
  }
  float bar_height() const { return std::round(paint_.em() * 0.85f); }
  float bar_middle(std::size_t row) const {
    const Rect rect = row_rect(row);
    return rect.y + (stacked_ ? rect.height - bar_height() / 2 - paint_.em() * 0.3f : rect.height / 2);
  }

  void label(std::size_t row, std::string_view words, Colour colour) const {
    const Rect rect = row_rect(row);
    const float y = stacked_ ? rect.y + paint_.em() * 0.75f : rect.y + rect.height / 2;
    const float room = stacked_ ? at_.width : label_width_ - paint_.em() * 0.5f;
    const std::string shown = paint_.fitted(words, room, size_);
    // Lines stop at a label that stands in their way; a halo alone would leave them in between the letters.
    if (stacked_) {
      paint_.fill(
          {rect.x, y - 0.65f * size_, paint_.width_of(shown, size_) + 0.3f * paint_.em(), 1.3f * size_},
          paint_.theme().surface);
    }
    paint_.text_with_halo(rect.x, y, shown, colour, paint_.theme().surface, size_);
  }

  void total_row(std::size_t row, std::string_view words, double value, bool last) const {
    const Theme& theme = paint_.theme();
    const float x = axis_.x(value);
    const float y = bar_middle(row);
    const float radius = paint_.em() * 0.36f;
    label(row, words, theme.text);
    if (last) {
      paint_.triangle(x - radius, y, x + radius, y, x, y - radius, theme.text);
      paint_.triangle(x - radius, y, x, y + radius, x + radius, y, theme.text);
    } else {
      paint_.dot(x, y, radius * 0.75f, theme.reference_line);
    }
    const std::string number =
        words::format_number(value * chart_.scale, chart_.decimals, chart_.frame.language);
    number_beside(x, x, radius, y, number, value >= chart_.start, theme.text);
  }

  void step_row(std::size_t row, const Waterfall::Step& step, double from) const {
    const Theme& theme = paint_.theme();
    const double to = from + step.amount;
    const float x0 = paint_.snap(axis_.x(std::min(from, to)));
    const float x1 = paint_.snap(axis_.x(std::max(from, to)));
    const float y = bar_middle(row);
    const bool adds = step.amount >= 0;
    label(row, step.label, theme.text);
    // What is carried over to the next row.
    paint_.line(axis_.x(to), y, axis_.x(to), bar_middle(row + 1), theme.border_strong);
    const float height = bar_height();
    const float width = std::max(x1 - x0, 2 * paint_.hairline());
    const Rect bar{x0, paint_.snap(y - height / 2), width, height};
    paint_.fill(bar, adds ? theme.bar : theme.bar_negative);
    // What lowers the score is hatched too, so that the sign does not hang on the colour.
    if (!adds) paint_.hatched(bar, faded(theme.surface, 0.55), paint_.em() * 0.26f);
    number_beside(x0, x1, paint_.em() * 0.1f, y, amount_text(step.amount), adds, theme.text);
  }

  void number_beside(float x0, float x1, float gap, float y, const std::string& number, bool to_the_right,
                     Colour colour) const {
    gap += paint_.em() * 0.25f;
    if (to_the_right) {
      paint_.text(x1 + gap, y, number, colour, size_);
    } else {
      paint_.text(x0 - gap, y, number, colour, size_, Align::right);
    }
  }

  Painter paint_;
  const Waterfall& chart_;
  Rect at_;
  float size_;
  bool stacked_ = false;
  float row_height_ = 0;
  float number_width_ = 0;
  float label_width_ = 0;
  double end_ = 0;
  Axis axis_;
};

}  // namespace

TableContent table_of(const Waterfall& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name, .columns = {}, .rows = {}};
  table.columns = words::texts(
      {words::Text::chart_part, words::Text::chart_contribution, words::Text::chart_grounds}, language);
  if (!chart.unit.empty()) table.columns[1] += " (" + chart.unit + ")";
  double value = chart.start;
  table.rows.push_back(
      {chart.start_label, words::format_number(value * chart.scale, chart.decimals, language), ""});
  for (const Waterfall::Step& step : chart.steps) {
    value += step.amount;
    table.rows.push_back({step.label,
                          words::format_signed(step.amount * chart.scale, chart.decimals, language),
                          step.details});
  }
  table.rows.push_back(
      {chart.end_label, words::format_number(value * chart.scale, chart.decimals, language), ""});
  return table;
}

ChartOutput waterfall(Kit& kit, const Waterfall& chart) {
  const float width = resolved_width(kit, chart.frame.width);
  const bool stacked = WaterfallPainting::is_stacked(kit, width);
  const float rows = static_cast<float>(chart.steps.size() + 2);
  const float height = rows * WaterfallPainting::row_height(Painter(kit), stacked);
  TableContent table = table_of(chart);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table, width, height, &at);
  const std::optional<std::size_t> row = WaterfallPainting(kit, chart, at).paint();
  if (!row) return {};
  const std::vector<std::string>& said = table.rows[*row];
  show_tooltip(kit, std::array{said[0], said[1] + (chart.unit.empty() ? "" : " " + chart.unit), said[2]});
  const bool is_step = *row > 0 && *row <= chart.steps.size();
  return {.hovered = is_step ? std::optional(*row - 1) : std::nullopt};
}

}  // namespace lagesbild::ui
