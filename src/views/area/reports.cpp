#include <algorithm>

#include "app/topics/presentation/presentation.hpp"
#include "ui/charts/week_strip.hpp"
#include "ui/kit/printed.hpp"
#include "views/area/card.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/week_states.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

/// Week by week, and who has reported.
namespace lagesbild::views {

namespace {

using words::Text;

std::string source_line(const Card& card, const analysis::SourcePart& part) {
  const OverviewView& view = card.view;
  if (!part.covers) return view.filled(Text::source_outside, {source_name(view, part.source)});
  return view.filled(Text::source_line,
                     {source_name(view, part.source), words::format_count(part.reported_weeks, view.language),
                      weeks_text(view, part.window_weeks),
                      part.reported_weeks > 0 ? counts_text(view, part.observed, part.expected)
                                              : std::string{view.text(Text::no_report)}});
}

std::string reports_in_short(const Card& card) {
  const OverviewView& view = card.view;
  const std::string coverage = coverage_words(view, card.result.coverage);
  std::vector<std::size_t> lacking;
  for (const auto& part : card.explanation().sources) {
    if (part.covers && part.reported_weeks < part.window_weeks) lacking.push_back(part.source);
  }
  if (lacking.empty()) return view.filled(Text::reports_short_all, {coverage});
  if (lacking.size() == 1) {
    return view.filled(Text::reports_short_one, {coverage, source_name(view, lacking.front())});
  }
  return view.filled(Text::reports_short_many,
                     {coverage, words::format_count(static_cast<double>(lacking.size()), view.language)});
}

std::vector<std::string> notes_of(const Card& card) {
  std::vector<std::string> lines;
  for (const auto& note : card.view.ranking.notes) {
    if (note.area != card.result.area) continue;
    lines.push_back(words::note_text(card.view.situation, note, card.view.language));
  }
  return lines;
}

}  // namespace

void show_weeks(const Card& card) {
  const OverviewView& view = card.view;
  const auto& weeks = card.explanation().weeks;
  if (weeks.empty()) return;
  const std::string length = words::format_count(static_cast<double>(weeks.size()), view.language);
  ui::WeekStrip chart;
  chart.frame = {.name = view.filled(Text::weeks_chart, {card.area.name, length}),
                 .description = std::string{view.text(Text::weeks_chart_about)},
                 .language = view.language,
                 .width = 0};
  chart.height_em = ui::on_paper(view.kit) ? 5 : 4;
  for (const auto& week : weeks) {
    ui::WeekStrip::Bar bar;
    bar.week = week.week;
    bar.count = week.observed;
    bar.expected = week.expected;
    bar.state = to_chart(week.shown_state());
    bar.details =
        view.filled(Text::week_details, {words::format_count(week.sources_reported, view.language),
                                         words::format_count(week.sources_expected, view.language)});
    chart.weeks.push_back(std::move(bar));
  }
  for (const std::size_t index : card.card.measures) {
    const Measure& measure = view.ready.plans.measures[index];
    if (!measure.start) continue;
    const Week week = week_of(*measure.start);
    if (week < weeks.front().week || week > weeks.back().week) continue;
    chart.marks.push_back({week, view.filled(Text::measure_mark, {view.in_language(measure.title)})});
  }
  chart.newest_is_provisional = weeks.back().sources_reported < weeks.back().sources_expected;
  const std::string name = chart.frame.name;
  ui::week_strip(view.kit, chart);
  if (!app::is_presenting(view.state())) picture_button(view, name);
}

void show_reports(const Card& card) {
  const OverviewView& view = card.view;
  const std::vector<std::string> notes = notes_of(card);
  const bool deviates = card.result.coverage < analysis::low_coverage || !notes.empty();
  if (!section(card, app::Panel::card_reports, view.text(Text::reporting_title), reports_in_short(card),
               deviates ? Deviates::yes : Deviates::no)) {
    return;
  }
  show_lines(view, Text::notes, notes);
  std::vector<std::string> lines;
  for (const auto& part : card.explanation().sources) lines.push_back(source_line(card, part));
  show_lines(view, Text::sources_title, lines);
  view.kit.text(view.text(Text::silence_is_not_zero), ui::TextStyle::small);
  view.kit.text(view.text(Text::attention_caveat), ui::TextStyle::small);
}

}  // namespace lagesbild::views
