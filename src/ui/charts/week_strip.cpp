#include "ui/charts/week_strip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/charts/paint.hpp"
#include "ui/charts/ticks.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

bool is_known(WeekState state) {
  return state == WeekState::reported || state == WeekState::nothing || state == WeekState::partial;
}

std::string expected_text(const WeekStrip::Bar& bar, Language language) {
  if (bar.expected && is_known(bar.state)) return words::format_number(*bar.expected, 1, language);
  if (!bar.expected_low || !bar.expected_high) return {};
  return words::format_number(*bar.expected_low, 1, language) + "–" +
         words::format_number(*bar.expected_high, 1, language);
}

bool is_short(const WeekStrip::Mark& mark) {
  constexpr std::size_t longest = 20;
  return mark.label.size() <= longest;
}

void paint_flag(const Painter& paint, float x, float y) {
  const float size = 0.5f * paint.em();
  paint.triangle(x - 1, y, x + size, y + size / 2, x - 1, y + size, paint.theme().accent);
}

class StripPainting {
 public:
  StripPainting(const Kit& kit, const WeekStrip& chart, Rect at)
      : paint_(kit), chart_(chart), language_(chart.frame.language), at_(at), size_(paint_.small()) {
    double most = 0;
    for (const WeekStrip::Bar& bar : chart.weeks) {
      most = std::max({most, bar.count, bar.expected_high.value_or(0), bar.expected.value_or(0)});
    }
    ticks_ = ticks_to(most, 3, 1);
    float widest = 0;
    for (const double tick : ticks_)
      widest = std::max(widest, paint_.width_of(words::format_quantity(tick, language_), size_));
    plot_.x = paint_.snap(at.x + widest + paint_.em() * 0.5f);
    plot_.y = paint_.snap(at.y + paint_.em() * 0.5f);
    plot_.width = at.x + at.width - plot_.x;
    plot_.height = std::round(chart.height_em * paint_.em());
    step_ = chart.weeks.empty() ? plot_.width : plot_.width / static_cast<float>(chart.weeks.size());
  }

  /// Of the parts under the plot: week numbers, years, key.
  static float height_below(const Kit& kit) { return std::round(kit.em() * 1.3f); }

  std::optional<std::size_t> paint() {
    std::optional<std::size_t> hovered;
    for (std::size_t week = 0; week < chart_.weeks.size(); ++week) {
      if (pointer_over({column_x(week), at_.y, step_, plot_.height + paint_.em() * 1.8f})) hovered = week;
    }
    const Theme& theme = paint_.theme();
    if (hovered) {
      paint_.fill({column_x(*hovered), plot_.y, step_, plot_.height}, faded(theme.accent_soft, 0.9));
    }
    band();
    for (const double tick : ticks_) {
      if (tick > 0) paint_.line(plot_.x, y(tick), plot_.x + plot_.width, y(tick), theme.grid);
      paint_.text(plot_.x - paint_.em() * 0.4f, y(tick), words::format_quantity(tick, language_),
                  theme.text_muted, size_, Align::right);
    }
    for (std::size_t week = 0; week < chart_.weeks.size(); ++week) paint_week(week);
    paint_.line(plot_.x, y(0), plot_.x + plot_.width, y(0), theme.border_strong);
    expected_line();
    week_labels();
    for (std::size_t mark = 0; mark < chart_.marks.size(); ++mark) paint_mark(mark);
    return hovered;
  }

 private:
  float y(double count) const {
    return paint_.snap(plot_.y + plot_.height * static_cast<float>(1 - count / ticks_.back()));
  }
  float column_x(std::size_t week) const { return plot_.x + step_ * static_cast<float>(week); }

  void band() const {
    const Theme& theme = paint_.theme();
    for (std::size_t week = 0; week < chart_.weeks.size(); ++week) {
      const WeekStrip::Bar& bar = chart_.weeks[week];
      if (!bar.expected_low || !bar.expected_high || !is_known(bar.state)) continue;
      const float left = paint_.snap(column_x(week));
      const float right = paint_.snap(column_x(week + 1));
      const float top = y(*bar.expected_high);
      const float bottom = y(*bar.expected_low);
      paint_.fill({left, top, right - left, bottom - top}, blended(theme.surface, theme.accent_soft, 0.85));
      paint_.line(left, top, right, top, blended(theme.accent_soft, theme.accent, 0.45));
      if (*bar.expected_low > 0) {
        paint_.line(left, bottom, right, bottom, blended(theme.accent_soft, theme.accent, 0.45));
      }
    }
  }

  void paint_week(std::size_t week) const {
    const Theme& theme = paint_.theme();
    const WeekStrip::Bar& bar = chart_.weeks[week];
    const float gap = std::max(1.0f, std::round(step_ * 0.14f));
    const float left = paint_.snap(column_x(week)) + gap;
    const float width = std::max(1.0f, paint_.snap(column_x(week + 1)) - left - gap);
    const float base = y(0);
    const float edge = paint_.hairline();
    const float top = std::min(y(bar.count), base - edge);
    if (bar.state == WeekState::missing || bar.state == WeekState::unknown) {
      const Rect column{left - gap, plot_.y, width + 2 * gap, plot_.height};
      paint_.fill(column, blended(theme.surface, theme.grid, 0.55));
      if (bar.state == WeekState::missing)
        paint_.hatched(column, faded(theme.hatch, 0.6), paint_.em() * 0.36f);
      if (bar.state == WeekState::unknown) {
        paint_.text(left + width / 2, base - size_, "?", theme.text_muted, size_, Align::centre);
      }
      if (bar.count > 0) paint_.outline({left, top, width, base - top}, theme.bar, edge);
      return;
    }
    if (bar.count <= 0) {
      // A known zero is a mark of its own, not an absence.
      const float height = std::max(3.0f, std::round(paint_.em() * 0.2f));
      const Rect tick{left, base - height, width, height};
      if (bar.state == WeekState::partial) {
        paint_.outline(tick, theme.bar, edge);
      } else {
        paint_.fill(tick, theme.bar);
      }
      return;
    }
    if (bar.state == WeekState::partial) {
      // Open upwards: there may be more.
      paint_.fill({left, top, width, base - top}, faded(theme.bar, 0.35));
      paint_.line(left + edge / 2, top, left + edge / 2, base, theme.bar);
      paint_.line(left + width - edge / 2, top, left + width - edge / 2, base, theme.bar);
      return;
    }
    const bool provisional = chart_.newest_is_provisional && week + 1 == chart_.weeks.size();
    paint_.fill({left, top, width, base - top}, provisional ? faded(theme.bar, 0.6) : theme.bar);
    parts_of(bar, left, width);
  }

  /// Hair lines between the parts of a bar.
  void parts_of(const WeekStrip::Bar& bar, float left, float width) const {
    double sum = 0;
    for (const double part : bar.parts) {
      sum += part;
      const bool inside = part > 0 && sum > 0 && sum < bar.count - 1e-9;
      if (inside && width > 4) paint_.line(left, y(sum), left + width, y(sum), paint_.theme().surface);
    }
  }

  /// A step a week, broken where nothing was reported. Light around it, to be seen over the bars.
  void expected_line() const {
    const Theme& theme = paint_.theme();
    for (const auto& [colour, width] : {std::pair{theme.surface, 4.0f}, std::pair{theme.text, 1.5f}}) {
      std::optional<float> before;
      for (std::size_t week = 0; week < chart_.weeks.size(); ++week) {
        const WeekStrip::Bar& bar = chart_.weeks[week];
        if (!bar.expected || !is_known(bar.state)) {
          before.reset();
          continue;
        }
        const float level = y(*bar.expected);
        if (before) paint_.line(column_x(week), *before, column_x(week), level, colour, width);
        paint_.line(column_x(week), level, column_x(week + 1), level, colour, width);
        before = level;
      }
    }
  }

  std::optional<float> mark_x(std::size_t mark) const {
    if (mark >= chart_.marks.size() || chart_.weeks.empty()) return std::nullopt;
    const int week = chart_.marks[mark].week - chart_.weeks.front().week;
    if (week < 0 || static_cast<std::size_t>(week) >= chart_.weeks.size()) return std::nullopt;
    return column_x(static_cast<std::size_t>(week)) + step_ / 2;
  }

  /// A long name would lie over the bars: such a mark is told by the key, on hover and in the table.
  void paint_mark(std::size_t mark) const {
    const std::optional<float> at = mark_x(mark);
    if (!at) return;
    const Theme& theme = paint_.theme();
    const float x = *at;
    const float em = paint_.em();
    paint_.line(x, plot_.y - em * 0.3f, x, plot_.y + plot_.height, theme.accent, 2);
    if (!is_short(chart_.marks[mark])) return paint_flag(paint_, x, plot_.y - em * 0.3f);
    const std::string& label = chart_.marks[mark].label;
    const bool leftwards = x + paint_.width_of(label, size_) + em > at_.x + at_.width;
    // Under the year's number, which may stand beside it.
    paint_.text_with_halo(x + em * (leftwards ? -0.4f : 0.4f), plot_.y + paint_.line_height(size_), label,
                          theme.accent, theme.surface, size_, leftwards ? Align::right : Align::left);
  }

  void week_labels() const {
    const Theme& theme = paint_.theme();
    const float middle = plot_.y + plot_.height + paint_.em() * 0.95f;
    const float widest = paint_.width_of("00", size_) + paint_.em() * 0.7f;
    float free_from = -1e9f;
    for (std::size_t week = 0; week < chart_.weeks.size(); ++week) {
      const IsoWeekName name = iso_name(chart_.weeks[week].week);
      const bool new_year = week > 0 && name.year != iso_name(chart_.weeks[week - 1].week).year;
      if (new_year) {
        const float x = column_x(week);
        paint_.line(x, plot_.y - paint_.em() * 0.3f, x, plot_.y + plot_.height + paint_.em() * 0.4f,
                    theme.border_strong);
        paint_.text(x + paint_.em() * 0.25f, plot_.y, std::to_string(name.year), theme.text_muted, size_);
      }
      const bool first = week == 0;
      const std::string text =
          first ? words::format_week(chart_.weeks[week].week, language_) : std::to_string(name.week);
      const float width = paint_.width_of(text, size_);
      const float centre = column_x(week) + step_ / 2;
      const float left = first ? std::max(plot_.x, centre - width / 2) : centre - width / 2;
      const bool last_needs_room =
          week + 1 < chart_.weeks.size() &&
          left + width + widest * 0.4f > column_x(chart_.weeks.size() - 1) + step_ / 2 - widest / 2;
      if (left < free_from || last_needs_room || left + width > at_.x + at_.width + 1) continue;
      paint_.text(left, middle, text, theme.text_muted, size_);
      free_from = left + width + paint_.em() * (step_ > widest ? 0.3f : 1.1f);
    }
  }

  Painter paint_;
  const WeekStrip& chart_;
  Language language_;
  Rect at_;
  float size_;
  Rect plot_;
  float step_ = 0;
  std::vector<double> ticks_;
};

// [SECTION] The key: only what the strip shows

struct KeyEntry {
  enum class Sign { bar, zero, partial, gap, unknown, band, line, mark } sign;
  std::string text;
};

std::vector<KeyEntry> key_of(const WeekStrip& chart) {
  const Language language = chart.frame.language;
  const auto any = [&](WeekState state) {
    return std::any_of(chart.weeks.begin(), chart.weeks.end(),
                       [state](const WeekStrip::Bar& bar) { return bar.state == state; });
  };
  const bool zero = std::any_of(chart.weeks.begin(), chart.weeks.end(),
                                [](const auto& bar) { return is_known(bar.state) && bar.count <= 0; });
  const bool band =
      std::any_of(chart.weeks.begin(), chart.weeks.end(), [](const auto& bar) { return bar.expected_high; });
  const bool line =
      std::any_of(chart.weeks.begin(), chart.weeks.end(), [](const auto& bar) { return bar.expected; });
  std::vector<KeyEntry> key{{KeyEntry::Sign::bar, words::filled(Text::key_events, language)}};
  if (zero) key.push_back({KeyEntry::Sign::zero, words::filled(Text::key_no_events, language)});
  if (any(WeekState::partial))
    key.push_back({KeyEntry::Sign::partial, week_state_text(WeekState::partial, language)});
  if (any(WeekState::missing))
    key.push_back({KeyEntry::Sign::gap, week_state_text(WeekState::missing, language)});
  if (any(WeekState::unknown))
    key.push_back({KeyEntry::Sign::unknown, week_state_text(WeekState::unknown, language)});
  if (line) key.push_back({KeyEntry::Sign::line, words::filled(Text::key_expected, language)});
  if (band) key.push_back({KeyEntry::Sign::band, words::filled(Text::key_expected, language)});
  const bool long_mark = !std::all_of(chart.marks.begin(), chart.marks.end(), is_short);
  if (long_mark) key.push_back({KeyEntry::Sign::mark, words::filled(Text::key_measure, language)});
  return key;
}

void paint_sign(const Painter& paint, KeyEntry::Sign sign, Rect at) {
  const Theme& theme = paint.theme();
  const float edge = paint.hairline();
  const float base = at.y + at.height;
  switch (sign) {
    case KeyEntry::Sign::bar:
      paint.fill(at, theme.bar);
      break;
    case KeyEntry::Sign::zero:
      paint.fill({at.x, base - 3, at.width, 3}, theme.bar);
      paint.line(at.x - 2, base, at.x + at.width + 2, base, theme.border_strong);
      break;
    case KeyEntry::Sign::partial:
      paint.fill(at, faded(theme.bar, 0.35));
      paint.line(at.x + edge / 2, at.y, at.x + edge / 2, base, theme.bar);
      paint.line(at.x + at.width - edge / 2, at.y, at.x + at.width - edge / 2, base, theme.bar);
      break;
    case KeyEntry::Sign::gap:
      paint.fill(at, blended(theme.surface, theme.grid, 0.55));
      paint.hatched(at, faded(theme.hatch, 0.6), paint.em() * 0.36f);
      break;
    case KeyEntry::Sign::unknown:
      paint.fill(at, blended(theme.surface, theme.grid, 0.55));
      break;
    case KeyEntry::Sign::mark:
      paint.line(at.x + at.width / 2, at.y, at.x + at.width / 2, base, theme.accent, 2);
      paint_flag(paint, at.x + at.width / 2, at.y);
      break;
    case KeyEntry::Sign::line:
      paint.line(at.x, at.y + at.height / 2, at.x + at.width, at.y + at.height / 2, theme.text, 1.5f);
      break;
    case KeyEntry::Sign::band:
      paint.fill(at, blended(theme.surface, theme.accent_soft, 0.85));
      paint.line(at.x, at.y, at.x + at.width, at.y, blended(theme.accent_soft, theme.accent, 0.45));
      paint.line(at.x, base, at.x + at.width, base, blended(theme.accent_soft, theme.accent, 0.45));
      break;
  }
}

/// Paints the key from `at` on (or nothing, when `at` is null) and returns its height.
float key_height(const Painter& paint, const std::vector<KeyEntry>& key, float width, const Rect* at) {
  const float sign = std::round(paint.em() * 0.75f);
  const float line = std::round(paint.em() * 1.4f);
  float x = 0;
  float y = 0;
  for (const KeyEntry& entry : key) {
    const float wide = sign + paint.em() * 0.4f + paint.width_of(entry.text, paint.small());
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    if (at != nullptr) {
      paint_sign(paint, entry.sign,
                 {paint.snap(at->x + x), paint.snap(at->y + y + (line - sign) / 2), sign, sign});
      paint.text(at->x + x + sign + paint.em() * 0.4f, at->y + y + line / 2, entry.text,
                 paint.theme().text_muted, paint.small());
    }
    x += wide + paint.em();
  }
  return y + line;
}

}  // namespace

TableContent table_of(const WeekStrip& chart) {
  const Language language = chart.frame.language;
  TableContent table{.caption = chart.frame.name, .columns = {}, .rows = {}};
  table.columns = words::texts(
      {Text::chart_week, Text::chart_events, Text::chart_reporting, Text::chart_expected}, language);
  table.columns.insert(table.columns.end(), chart.parts.begin(), chart.parts.end());
  for (const WeekStrip::Bar& bar : chart.weeks) {
    const bool counted = is_known(bar.state) || bar.count > 0;
    std::string marks;
    for (const auto& mark : chart.marks) {
      if (mark.week == bar.week) marks += " (" + mark.label + ")";
    }
    std::vector<std::string> cells{words::format_week_and_year(bar.week, language) + marks,
                                   counted ? words::format_quantity(bar.count, language) : "",
                                   week_state_text(bar.state, language), expected_text(bar, language)};
    for (std::size_t part = 0; part < chart.parts.size(); ++part) {
      cells.push_back(counted && part < bar.parts.size() ? words::format_quantity(bar.parts[part], language)
                                                         : "");
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

ChartOutput week_strip(Kit& kit, const WeekStrip& chart) {
  const Language language = chart.frame.language;
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const std::vector<KeyEntry> key = key_of(chart);
  const float above_key = kit.em() * 0.5f + std::round(chart.height_em * kit.em()) +
                          StripPainting::height_below(kit) + kit.em() * 0.4f;
  const float height = above_key + key_height(Painter(kit), key, width, nullptr);
  Rect at;
  const OpenContainer figure =
      kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width, height, &at);
  const std::optional<std::size_t> hovered = StripPainting(kit, chart, at).paint();
  const Rect key_at{at.x, at.y + above_key, width, 0};
  key_height(Painter(kit), key, width, &key_at);
  if (hovered) {
    const WeekStrip::Bar& bar = chart.weeks[*hovered];
    std::vector<std::string> lines{words::format_week_and_year(bar.week, language)};
    for (const auto& mark : chart.marks) {
      if (mark.week == bar.week) lines.push_back(mark.label);
    }
    const bool provisional = chart.newest_is_provisional && *hovered + 1 == chart.weeks.size();
    if (is_known(bar.state) || bar.count > 0) {
      lines.push_back(
          words::filled(Text::many_events, language, {words::format_quantity(bar.count, language)}));
    }
    for (std::size_t part = 0; part < std::min(chart.parts.size(), bar.parts.size()); ++part) {
      if (bar.parts[part] > 0)
        lines.push_back(chart.parts[part] + " " + words::format_quantity(bar.parts[part], language));
    }
    if (bar.state != WeekState::reported) lines.push_back(week_state_text(bar.state, language));
    if (provisional) lines.push_back(words::filled(Text::chart_provisional, language));
    if (const std::string expected = expected_text(bar, language); !expected.empty()) {
      lines.push_back(words::filled(Text::chart_expected_is, language, {expected}));
    }
    lines.push_back(bar.details);
    show_tooltip(kit, lines);
  }
  return {.hovered = hovered};
}

}  // namespace lagesbild::ui
