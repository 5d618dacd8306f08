#include "report/kinds/kinds.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/sentence.hpp"

/// What the law asks for: plan, two-year picture, and what the council and residents are told.
namespace lagesbild::report {
namespace {

constexpr int year_weeks = 52;

void add_consequences(const Maker& maker) {
  const WeightsOrigin& weights = maker.situation.weights;
  maker.sheet.heading(2, maker.text(Text::sheet_consequences));
  const std::string by = maker.in(weights.source);
  const auto day = parse_date(weights.date);
  maker.sheet.text(by.empty() || !day ? maker.text(Text::sheet_consequences_plain)
                                      : maker.filled(Text::sheet_consequences_about,
                                                     {by, words::format_date(*day, maker.language())}));
  add_levels(maker);
}

}  // namespace

void make_plan(const Maker& maker) {
  maker.sheet.text(maker.text(Text::sheet_plan_about));
  add_clock(maker);
  add_summary(maker);
  add_plan(maker, 2);
  add_plan_gaps(maker);
  add_analysis(maker);
  add_comment(maker);
}

void make_picture(const Maker& maker) {
  Sheet& sheet = maker.sheet;
  add_summary(maker);
  sheet.section(maker.text(Text::sheet_section_4));
  sheet.heading(2, maker.text(Text::sheet_extent));
  sheet.text(maker.text(Text::sheet_extent_about));
  add_categories(maker);
  add_weeks(maker, year_weeks, 0);
  add_areas(maker);
  add_map(maker);
  add_consequences(maker);
  sheet.heading(2, maker.text(Text::sheet_other_information));
  add_survey(maker);
  add_reporting(maker);
  add_notes(maker);
  add_analysis(maker, true);
  sheet.section(maker.text(Text::sheet_section_5));
  add_plan(maker, 2);
  add_plan_gaps(maker);
  sheet.section(maker.text(Text::sheet_section_6));
  sheet.text(maker.text(Text::sheet_section_6_about));
  add_clock(maker);
  add_measures(
      maker, Text::sheet_measures_over, [](const Measure& measure) { return !is_current(measure); }, true);
  sheet.end_sections();
  add_agreement(maker);
  add_comment(maker);
}

void make_council(const Maker& maker) {
  maker.sheet.text(maker.text(Text::sheet_council_about));
  add_summary(maker);
  add_counts_of_measures(maker);
  add_clock(maker);
  add_categories(maker);
  add_analysis(maker);
  add_decisions(maker);
  add_measures(maker, Text::sheet_measures_current, is_current, true);
  add_measures(
      maker, Text::sheet_measures_over, [](const Measure& measure) { return !is_current(measure); }, true);
  add_agreement(maker);
  add_reporting(maker);
  add_comment(maker);
}

void make_residents(const Maker& maker) {
  Sheet& sheet = maker.sheet;
  const Language language = maker.language();
  add_summary(maker);
  sheet.text(maker.text(Text::sheet_residents_about));
  sheet.heading(2, maker.text(Text::sheet_residents_done));
  std::vector<std::string> lines;
  for (const std::size_t index : shown_order(maker.plans.measures)) {
    const Measure& measure = maker.plans.measures[index];
    if (measure.status != MeasureStatus::ongoing) continue;
    // Names keep their capitals; "Hela kommunen" is no name.
    const std::string places = words::places_text(maker.situation, measure, language);
    lines.push_back(maker.filled(
        Text::sheet_done_line,
        {maker.in(measure.title), measure.areas.empty() ? words::inside_sentence(places) : places,
         words::dates_text(measure, language)}));
  }
  if (lines.empty()) sheet.text(maker.text(Text::sheet_no_measures));
  sheet.bullets(std::move(lines));
  sheet.heading(2, maker.text(Text::sheet_residents_seen));
  sheet.text(maker.filled(Text::sheet_residents_seen_about,
                          {words::format_window(maker.wanted.period.weeks, language)}));
  add_categories(maker);
  if (maker.plans.agreement && !maker.in(maker.plans.agreement->goal).empty()) {
    sheet.heading(2, maker.text(Text::sheet_residents_goal));
    sheet.text(maker.in(maker.plans.agreement->goal));
  }
  add_analysis(maker);
  sheet.heading(2, maker.text(Text::sheet_residents_help));
  sheet.text(maker.text(Text::sheet_residents_help_lines));
  add_comment(maker);
}

}  // namespace lagesbild::report
