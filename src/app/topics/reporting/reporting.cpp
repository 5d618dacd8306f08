#include "app/topics/reporting/reporting.hpp"

#include <algorithm>

#include "analysis/municipal.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::app {

namespace {

using analysis::WeekState;

std::vector<std::size_t> areas_without(const Situation& situation, const analysis::Cube& cube,
                                       std::size_t source, Week week) {
  std::vector<std::size_t> areas;
  for (std::size_t area = 0; area < cube.areas; ++area) {
    if (!situation.sources[source].covers_area(area)) continue;
    if (!analysis::counts(cube.state(source, area, week))) areas.push_back(area);
  }
  return areas;
}

/// Of what usually comes in the week from all that report, or of the reports where nothing does.
double coverage_of_week(const Situation& situation, const analysis::Cube& cube,
                        const analysis::Expected& expected, Week week) {
  double usual = 0;
  double usual_reported = 0;
  double reports = 0;
  double reported = 0;
  const std::size_t sources = expected.sources.size();
  for (std::size_t s = 0; s < sources; ++s) {
    double rate = 0;
    for (std::size_t c = 0; c < expected.categories.size(); ++c) rate += expected.rates[c * sources + s];
    for (std::size_t area = 0; area < cube.areas; ++area) {
      if (!situation.sources[expected.sources[s]].covers_area(area)) continue;
      const bool there = analysis::counts(cube.state(expected.sources[s], area, week));
      const double events = rate * situation.areas[area].population;
      usual += events;
      ++reports;
      if (!there) continue;
      usual_reported += events;
      ++reported;
    }
  }
  if (usual > 0) return usual_reported / usual;
  return reports > 0 ? reported / reports : 0;
}

SourceStatus status_of(const analysis::Cube& cube, const analysis::Window& window, std::size_t source) {
  SourceStatus status;
  status.source = source;
  for (Week week = window.from; week <= window.to; week = week + 1) {
    status.weeks.push_back(week_state(cube, source, week));
    if (analysis::counts(status.weeks.back())) ++status.reported_weeks;
  }
  for (Week week = cube.last(); week >= cube.first; week = week - 1) {
    if (!analysis::counts(week_state(cube, source, week))) continue;
    status.last_reported = week;
    break;
  }
  return status;
}

}  // namespace

WeekState week_state(const analysis::Cube& cube, std::size_t source, Week week) {
  if (const auto said = cube.source_week(source, week)) {
    switch (*said) {
      case Reported::reported:
        return WeekState::reported;
      case Reported::nothing:
        return WeekState::nothing;
      case Reported::partial:
        return WeekState::partial;
      case Reported::missing:
        break;
    }
  }
  bool any = false;
  for (std::size_t area = 0; area < cube.areas && !any; ++area) {
    any = analysis::counts(cube.state(source, area, week));
  }
  if (any) return WeekState::partial;
  return cube.source_week(source, week) ? WeekState::missing : WeekState::unknown;
}

ReportingSummary summarise_reporting(const Situation& situation, const analysis::Cube& cube,
                                     const analysis::Ranking& ranking) {
  const analysis::Settings& settings = ranking.settings;
  ReportingSummary summary;
  summary.week = settings.window.to;
  for (std::size_t source = 0; source < situation.sources.size(); ++source) {
    if (!analysis::has_source(settings.selection, situation, source)) continue;
    summary.sources.push_back(status_of(cube, settings.window, source));
    ++summary.expected;
    summary.sources.back().areas_without = areas_without(situation, cube, source, summary.week);
    const WeekState newest = summary.sources.back().weeks.back();
    if (newest == WeekState::partial) {
      ++summary.partial;
    } else if (analysis::counts(newest)) {
      ++summary.reported;
    } else {
      ++summary.not_reported;
    }
  }
  summary.coverage = coverage_of_week(situation, cube, ranking.expected, summary.week);
  return summary;
}

std::vector<MunicipalCount> municipal_counts(const Situation& situation, const analysis::Cube& cube,
                                             const analysis::Settings& settings) {
  std::vector<MunicipalCount> counts;
  const auto events = analysis::municipal_events(situation, cube, settings);
  for (std::size_t category = 0; category < situation.categories.size(); ++category) {
    const Category& of = situation.categories[category];
    if (!disclosure::told_for_municipality_only(of) || !settings.selection.has_category(category)) continue;
    counts.push_back({category, events[category]});
  }
  return counts;
}

}  // namespace lagesbild::app
