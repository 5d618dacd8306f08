#include <algorithm>
#include <cmath>

#include "markdown.hpp"
#include "study.hpp"

namespace simulation {
std::string world_text(std::string_view world) {
  static constexpr std::array<std::string_view, world_kinds> texts{
      "identical areas",
      "nothing moves, kinds on their own",
      "levels drift by 11 % a quarter",
      "one middling area triples in the window",
      "kinds alike (.57), levels drift",
      "the same, reports missing most where it is worst",
      "the same, a source begins half-way in half of the areas"};
  for (std::size_t kind = 0; kind < world_kinds; ++kind) {
    if (world == world_id(static_cast<WorldKind>(kind))) return std::string(texts[kind]);
  }
  return std::string(world);
}

namespace {

std::string order_row(const ListTrial& trial) {
  return row({world_text(trial.world), number(trial.events), percent(trial.found), score(trial.brier),
              hundredths(trial.over), hundredths(trial.modest), percent(trial.ranks_held),
              percent(trial.harm_held), percent(trial.levels_held), percent(trial.top_tier)});
}

std::string tenths_row(const ListTrial& trial) {
  std::string text = "| " + world_text(trial.world) + ", " + number(trial.events) + " |";
  for (int tenth = 0; tenth < 10; ++tenth) {
    const auto at = std::find_if(trial.tenths.begin(), trial.tenths.end(),
                                 [&](const Tenth& one) { return std::lround(10 * one.from) == tenth; });
    text += at == trial.tenths.end() ? " – |"
                                     : " " + hundredths(at->said) + " → " + hundredths(at->came) + " (" +
                                           number(at->forecasts) + ") |";
  }
  return text + "\n";
}

/// The most of a figure over the worlds whose areas differ, at so many events.
template <typename Value>
double most(const Study& study, double events, Value value) {
  double result = 0;
  for (const ListTrial& trial : study.lists) {
    if (trial.differ() && trial.events == events) result = std::max(result, value(trial));
  }
  return result;
}

/// "88–92 %": the least and the most of the worlds whose areas differ.
std::string held(const Study& study, double events, double ListTrial::*share) {
  double least = 1;
  double largest = 0;
  for (const ListTrial& trial : study.lists) {
    if (!trial.differ() || trial.events != events) continue;
    least = std::min(least, trial.*share);
    largest = std::max(largest, trial.*share);
  }
  return number(std::round(100 * least)) + "–" + percent(largest);
}

}  // namespace

std::string list_tables(const Study& study) {
  std::string text =
      "\n**The list that people see**, default weights (level, change, persistence): of the truly first "
      "three, "
      "found; the largest over-confidence and the largest modesty of a tenth with 30 areas or more; truths "
      "within "
      "their 90 % intervals; lists where some area is clearly among the first\n\n"
      "| world | events | found | Brier | too sure | too modest | ranks held | harm held | levels held | "
      "clear |\n"
      "|---|---|---|---|---|---|---|---|---|---|\n";
  for (const ListTrial& trial : study.lists) {
    if (trial.differ()) text += order_row(trial);
  }
  text +=
      "\n**Identical areas**: lists where some area is clearly among the first three\n\n| areas | events | "
      "lists |\n|---|---|---|\n";
  for (const ListTrial& trial : study.lists) {
    if (!trial.differ()) text += row({number(trial.areas), number(trial.events), percent(trial.top_tier)});
  }
  text +=
      "\n**Said → came**, by tenths of P(top 3) under the default weights, and how many forecasts\n\n"
      "| world, events | 0–10 % | 10–20 % | 20–30 % | 30–40 % | 40–50 % | 50–60 % | 60–70 % | 70–80 % | "
      "80–90 % | "
      "90–100 % |\n|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const ListTrial& trial : study.lists) {
    if (trial.differ()) text += tenths_row(trial);
  }
  return text;
}

std::string list_summary(const Study& study) {
  const auto over = [](const ListTrial& trial) { return trial.over; };
  double identical = 0;
  for (const ListTrial& trial : study.lists) {
    if (!trial.differ()) identical = std::max(identical, trial.top_tier);
  }
  return row({"the list under the default weights, six worlds: most that a tenth of P(top 3) was too sure, "
              "at 10 and "
              "1.4 events an area",
              "–", hundredths(most(study, 10, over)) + ", " + hundredths(most(study, 1.4, over))}) +
         row({"90 % intervals that hold the truth, in the same worlds: of harm, of levels, at 10 and 1.4 "
              "events an area",
              "–",
              held(study, 10, &ListTrial::harm_held) + " and " + held(study, 10, &ListTrial::levels_held) +
                  "; " + held(study, 1.4, &ListTrial::harm_held) + " and " +
                  held(study, 1.4, &ListTrial::levels_held)}) +
         row({"six or twenty identical areas: lists that call one clearly among the most burdened, at most",
              "–", percent(identical)});
}

}  // namespace simulation
