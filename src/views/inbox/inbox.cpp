#include <algorithm>

#include "views/frame/parts.hpp"
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
  const std::string week = report.week ? words::format_week(*report.week, view.language) : std::string{};
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
    if (event.double_of)
      remarks.push_back(view.filled(Text::inbox_double,
                                    {line, view.in_language(view.situation.sources[*event.double_of].name)}));
  }
  return remarks;
}

void show_inbox_event(const InboxView& view, const InboxReport& report, const InboxEvent& event) {
  const auto item = view.kit.list_item(event.event.id);
  if (event.taken_back) return view.kit.text(view.filled(Text::inbox_taken_back, {event.event.id}));
  std::string line = event_line(view, view.situation, event.event);
  if (event.event.count != "1") line = view.filled(Text::events_several, {line, event.event.count});
  for (const std::string* words : {&event.event.place, &event.event.note})
    if (!words->empty()) line = view.filled(Text::events_place_and_note, {line, *words});
  view.kit.text(event.corrects ? view.filled(Text::inbox_corrects, {line}) : line);
  if (!report.source || event.event.id.empty() || !report.week) return;
  if (view.kit.button(
          view.text(Text::earlier_correct),
          {.key = event.event.id + " correct", .description = line, .style = ui::ButtonStyle::quiet})) {
    view.act(app::ReportAction{app::CorrectReported{event.event, *report.week, report.source_id}});
    view.act(app::GoTo{app::Page::report});
    view.act(app::Request::scroll_to_top);
  }
}

/// What can be sent to whoever reported, with what should be looked at.
std::string word_back(const InboxView& view, const InboxReport& report,
                      const std::vector<std::string>& remarks) {
  std::string lines;
  for (const std::string& remark : remarks) lines += "\n- " + remark;
  if (lines.empty()) lines = std::string("\n- ") + std::string{view.text(Text::inbox_word_what)};
  return view.filled(Text::inbox_word, {title_of(view, report), lines});
}

void show_report_in_inbox(const InboxView& view, const InboxReport& report) {
  const auto panel = view.kit.panel(report.path);
  const std::string title = title_of(view, report);
  const auto group = view.kit.group(title);
  view.kit.heading(3, title);
  const std::string when = report.changed.empty() ? std::string{} : instant_text(report.changed);
  view.kit.text(view.filled(report.is_draft ? Text::inbox_file_draft : Text::inbox_file, {report.path, when}),
                ui::TextStyle::small);
  if (!report.events.empty()) {
    const auto list = view.kit.list(view.text(Text::receipt_list));
    for (const InboxEvent& event : report.events) show_inbox_event(view, report, event);
  }
  if (report.protected_events > 0)
    view.kit.text(words::counted(static_cast<double>(report.protected_events), Text::inbox_one_protected,
                                 Text::inbox_protected, view.language),
                  ui::TextStyle::muted);
  const auto remarks = remarks_on(view, report);
  for (const std::string& remark : remarks) view.kit.badge(remark, ui::Tone::warning, ui::Icon::warning);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::inbox_send_back), {.key = report.path + " back", .description = title}))
    view.act(app::CopyWords{word_back(view, report, remarks)});
}

}  // namespace

void show_inbox(const View& plain, const app::Ready& ready) {
  const InboxView view(plain, ready);
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::inbox_title));
  view.kit.heading(2, view.text(Text::inbox_title));
  view.kit.text(view.text(view.page.reports.empty() ? Text::inbox_empty : Text::inbox_about),
                ui::TextStyle::muted);
  for (const InboxReport& report : view.page.reports) show_report_in_inbox(view, report);
}

}  // namespace lagesbild::views
