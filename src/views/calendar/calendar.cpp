#include <algorithm>
#include <string>

#include "ui/kit/disclosure.hpp"
#include "views/calendar/calendar_view.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"

namespace lagesbild::views {

namespace {

using app::calendar_group::measures;
using app::calendar_group::meetings;
using app::calendar_group::reports;
using words::Text;

std::string group_name(const CalendarView& of, const app::CalendarGroup& group) {
  const View& view = of.view;
  if (group.category) return view.in_language(of.situation().categories[*group.category].name);
  if (group.key == meetings) return std::string(view.text(Text::calendar_meetings));
  if (group.key == measures) return std::string(view.text(Text::calendar_measures));
  return std::string(view.text(group.key == reports ? Text::calendar_reports : Text::calendar_waiting));
}

void ask_groups(CalendarView& of) {
  const View& view = of.view;
  const auto group = view.kit.group(view.text(Text::calendar_shown));
  const auto row = view.kit.row();
  for (const app::CalendarGroup& one : of.page.groups) {
    if (!view.kit.toggle_button(group_name(of, one), one.shown, {.key = one.key})) continue;
    if (of.desk.hidden.erase(one.key) == 0) of.desk.hidden.insert(one.key);
  }
}

// [SECTION] The list

/// What goes on since an earlier week.
void show_going_on(const CalendarView& of, const app::CalendarWeek& week) {
  const View& view = of.view;
  for (const std::size_t index : week.going_on) {
    const analysis::UpcomingEvent& event = of.page.events[index];
    std::string what =
        event.note.empty() ? view.in_language(of.situation().categories[event.category].name) : event.note;
    if (what.ends_with('.')) what.pop_back();
    view.kit.badge(view.filled(Text::calendar_going_on, {what}), ui::Tone::neutral);
  }
}

void show_calendar_week(CalendarView& of, const app::CalendarWeek& week) {
  const View& view = of.view;
  const bool is_now = week.week == week_of(of.page.today);
  const std::string name = words::format_week(week.week, view.language);
  const Date monday = monday_of(week.week);
  const Date sunday{monday_of(week.week + 1).days_since_epoch - 1};
  // "23–29 nov.", "30 nov.–6 dec.".
  const CivilDate first = civil_from_date(monday);
  const bool one_month = first.month == civil_from_date(sunday).month;
  view.kit.space();
  {
    const auto row = view.kit.row();
    view.kit.heading(4, view.filled(Text::calendar_week,
                                    {name, one_month ? std::to_string(first.day) : day_of_month(view, monday),
                                     day_of_month(view, sunday)}));
    if (is_now) view.kit.badge(view.text(Text::calendar_now), ui::Tone::accent);
    show_going_on(of, week);
  }
  if (week.entries.empty()) {
    if (week.going_on.empty()) view.kit.text(view.text(Text::calendar_nothing), ui::TextStyle::muted);
    return;
  }
  const auto list = view.kit.list(name);
  for (std::size_t i = 0; i < week.entries.size(); ++i) {
    const auto item = view.kit.list_item(to_string(week.week) + " " + std::to_string(i));
    show_calendar_entry(of, week.entries[i]);
  }
}

void show_past_weeks(CalendarView& of) {
  const View& view = of.view;
  if (of.page.past.empty()) return;
  // A month that is chosen is shown whole.
  const bool folds = !of.desk.month;
  const bool open = !folds || view.is_open(app::Panel::calendar_past);
  if (folds && ui::disclosure(view.kit, view.text(Text::calendar_past),
                              words::counted(static_cast<double>(of.page.past.size()),
                                             Text::calendar_one_week, Text::calendar_weeks, view.language),
                              open)) {
    view.act(app::TogglePanel{app::Panel::calendar_past});
  }
  if (!open) return;
  for (const app::CalendarWeek& week : of.page.past) show_calendar_week(of, week);
}

void show_weeks(CalendarView& of) {
  const View& view = of.view;
  const auto panel = view.kit.panel("weeks");
  if (of.desk.month) {
    if (view.kit.button(view.text(Text::calendar_all_months),
                        {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
      of.desk.month.reset();
    }
  }
  show_past_weeks(of);
  for (const app::CalendarWeek& week : of.page.to_come) show_calendar_week(of, week);
  const bool is_empty = std::all_of(of.page.to_come.begin(), of.page.to_come.end(), [](const auto& week) {
    return week.entries.empty() && week.going_on.empty();
  });
  if (is_empty && (of.page.past.empty() || !of.desk.month))
    view.kit.text(view.text(Text::calendar_nothing_shown), ui::TextStyle::muted);
}

void show_head(CalendarView& of) {
  const View& view = of.view;
  view.kit.heading(2, view.text(Text::calendar_title));
  view.kit.text(view.text(Text::calendar_about), ui::TextStyle::muted);
  ask_groups(of);
  if (!of.page.can_add) return view.kit.text(view.text(Text::calendar_no_kind), ui::TextStyle::small);
  if (view.kit.button(view.text(Text::calendar_add), {.icon = ui::Icon::plus})) {
    of.desk.form = app::new_event(of.situation());
    of.desk.written.reset();
  }
}

}  // namespace

void show_calendar(const View& view, const app::Ready& ready) {
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::calendar_title));
  CalendarView of{view, ready, *ready.calendar, view.state().calendar};
  show_head(of);
  if (layout_of(view.kit) == Layout::wide) {
    const auto columns = two_columns(view, "calendar", 0.52f);
    show_weeks(of);
    view.kit.next_column();
    show_calendar_year(of);
  } else {
    show_weeks(of);
  }
  if (of.desk.form) show_calendar_form(of);
  if (of.desk != view.state().calendar)
    view.act(app::CalendarAction{app::SetCalendarDesk{std::move(of.desk)}});
  if (of.written) view.act(app::CalendarAction{app::WriteCalendar{*of.written}});
}

}  // namespace lagesbild::views
