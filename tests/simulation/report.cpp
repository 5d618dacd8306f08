#include <algorithm>
#include <functional>

#include "markdown.hpp"
#include "study.hpp"

/// The study's figures as markdown.
namespace simulation {
namespace {

std::string alarm_tables(const Study& study) {
  std::string text =
      "**False alarms** where nothing has happened, share of weeks (the nominal rate is 1 %)\n\n"
      "| events a week | EARS C1 | \"+50 %\" | predictive test |\n|---|---|---|---|\n";
  for (const auto& of : study.false_alarms) {
    text += row({number(of.mean), percent(of.ears), percent(of.plus_half), percent(of.predictive)});
  }
  text +=
      "\n**False alarms where weeks vary φ times more than Poisson**\n\n"
      "| φ | events a week | EARS C1 | Poisson limit | predictive test with φ |\n|---|---|---|---|---|\n";
  for (const auto& of : study.dispersed_alarms) {
    text +=
        row({number(of.phi), number(of.mean), percent(of.ears), percent(of.poisson), percent(of.with_phi)});
  }
  text +=
      "\n**φ as it is found** in twenty areas' thirteen weeks together: the middle of the estimates, and "
      "what four "
      "fifths of them lie within\n\n"
      "| φ | events a week and area | middle | four fifths |\n|---|---|---|---|\n";
  for (const auto& of : study.phis) {
    text += row({number(of.phi), number(of.mean), formatted("%.2f", of.middle),
                 formatted("%.2f", of.low) + "–" + formatted("%.2f", of.high)});
  }
  text +=
      "\n**Power**: the rate triples for four weeks; seen in the fourth by\n\n"
      "| events a week before | the week | the four weeks |\n|---|---|---|\n";
  for (const auto& of : study.power) {
    text += row({number(of.mean), percent(of.week), percent(of.four_weeks)});
  }
  return text;
}

std::string ranking_tables(const Study& study) {
  std::string found =
      "\n**Finding the worst**: share of the truly three worst of twenty areas among the first three by\n\n"
      "| events expected an area | count | observed / expected | p-value | shrunken level | P(top 3) | by "
      "guessing |\n"
      "|---|---|---|---|---|---|---|\n";
  std::string calibrated =
      "\n**Calibration** of P(top 3), and of the level's 90 % interval\n\n"
      "| events expected an area | Brier | of the base rate | largest miss of a bin | levels inside 90 % |\n"
      "|---|---|---|---|---|\n";
  for (const auto& of : study.rankings) {
    found += row({number(of.expected), percent(of.by_count), percent(of.by_ratio), percent(of.by_p_value),
                  percent(of.by_mean), percent(of.by_p_top), percent(of.by_guess)});
    calibrated += row({number(of.expected), score(of.brier), score(of.brier_base), score(of.worst_miss),
                       percent(of.covered)});
  }
  return found + calibrated;
}

/// "0.2–0.7 %", from the least to the most of a row's number.
template <typename Rows, typename Value>
std::string span_of(const Rows& rows, Value value, std::string (*text)(double) = percent) {
  const auto [low, high] = std::ranges::minmax(rows, {}, [&](const auto& of) { return value(of); });
  std::string from = text(value(low));
  if (from.ends_with(" %")) from.erase(from.size() - 2);
  return from + "–" + text(value(high));
}

template <typename Rows, typename Value>
std::string each_of(const Rows& rows, Value value, std::string (*text)(double) = percent) {
  std::string all;
  for (const auto& of : rows) all += (all.empty() ? "" : ", ") + text(value(of));
  return all;
}

}  // namespace

std::string tables(const Study& study) {
  return alarm_tables(study) + ranking_tables(study) + list_tables(study) + movement_tables(study);
}

std::string summary(const Study& study) {
  const auto at_one = std::ranges::find(study.power, 1.0, &Power::mean);
  std::string text = "| | the usual ways | this program |\n|---|---|---|\n";
  text +=
      row({"false alarms at a nominal 1 %, " +
               span_of(study.false_alarms, std::mem_fn(&FalseAlarms::mean), number) + " events a week",
           "\"+50 %\": " + span_of(study.false_alarms, std::mem_fn(&FalseAlarms::plus_half)) +
               "; moving average (EARS C1): " + span_of(study.false_alarms, std::mem_fn(&FalseAlarms::ears)),
           span_of(study.false_alarms, std::mem_fn(&FalseAlarms::predictive))});
  text += row({"the same where weeks vary " +
                   span_of(study.dispersed_alarms, std::mem_fn(&DispersedAlarms::phi), number) +
                   " times more than chance",
               "Poisson limit: " + span_of(study.dispersed_alarms, std::mem_fn(&DispersedAlarms::poisson)),
               span_of(study.dispersed_alarms, std::mem_fn(&DispersedAlarms::with_phi))});
  if (at_one != study.power.end()) {
    text += row({"power: a rate of one event a week that triples, seen in the week and in four weeks", "–",
                 percent(at_one->week) + " and " + percent(at_one->four_weeks)});
  }
  text += row({"the truly three worst of 20 areas found, at " +
                   each_of(study.rankings, std::mem_fn(&RankingStudy::expected), number) + " events an area",
               "raw counts: " + each_of(study.rankings, std::mem_fn(&RankingStudy::by_count)),
               each_of(study.rankings, std::mem_fn(&RankingStudy::by_p_top))});
  text += row({"calibration: largest miss of P(top 3) in a bin, at the same", "–",
               each_of(study.rankings, std::mem_fn(&RankingStudy::worst_miss), score)});
  return text + list_summary(study) + movement_summary(study);
}

}  // namespace simulation
