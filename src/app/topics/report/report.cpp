#include "app/topics/report/report.hpp"

#include <algorithm>

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr int weeks_offered = 5;

struct ApplyReport {
  Reporter& reporter;
  data::Draft& draft;

  void operator()(const SetReportForm& action) const {
    ReportForm form = action.form;
    for (std::size_t i = 0; i < form.events.size() && i < reporter.form.events.size(); ++i) {
      const ReportedEvent& before = reporter.form.events[i];
      ReportedEvent& now = form.events[i];
      // It was said of other words.
      if (now.note != before.note || now.place != before.place) now.keeps_found = false;
    }
    if (form.answer == WeekAnswer::events && form.events.empty()) form.events.emplace_back();
    form.seed = reporter.form.seed;
    reporter.form = std::move(form);
  }
  void operator()(const AddReportedEvent&) const {
    ReportedEvent event;
    if (!reporter.form.events.empty()) {
      event.date = reporter.form.events.back().date;
      event.area = reporter.form.events.back().area;
    }
    reporter.form.events.push_back(std::move(event));
    reporter.form.open_event = reporter.form.events.size() - 1;
    reporter.form.tried = false;
  }
  void operator()(const RemoveReportedEvent& action) const {
    auto& events = reporter.form.events;
    if (action.event >= events.size()) return;
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(action.event));
    reporter.form.open_event = events.empty() ? 0 : std::min(reporter.form.open_event, events.size() - 1);
  }
  void operator()(const ShowReportMap& action) const { reporter.shows_map = action.shown; }
  void operator()(const AskForPlace&) const {}  // the program answers with the form
  void operator()(const ShowEarlierReports& action) const { reporter.shows_earlier = action.shown; }
  void operator()(const SendReport&) const { reporter.form.tried = true; }
  void operator()(const RecallReport&) const {
    if (!reporter.sent) return;
    std::erase_if(draft, [&](const data::Edit& edit) { return edit.document == reporter.sent->path; });
    if (reporter.sent->kind != SentReport::Kind::withdrawal) reporter.form = reporter.sent->form;
    reporter.sent.reset();
  }
  void operator()(const BeginReport&) const {
    const std::string source = reporter.form.source;
    reporter.form = {};
    reporter.form.source = source;
    reporter.sent.reset();
    reporter.taking_back.clear();
  }
  void operator()(const CorrectReported& action) const {
    const std::string source = action.source.empty() ? reporter.form.source : action.source;
    reporter.form = {};
    reporter.form.source = source;
    reporter.form.week = action.week;
    reporter.form.corrects = true;
    reporter.form.events.push_back(action.event);
    reporter.sent.reset();
    reporter.taking_back.clear();
    reporter.shows_earlier = false;
  }
  void operator()(const ShowReportedHistory& action) const { reporter.history_of = action.id; }
  void operator()(const TakeBackReported& action) const {
    reporter.taking_back = action.sure ? std::string() : action.id;
  }
};

bool is_page(const State& state) {
  return state.navigation.page == Page::report;
}

constexpr LinkKey report_keys[] = {
    {"kalla",
     [](const State& state, LinkWriter& writer) {
       if (is_page(state) && !state.reporter.form.source.empty())
         writer.add(escaped(state.reporter.form.source));
     },
     [](State& state, const LinkPart& part) { state.reporter.form.source = unescaped(part.value); }},
    {"vecka",
     [](const State& state, LinkWriter& writer) {
       if (is_page(state) && state.reporter.form.week) writer.add(to_string(*state.reporter.form.week));
     },
     [](State& state, const LinkPart& part) { state.reporter.form.week = parse_week(part.value); }},
};

}  // namespace

void apply_to(State& state, const ReportAction& action) {
  std::visit(ApplyReport{state.reporter, state.choices.draft}, action);
}

std::span<const LinkKey> report_link_keys() {
  return report_keys;
}

void take_link(Reporter& reporter, const Reporter& link) {
  if (!link.form.source.empty()) reporter.form.source = link.form.source;
  if (link.form.week) reporter.form.week = link.form.week;
}

std::vector<ReportWeek> report_weeks(const Situation& situation, std::optional<std::size_t> source,
                                     Date today) {
  std::vector<ReportWeek> weeks;
  const Week now = week_of(today);
  for (int back = 0; back < weeks_offered; ++back) weeks.push_back({now - back, std::nullopt});
  for (const ReportingStatus& status : situation.reporting) {
    const int back = now - status.week;
    if (source != status.source || back < 0 || back >= weeks_offered) continue;
    weeks[static_cast<std::size_t>(back)].said = status.status;
  }
  return weeks;
}

Week proposed_week(const std::vector<ReportWeek>& weeks, Date today) {
  const Week last = week_of(today) - 1;
  for (const ReportWeek& week : weeks)
    if (week.week == last && (!week.said || week.said == Reported::missing)) return last;
  return week_of(today);
}

}  // namespace lagesbild::app
