#include <algorithm>

#include "analysis/methods/dispersion.hpp"
#include "analysis/pattern_times.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t months_a_year = 12;
constexpr int fewest_weeks = 52;
constexpr int weeks_of_two_years = 104;

/// The calendar month of a week's Thursday, counted from January 1970.
std::size_t month_of(Week week) {
  const CivilDate thursday = civil_from_date({monday_of(week).days_since_epoch + 3});
  return static_cast<std::size_t>((thursday.year - 1970) * 12 + thursday.month - 1);
}

/// What was reported and what happened, by month of the span.
class Months {
 public:
  Months(const Situation& situation, const Cube& cube, const Window& span, const Selection& guarded)
      : situation_(situation), cube_(cube), span_(span), first_(month_of(span.from)) {
    count_ = month_of(span.to) - first_ + 1;
    for (Week week = span.from; week <= span.to; week = week + 1) months_.push_back(month_of(week) - first_);
    for (std::size_t c = 0; c < cube.categories; ++c) {
      if (situation.categories[c].family != Family::upcoming && guarded.has_category(c)) {
        categories_.push_back(c);
      }
    }
    for (std::size_t s = 0; s < cube.sources; ++s) {
      if (has_source(guarded, situation, s)) sources_.push_back(s);
    }
    everywhere_.assign(sources_.size() * count_, 0);
    events_.assign(categories_.size() * sources_.size() * count_, 0);
    for (std::size_t area = 0; area < cube.areas; ++area) {
      add_reported(area, everywhere_);
      add_events(area, events_);
    }
  }

  std::size_t count() const { return count_; }
  /// The calendar's month, 0–11.
  std::size_t of_year(std::size_t month) const { return (first_ + month) % months_a_year; }

  struct Series {
    std::vector<double> observed;  ///< by month of the span
    std::vector<double> expected;
  };

  /// At each category's and source's even rate.
  Series of_municipality() const {
    Series series{std::vector<double>(count_, 0), std::vector<double>(count_, 0)};
    for (std::size_t c = 0; c < categories_.size(); ++c) {
      for (std::size_t s = 0; s < sources_.size(); ++s) {
        const double rate = even_rate(c, s);
        for (std::size_t m = 0; m < count_; ++m) {
          series.observed[m] += events_[at(c, s, m)];
          series.expected[m] += rate * everywhere_[s * count_ + m];
        }
      }
    }
    return series;
  }

  /// At the municipality's rates of each calendar month, times the area's own level of each category.
  Series of_area(std::size_t area) const {
    std::vector<double> reported(everywhere_.size(), 0);
    std::vector<double> events(events_.size(), 0);
    add_reported(area, reported);
    add_events(area, events);
    Series series{std::vector<double>(count_, 0), std::vector<double>(count_, 0)};
    for (std::size_t c = 0; c < categories_.size(); ++c) {
      std::vector<double> expected(count_, 0);
      double observed_sum = 0;
      double expected_sum = 0;
      for (std::size_t s = 0; s < sources_.size(); ++s) {
        const auto rates = rates_of_year(c, s);
        for (std::size_t m = 0; m < count_; ++m) {
          series.observed[m] += events[at(c, s, m)];
          observed_sum += events[at(c, s, m)];
          const double due = rates[of_year(m)] * reported[s * count_ + m];
          expected[m] += due;
          expected_sum += due;
        }
      }
      for (std::size_t m = 0; m < count_ && expected_sum > 0; ++m) {
        series.expected[m] += expected[m] * observed_sum / expected_sum;
      }
    }
    return series;
  }

 private:
  std::size_t at(std::size_t category, std::size_t source, std::size_t month) const {
    return (category * sources_.size() + source) * count_ + month;
  }

  std::size_t month_in_span(Week week) const { return months_[static_cast<std::size_t>(week - span_.from)]; }

  /// Inhabitant-weeks by source and month.
  void add_reported(std::size_t area, std::vector<double>& reported) const {
    for (std::size_t s = 0; s < sources_.size(); ++s) {
      for (Week week = span_.from; week <= span_.to; week = week + 1) {
        if (!counts(cube_.state(sources_[s], area, week))) continue;
        reported[s * count_ + month_in_span(week)] += situation_.areas[area].population;
      }
    }
  }

  void add_events(std::size_t area, std::vector<double>& events) const {
    for (const Cell& cell : cube_.cells_of(area)) {
      const Week week = cube_.first + cell.week;
      const auto category = std::lower_bound(categories_.begin(), categories_.end(), cell.category);
      const auto source = std::lower_bound(sources_.begin(), sources_.end(), cell.source);
      if (category == categories_.end() || *category != cell.category) continue;
      if (source == sources_.end() || *source != cell.source || !span_.contains(week)) continue;
      events[at(static_cast<std::size_t>(category - categories_.begin()),
                static_cast<std::size_t>(source - sources_.begin()), month_in_span(week))] += cell.count;
    }
  }

  double even_rate(std::size_t category, std::size_t source) const {
    double events = 0;
    double reported = 0;
    for (std::size_t m = 0; m < count_; ++m) {
      events += events_[at(category, source, m)];
      reported += everywhere_[source * count_ + m];
    }
    return reported > 0 ? events / reported : 0;
  }

  std::vector<double> rates_of_year(std::size_t category, std::size_t source) const {
    std::vector<double> events(months_a_year, 0);
    std::vector<double> reported(months_a_year, 0);
    for (std::size_t m = 0; m < count_; ++m) {
      events[of_year(m)] += events_[at(category, source, m)];
      reported[of_year(m)] += everywhere_[source * count_ + m];
    }
    for (std::size_t m = 0; m < months_a_year; ++m) events[m] = reported[m] > 0 ? events[m] / reported[m] : 0;
    return events;
  }

  const Situation& situation_;
  const Cube& cube_;
  Window span_;
  std::size_t first_;
  std::size_t count_ = 0;
  std::vector<std::size_t> months_;  ///< by week of the span
  std::vector<std::size_t> categories_;
  std::vector<std::size_t> sources_;
  std::vector<double> everywhere_;  ///< inhabitant-weeks: [source · months + month]
  std::vector<double> events_;      ///< [(category · sources + source) · months + month]
};

/// How much the same month's events differ from year to year, beyond chance.
double yearly_phi(const Months& months, const Months::Series& series, const std::vector<double>& observed,
                  const std::vector<double>& expected) {
  std::vector<double> fitted(series.observed.size(), 0);
  double seen = 0;
  for (std::size_t m = 0; m < fitted.size(); ++m) {
    const std::size_t month = months.of_year(m);
    if (expected[month] > 0) fitted[m] = series.expected[m] * observed[month] / expected[month];
  }
  for (const double events : observed) seen += events > 0 ? 1 : 0;
  return phi(pearson_dispersion(series.observed, fitted, seen));
}

}  // namespace

SeasonPattern season_pattern(const Situation& situation, const Cube& cube, const PatternQuestion& question,
                             const Selection& guarded) {
  SeasonPattern result;
  result.span = {cube.first, std::min(question.window.to, cube.last())};
  if (result.span.weeks() < fewest_weeks) return result;
  const Months months(situation, cube, result.span, guarded);
  const auto series = question.area ? months.of_area(*question.area) : months.of_municipality();
  std::vector<double> observed(months_a_year, 0);
  std::vector<double> expected(months_a_year, 0);
  for (std::size_t m = 0; m < months.count(); ++m) {
    observed[months.of_year(m)] += series.observed[m];
    expected[months.of_year(m)] += series.expected[m];
    result.events += series.observed[m];
  }
  if (!(result.events > 0)) return result;
  result.years_compared = result.span.weeks() >= weeks_of_two_years;
  if (result.years_compared) result.phi = yearly_phi(months, series, observed, expected);
  result.months = pattern(observed, expected, result.phi);
  return result;
}

}  // namespace lagesbild::analysis
