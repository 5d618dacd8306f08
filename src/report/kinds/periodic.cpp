#include "report/kinds/kinds.hpp"

namespace lagesbild::report {
namespace {

constexpr int weeks_of_half_year = 26;

bool any_measure(const Measure&) {
  return true;
}

}  // namespace

void make_week(const Maker& maker) {
  add_summary(maker);
  add_news(maker);
  add_areas(maker);
  add_analysis(maker);
  add_upcoming(maker);
  // Two sheets: what is looked at stands on the second, which the map no longer has room before.
  add_map(maker, FigureSize::small);
  add_weeks(maker, weeks_of_half_year, 1);
  if (maker.outside()) add_categories(maker);
  add_reporting_in_short(maker);
  add_measures(
      maker, Text::sheet_measures_to_act, [&](const Measure& measure) { return needs_word(maker, measure); },
      false);
  add_comment(maker);
}

void make_month(const Maker& maker) {
  add_summary(maker);
  add_counts_of_measures(maker);
  add_news(maker);
  add_areas(maker);
  add_analysis(maker);
  maker.sheet.new_page();
  add_map(maker);
  add_levels(maker);
  add_weeks(maker, weeks_of_half_year, 2);
  add_categories(maker);
  add_decisions(maker);
  add_measures(maker, Text::sheet_measures, any_measure, true);
  add_reporting(maker);
  add_notes(maker);
  add_comment(maker);
}

void make_tertial(const Maker& maker) {
  constexpr int weeks_of_year = 52;
  add_summary(maker);
  add_counts_of_measures(maker);
  add_news(maker);
  add_areas(maker);
  add_analysis(maker, true);
  maker.sheet.new_page();
  add_map(maker);
  add_levels(maker);
  add_categories(maker);
  add_weeks(maker, weeks_of_year, 3);
  add_decisions(maker);
  add_measures(maker, Text::sheet_measures_current, is_current, true);
  add_measures(
      maker, Text::sheet_measures_over, [](const Measure& measure) { return !is_current(measure); }, true);
  add_agreement(maker);
  add_reporting(maker);
  add_notes(maker);
  add_comment(maker);
}

void make_feedback(const Maker& maker) {
  maker.sheet.text(maker.text(Text::sheet_feedback_about), Voice::lead);
  add_summary(maker);
  maker.sheet.section(maker.text(Text::sheet_came_in));
  add_reporting(maker);
  add_categories(maker);
  maker.sheet.section(maker.text(Text::sheet_came_of_it));
  add_decisions(maker);
  add_measures(maker, Text::sheet_measures_current, is_current, false);
  maker.sheet.end_sections();
  maker.sheet.heading(2, maker.text(Text::sheet_what_helps));
  maker.sheet.text(maker.text(Text::sheet_what_helps_lines));
  add_comment(maker);
}

}  // namespace lagesbild::report
