#include "analysis/make_notes.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/evidence.hpp"
#include "analysis/window.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int usual_weeks = 26;
constexpr double improbable_silence = 0.01;
constexpr double unclear_share = 0.1;  // of the weeks of the areas that the source covers
constexpr double keen_share = 0.75;    // of the area's excess
constexpr double least_excess = 5;     // events
constexpr double usual_events = 1.4;   // under it no method finds more than half of the worst areas

enum class Knowledge { reported, missing, unknown };

/// What is known of a source's week over all the areas that it covers.
Knowledge knowledge(const Cube& cube, std::size_t source, Week week) {
  if (const auto given = cube.source_week(source, week)) {
    return *given == Reported::missing ? Knowledge::missing : Knowledge::reported;
  }
  for (std::size_t area = 0; area < cube.areas; ++area) {
    if (counts(cube.state(source, area, week))) return Knowledge::reported;
  }
  return Knowledge::unknown;
}

/// Of any week in the window, by any source.
bool tells_of_reports(const Situation& situation, const Window& window) {
  return std::any_of(situation.reporting.begin(), situation.reporting.end(),
                     [&](const auto& told) { return window.from <= told.week && told.week <= window.to; });
}

void note_provisional(const Cube& cube, const Expected& expected, Week newest, Notes& notes) {
  int without = 0;
  for (const std::size_t source : expected.sources) {
    if (!cube.source_week(source, newest)) ++without;
  }
  if (without > 0) {
    notes.push_back({.code = NoteCode::provisional, .week = newest, .value = 0, .count = without});
  }
}

/// The weeks in a window that nothing is known of, and how many without events the source told of.
struct Silence {
  std::optional<Week> latest;
  int weeks = 0;
  int told_quiet = 0;

  /// Among the weeks without events it told of as many as it did not.
  bool tells_of_quiet() const { return told_quiet >= weeks && told_quiet > 0; }
};

Silence silence_of(const Situation& situation, const Cube& cube, std::size_t source, const Window& window) {
  std::vector<bool> has_events(static_cast<std::size_t>(cube.weeks), false);
  for (const Cell& cell : cube.cells) {
    if (cell.source == source && disclosure::told_by_area(situation.categories[cell.category])) {
      has_events[cell.week] = true;
    }
  }
  Silence silence;
  for (Week week = window.to; week >= window.from; week = week - 1) {
    const Knowledge known = knowledge(cube, source, week);
    const bool is_quiet = !cube.has(week) || !has_events[static_cast<std::size_t>(week - cube.first)];
    if (known == Knowledge::reported && is_quiet) ++silence.told_quiet;
    if (known != Knowledge::unknown) continue;
    ++silence.weeks;
    if (!silence.latest) silence.latest = week;
  }
  return silence;
}

/// Weeks that were never told of, between weeks that are known by their incidents alone or were told of only
/// when something happened: a source that reports only then looks worse than one that also says when nothing
/// does. Where silence is improbable that is asked instead.
void note_unclear(const Situation& situation, const Cube& cube, std::size_t source, const Window& window,
                  const Silence& silence, Notes& notes) {
  double unknown = 0;
  double by_incident = 0;
  double told = 0;
  double all = 0;
  for (std::size_t area = 0; area < cube.areas; ++area) {
    if (!situation.sources[source].covers_area(area)) continue;
    for (Week week = window.from; week <= window.to; week = week + 1) {
      ++all;
      if (cube.source_week(source, week)) {
        ++told;
      } else {
        (cube.state(source, area, week) == WeekState::unknown ? unknown : by_incident) += 1;
      }
    }
  }
  const bool only_events =
      told > 0 && silence.latest && !silence.tells_of_quiet() &&
      silence_probability(situation, cube, source, *silence.latest) >= improbable_silence;
  if ((by_incident > 0 || only_events) && unknown >= unclear_share * all) {
    notes.push_back({.code = NoteCode::unclear_silence,
                     .source = source,
                     .week = silence.latest,
                     .value = unknown / all,
                     .count = silence.weeks});
  }
}

void note_sources(const Situation& situation, const Cube& cube, const Expected& expected,
                  const Window& window, Notes& notes) {
  const std::size_t sources = expected.sources.size();
  for (std::size_t s = 0; s < sources; ++s) {
    const std::size_t source = expected.sources[s];
    int weeks_reported = 0;
    for (std::size_t area = 0; area < expected.areas; ++area) {
      weeks_reported += expected.reported_weeks[area * sources + s];
    }
    const Silence silence = silence_of(situation, cube, source, window);
    bool heard = false;  // also of what is told for the whole municipality only, which is in no area's weeks
    for (Week week = window.from; week <= window.to; week = week + 1) {
      heard = heard || knowledge(cube, source, week) == Knowledge::reported;
    }
    if (weeks_reported == 0 && !heard) {
      notes.push_back({.code = NoteCode::absent_source, .source = source});
    }
    note_unclear(situation, cube, source, window, silence, notes);
    if (!silence.latest) continue;
    const double probability = silence_probability(situation, cube, source, *silence.latest);
    if (probability < improbable_silence) {
      notes.push_back({.code = NoteCode::silent_source,
                       .source = source,
                       .week = silence.latest,
                       .value = probability,
                       .count = silence.weeks});
    }
  }
}

void note_outside(const Situation& situation, const Cube& cube, const Expected& expected, Notes& notes) {
  for (std::size_t area = 0; area < cube.areas; ++area) {
    for (const std::size_t source : expected.sources) {
      if (situation.sources[source].covers_area(area)) continue;
      int events = 0;
      for (const Cell& cell : cube.cells_of(area)) {
        const bool told = disclosure::told_by_area(situation.categories[cell.category]);
        if (cell.source == source && told) events += static_cast<int>(cell.count);
      }
      if (events > 0) {
        notes.push_back({.code = NoteCode::outside_cover, .area = area, .source = source, .count = events});
      }
    }
  }
}

/// One source sees far more than usual while the others together see no more than they would anywhere.
void note_keen(const Expected& expected, std::size_t area, Notes& notes) {
  const std::size_t sources = expected.sources.size();
  std::vector<double> excess(sources, 0);
  double observed = 0;
  double due = 0;
  int reporting = 0;
  for (std::size_t s = 0; s < sources; ++s) {
    for (std::size_t c = 0; c < expected.categories.size(); ++c) {
      const std::size_t at = (area * expected.categories.size() + c) * sources + s;
      excess[s] += expected.observed[at] - expected.expected[at];
      observed += expected.observed[at];
      due += expected.expected[at];
    }
    reporting += expected.reported_weeks[area * sources + s] > 0 ? 1 : 0;
  }
  double positive = 0;
  for (const double part : excess) positive += std::max(part, 0.0);
  if (reporting < 2 || observed - due < least_excess) return;
  const auto most = std::max_element(excess.begin(), excess.end());
  if (*most < keen_share * positive || observed - due - *most > 0) return;
  notes.push_back({.code = NoteCode::keen_reporter,
                   .area = area,
                   .source = expected.sources[static_cast<std::size_t>(most - excess.begin())],
                   .value = *most / positive});
}

}  // namespace

double silence_probability(const Situation& situation, const Cube& cube, std::size_t source, Week before) {
  const int end = std::clamp(before - cube.first, 0, cube.weeks);
  std::vector<double> totals(static_cast<std::size_t>(cube.weeks), 0);
  for (const Cell& cell : cube.cells) {
    const bool told = disclosure::told_by_area(situation.categories[cell.category]);
    if (cell.source == source && told) totals[cell.week] += cell.count;
  }
  double sum = 0;
  int weeks = 0;
  for (int week = end - 1; week >= 0 && weeks < usual_weeks; --week) {
    if (knowledge(cube, source, cube.first + week) != Knowledge::reported) continue;
    sum += totals[static_cast<std::size_t>(week)];
    ++weeks;
  }
  return weeks > 0 ? std::exp(-sum / weeks) : 1;
}

Notes make_notes(const Situation& situation, const Cube& cube, const Evidence& evidence,
                 const Ranking& ranking) {
  const Expected& expected = evidence.expected;
  const Window& window = ranking.settings.window;
  Notes notes;
  double events = 0;
  for (const CategoryResult& category : ranking.categories) events += category.observed;
  if (events == 0) {
    notes.push_back({.code = NoteCode::no_events});
  } else if (events < usual_events * static_cast<double>(expected.areas)) {
    notes.push_back({.code = NoteCode::few_events, .value = events / static_cast<double>(expected.areas)});
  }
  const int placed = ranked_areas(ranking);
  if (placed > 0 && !has_order(ranking)) {
    notes.push_back({.code = NoteCode::no_order, .count = placed});
  } else if (events > 0 && !ranking.differ) {
    notes.push_back({.code = NoteCode::alike});
  }
  const bool is_told = tells_of_reports(situation, window);
  if (!is_told) notes.push_back({.code = NoteCode::no_reporting});
  for (std::size_t k = 0; k < indicator_count; ++k) {
    if (ranking.settings.indicators[k] > 0 && !ranking.offered[k] && events > 0) {
      notes.push_back({.code = NoteCode::no_indicator, .indicator = static_cast<Indicator>(k)});
    }
  }
  if (is_told && latest_week(situation, cube) == window.to)
    note_provisional(cube, expected, window.to, notes);
  note_sources(situation, cube, expected, window, notes);
  note_outside(situation, cube, expected, notes);
  for (const AreaResult& area : ranking.areas) {
    if (!(area.population > 0)) {
      notes.push_back({.code = NoteCode::no_population, .area = area.area});
    } else if (!area.has_place() && (events > 0 || area.coverage < least_coverage)) {
      notes.push_back({.code = NoteCode::too_little_data, .area = area.area, .value = area.coverage});
    } else if (area.coverage < low_coverage) {
      notes.push_back({.code = NoteCode::coverage, .area = area.area, .value = area.coverage});
    }
    note_keen(expected, area.area, notes);
  }
  return notes;
}

}  // namespace lagesbild::analysis
