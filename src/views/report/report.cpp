#include <algorithm>
#include <array>

#include "ui/kit/disclosure.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/parts.hpp"
#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::ReportFault;
using app::WeekAnswer;
using words::Text;

constexpr float form_width_em = 40;

std::string week_said(const ReportView& view, std::optional<Reported> said) {
  if (!said) return std::string{view.text(Text::report_week_open)};
  constexpr std::array names{Text::report_week_reported, Text::report_week_nothing, Text::report_week_partial,
                             Text::report_week_open};
  return std::string{view.text(names[static_cast<std::size_t>(*said)])};
}

void show_source(const ReportView& view, app::ReportForm& form) {
  std::vector<std::string> names;
  for (const Source& source : view.situation.sources) names.push_back(view.in_language(source.name));
  const std::string key = field_key(ReportFault::no_source, {});
  const std::string error = fault_text(view, {ReportFault::no_source});
  if (const auto chosen = ui::combo_box(view.kit, view.text(Text::report_source), names,
                                        view.page.source.value_or(names.size()),
                                        {.key = key, .error = error, .required = true})) {
    form.source = view.situation.sources[*chosen].id;
  }
}

void show_week(const ReportView& view, app::ReportForm& form) {
  std::vector<std::string> names;
  std::size_t now = 0;
  for (const app::ReportWeek& week : view.page.weeks) {
    if (week.week == view.page.week) now = names.size();
    names.push_back(view.filled(Text::report_week_choice,
                                {words::format_week(week.week, view.language), week_said(view, week.said)}));
  }
  if (const auto chosen = view.kit.select(view.text(Text::report_week), names, now)) {
    form.week = view.page.weeks[*chosen].week;
  }
}

void show_answer(const ReportView& view, app::ReportForm& form) {
  const std::vector<std::string> names =
      words::texts({Text::report_events, Text::report_nothing, Text::report_partial}, view.language);
  const std::string error = fault_text(view, {ReportFault::no_answer, ReportFault::no_events});
  const std::string key = field_key(ReportFault::no_answer, {});
  const std::size_t chosen =
      form.answer == WeekAnswer::not_said ? names.size() : static_cast<std::size_t>(form.answer) - 1;
  if (const auto answer = ui::radio_group(
          view.kit, view.filled(Text::report_answer, {words::format_week(view.page.week, view.language)}),
          names, chosen, {.key = key, .error = error, .required = true})) {
    form.answer = static_cast<WeekAnswer>(*answer + 1);
  }
}

void show_covered(const ReportView& view, app::ReportForm& form) {
  std::vector<std::string> names;
  std::vector<std::size_t> chosen;
  for (const std::size_t area : view.page.areas) {
    const Area& of = view.situation.areas[area];
    if (std::find(form.covered.begin(), form.covered.end(), of.id) != form.covered.end())
      chosen.push_back(names.size());
    names.push_back(of.name);
  }
  const std::string key = field_key(ReportFault::no_covered, {});
  const std::string error = fault_text(view, {ReportFault::no_covered});
  const std::string help(view.text(Text::report_covered_help));
  if (const auto areas = ui::multiple_choice(view.kit, view.text(Text::report_covered), names, chosen,
                                             {.key = key, .help = help, .error = error, .required = true})) {
    form.covered.clear();
    for (const std::size_t area : *areas)
      form.covered.push_back(view.situation.areas[view.page.areas[area]].id);
  }
}

void show_events_of_form(const ReportView& view, app::ReportForm& form) {
  for (std::size_t event = 0; event < form.events.size(); ++event) show_event(view, form, event);
  if (form.corrects) return;
  const bool any = !form.events.empty();
  if (view.kit.button(view.text(any ? Text::report_another : Text::report_add_event),
                      {.icon = ui::Icon::plus}))
    view.act(app::ReportAction{app::AddReportedEvent{}});
}

/// "3 händelser och besked för v. 47 läggs i inkorgen …".
std::string what_it_does(const ReportView& view, const app::ReportForm& form) {
  const std::string week = words::format_week(view.page.week, view.language);
  if (form.corrects) return std::string{view.text(Text::report_does_correct)};
  if (form.answer == WeekAnswer::not_said) return {};
  if (form.answer == WeekAnswer::nothing) return view.filled(Text::report_does_nothing, {week});
  if (form.answer == WeekAnswer::partial && form.events.empty())
    return view.filled(Text::report_does_partial_alone, {week});
  const std::string events = words::counted(static_cast<double>(form.events.size()), Text::one_event,
                                            Text::many_events, view.language);
  const Text text = form.answer == WeekAnswer::events ? Text::report_does_events : Text::report_does_partial;
  return view.filled(text,
                     {form.events.empty() ? std::string{view.text(Text::report_no_events)} : events, week});
}

void show_send(const ReportView& view, const app::ReportForm& form) {
  // Nothing can be sent from a situation as it was.
  if (view.picture.looking_back) return;
  const std::string does = what_it_does(view, form);
  if (!does.empty()) view.kit.text(does);
  const auto row = view.kit.row();
  if (view.kit.button(view.text(form.corrects ? Text::report_send_correction : Text::report_send),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    if (!view.page.faults.empty()) {
      const auto& first = view.page.faults.front();
      ui::focus_field(view.kit, field_key(first.fault, first.event));
    }
    view.act(app::ReportAction{app::SendReport{}});
  }
  if (app::is_begun(form) &&
      view.kit.button(view.text(Text::report_discard), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::ReportAction{app::BeginReport{}});
  }
}

void show_form(const ReportView& view) {
  app::ReportForm form = view.reporter().form;
  view.kit.heading(2, view.text(form.corrects ? Text::report_correct_title : Text::report_title));
  view.kit.text(view.text(Text::report_about), ui::TextStyle::muted);
  show_faults(view);
  if (!form.corrects) {
    show_source(view, form);
    if (view.page.source) {
      show_week(view, form);
      show_answer(view, form);
      if (form.answer == WeekAnswer::partial) show_covered(view, form);
    }
  }
  if (app::tells_events(form)) show_events_of_form(view, form);
  if (view.page.source) {
    view.kit.space();
    show_send(view, form);
  }
  if (form != view.reporter().form) view.act(app::ReportAction{app::SetReportForm{std::move(form)}});
}

void show_own(const ReportView& view) {
  const auto panel = view.kit.panel("report");
  if (const auto& sent = view.reporter().sent) return show_receipt(view, *sent);
  show_form(view);
}

void show_what_came_of_it(const ReportView& view) {
  {
    const auto panel = view.kit.panel("earlier");
    show_earlier(view);
  }
  const auto panel = view.kit.panel("feedback");
  show_feedback(view);
}

}  // namespace

void show_report(const View& plain, const app::Ready& ready) {
  const ReportView view(plain, ready);
  const float em = view.kit.em();
  if (layout_of(view.kit) != Layout::wide) {
    show_own(view);
    if (view.page.earlier) show_what_came_of_it(view);
    return;
  }
  const float room = view.kit.available_width() - em;
  const float form = std::min(form_width_em * em, room * 0.6f);
  const std::array<float, 2> widths{form, std::min(room - form, form_width_em * em)};
  const auto columns = view.kit.columns("report", widths);
  show_own(view);
  view.kit.next_column();
  if (view.page.earlier) show_what_came_of_it(view);
}

}  // namespace lagesbild::views
