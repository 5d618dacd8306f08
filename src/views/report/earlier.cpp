#include "ui/kit/dialogs.hpp"
#include "ui/kit/disclosure.hpp"
#include "views/report/report_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

void show_listed_event(const ReportView& view, const app::EarlierWeek& week, std::uint32_t row) {
  const app::ReportedEvent event = app::reported_event(view.situation, row);
  const auto item = view.kit.list_item(event.id.empty() ? "row " + std::to_string(row) : event.id);
  const std::string line = event_line(view, event);
  view.kit.text(line);
  const std::string words = event.place.empty() || event.note.empty()
                                ? event.place + event.note
                                : view.filled(Text::events_place_and_note, {event.place, event.note});
  if (!words.empty()) view.kit.text(words, ui::TextStyle::muted);
  if (event.id.empty()) return;
  const auto row_of_buttons = view.kit.row();
  if (view.kit.button(view.filled(Text::earlier_correct, {line}), {.key = event.id + " correct"})) {
    view.act(app::ReportAction{app::CorrectReported{event, week.week}});
    view.act(app::Request::scroll_to_top);
  }
  if (view.kit.button(view.filled(Text::earlier_take_back, {line}),
                      {.key = event.id + " take back", .style = ui::ButtonStyle::quiet}))
    view.act(app::ReportAction{app::TakeBackReported{event.id, week.week, false}});
}

/// It is asked once, since what is taken back goes from all numbers.
void ask_to_take_back(const ReportView& view, const app::EarlierWeek& week) {
  for (const std::uint32_t row : week.events) {
    const std::string id = app::incident_id(view.situation, row);
    if (id.empty() || id != view.reporter().taking_back) continue;
    const std::string line = event_line(view, app::reported_event(view.situation, row));
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
  if (!week.said) said = view.text(Text::report_week_open);
  if (week.said == Reported::missing) said = view.text(Text::report_week_missing);
  if (week.said == Reported::reported) said = view.text(Text::report_week_reported);
  if (week.said == Reported::partial) said = view.text(Text::report_week_partial);
  return said;
}

std::string decision_text(const ReportView& view, const app::AreaFeedback& feedback) {
  constexpr Text levels[] = {Text::feedback_priority, Text::feedback_watch, Text::feedback_normal};
  const std::string decided = view.filled(levels[static_cast<std::size_t>(feedback.decision->level)],
                                          {words::format_date(feedback.decision->date, view.language)});
  const std::string& reason = view.in_language(feedback.reason);
  return reason.empty() ? decided : view.filled(Text::events_place_and_note, {decided, reason});
}

void show_measure(const ReportView& view, std::size_t index) {
  const Measure& measure = view.ready.plans.measures[index];
  const auto item = view.kit.list_item(measure.id);
  constexpr Text statuses[] = {Text::status_proposed, Text::status_planned, Text::status_ongoing,
                               Text::status_done, Text::status_followed_up};
  view.kit.text(view.filled(
      Text::feedback_measure,
      {view.in_language(measure.title), view.text(statuses[static_cast<std::size_t>(measure.status)])}));
  if (measure.follow_ups.empty()) return;
  const FollowUp& last = measure.follow_ups.back();
  view.kit.text(view.filled(Text::name_and_value,
                            {words::format_date(last.date, view.language), view.in_language(last.text)}),
                ui::TextStyle::muted);
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

void show_feedback(const ReportView& view) {
  const app::EarlierReports& earlier = *view.page.earlier;
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::feedback_title));
  view.kit.heading(3, view.text(Text::feedback_title));
  view.kit.text(view.text(earlier.feedback.empty() ? Text::feedback_none : Text::feedback_about),
                ui::TextStyle::muted);
  for (const app::AreaFeedback& feedback : earlier.feedback) {
    const std::string& name = view.situation.areas[feedback.area].name;
    view.kit.heading(4, name);
    if (feedback.decision) view.kit.text(decision_text(view, feedback));
    if (feedback.measures.empty()) continue;
    const auto list = view.kit.list(view.filled(Text::feedback_measures, {name}));
    for (const std::size_t measure : feedback.measures) show_measure(view, measure);
  }
}

}  // namespace lagesbild::views
