#include <array>

#include "ui/charts/number_table.hpp"
#include "ui/kit/fitting.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "views/report/report_view.hpp"
#include "views/reports/sheet.hpp"
#include "words/report_words.hpp"

namespace lagesbild::views {

namespace {

using app::ReportsAction;
using disclosure::Audience;
using words::Text;

void act_on(const ReportsView& view, ReportsAction action) {
  view.act(std::move(action));
}

// [SECTION] Which report

void show_report_choices(const ReportsView& view) {
  const app::ReportChoices& chosen = view.state().reports;
  const auto row = view.kit.row();
  std::vector<std::string> kinds;
  for (std::size_t kind = 0; kind < report_kinds; ++kind) {
    kinds.push_back(words::listed(Text::reports_kinds, kind, view.language));
  }
  if (const auto kind = view.kit.select(view.text(Text::reports_kind), kinds,
                                        static_cast<std::size_t>(chosen.kind), 15 * view.kit.em())) {
    act_on(view, app::ChooseReport{static_cast<ReportKind>(*kind)});
  }
  if (chosen.kind == ReportKind::protocol) {
    std::vector<std::string> meetings;
    for (const std::size_t meeting : view.page.meetings) {
      meetings.push_back(words::format_date(view.ready.plans.meetings[meeting].date, view.language));
    }
    if (meetings.empty()) return;
    if (const auto meeting = view.kit.select(view.text(Text::reports_meeting), meetings, view.page.meeting,
                                             11 * view.kit.em())) {
      act_on(view, app::ChooseMeeting{view.ready.plans.meetings[view.page.meetings[*meeting]].id});
    }
    return;
  }
  std::vector<std::string> periods;
  for (const Week until : view.page.periods) {
    periods.push_back(report::period_name(chosen.kind, until, view.language));
  }
  if (const auto period =
          view.kit.select(view.text(Text::period), periods, view.page.period, 11 * view.kit.em())) {
    act_on(view, app::ChoosePeriod{view.page.periods[*period]});
  }
  if (!view.page.may_leave_group) return;
  const std::array<std::string, 2> audiences{std::string(view.text(Text::reports_for_group)),
                                             std::string(view.text(Text::reports_for_outside))};
  if (const auto audience = view.kit.segmented(view.text(Text::reports_for), audiences,
                                               view.page.audience == Audience::outside ? 1 : 0)) {
    act_on(view, app::ChooseAudience{*audience == 1 ? Audience::outside : Audience::group});
  }
}

void show_report_actions(const ReportsView& view) {
  if (view.page.sheet == nullptr) return;
  if (view.page.audience == Audience::outside) {
    view.kit.text(view.text(Text::reports_read_first), ui::TextStyle::muted);
  }
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::print_page), {.style = ui::ButtonStyle::primary})) {
    view.act(app::Request::print);
  }
  if (view.kit.button(view.text(Text::reports_save), {.icon = ui::Icon::download})) {
    view.act(app::Request::save_report);
  }
}

// [SECTION] What people write

void show_report_field(const ReportsView& view, const app::ReportField& field) {
  const std::string name = words::section_name(field.section, view.language);
  const bool decision = field.section == ReportSection::decision;
  const ui::FieldOptions options{.key = name, .rows = 4};
  const auto typed = decision ? ui::text_line(view.kit, name, field.text, options)
                              : ui::text_area(view.kit, name, field.text, options);
  std::string text = typed.value_or(field.text);
  personal_data::Said said = view.state().reports.said;
  guard_text(view, name, text, said);
  if (text != field.text) act_on(view, app::WriteReportText{field.section, std::move(text)});
  if (said != view.state().reports.said) act_on(view, app::SayOfFound{std::move(said)});
  if (decision) {
    const std::string wrong(view.page.decided_wrong ? view.text(Text::reports_bad_day) : std::string_view{});
    const Date today = view.situation.updated_day.value_or(Date{});
    if (const auto day =
            ui::date_field(view.kit, view.text(Text::reports_decided_on), view.page.decided, today,
                           {.help = view.text(Text::reports_two_years), .error = wrong})) {
      act_on(view, app::WriteDecisionDay{*day});
    }
  }
  if (!field.changed) return;
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::reports_keep), {.key = "keep " + name,
                                                      .description = name,
                                                      .style = ui::ButtonStyle::primary,
                                                      .disabled = !field.can_keep})) {
    act_on(view, app::KeepReportText{field.section});
  }
  view.kit.text(view.text(Text::reports_not_kept), ui::TextStyle::muted);
}

void show_report_texts(const ReportsView& view) {
  const auto panel = view.kit.panel("report texts");
  view.kit.heading(3, view.text(Text::reports_texts));
  if (view.page.fields.empty() && view.state().reports.kind == ReportKind::protocol && view.page.sheet)
    return view.kit.text(view.text(Text::meeting_is_adjusted));
  view.kit.text(view.text(Text::reports_texts_about), ui::TextStyle::muted);
  for (const app::ReportField& field : view.page.fields) show_report_field(view, field);
}

void show_preview(const ReportsView& view) {
  const auto panel = view.kit.panel("report sheet");
  if (view.page.sheet) {
    const auto region = view.kit.landmark(ui::Role::region, view.text(Text::reports_preview));
    view.kit.divider(view.text(Text::reports_preview));
    return show_sheet(view, *view.page.sheet);
  }
  if (view.state().reports.kind == ReportKind::protocol) {
    return view.kit.text(view.text(Text::reports_no_meeting));
  }
  view.kit.progress(view.text(Text::computing), view.page.progress,
                    words::format_percent(view.page.progress, view.language));
}

}  // namespace

bool is_law_overdue(const RankedView& view) {
  return view.ranked.picture_clock.state == TwoYearClock::State::past ||
         view.ranked.plan_clock.state == TwoYearClock::State::past;
}

void show_law_clock(const RankedView& view) {
  using State = TwoYearClock::State;
  struct Said {
    Text near, past, near_short, past_short;
  };
  const auto line = [&](const TwoYearClock& clock, const Said& said, ReportKind kind) {
    if (clock.state != State::near && clock.state != State::past) return;
    const bool is_past = clock.state == State::past;
    const std::string day = words::format_date(*clock.due, view.language);
    const std::array<std::string, 2> names{view.filled(is_past ? said.past : said.near, {day}),
                                           view.filled(is_past ? said.past_short : said.near_short, {day})};
    const std::string key = "law " + std::string(report::word_of(kind));
    const ui::ButtonOptions options{.key = key,
                                    .description = view.text(Text::reports_open),
                                    .style = ui::ButtonStyle::quiet,
                                    .icon = is_past ? ui::Icon::warning : ui::Icon::calendar};
    if (view.kit.button(ui::fitting_name(view.kit, names, options), options)) {
      view.act(app::ReportsAction{app::ChooseReport{kind}});
      view.act(app::GoTo{app::Page::reports});
      view.act(app::Request::scroll_to_top);
    }
  };
  line(
      view.ranked.picture_clock,
      {Text::law_picture_near, Text::law_picture_past, Text::law_picture_short, Text::law_picture_past_short},
      ReportKind::picture);
  line(view.ranked.plan_clock,
       {Text::law_plan_near, Text::law_plan_past, Text::law_plan_short, Text::law_plan_past_short},
       ReportKind::plan);
}

void show_reports(const ReportsView& view) {
  view.kit.heading(2, view.text(Text::reports_title));
  view.kit.text(view.text(Text::reports_about), ui::TextStyle::muted);
  show_report_choices(view);
  show_report_actions(view);
  if (layout_of(view.kit) != Layout::wide) {
    show_report_texts(view);
    return show_preview(view);
  }
  const auto columns = two_columns(view, "report", 0.3f);
  show_report_texts(view);
  view.kit.next_column();
  show_preview(view);
}

}  // namespace lagesbild::views
