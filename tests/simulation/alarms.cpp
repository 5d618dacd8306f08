#include "alarms.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "analysis/level.hpp"
#include "analysis/methods/dispersion.hpp"
#include "analysis/methods/ears.hpp"
#include "analysis/methods/predictive.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/stats/rng.hpp"
#include "incident.hpp"

namespace simulation {
namespace {

namespace analysis = lagesbild::analysis;
namespace stats = lagesbild::stats;

constexpr std::size_t history_weeks = 26;
constexpr int areas = 20;
constexpr int phi_weeks = 13;

stats::Stream stream_of(std::string_view study, double first, double second = 0) {
  return stats::Stream(1, {"simulation", study, std::to_string(first), std::to_string(second)});
}

std::vector<double> poisson_weeks(stats::Draw& draw, double mean, std::size_t weeks) {
  std::vector<double> counts(weeks);
  for (double& count : counts) count = draw.poisson(mean);
  return counts;
}

double sum_of(std::span<const double> counts) {
  double sum = 0;
  for (const double count : counts) sum += count;
  return sum;
}

bool predictive_alarm(double now, double sum, double phi = 1, double weeks = 1) {
  return now >= analysis::predictive_tail(now, {sum, history_weeks}, phi, 0.01, weeks).threshold;
}

/// The counts of 20 areas: 26 weeks and then the one to test.
struct Year {
  std::vector<std::vector<double>> areas;
  double phi = 1;
};

Year dispersed_year(stats::Draw& draw, double mean, double phi) {
  Year year;
  analysis::Dispersion pooled;
  const std::vector<double> exposure(history_weeks, 1.0);
  for (int area = 0; area < areas; ++area) {
    std::vector<double> counts(history_weeks + 1);
    for (double& count : counts) count = draw.negative_binomial(mean / (phi - 1), mean);
    pooled += analysis::area_dispersion(std::span(counts).first(history_weeks), exposure);
    year.areas.push_back(counts);
  }
  year.phi = analysis::phi(pooled);
  return year;
}

}  // namespace

std::vector<FalseAlarms> false_alarms(std::uint64_t weeks) {
  std::vector<FalseAlarms> rows;
  const double share = 1 / static_cast<double>(weeks);
  for (const double mean : {0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0}) {
    FalseAlarms row{.mean = mean};
    const auto stream = stream_of("false alarms", mean);
    for (std::uint64_t trial = 0; trial < weeks; ++trial) {
      auto draw = stream.draw(trial);
      const auto history = poisson_weeks(draw, mean, history_weeks);
      const double now = draw.poisson(mean);
      const std::span before(history);
      if (now > analysis::ears_c1_limit(before).value()) row.ears += share;
      if (now > 1.5 * sum_of(before.last(13)) / 13) row.plus_half += share;
      if (predictive_alarm(now, sum_of(before))) row.predictive += share;
    }
    rows.push_back(row);
  }
  return rows;
}

std::vector<DispersedAlarms> dispersed_alarms(std::uint64_t weeks) {
  std::vector<DispersedAlarms> rows;
  const std::uint64_t years = (weeks + areas - 1) / areas;
  const double share = 1 / static_cast<double>(years * areas);
  for (const double phi : {1.5, 2.0, 3.0, 5.0}) {
    for (const double mean : {1.0, 3.0, 10.0}) {
      DispersedAlarms row{.phi = phi, .mean = mean};
      const auto stream = stream_of("dispersed alarms", phi, mean);
      for (std::uint64_t trial = 0; trial < years; ++trial) {
        auto draw = stream.draw(trial);
        const auto year = dispersed_year(draw, mean, phi);
        for (const auto& counts : year.areas) {
          const double sum = sum_of(std::span(counts).first(history_weeks));
          const double now = counts.back();
          if (now > analysis::ears_c1_limit(std::span(counts).first(history_weeks)).value())
            row.ears += share;
          if (now > stats::quantile(stats::Poisson{sum / history_weeks}, 0.99)) row.poisson += share;
          if (predictive_alarm(now, sum, year.phi)) row.with_phi += share;
        }
      }
      rows.push_back(row);
    }
  }
  return rows;
}

std::vector<PhiEstimate> phi_estimates(std::uint64_t windows) {
  using namespace lagesbild;
  Situation situation;
  situation.sources = {{"source", {"Källan", "The source"}, {}, {}}};
  situation.categories = {{"kind", {"Slaget", "The kind"}, Family::event, Scope::area, 1, false, "", {}}};
  for (int area = 0; area < areas; ++area)
    situation.areas.push_back({std::to_string(area), std::to_string(area), 2000, "", {}});
  const Week first = week_of(date_from_civil({2026, 1, 5}));
  const analysis::Window window{first, first + (phi_weeks - 1)};
  for (int week = 0; week < phi_weeks; ++week)
    situation.reporting.push_back({0, first + week, Reported::reported, {}});
  std::vector<PhiEstimate> rows;
  for (const double phi : {1.0, 2.0, 3.0, 5.0}) {
    for (const double mean : {0.2, 0.5, 2.0}) {
      const auto stream = stream_of("phi", phi, mean);
      std::vector<double> found;
      for (std::uint64_t trial = 0; trial < windows; ++trial) {
        auto draw = stream.draw(trial);
        situation.incidents = {};
        for (std::size_t area = 0; area < static_cast<std::size_t>(areas); ++area) {
          for (int week = 0; week < phi_weeks; ++week) {
            const double count =
                phi > 1 ? draw.negative_binomial(mean / (phi - 1), mean) : draw.poisson(mean);
            if (!(count > 0)) continue;
            add_incident(situation.incidents, 0, area, 0, monday_of(first + week).days_since_epoch,
                         static_cast<std::uint32_t>(count));
          }
        }
        const analysis::Cube cube = analysis::make_cube(situation);
        const auto expected = analysis::expect(situation, cube, window, {});
        found.push_back(
            expected.categories.empty() ? 1 : analysis::window_phi(situation, cube, window, expected, 0));
      }
      std::sort(found.begin(), found.end());
      rows.push_back({phi, mean, found[windows / 10], found[windows / 2], found[windows - 1 - windows / 10]});
    }
  }
  return rows;
}

std::vector<Power> power(std::uint64_t trials) {
  std::vector<Power> rows;
  const double share = 1 / static_cast<double>(trials);
  for (const double mean : {0.2, 0.5, 0.8, 1.0, 2.0, 5.0}) {
    Power row{.mean = mean};
    const auto stream = stream_of("power", mean);
    for (std::uint64_t trial = 0; trial < trials; ++trial) {
      auto draw = stream.draw(trial);
      const double sum = sum_of(poisson_weeks(draw, mean, history_weeks));
      const auto risen = poisson_weeks(draw, 3 * mean, 4);
      if (predictive_alarm(risen.back(), sum)) row.week += share;
      if (predictive_alarm(sum_of(risen), sum, 1, 4)) row.four_weeks += share;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace simulation
