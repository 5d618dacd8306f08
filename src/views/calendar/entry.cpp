#include <string>
#include <vector>

#include "report/period.hpp"
#include "ui/charts/calendar_row.hpp"
#include "ui/kit/printed.hpp"
#include "views/calendar/calendar_view.hpp"
#include "words/measure_words.hpp"
#include "words/protocol.hpp"

namespace lagesbild::views {

namespace {

using app::CalendarEntry;
using app::CalendarKind;
using ui::CalendarMark;
using ui::CalendarRow;
using ui::Tone;
using words::Text;

std::string day_text(const View& view, const CalendarEntry& entry) {
  if (entry.until)
    return view.filled(Text::calendar_days,
                       {day_of_month(view, entry.day), day_of_month(view, *entry.until)});
  const auto weekday = static_cast<std::size_t>(weekday_of(entry.day));
  return view.filled(Text::calendar_day, {words::listed(Text::form_short_weekdays, weekday, view.language),
                                          day_of_month(view, entry.day)});
}

CalendarRow meeting_row(const CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  const Meeting& meeting = of.ready.plans.meetings[entry.index];
  if (entry.kind == CalendarKind::next_meeting) {
    return {
        .title = std::string(view.text(Text::calendar_next_meeting)),
        .details = view.filled(Text::calendar_decided, {words::format_date(meeting.date, view.language)})};
  }
  std::string areas;
  for (const FocusArea& focus : meeting.focus_areas) {
    if (focus.level != FocusLevel::priority) continue;
    areas += (areas.empty() ? "" : ", ") + of.situation().areas[focus.area].name;
  }
  const std::string state = words::meeting_state_text(meeting, view.language);
  return {.title = words::listed(Text::meeting_kinds, static_cast<std::size_t>(meeting.kind), view.language),
          .details = areas.empty() ? state : view.filled(Text::meeting_in_short, {state, areas})};
}

Text measure_day(const CalendarEntry& entry) {
  if (entry.standing == Standing::late) return Text::calendar_late;
  if (entry.standing == Standing::overdue) return Text::calendar_overdue;
  if (entry.standing == Standing::to_follow_up) return Text::calendar_to_follow_up;
  if (entry.kind == CalendarKind::measure_starts) return Text::calendar_starts;
  return entry.kind == CalendarKind::measure_due ? Text::calendar_due : Text::calendar_followed_up;
}

CalendarRow measure_row_of(const CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  const Measure& measure = of.ready.plans.measures[entry.index];
  return {.title = view.in_language(measure.title),
          .details = view.filled(
              Text::calendar_detail,
              {view.text(measure_day(entry)), words::places_text(of.situation(), measure, view.language)}),
          .mark = CalendarMark::triangle,
          .tone = !entry.standing                             ? Tone::good
                  : *entry.standing == Standing::to_follow_up ? Tone::warning
                                                              : Tone::danger};  // as in the register
}

CalendarRow upcoming_row(const CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  const analysis::UpcomingEvent& event = of.page.events[entry.index];
  const std::string& kind = view.in_language(of.situation().categories[event.category].name);
  std::string details = event.note.empty() ? std::string() : kind;
  const auto add = [&](const std::string& words) {
    details = details.empty() ? words : view.filled(Text::calendar_detail, {details, words});
  };
  if (event.area) add(of.situation().areas[*event.area].name);
  if (event.hour) add(view.filled(Text::calendar_hour, {words::format_count(*event.hour, view.language)}));
  return {.title = event.note.empty() ? kind : words::without_stop(event.note),
          .details = std::move(details),
          .mark = CalendarMark::ring,
          .tone = Tone::accent,
          .disabled = event.id.empty()};
}

CalendarRow report_row(const CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  CalendarRow row{.mark = CalendarMark::square, .tone = Tone::neutral};
  if (entry.kind == CalendarKind::agreement_ends) {
    row.title = view.text(Text::calendar_agreement_ends);
    row.details = view.in_language(of.ready.plans.agreement->title);
  } else if (entry.kind == CalendarKind::law_due) {
    const bool is_plan = entry.report == ReportKind::plan;
    row.title = view.text(is_plan ? Text::calendar_plan_due : Text::calendar_picture_due);
    row.details = view.text(Text::calendar_law);
    row.tone = Tone::warning;
  } else {
    const auto kind = static_cast<std::size_t>(entry.report);
    row.title = view.filled(Text::calendar_report,
                            {words::listed(Text::reports_kinds, kind, view.language),
                             report::period_name(entry.report, entry.period_end, view.language)});
    // The same of each, so that it is said where there is room for it.
    if (!ui::on_paper(view.kit)) row.details = view.text(Text::calendar_report_detail);
  }
  return row;
}

/// How many days most of the source's events take; nothing: not known.
std::optional<int> days_of(const CalendarView& of, std::size_t source) {
  for (const app::SourceDelay& delay : of.page.delays) {
    if (delay.source == source) return delay.days;
  }
  return std::nullopt;
}

CalendarRow sources_row(const CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  const bool lacks = entry.kind == CalendarKind::lacking;
  std::string names;
  for (const std::size_t source : entry.sources) {
    std::string name = view.in_language(of.situation().sources[source].name);
    const auto days = lacks ? std::nullopt : days_of(of, source);
    if (days)
      name = view.filled(Text::calendar_source_days, {name, words::format_count(*days, view.language)});
    names += (names.empty() ? "" : ", ") + name;
  }
  return {.day = words::format_week(week_of(entry.day), view.language),
          .title = view.filled(lacks ? Text::calendar_lacking : Text::calendar_filling, {names}),
          .details =
              std::string(view.text(lacks ? Text::calendar_lacking_detail : Text::calendar_filling_detail)),
          .mark = CalendarMark::hatched,
          .tone = lacks ? Tone::warning : Tone::neutral};
}

CalendarRow row_of(const CalendarView& of, const CalendarEntry& entry) {
  switch (entry.kind) {
    case CalendarKind::meeting:
    case CalendarKind::next_meeting:
      return meeting_row(of, entry);
    case CalendarKind::measure_starts:
    case CalendarKind::measure_followed_up:
    case CalendarKind::measure_due:
      return measure_row_of(of, entry);
    case CalendarKind::upcoming:
      return upcoming_row(of, entry);
    case CalendarKind::report:
    case CalendarKind::law_due:
    case CalendarKind::agreement_ends:
      return report_row(of, entry);
    case CalendarKind::lacking:
    case CalendarKind::filling:
      break;
  }
  return sources_row(of, entry);
}

void go_to(const View& view, app::Page page) {
  view.act(app::GoTo{page});
  view.act(app::Request::scroll_to_top);
}

void open_meeting(const View& view, const std::string& id) {
  app::MeetingDesk desk = view.state().meeting;
  desk.meeting = id;
  view.act(app::MeetingAction{app::SetMeetingDesk{std::move(desk)}});
  go_to(view, app::Page::meeting);
}

void open_event(CalendarView& of, const analysis::UpcomingEvent& event) {
  of.desk.form = app::form_of(event, of.situation());
  of.desk.written = of.desk.form;
}

void open_report(const View& view, const CalendarEntry& entry) {
  view.act(app::ChooseReport{entry.report});
  if (entry.kind == CalendarKind::report) view.act(app::ChoosePeriod{entry.period_end});
  go_to(view, app::Page::reports);
}

void lead_to(CalendarView& of, const CalendarEntry& entry) {
  const View& view = of.view;
  switch (entry.kind) {
    case CalendarKind::meeting:
      return open_meeting(view, of.ready.plans.meetings[entry.index].id);
    case CalendarKind::next_meeting:
      return open_meeting(view, "");
    case CalendarKind::measure_starts:
    case CalendarKind::measure_followed_up:
    case CalendarKind::measure_due:
      view.act(app::EvaluateMeasure{of.ready.plans.measures[entry.index].id});
      return go_to(view, app::Page::measures);
    case CalendarKind::upcoming:
      return open_event(of, of.page.events[entry.index]);
    case CalendarKind::report:
    case CalendarKind::law_due:
      return open_report(view, entry);
    case CalendarKind::agreement_ends:
      return go_to(view, app::Page::agreement);
    case CalendarKind::lacking:
    case CalendarKind::filling:
      if (!view.is_open(app::Panel::sources)) view.act(app::TogglePanel{app::Panel::sources});
      return go_to(view, app::Page::overview);
  }
}

}  // namespace

std::string day_of_month(const View& view, Date day) {
  const CivilDate civil = civil_from_date(day);
  return view.filled(
      Text::calendar_day_of_month,
      {std::to_string(civil.day),
       words::listed(Text::short_months, static_cast<std::size_t>(civil.month - 1), view.language)});
}

void show_calendar_entry(CalendarView& of, const CalendarEntry& entry) {
  CalendarRow row = row_of(of, entry);
  if (row.day.empty()) row.day = day_text(of.view, entry);
  if (ui::calendar_row(of.view.kit, row).activated) lead_to(of, entry);
}

}  // namespace lagesbild::views
