#include "views/report/report_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

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
  view.kit.text(view.filled(Text::feedback_measure,
                            {view.in_language(measure.title),
                             words::standing_text(measure, view.situation.updated_day, view.language)}));
  if (measure.follow_ups.empty()) return;
  const FollowUp& last = measure.follow_ups.back();
  view.kit.text(view.filled(Text::name_and_value,
                            {words::format_date(last.date, view.language), view.in_language(last.text)}),
                ui::TextStyle::muted);
}

}  // namespace

void show_feedback(const ReportView& view) {
  const app::EarlierReports& earlier = *view.page.earlier;
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::feedback_title));
  view.kit.heading(3, view.text(Text::feedback_title));
  for (const ReturnedReport& one : earlier.returned) {
    const std::string week = one.week ? words::format_week(*one.week, view.language) : std::string();
    view.kit.alert(view.filled(Text::feedback_returned, {week, one.text}), ui::Tone::warning);
  }
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
