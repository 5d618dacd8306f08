#include "alarms.hpp"

#include <span>
#include <string>
#include <string_view>

#include "analysis/methods/dispersion.hpp"
#include "analysis/methods/ears.hpp"
#include "analysis/methods/predictive.hpp"
#include "analysis/stats/distributions.hpp"
#include "analysis/stats/rng.hpp"

namespace simulation {
namespace {

namespace analysis = lagesbild::analysis;
namespace stats = lagesbild::stats;

constexpr std::size_t history_weeks = 26;
constexpr int areas = 20;

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
