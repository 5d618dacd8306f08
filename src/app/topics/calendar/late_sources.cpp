#include "app/topics/calendar/late_sources.hpp"

#include <algorithm>

#include "app/topics/reporting/reporting.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::app {

namespace {

constexpr int days_of_year = 365;
constexpr int weeks_of_year = 52;

/// The smallest with nine in ten at or below it.
int ninth_decile(std::vector<int>& days) {
  const std::size_t rank = (days.size() * 9 + 9) / 10 - 1;
  std::nth_element(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(rank), days.end());
  return days[rank];
}

bool has_told(const analysis::Cube& cube, std::size_t source, Week week) {
  return cube.has(week) && analysis::counts(week_state(cube, source, week));
}

bool has_told_lately(const analysis::Cube& cube, std::size_t source, Week now) {
  for (int before = 1; before <= weeks_of_year; ++before) {
    if (has_told(cube, source, now - before)) return true;
  }
  return false;
}

}  // namespace

std::vector<SourceDelay> usual_delays(const Situation& situation, Date today) {
  std::vector<std::vector<int>> days(situation.sources.size());
  const Incidents& told = situation.incidents;
  for (std::size_t row = 0; row < told.size(); ++row) {
    if (told.detail[row] == Incidents::no_detail) continue;
    if (told.day[row] < today.days_since_epoch - days_of_year) continue;
    if (!disclosure::told_by_area(situation.categories[told.category[row]])) continue;
    const auto& reported = told.details[static_cast<std::size_t>(told.detail[row])].reported;
    if (!reported || reported->days_since_epoch < told.day[row]) continue;
    days[told.source[row]].push_back(reported->days_since_epoch - told.day[row]);
  }
  std::vector<SourceDelay> delays;
  for (std::size_t source = 0; source < days.size(); ++source) {
    if (days[source].size() >= least_reported_events) delays.push_back({source, ninth_decile(days[source])});
  }
  return delays;
}

std::vector<std::size_t> lacking_sources(const analysis::Cube& cube, Week week, Date today) {
  std::vector<std::size_t> sources;
  for (std::size_t source = 0; source < cube.sources; ++source) {
    if (!has_told(cube, source, week) && has_told_lately(cube, source, week_of(today)))
      sources.push_back(source);
  }
  return sources;
}

std::vector<std::size_t> filling_sources(const analysis::Cube& cube, const std::vector<SourceDelay>& delays,
                                         Week week, Date today) {
  std::vector<std::size_t> sources;
  const int ended = monday_of(week + 1).days_since_epoch;
  for (const SourceDelay& delay : delays) {
    if (ended + delay.days > today.days_since_epoch && has_told(cube, delay.source, week))
      sources.push_back(delay.source);
  }
  return sources;
}

}  // namespace lagesbild::app
