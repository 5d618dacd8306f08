#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "export/outside.hpp"
#include "report/make_sheet.hpp"
#include "words/texts.hpp"

/// The parts that reports are put together of; each adds to the sheet, and nothing where there is nothing.
namespace lagesbild::report {

using words::Text;

struct Maker {
  const Situation& situation;
  const Plans& plans;
  const Wanted& wanted;
  Sheet& sheet;
  // Nothing of minutes:
  const analysis::Cube* cube = nullptr;
  const Findings* findings = nullptr;

  Language language() const { return wanted.language; }
  bool outside() const { return wanted.audience == Audience::outside; }
  std::string text(Text name) const { return std::string(words::text(name, wanted.language)); }
  std::string filled(Text name, std::initializer_list<std::string_view> values) const {
    return words::filled(name, wanted.language, values);
  }
  std::string in(const LocalText& text) const { return text.in(wanted.language); }
  std::string count(double number) const;
  /// By whose clock a measure's dates are judged: the data's.
  Date day() const { return situation.updated_day.value_or(wanted.period.to); }
  /// Whose events are told: the report's own weeks, where a ranking needs more.
  analysis::Window counted() const;
  /// What the sources' events come to in the weeks, of all that is counted.
  analysis::Expected counts_in(const analysis::Window& weeks) const;
  /// The situation's window that ends with the period: by it a week is expected to hold the same in every
  /// report.
  analysis::Window weekly() const;
  const analysis::Ranking& ranking() const { return findings->ranking; }
};

/// Title, mark, state and what stands on every page.
void begin_sheet(const Maker& maker, std::string title, std::string state);

// [SECTION] What people have written
bool add_written(const Maker& maker, ReportSection section);
/// Summary, right under the title.
void add_summary(const Maker& maker);
/// Under its heading; where nothing is written the heading says so if `always`.
void add_analysis(const Maker& maker, bool always = false);
void add_comment(const Maker& maker);

// [SECTION] Numbers
void add_news(const Maker& maker);
/// Outside: areas with tier and number of events, as export/outside lets them out.
void add_areas(const Maker& maker, bool with_reasons = true);
void add_map(const Maker& maker, FigureSize size = FigureSize::whole);
void add_levels(const Maker& maker);
/// Of the whole municipality and of the first areas, at most so many.
void add_weeks(const Maker& maker, int weeks, std::size_t most_areas);
void add_categories(const Maker& maker);
void add_reporting(const Maker& maker);
/// Of the newest week alone: how many, and who has not.
void add_reporting_in_short(const Maker& maker);
/// What is known to happen in the four weeks after the period. Outside without what the sources wrote of it.
void add_upcoming(const Maker& maker);
void add_notes(const Maker& maker);
void add_survey(const Maker& maker);

// [SECTION] What the group does
using MeasureFilter = std::function<bool(const Measure&)>;
/// In the order that they are shown, with their standing.
void add_measures(const Maker& maker, Text title, const MeasureFilter& filter, bool with_results);
bool needs_word(const Maker& maker, const Measure& measure);
bool is_current(const Measure& measure);
void add_plan(const Maker& maker, int level);
void add_plan_gaps(const Maker& maker);
void add_clock(const Maker& maker);
void add_agreement(const Maker& maker);
void add_decisions(const Maker& maker);
void add_counts_of_measures(const Maker& maker);

}  // namespace lagesbild::report
