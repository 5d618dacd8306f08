#include "report.hpp"

#include <cstdio>

#include "alarms.hpp"
#include "ranking_study.hpp"

namespace simulation {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
  return text;
}

std::string score(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string alarm_tables(const Size& size) {
  std::string text =
      "**False alarms** where nothing has happened, share of weeks (the nominal rate is 1 %)\n\n"
      "| events a week | EARS C1 | \"+50 %\" | predictive test |\n|---|---|---|---|\n";
  for (const auto& row : false_alarms(size.weeks)) {
    text += "| " + number(row.mean) + " | " + percent(row.ears) + " | " + percent(row.plus_half) + " | " +
            percent(row.predictive) + " |\n";
  }
  text +=
      "\n**False alarms where weeks vary φ times more than Poisson**\n\n"
      "| φ | events a week | EARS C1 | Poisson limit | predictive test with φ |\n|---|---|---|---|---|\n";
  for (const auto& row : dispersed_alarms(size.weeks)) {
    text += "| " + number(row.phi) + " | " + number(row.mean) + " | " + percent(row.ears) + " | " +
            percent(row.poisson) + " | " + percent(row.with_phi) + " |\n";
  }
  text +=
      "\n**Power**: the rate triples for four weeks; seen in the fourth by\n\n"
      "| events a week before | the week | the four weeks |\n|---|---|---|\n";
  for (const auto& row : power(size.weeks)) {
    text += "| " + number(row.mean) + " | " + percent(row.week) + " | " + percent(row.four_weeks) + " |\n";
  }
  return text;
}

std::string ranking_tables(const Size& size) {
  std::string found =
      "\n**Finding the worst**: share of the truly three worst of twenty areas among the first three by\n\n"
      "| events expected an area | count | observed / expected | p-value | shrunken level | P(top 3) | by "
      "guessing |\n"
      "|---|---|---|---|---|---|---|\n";
  std::string calibrated =
      "\n**Calibration** of P(top 3), and of the level's 90 % interval\n\n"
      "| events expected an area | Brier | of the base rate | largest miss of a bin | levels inside 90 % |\n"
      "|---|---|---|---|---|\n";
  for (const double expected : {1.4, 3.0, 10.0, 30.0}) {
    const auto row = ranking_study(expected, size.sets, size.draws);
    found += "| " + number(expected) + " | " + percent(row.by_count) + " | " + percent(row.by_ratio) + " | " +
             percent(row.by_p_value) + " | " + percent(row.by_mean) + " | " + percent(row.by_p_top) + " | " +
             percent(row.by_guess) + " |\n";
    calibrated += "| " + number(expected) + " | " + score(row.brier) + " | " + score(row.brier_base) + " | " +
                  score(row.worst_miss) + " | " + percent(row.covered) + " |\n";
  }
  return found + calibrated;
}

}  // namespace

std::string report(const Size& size) {
  return alarm_tables(size) + ranking_tables(size);
}

}  // namespace simulation
