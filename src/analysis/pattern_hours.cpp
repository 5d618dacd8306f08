#include <algorithm>
#include <numeric>

#include "analysis/pattern_times.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t weekdays = 7;
constexpr std::size_t hours_a_day = 24;

std::size_t cell_of(Date day, std::int8_t hour) {
  return static_cast<std::size_t>(weekday_of(day)) * hours_a_day + static_cast<std::size_t>(hour);
}

/// Adds the row's events to the week's hours. What happened between two moments is spread evenly over the
/// hours between (aoristic analysis: Ratcliffe & McCullagh 1998, doi:10.1080/136588198241644).
void add_events(const Incidents& incidents, std::size_t row, std::vector<double>& cells) {
  const double count = incidents.count[row];
  if (incidents.hour[row] != Incidents::no_hour) {
    cells[cell_of({incidents.day[row]}, incidents.hour[row])] += count;
    return;
  }
  const IncidentInterval& interval = *interval_of(incidents, row);
  const std::size_t first = cell_of(interval.from, interval.hour_from);
  const int days = interval.to.days_since_epoch - interval.from.days_since_epoch;
  const auto length = static_cast<std::size_t>(days * static_cast<int>(hours_a_day) + interval.hour_to -
                                               interval.hour_from + 1);
  for (std::size_t hour = 0; hour < length; ++hour) {
    cells[(first + hour) % cells.size()] += count / static_cast<double>(length);
  }
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// The cells shrunken towards weekday and hour by themselves: a week's 168 hours are many for one category.
std::vector<double> smoothed(const std::vector<double>& observed) {
  const auto expected = independent_expectation(observed, hours_a_day);
  const auto nu = nu_posterior(observed, expected);
  std::vector<double> result(observed.size(), 0);
  for (std::size_t i = 0; i < observed.size(); ++i) {
    if (expected[i] > 0) result[i] = expected[i] * stats::mean(level_mixture(nu, observed[i], expected[i]));
  }
  return result;
}

/// The hours that the area's events would have if each kind of them kept the municipality's hours.
std::vector<double> municipal_hours(const std::vector<std::vector<double>>& municipality,
                                    const std::vector<double>& in_area) {
  std::vector<double> exposure(weekdays * hours_a_day, 0);
  for (std::size_t category = 0; category < municipality.size(); ++category) {
    if (!(in_area[category] > 0)) continue;
    const auto shape = smoothed(municipality[category]);
    const double total = sum(shape);
    for (std::size_t i = 0; i < exposure.size() && total > 0; ++i) {
      exposure[i] += in_area[category] * shape[i] / total;
    }
  }
  return exposure;
}

std::vector<double> by_weekday(const std::vector<double>& cells) {
  std::vector<double> result(weekdays, 0);
  for (std::size_t i = 0; i < cells.size(); ++i) result[i / hours_a_day] += cells[i];
  return result;
}

/// [weekday · parts_a_day + part]
std::vector<double> by_part(const std::vector<double>& cells) {
  std::vector<double> result(weekdays * parts_a_day, 0);
  for (std::size_t i = 0; i < cells.size(); ++i) result[i / hours_a_part] += cells[i];
  return result;
}

std::vector<double> over_weekdays(const std::vector<double>& cells, std::size_t columns) {
  std::vector<double> result(columns, 0);
  for (std::size_t i = 0; i < cells.size(); ++i) result[i % columns] += cells[i];
  return result;
}

}  // namespace

bool has_hours(const Incidents& incidents, std::size_t row) {
  if (incidents.hour[row] != Incidents::no_hour) return true;
  const IncidentInterval* interval = interval_of(incidents, row);
  return interval != nullptr && interval->has_hours();
}

RowTally::RowTally(const Situation& situation, const Cube& cube, const PatternQuestion& question,
                   const Selection& guarded)
    : situation_(situation),
      question_(question),
      rows_(situation, cube, question, guarded),
      observed_(weekdays * hours_a_day, 0),
      in_area_(situation.categories.size(), 0),
      municipality_(situation.categories.size(), observed_) {}

bool RowTally::step(std::size_t rows) {
  const std::size_t end = std::min(situation_.incidents.size(), next_ + rows);
  while (next_ < end) add(next_++);
  return next_ == situation_.incidents.size();
}

double RowTally::progress() const {
  const std::size_t all = situation_.incidents.size();
  return all > 0 ? static_cast<double>(next_) / static_cast<double>(all) : 1;
}

void RowTally::add(std::size_t row) {
  const Incidents& incidents = situation_.incidents;
  if (!rows_.in_selection(row) || !rows_.before_end(row)) return;
  if (has_hours(incidents, row)) add_hours(row);
  if (!rows_.in_window(row) || !rows_.in_area(row)) return;
  const double count = incidents.count[row];
  coverage_.events += count;
  if (has_hours(incidents, row)) coverage_.with_hour += count;
  const std::int32_t detail = incidents.detail[row];
  if (detail == Incidents::no_detail || !incidents.details[static_cast<std::size_t>(detail)].point) return;
  // What is told for the whole municipality only has no place here either.
  if (!disclosure::told_by_area(situation_.categories[incidents.category[row]])) return;
  coverage_.with_point += count;
  with_point_.push_back(row);
}

void RowTally::add_hours(std::size_t row) {
  const Incidents& incidents = situation_.incidents;
  const double count = incidents.count[row];
  if (question_.area) add_events(incidents, row, municipality_[incidents.category[row]]);
  if (!rows_.in_window(row) || !rows_.in_area(row)) return;
  add_events(incidents, row, observed_);
  in_area_[incidents.category[row]] += count;
  squares_ += count * count;
}

HourPattern RowTally::hours() const {
  const double events = sum(observed_);
  HourPattern result;
  if (!(events > 0)) return result;
  // Reports come by chance, each with one or more events: variance by mean is Σ n² / Σ n.
  result.phi = squares_ / events;
  const auto exposure =
      question_.area ? municipal_hours(municipality_, in_area_) : std::vector<double>(observed_.size(), 1.0);
  result.cells = pattern(observed_, exposure, result.phi);
  result.weekdays = pattern(by_weekday(observed_), by_weekday(exposure), result.phi);
  result.hours =
      pattern(over_weekdays(observed_, hours_a_day), over_weekdays(exposure, hours_a_day), result.phi);
  const auto parts = by_part(observed_);
  const auto due = by_part(exposure);
  result.weekday_parts = pattern(parts, due, result.phi);
  result.parts = pattern(over_weekdays(parts, parts_a_day), over_weekdays(due, parts_a_day), result.phi);
  return result;
}

}  // namespace lagesbild::analysis
