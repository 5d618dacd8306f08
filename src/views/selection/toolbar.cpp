#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/window.hpp"
#include "ui/kit/fitting.hpp"
#include "ui/kit/short_select.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::Panel;
using words::Text;

constexpr int weeks_to_choose_among = 104;

bool is_narrow(const RankedView& view) {
  return layout_of(view.kit) == Layout::narrow;
}

/// All side by side, or on a phone, where the areas are what one came for, the one that is chosen.
std::optional<std::size_t> choice(const RankedView& view, Text name, std::span<const std::string> options,
                                  std::size_t now) {
  return is_narrow(view) ? ui::short_select(view.kit, view.text(name), options, now)
                         : view.kit.segmented(view.text(name), options, now);
}

void show_length(const RankedView& view) {
  const int now = view.ranked.ranking.wanted.window.weeks();
  std::vector<int> lengths(std::begin(app::window_lengths), std::end(app::window_lengths));
  if (std::find(lengths.begin(), lengths.end(), now) == lengths.end()) lengths.push_back(now);
  std::sort(lengths.begin(), lengths.end());
  std::vector<std::string> options;
  for (const int length : lengths) {
    options.push_back(view.filled(Text::period_weeks, {words::format_count(length, view.language)}));
  }
  const auto at = static_cast<std::size_t>(std::find(lengths.begin(), lengths.end(), now) - lengths.begin());
  if (const auto chosen = choice(view, Text::period, options, at)) view.act(app::SetWeeks{lengths[*chosen]});
}

/// Beside the period, since it is of it: what lasts, or what is new.
void show_mode(const RankedView& view) {
  const std::array<std::string, 2> options{std::string{view.text(Text::mode_quarter)},
                                           std::string{view.text(Text::mode_week)}};
  const auto now = static_cast<std::size_t>(view.ranked.ranking.wanted.mode);
  if (const auto chosen = choice(view, Text::mode, options, now))
    view.act(app::SetMode{static_cast<app::Mode>(*chosen)});
  view.kit.tooltip_for_last(view.text(now == 0 ? Text::mode_quarter_about : Text::mode_week_about));
}

void show_until(const RankedView& view) {
  const auto& cube = view.ready.cube;
  const Week now = view.ranked.ranking.wanted.window.to;
  // What is to come is in the data too, but has not happened yet.
  const Week newest = std::max(analysis::current_week(view.situation, cube).value_or(cube.last()), now);
  const Week oldest = std::min(std::max(cube.first, newest - (weeks_to_choose_among - 1)), now);
  std::vector<std::string> options;
  for (Week week = newest; week >= oldest; week = week - 1) {
    const IsoWeekName name = iso_name(week);
    options.push_back(
        view.filled(Text::until_week_short, {std::to_string(name.week), std::to_string(name.year)}));
  }
  const auto at = static_cast<std::size_t>(newest - now);
  if (const auto chosen = ui::short_select(view.kit, view.text(Text::until), options, at)) {
    view.act(app::SetUntil{newest - static_cast<int>(*chosen)});
  }
}

/// What is counted, in few words: what a phone shows of it.
std::string period_in_short(const RankedView& view) {
  const auto& wanted = view.ranked.ranking.wanted;
  const IsoWeekName until = iso_name(wanted.window.to);
  const std::string text =
      view.filled(Text::period_until,
                  {words::format_count(wanted.window.weeks(), view.language), std::to_string(until.week)});
  return wanted.mode == app::Mode::week ? view.filled(Text::period_in_week_mode, {text}) : text;
}

void show_panel_button(const RankedView& view, std::string_view name, std::string_view key, Panel panel,
                       ui::Icon icon, bool icon_only = false) {
  if (view.kit.button(name,
                      {.key = key, .icon = icon, .icon_only = icon_only, .expanded = view.is_open(panel)})) {
    view.act(app::TogglePanel{panel});
  }
}

/// Who has not reported: by name where the names fit on the toolbar's line, and on a phone as a sign; alone
/// on a line a sign says nothing, and there is room for words.
void show_reports_button(const RankedView& view) {
  const app::ReportingSummary& reporting = view.ranked.reporting;
  const bool all_in = reporting.not_reported + reporting.partial == 0 && !asks_of_silence(view);
  const ui::Icon icon = all_in ? ui::Icon::check : ui::Icon::missing;
  const ui::ButtonOptions options{.icon = icon, .expanded = false};
  const std::string few = reporting_in_few_words(view);
  ui::ButtonOptions sign = options;
  sign.icon_only = true;
  const bool as_sign = is_narrow(view) && ui::stands_on_line(view.kit, ui::button_width(view.kit, few, sign));
  std::vector<std::string> names;
  if (!is_narrow(view)) {
    // Of more than the few that the first names, as many by name as there is room for.
    constexpr std::size_t few_sources = 2;
    names = reporting_by_name(view);
    if (names.size() <= few_sources) names.insert(names.begin(), reporting_text(view));
  }
  names.push_back(few);
  if (is_narrow(view) && reporting.not_reported > 0)
    names.push_back(view.filled(Text::reports_lacking, {words::format_week(reporting.week, view.language)}));
  show_panel_button(view, as_sign ? few : ui::fitting_name(view.kit, names, options), "sources",
                    Panel::sources, icon, as_sign);
}

}  // namespace

void show_toolbar(const RankedView& view) {
  const auto toolbar = view.kit.landmark(ui::Role::region, view.text(Text::toolbar));
  const auto show_period = [&] {
    show_length(view);
    show_until(view);
    show_mode(view);
  };
  // On a phone one line says what is counted and leads to what else can be, so that the areas are seen below.
  const bool is_one_line = is_narrow(view);
  const auto show_line = [&] {
    const auto row = view.kit.row();
    if (is_one_line) {
      show_panel_button(view, period_in_short(view), "period", Panel::period, ui::Icon::none);
    } else {
      show_period();
    }
    show_panel_button(view, view.text(Text::filter), "filter", Panel::filters, ui::Icon::filter, is_one_line);
    show_panel_button(view, view.text(view.ranked.weighing.changed ? Text::weights_changed : Text::weights),
                      "weights", Panel::weights, ui::Icon::sliders, is_one_line);
    show_reports_button(view);
    if (view.ranked.ranking.computing && view.ranked.ranking.preview) {
      view.kit.progress(view.text(Text::computing), view.ranked.ranking.progress,
                        words::format_percent(view.ranked.ranking.progress, view.language));
    }
  };
  show_line();
  if (!is_one_line || !view.is_open(Panel::period)) return;
  const auto row = view.kit.row();
  show_period();
}

void show_warnings(const RankedView& view) {
  // Data that nobody has added to for weeks look just like a calm month.
  constexpr int weeks_until_stale = 3;
  if (view.ranked.weeks_since_update && *view.ranked.weeks_since_update > weeks_until_stale) {
    view.kit.alert(view.filled(Text::stale_data, {weeks_text(view, *view.ranked.weeks_since_update)}),
                   ui::Tone::warning);
  }
  if (view.picture.reading) {
    view.kit.progress(view.text(Text::reading), *view.picture.reading,
                      words::format_percent(*view.picture.reading, view.language));
  }
}

}  // namespace lagesbild::views
