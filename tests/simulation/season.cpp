#include <cmath>
#include <numbers>
#include <string>

#include "alarms.hpp"
#include "analysis/methods/multiple_testing.hpp"
#include "analysis/stats/rng.hpp"
#include "analysis/watch.hpp"

namespace simulation {
namespace {

namespace analysis = lagesbild::analysis;
namespace stats = lagesbild::stats;

constexpr std::size_t season_areas = 20;
constexpr std::size_t season_weeks = 52;
constexpr std::size_t risen_weeks = 4;

using Series = std::vector<analysis::ExposedWeek>;

struct SeasonYear {
  std::vector<Series> areas;
  Series all;
};

/// The first area's rate is `last` times as high in the last four weeks.
SeasonYear season_year(stats::Draw draw, double mean, double swing, double last) {
  SeasonYear year;
  year.all.assign(season_weeks, {});
  const double phase = 2 * std::numbers::pi * draw.uniform();
  for (std::size_t area = 0; area < season_areas; ++area) {
    Series& series = year.areas.emplace_back();
    for (std::size_t t = 0; t < season_weeks; ++t) {
      const double season =
          1 + swing * std::sin(phase + 2 * std::numbers::pi * static_cast<double>(t) / season_weeks);
      const bool risen = area == 0 && t + risen_weeks >= season_weeks;
      series.push_back({draw.poisson(mean * season * (risen ? last : 1)), 1});
      year.all[t].count += series.back().count;
      year.all[t].exposure += 1;
    }
  }
  return year;
}

struct Flagged {
  double series = 0;  ///< share
  bool any = false;
};

Flagged flags_in(const std::vector<analysis::WeekSignal>& signals) {
  Flagged flagged;
  for (const auto& signal : signals) {
    flagged.series += signal.tail.p < analysis::signal_alpha ? 1.0 / season_areas : 0;
  }
  for (const bool one : analysis::screen(signals, analysis::signal_q).flagged) {
    flagged.any = flagged.any || one;
  }
  return flagged;
}

}  // namespace

std::vector<SeasonAlarms> season_alarms(std::uint64_t years) {
  std::vector<SeasonAlarms> rows;
  const double share = 1 / static_cast<double>(years);
  for (const double swing : {0.0, 0.6}) {
    for (const double mean : {0.2, 0.5, 1.0, 2.0, 5.0}) {
      SeasonAlarms row{.swing = swing, .mean = mean};
      const stats::Stream still(1, {"season", std::to_string(swing), std::to_string(mean)});
      const stats::Stream risen(1, {"season, risen", std::to_string(swing), std::to_string(mean)});
      for (std::uint64_t number = 0; number < years; ++number) {
        const SeasonYear year = season_year(still.draw(number), mean, swing, 1);
        std::vector<analysis::WeekSignal> alone;
        std::vector<analysis::WeekSignal> program;
        for (const Series& series : year.areas) {
          alone.push_back(analysis::week_signal(series, 1, analysis::signal_alpha));
          program.push_back(analysis::signal_of(series, year.all, 1));
        }
        const Flagged before = flags_in(alone);
        const Flagged now = flags_in(program);
        row.series_alone += share * before.series;
        row.weeks_alone += before.any ? share : 0;
        row.series += share * now.series;
        row.weeks += now.any ? share : 0;
        const SeasonYear other = season_year(risen.draw(number), mean, swing, 3);
        const Series& first = other.areas.front();
        const bool seen_alone =
            analysis::week_signal(first, 1, analysis::signal_alpha).tail.p < analysis::signal_alpha;
        const bool seen = analysis::signal_of(first, other.all, 1).tail.p < analysis::signal_alpha;
        row.found_alone += seen_alone ? share : 0;
        row.found += seen ? share : 0;
      }
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace simulation
