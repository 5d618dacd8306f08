#include <algorithm>
#include <numeric>

#include "analysis/pattern_times.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t weekdays = 7;
constexpr std::size_t hours = 24;

std::size_t cell_of(Date day, std::int8_t hour) {
  return static_cast<std::size_t>(weekday_of(day)) * hours + static_cast<std::size_t>(hour);
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
  const auto length =
      static_cast<std::size_t>(days * static_cast<int>(hours) + interval.hour_to - interval.hour_from + 1);
  for (std::size_t hour = 0; hour < length; ++hour) {
    cells[(first + hour) % cells.size()] += count / static_cast<double>(length);
  }
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// The cells shrunken towards weekday and hour by themselves: a week's 168 hours are many for one category.
std::vector<double> smoothed(const std::vector<double>& observed) {
  const auto expected = independent_expectation(observed, hours);
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
  std::vector<double> exposure(weekdays * hours, 0);
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
  for (std::size_t i = 0; i < cells.size(); ++i) result[i / hours] += cells[i];
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

HourPattern hour_pattern(const Situation& situation, const PatternRows& rows,
                         const PatternQuestion& question) {
  const Incidents& incidents = situation.incidents;
  std::vector<double> observed(weekdays * hours, 0);
  std::vector<double> in_area(situation.categories.size(), 0);
  std::vector<std::vector<double>> municipality(situation.categories.size());
  for (auto& cells : municipality) cells.assign(observed.size(), 0);
  double squares = 0;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    if (!has_hours(incidents, row) || !rows.in_selection(row) || !rows.before_end(row)) continue;
    const double count = incidents.count[row];
    if (question.area) add_events(incidents, row, municipality[incidents.category[row]]);
    if (!rows.in_window(row) || !rows.in_area(row)) continue;
    add_events(incidents, row, observed);
    in_area[incidents.category[row]] += count;
    squares += count * count;
  }
  const double events = sum(observed);
  HourPattern result;
  if (!(events > 0)) return result;
  // Reports come by chance, each with one or more events: variance by mean is Σ n² / Σ n.
  result.phi = squares / events;
  const auto exposure =
      question.area ? municipal_hours(municipality, in_area) : std::vector<double>(observed.size(), 1.0);
  result.cells = pattern(observed, exposure, result.phi);
  result.weekdays = pattern(by_weekday(observed), by_weekday(exposure), result.phi);
  result.hours = pattern(over_weekdays(observed, hours), over_weekdays(exposure, hours), result.phi);
  const auto parts = by_part(observed);
  const auto due = by_part(exposure);
  result.weekday_parts = pattern(parts, due, result.phi);
  result.parts = pattern(over_weekdays(parts, parts_a_day), over_weekdays(due, parts_a_day), result.phi);
  return result;
}

}  // namespace lagesbild::analysis
