#include <algorithm>

#include "analysis/weekly.hpp"
#include "report/charts/charts.hpp"
#include "report/parts/maker.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::report {
namespace {

using analysis::WeekPart;
using analysis::WeekState;

/// All areas' weeks as one series; a week is as known as its best known area, and partial where sources lack.
std::vector<WeekPart> municipal_weeks(const Maker& maker, const analysis::Expected& level,
                                      const analysis::Window& window) {
  std::vector<WeekPart> all;
  for (std::size_t area = 0; area < maker.situation.areas.size(); ++area) {
    const auto weeks =
        analysis::weekly_series(maker.situation, *maker.cube, level, area, std::nullopt, window);
    if (all.empty()) {
      all = weeks;
      continue;
    }
    for (std::size_t w = 0; w < weeks.size(); ++w) {
      all[w].observed += weeks[w].observed;
      all[w].expected += weeks[w].expected;
      all[w].sources_reported += weeks[w].sources_reported;
      all[w].sources_expected += weeks[w].sources_expected;
      if (!analysis::counts(all[w].state) && analysis::counts(weeks[w].state)) all[w].state = weeks[w].state;
    }
  }
  return all;
}

void add_week_chart(const Maker& maker, const std::string& name, const std::vector<WeekPart>& weeks,
                    const analysis::Window& window) {
  const std::string title =
      maker.filled(Text::sheet_weeks_of, {name, words::format_window(window, maker.language())});
  maker.sheet.heading(3, title);
  maker.sheet.figure(title, week_chart(weeks, title, maker.language()));
}

struct SourceWeeks {
  int reported = 0;
  WeekState newest = WeekState::unknown;
};

/// What a source has said of the window's weeks, of which any area's report is a part.
SourceWeeks weeks_of(const analysis::Cube& cube, std::size_t source, const analysis::Window& window) {
  SourceWeeks weeks;
  for (Week week = window.from; week <= window.to; week = week + 1) {
    const auto said = cube.source_week(source, week);
    WeekState state =
        said == Reported::reported || said == Reported::nothing ? WeekState::reported : WeekState::unknown;
    for (std::size_t area = 0; area < cube.areas && state == WeekState::unknown; ++area) {
      if (analysis::counts(cube.state(source, area, week))) state = WeekState::partial;
    }
    if (state != WeekState::unknown) ++weeks.reported;
    weeks.newest = state;
  }
  return weeks;
}

/// "10 av 11 källor har rapporterat v. 46 2026."
std::string newest_week_text(const Maker& maker) {
  const analysis::Window& window = maker.wanted.period.weeks;
  int told = 0;
  for (std::size_t s = 0; s < maker.situation.sources.size(); ++s) {
    if (analysis::counts(weeks_of(*maker.cube, s, window).newest)) ++told;
  }
  return maker.filled(Text::sheet_reporting_about,
                      {std::to_string(told), std::to_string(maker.situation.sources.size()),
                       words::format_week_and_year(window.to, maker.language())});
}

}  // namespace

void add_weeks(const Maker& maker, int weeks, std::size_t most_areas) {
  // A week's events of a municipality may be few enough to point at somebody.
  if (maker.outside()) return;
  analysis::Window window{maker.wanted.period.weeks.to - (weeks - 1), maker.wanted.period.weeks.to};
  window.from = std::max(window.from, maker.cube->first);
  if (window.from > window.to) return;
  maker.sheet.heading(2, maker.text(Text::sheet_weeks));
  maker.sheet.text(
      maker.filled(Text::sheet_weeks_about, {words::format_window(maker.weekly(), maker.language())}),
      Voice::note);
  const analysis::Expected level = maker.counts_in(maker.weekly());
  add_week_chart(maker, maker.text(Text::whole_municipality_place), municipal_weeks(maker, level, window),
                 window);
  std::size_t shown = 0;
  for (const auto& area : maker.ranking().areas) {
    if (!area.has_place() || shown++ == most_areas) break;
    add_week_chart(
        maker, maker.situation.areas[area.area].name,
        analysis::weekly_series(maker.situation, *maker.cube, level, area.area, std::nullopt, window),
        window);
  }
}

void add_reporting(const Maker& maker) {
  const analysis::Window window = maker.counted();
  const int all = window.weeks();
  Table table{{},
              {maker.text(Text::sheet_column_source), maker.text(Text::sheet_column_latest),
               maker.filled(Text::sheet_column_weeks, {words::format_window(window, maker.language())})},
              {},
              {false, false, true}};
  for (std::size_t s = 0; s < maker.situation.sources.size(); ++s) {
    const SourceWeeks weeks = weeks_of(*maker.cube, s, window);
    const bool whole = weeks.newest == WeekState::reported;
    table.rows.push_back(
        {{maker.in(maker.situation.sources[s].name)},
         {maker.text(whole                                ? Text::sheet_said
                     : weeks.newest == WeekState::partial ? Text::sheet_said_partial
                                                          : Text::sheet_said_nothing)},
         {maker.filled(Text::sheet_weeks_of_all, {std::to_string(weeks.reported), std::to_string(all)})}});
  }
  maker.sheet.heading(2, maker.text(Text::sheet_reporting));
  maker.sheet.text(newest_week_text(maker));
  maker.sheet.table(std::move(table));
}

void add_reporting_in_short(const Maker& maker) {
  std::string lacking;
  std::string partial;
  for (std::size_t s = 0; s < maker.situation.sources.size(); ++s) {
    const WeekState newest = weeks_of(*maker.cube, s, maker.wanted.period.weeks).newest;
    if (newest == WeekState::reported) continue;
    std::string& names = newest == WeekState::partial ? partial : lacking;
    names += (names.empty() ? "" : ", ") + maker.in(maker.situation.sources[s].name);
  }
  std::string said = newest_week_text(maker);
  if (!lacking.empty()) said += " " + maker.filled(Text::sheet_lacking, {lacking});
  if (!partial.empty()) said += " " + maker.filled(Text::sheet_partial, {partial});
  maker.sheet.heading(2, maker.text(Text::sheet_reporting));
  maker.sheet.text(said);
}

void add_notes(const Maker& maker) {
  if (maker.outside()) return;
  constexpr std::size_t most_notes = 8;
  std::vector<std::string> lines;
  for (const analysis::Note& note : maker.ranking().notes) {
    if (lines.size() == most_notes) break;
    if (analysis::limits_order(note.code)) continue;  // stands with the list
    lines.push_back(words::note_text(maker.situation, note, maker.language()));
  }
  if (lines.empty()) return;
  maker.sheet.heading(2, maker.text(Text::sheet_notes));
  maker.sheet.bullets(std::move(lines));
}

void add_survey(const Maker& maker) {
  std::vector<const analysis::AreaResult*> asked;
  for (const auto& area : maker.ranking().areas) {
    if (area.safety) asked.push_back(&area);
  }
  if (asked.empty()) return maker.sheet.text(maker.text(Text::sheet_no_survey));
  std::stable_sort(asked.begin(), asked.end(), [](const auto* one, const auto* other) {
    return one->safety->share > other->safety->share;
  });
  constexpr std::size_t most_shown = 5;
  maker.sheet.text(maker.filled(Text::sheet_survey_title,
                                {std::to_string(asked.front()->safety->year),
                                 words::format_percent(asked.front()->safety->municipal, maker.language())}));
  std::vector<std::string> lines;
  for (const auto* area : asked) {
    // So few that those who answered could be known are told to nobody.
    constexpr int least_answers = 20;
    if (area->safety->responses < least_answers) continue;
    if (lines.size() == most_shown) break;
    lines.push_back(maker.filled(
        Text::sheet_survey_line,
        {maker.situation.areas[area->area].name, words::format_percent(area->safety->share, maker.language()),
         maker.count(area->safety->responses)}));
  }
  maker.sheet.bullets(std::move(lines));
}

}  // namespace lagesbild::report
