#include "ui/charts/time_line.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/paint.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

namespace {

using words::Text;

/// The days that the chart shows, first and last.
std::pair<Date, Date> span_of(const TimeLine& chart) {
  Date first = chart.today;
  Date last = chart.today;
  for (const TimeLine::Row& row : chart.rows) {
    for (const auto& day : {row.from, row.to}) {
      if (!day) continue;
      first = std::min(first, *day);
      last = std::max(last, *day);
    }
  }
  // Whole months, so that every tick is at the beginning of one.
  CivilDate from = civil_from_date(first);
  from.day = 1;
  constexpr int month_and_more = 31;
  CivilDate to = civil_from_date({last.days_since_epoch + month_and_more});
  to.day = 1;
  return {date_from_civil(from), date_from_civil(to)};
}

class TimeLinePainting {
 public:
  TimeLinePainting(Kit& kit, const TimeLine& chart, Rect at)
      : kit_(kit), paint_(kit), chart_(chart), at_(at), size_(paint_.small()) {
    stacked_ = is_stacked(kit, at.width);
    const auto [first, last] = span_of(chart);
    first_ = first;
    last_ = last;
    // As wide as the names want, as long as the bars have most of the room.
    const float least = std::min(at.width * 0.36f, 24 * paint_.em());
    left_ = at.x + (stacked_ ? 0 : std::clamp(widest_name(), least, std::max(least, at.width * 0.42f)));
    // Where nothing can be pointed at, names are read whole.
    if (paint_.drawing()) left_ = at.x + std::clamp(widest_name(), left_ - at.x, at.width * 0.6f);
    right_ = at.x + at.width;
  }

  static bool is_stacked(const Kit& kit, float width) { return width < 44 * kit.em(); }
  static float row_height(const Kit& kit, float width) {
    return std::round(kit.em() * (is_stacked(kit, width) ? 3.4f : kit.coarse_pointer() ? 2.8f : 2.2f));
  }
  static float header_height(const Kit& kit) { return std::round(kit.em() * 3.2f); }

  std::optional<std::size_t> paint() {
    axis();
    std::optional<std::size_t> pressed;
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
      if (paint_row(row)) pressed = row;
    }
    today();
    return pressed;
  }

 private:
  float x(Date day) const {
    const auto days = static_cast<float>(last_.days_since_epoch - first_.days_since_epoch);
    return left_ +
           (right_ - left_) * static_cast<float>(day.days_since_epoch - first_.days_since_epoch) / days;
  }

  float widest_name() const {
    float widest = 0;
    for (const TimeLine::Row& row : chart_.rows) {
      const float name = paint_.width_of(row.label, size_) + paint_.width_of(row.status, size_);
      widest = std::max(widest, name + 2.5f * paint_.em());
    }
    return widest;
  }

  float top() const { return at_.y + header_height(kit_); }

  void axis() const {
    const Language language = chart_.frame.language;
    const float y = at_.y + header_height(kit_) - paint_.em() * 0.6f;
    float free_from = left_;
    int year = 0;
    CivilDate month = civil_from_date(first_);
    for (Date day = first_; day < last_; day = date_from_civil(month)) {
      const float at = x(day);
      paint_.line(at, top() - paint_.em() * 0.2f, at, at_.y + at_.height, paint_.theme().grid);
      std::string name =
          words::listed(Text::short_months, static_cast<std::size_t>(month.month - 1), language);
      if (month.year != year) name += " " + std::to_string(month.year);
      // As many names as there is room for.
      if (at >= free_from && at + paint_.width_of(name, size_) <= right_) {
        paint_.text(at + 2, y, name, paint_.theme().text_muted, size_);
        free_from = at + paint_.width_of(name, size_) + paint_.em() * 0.6f;
        year = month.year;
      }
      month.month = month.month % 12 + 1;
      if (month.month == 1) ++month.year;
    }
  }

  void today() const {
    const float at = x(chart_.today);
    const std::string text = words::format_date(chart_.today, chart_.frame.language);
    const float half = paint_.width_of(text, size_) / 2;
    const float y = at_.y + paint_.em() * 0.7f;
    paint_.line(at, y + paint_.em() * 0.7f, at, at_.y + at_.height, paint_.theme().text, 2);
    paint_.text(std::clamp(at, left_ + half, right_ - half), y, text, paint_.theme().text, size_,
                Align::centre);
  }

  bool paint_row(std::size_t index) {
    const TimeLine::Row& row = chart_.rows[index];
    const float height = row_height(kit_, at_.width);
    const Rect rect{at_.x, top() + static_cast<float>(index) * height, at_.width, height};
    const Interaction done =
        kit_.item_at(row.label + ", " + row.status, rect, {.key = row.key, .description = row.dates});
    const Theme& theme = paint_.theme();
    if (done.hovered || done.held) paint_.fill(rect, faded(theme.accent_soft, 0.6), 3);
    const float bar_y = stacked_ ? rect.y + height - paint_.em() * 0.8f : rect.y + height / 2;
    const float label_y = stacked_ ? rect.y + paint_.em() * 0.9f : bar_y;
    const float status_width = paint_.width_of(row.status, size_) + paint_.em();
    const float label_room = (stacked_ ? at_.width : left_ - at_.x - paint_.em()) - status_width;
    paint_.text_with_halo(rect.x + paint_.em() * 0.2f, label_y, paint_.fitted(row.label, label_room, size_),
                          theme.text, theme.surface, size_);
    const float status_at = stacked_ ? rect.x + rect.width : left_ - paint_.em() * 0.7f;
    paint_.text_with_halo(status_at, label_y, row.status, tone_colour(theme, row.tone), theme.surface, size_,
                          Align::right);
    paint_bar(row, bar_y);
    return done.activated;
  }

  void paint_bar(const TimeLine::Row& row, float y) const {
    const Theme& theme = paint_.theme();
    const Colour colour = tone_colour(theme, row.tone);
    const float thickness = std::round(paint_.em() * 0.7f);
    const float least = paint_.em() * 0.35f;
    if (row.from && row.to) {
      const float from = x(*row.from);
      paint_.fill({from, y - thickness / 2, std::max(least, x(*row.to) - from), thickness}, colour, 3);
    } else if (row.from) {
      paint_.dashed_line(x(*row.from), y, right_, y, colour, paint_.em() * 0.6f, paint_.em() * 0.3f,
                         thickness / 2);
    } else if (row.to) {
      paint_.dot(x(*row.to), y, thickness / 2, colour);
    } else {
      paint_.text_with_halo(left_ + paint_.em() * 0.2f, y,
                            words::text(Text::time_line_without_dates, chart_.frame.language),
                            theme.text_muted, theme.surface, size_);
    }
  }

  Kit& kit_;
  Painter paint_;
  const TimeLine& chart_;
  Rect at_;
  float size_;
  bool stacked_ = false;
  Date first_;
  Date last_;
  float left_ = 0;
  float right_ = 0;
};

TableContent time_table(const TimeLine& chart) {
  const Language language = chart.frame.language;
  TableContent table{
      .caption = chart.frame.name,
      .columns = words::texts(
          {Text::column_measure, Text::time_line_start, Text::column_due, Text::column_standing}, language),
      .rows = {}};
  const auto day = [&](const std::optional<Date>& date) {
    return date ? words::format_date(*date, language) : std::string();
  };
  for (const TimeLine::Row& row : chart.rows) {
    table.rows.push_back({row.label, day(row.from), day(row.to), row.status});
  }
  return table;
}

}  // namespace

std::optional<std::size_t> time_line(Kit& kit, const TimeLine& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float height = TimeLinePainting::header_height(kit) +
                       static_cast<float>(chart.rows.size()) * TimeLinePainting::row_height(kit, width);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, time_table(chart), width, height, &at);
  return TimeLinePainting(kit, chart, at).paint();
}

}  // namespace lagesbild::ui
