#include <algorithm>
#include <utility>

#include "markdown.hpp"
#include "study.hpp"

namespace simulation {
namespace {

std::string habit_text(const std::string& habit) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> texts{
      {{"none", "nothing changes"},
       {"doubles", "a source that is in half of the areas reports twice as much"},
       {"doubles_in_half", "a source that is in all of them does so in half"},
       {"begins", "a source in half of the areas had said \"nothing\" until the window"},
       {"midway", "a source began half-way in the year before, in half of the areas; levels drift"},
       {"real", "one area's events triple (there)"}}};
  const auto found = std::ranges::find(texts, std::string_view(habit), &decltype(texts)::value_type::first);
  return std::string(found == texts.end() ? std::string_view(habit) : found->second);
}

std::string watch_table(const Study& study) {
  std::string text =
      "\n**This week in whole municipalities**: twenty areas, four kinds, as the program tests them. Where "
      "nothing "
      "happens but what the world does all the time: share of series under 1 %, weeks in which some series "
      "is "
      "flagged. Where one middling area's events triple for four weeks: one of its kinds is under 1 %; is "
      "flagged "
      "among all series; one of another area is\n\n"
      "| world | events | series | weeks | seen | flagged | elsewhere |\n|---|---|---|---|---|---|---|\n";
  for (const WatchTrial& of : study.watches) {
    text += row({world_text(of.world), number(of.events), percent(of.series), percent(of.weeks),
                 percent(of.seen), percent(of.flagged), percent(of.elsewhere)});
  }
  return text;
}

}  // namespace

std::string movement_tables(const Study& study) {
  std::string text =
      "\n**A season that all areas have in common**: twenty series; share of series under 1 %, weeks in "
      "which some "
      "series is flagged, and one area's tripling for four weeks seen, each series against its own weeks "
      "alone → by "
      "the program\n\n"
      "| swing | events a week | series | weeks | seen |\n|---|---|---|---|---|\n";
  const auto both = [](double before, double after) { return percent(before) + " → " + percent(after); };
  for (const SeasonAlarms& of : study.seasons) {
    text += row({of.swing > 0 ? "±" + formatted("%.0f %%", 100 * of.swing) : "none", number(of.mean),
                 both(of.series_alone, of.series), both(of.weeks_alone, of.weeks),
                 both(of.found_alone, of.found)});
  }
  text += watch_table(study);
  text +=
      "\n**Sources whose habits change**: areas said to have risen or fallen (all kinds together, P ≥ .95), "
      "where it "
      "happens and elsewhere; of the rises there by kind, those that are said to hang on one source\n\n"
      "| what happens | events | up there | down there | up elsewhere | down elsewhere | hang on one source "
      "|\n"
      "|---|---|---|---|---|---|---|\n";
  for (const SourceTrial& of : study.sources) {
    text += row({habit_text(of.habit), number(of.events), percent(of.up_there), percent(of.down_there),
                 percent(of.up_elsewhere), percent(of.down_elsewhere), percent(of.follows)});
  }
  text +=
      "\n**The verdict on a measure**: \"fewer\" where nothing was done in the areas with most events (weeks "
      "as chance "
      "has them, twice as uneven, and where levels move by 11 % a quarter), and where events were halved in "
      "any areas, and in those with most "
      "events\n\n"
      "| areas | with the measure | events an area before | wrongly | uneven weeks | moving levels | found, "
      "any | found, "
      "highest |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const VerdictTrial& of : study.verdicts) {
    text += row({number(of.areas), number(of.treated), number(of.events), percent(of.claimed),
                 percent(of.claimed_dispersed), percent(of.claimed_drifting), percent(of.found),
                 percent(of.found_high)});
  }
  return text;
}

std::string movement_summary(const Study& study) {
  double alone = 0;
  double program = 0;
  for (const SeasonAlarms& of : study.seasons) {
    if (!(of.swing > 0)) continue;
    alone = std::max(alone, of.weeks_alone);
    program = std::max(program, of.weeks);
  }
  std::string text =
      row({"weeks with some flag among twenty series that only have a season of ±60 % in common, at most",
           "each against its own weeks: " + percent(alone), percent(program)});
  for (const VerdictTrial& of : study.verdicts) {
    if (of.areas != 20 || of.treated != 1) continue;
    text += row({"a measure in the area with most of 20, " + number(of.events) +
                     " events an area: \"fewer\" though nothing was done, and where events were halved",
                 "–", percent(of.claimed) + " and " + percent(of.found_high)});
  }
  return text;
}

}  // namespace simulation
