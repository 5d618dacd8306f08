#include "ui/kit/dialogs.hpp"
#include "ui/kit/disclosure.hpp"
#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

/// What each file has said of the event, the first first.
void show_history(const ReportView& view, const std::string& id) {
  if (view.page.history == nullptr || view.reporter().history_of != id) return;
  const auto list = view.kit.list(view.text(Text::history_title), true);
  std::size_t number = 0;
  for (const app::EventVersion& version : *view.page.history) {
    const auto item = view.kit.list_item("version " + std::to_string(number));
    const Text name = version.taken_back ? Text::history_taken_back
                      : number == 0      ? Text::history_reported
                                         : Text::history_changed;
    ++number;
    const std::string when =
        version.changed.empty() ? version.path : words::format_instant(version.changed, view.language);
    view.kit.text(view.filled(name, {when, event_in_words(view, version.event)}));
  }
}

void show_event_buttons(const ReportView& view, Week week, const app::ReportedEvent& event,
                        const std::string& line) {
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::earlier_correct),
                      {.key = event.id + " correct", .description = line})) {
    view.act(app::ReportAction{app::CorrectReported{event, week}});
    view.act(app::Request::scroll_to_top);
  }
  if (view.kit.button(view.text(Text::earlier_take_back),
                      {.key = event.id + " take back", .description = line, .style = ui::ButtonStyle::quiet}))
    view.act(app::ReportAction{app::TakeBackReported{event.id, week, false}});
  const bool shown = view.reporter().history_of == event.id;
  if (view.kit.button(view.text(Text::earlier_history), {.key = event.id + " history",
                                                         .description = line,
                                                         .style = ui::ButtonStyle::quiet,
                                                         .expanded = shown}))
    view.act(app::ReportAction{app::ShowReportedHistory{shown ? std::string() : event.id}});
}

void show_listed_event(const ReportView& view, const app::EarlierWeek& week, std::uint32_t row) {
  const app::ReportedEvent event = app::reported_event(view.situation, row);
  const auto item = view.kit.list_item(event.id.empty() ? "row " + std::to_string(row) : event.id);
  view.kit.text(event_in_words(view, event));
  if (event.id.empty()) return;
  show_event_buttons(view, week.week, event, event_line(view, view.situation, event));
  show_history(view, event.id);
}

/// It is asked once, since what is taken back goes from all numbers.
void ask_to_take_back(const ReportView& view, const app::EarlierWeek& week) {
  for (const std::uint32_t row : week.events) {
    const std::string id = app::incident_id(view.situation, row);
    if (id.empty() || id != view.reporter().taking_back) continue;
    const std::string line = event_line(view, view.situation, app::reported_event(view.situation, row));
    const auto answer = ui::confirmation(view.kit, view.text(Text::take_back_question),
                                         view.filled(Text::take_back_consequence, {line}),
                                         {.key = "take back",
                                          .confirm = view.text(Text::take_back_yes),
                                          .cancel = view.text(Text::take_back_no)});
    if (!answer) continue;
    view.act(app::ReportAction{*answer ? app::TakeBackReported{id, week.week, true}
                                       : app::TakeBackReported{{}, week.week, false}});
  }
}

std::string said_of_week(const ReportView& view, const app::EarlierWeek& week) {
  if (week.said == Reported::nothing) return std::string{view.text(Text::report_week_nothing)};
  std::string said;
  if (!week.said) said = view.text(week.events.empty() ? Text::report_week_open : Text::report_week_events);
  if (week.said == Reported::missing) said = view.text(Text::report_week_missing);
  if (week.said == Reported::reported) said = view.text(Text::report_week_reported);
  if (week.said == Reported::partial) said = view.text(Text::report_week_partial);
  return said;
}

}  // namespace

void show_earlier(const ReportView& view) {
  const app::EarlierReports& earlier = *view.page.earlier;
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::earlier_title));
  const std::string in_short = words::counted(static_cast<double>(earlier.weeks.size()), Text::one_week,
                                              Text::many_weeks, view.language);
  const bool open = view.reporter().shows_earlier;
  if (ui::disclosure(view.kit, view.text(Text::earlier_title), in_short, open, "earlier"))
    view.act(app::ReportAction{app::ShowEarlierReports{!open}});
  if (!open) return;
  if (earlier.weeks.empty()) view.kit.text(view.text(Text::earlier_none), ui::TextStyle::muted);
  for (const app::EarlierWeek& week : earlier.weeks) {
    const std::string name = words::format_week_and_year(week.week, view.language);
    view.kit.heading(4, view.filled(Text::name_and_value, {name, said_of_week(view, week)}));
    if (!week.events.empty()) {
      const auto list = view.kit.list(name);
      for (const std::uint32_t row : week.events) show_listed_event(view, week, row);
    }
    ask_to_take_back(view, week);
  }
  if (earlier.hides_protected) view.kit.text(view.text(Text::earlier_protected), ui::TextStyle::small);
}

}  // namespace lagesbild::views
