#include <algorithm>
#include <array>

#include "ui/kit/forms.hpp"
#include "views/frame/parts.hpp"
#include "views/purge/purge.hpp"
#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::InboxEvent;
using app::InboxReport;
using words::Text;

struct InboxView : View {
  InboxView(const View& view, const app::Ready& there)
      : View(view), situation(there.situation), page(*there.inbox) {}

  const Situation& situation;
  const app::InboxPicture& page;
};

std::string source_of(const InboxView& view, const InboxReport& report) {
  return report.source ? view.in_language(view.situation.sources[*report.source].name) : report.source_id;
}

/// "Bovärdar, v. 47: 3 händelser".
std::string title_of(const InboxView& view, const InboxReport& report) {
  if (report.unreadable) return std::string{view.text(Text::inbox_unreadable)};
  std::string week = report.week ? words::format_week(*report.week, view.language) : std::string{};
  if (report.week_to) week += "–" + words::format_week(*report.week_to, view.language);
  const std::size_t events = report.events.size() + report.protected_events;
  const std::string what =
      report.said == Reported::nothing
          ? std::string{view.text(Text::report_week_nothing)}
          : words::counted(static_cast<double>(events), Text::one_event, Text::many_events, view.language);
  return view.filled(Text::inbox_report, {source_of(view, report), week, what});
}

/// All that should be looked at before it is taken in, a line each.
std::vector<std::string> remarks_on(const InboxView& view, const InboxReport& report) {
  std::vector<std::string> remarks;
  if (report.returned)
    remarks.push_back(
        view.filled(Text::inbox_returned,
                    {words::format_instant(report.returned->changed, view.language), report.returned->text}));
  if (report.unreadable) {
    remarks.push_back(std::string{view.text(Text::inbox_send_again)});
    return remarks;
  }
  if (!report.source) remarks.push_back(view.filled(Text::inbox_unknown_source, {report.source_id}));
  if (report.problems > 0)
    remarks.push_back(words::counted(static_cast<double>(report.problems), Text::inbox_one_problem,
                                     Text::inbox_problems, view.language));
  if (report.protected_data) remarks.push_back(std::string{view.text(Text::inbox_protected_data)});
  for (const InboxEvent& event : report.events) {
    const std::string line = event_line(view, view.situation, event.event);
    for (const auto& [text, findings] :
         {std::pair{&event.event.place, &event.in_place}, {&event.event.note, &event.in_note}}) {
      if (!findings->empty())
        remarks.push_back(view.filled(Text::inbox_found, {line, found_text(view, *text, *findings)}));
    }
    if (event.clashes) remarks.push_back(view.filled(Text::inbox_clashes, {line}));
    if (event.double_of)
      remarks.push_back(view.filled(Text::inbox_double,
                                    {line, view.in_language(view.situation.sources[*event.double_of].name)}));
  }
  return remarks;
}

/// Room for all that can be done with an event, beside its words.
constexpr float actions_em = 25;

void offer_actions(const InboxView& view, const InboxReport& report, const InboxEvent& event,
                   const std::string& line) {
  const auto row = view.kit.row();
  if (report.source && !event.event.id.empty() && report.week &&
      view.kit.button(
          view.text(Text::earlier_correct),
          {.key = event.event.id + " correct", .description = line, .style = ui::ButtonStyle::quiet})) {
    view.act(app::ReportAction{app::CorrectReported{event.event, *report.week, report.source_id}});
    view.act(app::GoTo{app::Page::report});
    view.act(app::Request::scroll_to_top);
  }
  show_purge_buttons(view, report.source_id, event.event.id, event.event.place, event.event.note);
}

void show_inbox_event(const InboxView& view, const InboxReport& report, const InboxEvent& event) {
  const auto item = view.kit.list_item(event.event.id);
  if (event.taken_back) return view.kit.text(view.filled(Text::inbox_taken_back, {event.event.id}));
  std::string line = event_line(view, view.situation, event.event);
  if (event.event.count != "1") line = view.filled(Text::events_several, {line, event.event.count});
  for (const std::string* words : {&event.event.place, &event.event.note})
    if (!words->empty()) line = view.filled(Text::events_place_and_note, {line, *words});
  if (event.corrects) line = view.filled(Text::inbox_corrects, {line});
  const float actions = actions_em * view.kit.em();
  const float room = view.kit.available_width() - view.kit.em() - actions;
  if (room < actions) {
    view.kit.text(line);
    return offer_actions(view, report, event, line);
  }
  const std::array<float, 2> widths{room, actions};
  const auto columns = view.kit.columns("event " + event.event.id, widths);
  // In the middle of the buttons' height.
  view.kit.space(0.45f);
  view.kit.text(line);
  view.kit.next_column();
  offer_actions(view, report, event, line);
}

/// What is written to whoever reported, with what the guard finds in it.
void show_answer(const InboxView& view, const InboxReport& report) {
  app::ReportAnswer answer = view.state().report_answer;
  const std::string key = report.path + " answer";
  std::string_view error;
  if (answer.tried && answer.text.empty()) error = view.text(Text::inbox_answer_needed);
  if (answer.tried && personal_data::points_at_somebody(answer.text, view.page.today, answer.said))
    error = view.text(Text::fault_personal_data);
  if (auto typed = ui::text_area(view.kit, view.text(Text::inbox_answer), answer.text,
                                 {.key = key,
                                  .help = view.text(Text::inbox_answer_help),
                                  .error = error,
                                  .required = true,
                                  .rows = 3})) {
    answer.text = std::move(*typed);
  }
  guard_text(view, key, answer.text, answer.said);
  const auto row = view.kit.row();
  const bool send = view.kit.button(view.text(Text::inbox_answer_send),
                                    {.key = key + " send", .style = ui::ButtonStyle::primary});
  if (view.kit.button(view.text(Text::inbox_answer_leave), {.key = key + " leave"})) answer = {};
  if (answer != view.state().report_answer) view.act(app::InboxAction{app::WriteAnswer{std::move(answer)}});
  if (send) view.act(app::InboxAction{app::SendAnswer{}});
}

void show_report_in_inbox(const InboxView& view, const InboxReport& report) {
  const auto panel = view.kit.panel(report.path);
  const std::string title = title_of(view, report);
  const auto group = view.kit.group(title);
  view.kit.heading(3, title);
  std::string where = report.path;
  if (!report.changed.empty())
    where = view.filled(Text::inbox_file, {where, words::format_instant(report.changed, view.language)});
  view.kit.text(report.is_draft ? view.filled(Text::inbox_file_draft, {where}) : where, ui::TextStyle::small);
  if (!report.events.empty()) {
    const auto list = view.kit.list(view.text(Text::receipt_list));
    for (const InboxEvent& event : report.events) show_inbox_event(view, report, event);
  }
  if (report.protected_events > 0)
    view.kit.text(words::counted(static_cast<double>(report.protected_events), Text::inbox_one_protected,
                                 Text::inbox_protected, view.language),
                  ui::TextStyle::muted);
  for (const std::string& remark : remarks_on(view, report))
    view.kit.badge(remark, ui::Tone::warning, ui::Icon::warning);
  if (report.unreadable) return;
  if (view.state().report_answer.path == report.path) return show_answer(view, report);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::inbox_take_in), {.key = report.path + " in", .description = title}))
    view.act(app::InboxAction{app::TakeInReports{{report.path}}});
  if (view.kit.button(view.text(Text::inbox_send_back),
                      {.key = report.path + " back", .description = title, .style = ui::ButtonStyle::quiet}))
    view.act(app::InboxAction{app::WriteAnswer{{.path = report.path, .text = {}, .tried = false}}});
}

/// All that nothing is objected to, in one press; the others are told of.
void show_take_in_all(const InboxView& view) {
  std::vector<std::string> clean = view.page.clean();
  const std::size_t held = view.page.reports.size() - clean.size();
  if (!clean.empty()) {
    const std::string name = words::counted(static_cast<double>(clean.size()), Text::inbox_take_in_one,
                                            Text::inbox_take_in_many, view.language);
    if (view.kit.button(name, {.key = "all in", .style = ui::ButtonStyle::primary}))
      view.act(app::InboxAction{app::TakeInReports{std::move(clean)}});
  }
  if (held > 0)
    view.kit.text(words::counted(static_cast<double>(held), Text::inbox_one_held, Text::inbox_many_held,
                                 view.language));
}

}  // namespace

void show_inbox(const View& plain, const app::Ready& ready) {
  const InboxView view(plain, ready);
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::inbox_title));
  view.kit.heading(2, view.text(Text::inbox_title));
  view.kit.text(view.text(view.page.reports.empty() ? Text::inbox_empty : Text::inbox_about),
                ui::TextStyle::muted);
  show_take_in_all(view);
  for (const InboxReport& report : view.page.reports) show_report_in_inbox(view, report);
}

}  // namespace lagesbild::views
