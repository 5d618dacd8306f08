#include "ui/charts/interval_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

constexpr double axis_low = 0.25;
constexpr double axis_high = 4;
constexpr double low_coverage = 0.7;

using words::Text;

std::string times_text(double ratio, Language language) {
  return words::format_number(ratio, ratio < 9.95 ? 1 : 0, language);
}

std::string interval_text(const IntervalPlot::Row& row, Language language) {
  return times_text(row.low, language) + "–" + times_text(row.high, language);
}

/// Where nobody lives, or nobody has reported, there is nothing to expect.
std::string counts_text(const IntervalPlot::Row& row, Language language) {
  if (row.expected <= 0)
    return words::filled(Text::chart_against_nothing, language,
                         {words::format_quantity(row.observed, language)});
  return words::filled(
      Text::chart_against, language,
      {words::format_quantity(row.observed, language), words::format_number(row.expected, 1, language)});
}

class IntervalPainting {
 public:
  IntervalPainting(const Kit& kit, const IntervalPlot& chart, Rect at)
      : paint_(kit), chart_(chart), language_(chart.frame.language), at_(at), size_(paint_.small()) {
    stacked_ = is_stacked(kit, at.width);
    row_height_ = row_height(kit, stacked_);
    float widest_label = 0;
    for (const IntervalPlot::Row& row : chart.rows) {
      widest_label = std::max(widest_label, paint_.width_of(row.label, size_));
      counts_width_ = std::max(counts_width_, paint_.width_of(counts_text(row, language_), size_));
    }
    label_width_ = stacked_ ? 0 : std::min(at.width * 0.36f, widest_label + paint_.em());
    const float edge = paint_.em() * 0.9f;  // for the arrows and the outer tick texts
    left_ = at.x + label_width_ + edge;
    right_ = at.x + at.width - (stacked_ ? 0 : counts_width_ + paint_.em() * 0.4f) - edge;
    top_ = at.y + header_height(kit);
  }

  static bool is_stacked(const Kit& kit, float width) { return width < 28 * kit.em(); }
  static float row_height(const Kit& kit, bool stacked) {
    return std::round(kit.em() * (stacked ? 2.6f : 1.75f));
  }
  static float header_height(const Kit& kit) { return std::round(kit.em() * 1.6f); }

  std::optional<std::size_t> paint() {
    std::optional<std::size_t> hovered;
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
      if (pointer_over(row_rect(row))) hovered = row;
    }
    if (hovered) paint_.fill(row_rect(*hovered), faded(paint_.theme().accent_soft, 0.6), 3);
    axis();
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) paint_row(row);
    return hovered;
  }

 private:
  float x(double ratio) const {
    const double share = (std::log2(std::clamp(ratio, axis_low, axis_high)) - std::log2(axis_low)) /
                         std::log2(axis_high / axis_low);
    return left_ + (right_ - left_) * static_cast<float>(share);
  }

  Rect row_rect(std::size_t row) const {
    return {at_.x, top_ + static_cast<float>(row) * row_height_, at_.width, row_height_};
  }

  void axis() const {
    const Theme& theme = paint_.theme();
    const float bottom = at_.y + at_.height;
    const float y = at_.y + paint_.em() * 0.7f;
    struct Tick {
      double ratio;
      std::string_view text;
    };
    for (const Tick& tick : {Tick{0.25, "¼"}, Tick{0.5, "½"}, Tick{1, "1"}, Tick{2, "2"}, Tick{4, "4"}}) {
      const bool average = tick.ratio == 1;
      paint_.line(x(tick.ratio), top_, x(tick.ratio), bottom, average ? theme.reference_line : theme.grid);
      paint_.text(x(tick.ratio), y, average ? words::text(Text::chart_average, language_) : tick.text,
                  average ? theme.text : theme.text_muted, size_, Align::centre);
    }
    if (!stacked_) {
      paint_.text(at_.x + at_.width, y,
                  paint_.fitted(words::text(Text::chart_events, language_),
                                counts_width_ + paint_.em() * 1.1f, size_),
                  theme.text_muted, size_, Align::right);
    }
  }

  void paint_row(std::size_t index) const {
    const Theme& theme = paint_.theme();
    const IntervalPlot::Row& row = chart_.rows[index];
    const Rect rect = row_rect(index);
    const float middle = stacked_ ? rect.y + rect.height - paint_.em() * 0.7f : rect.y + rect.height / 2;
    const float label_y = stacked_ ? rect.y + paint_.em() * 0.75f : middle;
    const float label_room =
        stacked_ ? at_.width - counts_width_ - paint_.em() : label_width_ - paint_.em() * 0.5f;
    paint_.text_with_halo(rect.x, label_y, paint_.fitted(row.label, label_room, size_), theme.text,
                          theme.surface, size_);
    paint_.text(rect.x + rect.width, label_y, counts_text(row, language_), theme.text_muted, size_,
                Align::right);
    if (!row.level) {
      paint_.text_with_halo(x(1), middle, words::text(Text::chart_too_little, language_), theme.text_muted,
                            theme.surface, size_, Align::centre);
      return;
    }
    paint_interval(row, middle);
  }

  void paint_interval(const IntervalPlot::Row& row, float y) const {
    const Theme& theme = paint_.theme();
    const float thickness = std::round(paint_.em() * 0.22f);
    const float from = x(row.low);
    const float to = x(row.high);
    if (row.coverage < low_coverage) {
      paint_.dashed_line(from, y, to, y, theme.interval, paint_.em() * 0.3f, paint_.em() * 0.2f, thickness);
    } else {
      paint_.line(from, y, to, y, theme.interval, thickness);
    }
    const float wing = paint_.em() * 0.3f;
    if (row.low < axis_low) paint_.triangle(from - wing, y, from, y - wing, from, y + wing, theme.interval);
    if (row.high > axis_high) paint_.triangle(to + wing, y, to, y + wing, to, y - wing, theme.interval);

    // Filled where the whole interval lies on one side of the average.
    const bool apart = row.low > 1 || row.high < 1;
    const float radius = paint_.em() * 0.33f;
    paint_.dot(x(*row.level), y, radius + 1.5f, theme.surface);
    paint_.dot(x(*row.level), y, radius, theme.text);
    if (!apart) paint_.dot(x(*row.level), y, radius - paint_.em() * 0.12f, theme.surface);
  }

  Painter paint_;
  const IntervalPlot& chart_;
  Language language_;
  Rect at_;
  float size_;
  bool stacked_ = false;
  float row_height_ = 0;
  float label_width_ = 0;
  float counts_width_ = 0;
  float left_ = 0;
  float right_ = 0;
  float top_ = 0;
};

}  // namespace

TableContent table_of(const IntervalPlot& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name,
                     .columns = words::texts({Text::chart_category, Text::value_level, Text::chart_interval,
                                              Text::chart_events, Text::chart_expected, Text::chart_coverage},
                                             language),
                     .rows = {}};
  for (const IntervalPlot::Row& row : chart.rows) {
    table.rows.push_back(
        {row.label,
         row.level ? times_text(*row.level, language) : words::filled(Text::chart_too_little, language),
         row.level ? interval_text(row, language) : "", words::format_quantity(row.observed, language),
         row.expected > 0 ? words::format_number(row.expected, 1, language) : "–",
         words::format_percent(row.coverage, language)});
  }
  return table;
}

ChartOutput interval_plot(Kit& kit, const IntervalPlot& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const bool stacked = IntervalPainting::is_stacked(kit, width);
  const float height = IntervalPainting::header_height(kit) +
                       static_cast<float>(chart.rows.size()) * IntervalPainting::row_height(kit, stacked);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width, height, &at);
  const std::optional<std::size_t> hovered = IntervalPainting(kit, chart, at).paint();
  if (hovered) {
    const IntervalPlot::Row& row = chart.rows[*hovered];
    const Language language = chart.frame.language;
    const std::string level =
        row.level ? words::filled(Text::chart_times_average, language,
                                  {times_text(*row.level, language), interval_text(row, language)})
                  : words::filled(Text::chart_too_little, language);
    const std::string observed = words::format_quantity(row.observed, language);
    const std::string counts =
        row.expected > 0 ? words::filled(Text::chart_events_against, language,
                                         {observed, words::format_number(row.expected, 1, language)})
                         : words::filled(Text::chart_events_against_nothing, language, {observed});
    const std::string coverage =
        words::filled(Text::chart_coverage_is, language, {words::format_percent(row.coverage, language)});
    show_tooltip(kit, std::array{row.label, level, counts, coverage, row.details});
  }
  return {.hovered = hovered};
}

}  // namespace lagesbild::ui
