#pragma once

#include <cstdint>
#include <vector>

/// How often alarms go off where nothing has happened, and how often they do where something has. Shares,
/// 0–1.
namespace simulation {

/// Poisson weeks of one mean; every rule is meant to cry wolf in 1 % of the weeks, but for "+50 %".
struct FalseAlarms {
  double mean = 0;        ///< events a week
  double ears = 0;        ///< above the mean of 7 weeks by more than 3 of their standard deviations (EARS C1)
  double plus_half = 0;   ///< more than 50 % above the mean of the 13 weeks before
  double predictive = 0;  ///< the predictive test on 26 weeks
};
std::vector<FalseAlarms> false_alarms(std::uint64_t weeks);

/// Weeks that vary more than Poisson (negative binomial with variance φ times the mean), 20 areas together.
struct DispersedAlarms {
  double phi = 0;
  double mean = 0;
  double ears = 0;      ///< as above
  double poisson = 0;   ///< above the 99 % quantile of the Poisson law of the 26 weeks' mean
  double with_phi = 0;  ///< the predictive test with φ estimated from the 20 areas' 26 weeks
};
std::vector<DispersedAlarms> dispersed_alarms(std::uint64_t weeks);

/// φ as the program finds it in a window of thirteen weeks of twenty areas.
struct PhiEstimate {
  double phi = 0;   ///< the true one
  double mean = 0;  ///< events a week and area
  double low = 0;   ///< below it lie a tenth of the estimates
  double middle = 0;
  double high = 0;  ///< above it lie a tenth
};
std::vector<PhiEstimate> phi_estimates(std::uint64_t windows);

/// The rate triples for four weeks: is it seen in the fourth?
struct Power {
  double mean = 0;        ///< events a week before
  double week = 0;        ///< by the newest week
  double four_weeks = 0;  ///< by the last four together
};
std::vector<Power> power(std::uint64_t trials);

/// Twenty series with a season in common: what the program flags, and what it would without a look at how the
/// municipality moves.
struct SeasonAlarms {
  double swing = 0;  ///< .6: ±60 % over the year
  double mean = 0;   ///< events a week and area
  // Where nothing happens but the season: share of the series under 1 %, and of the weeks with a flag of any.
  double series_alone = 0;  ///< each against its own weeks alone
  double weeks_alone = 0;
  double series = 0;  ///< the program
  double weeks = 0;
  // One area's rate triples for four weeks: share seen at 1 %.
  double found_alone = 0;
  double found = 0;
};
std::vector<SeasonAlarms> season_alarms(std::uint64_t years);

}  // namespace simulation
