#include "analysis/explain.hpp"

#include <algorithm>

#include "analysis/rank_job.hpp"
#include "analysis/robustness.hpp"
#include "cli/engine_options.hpp"
#include "export/findings_json.hpp"
#include "model/disclosure.hpp"
#include "words/findings.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

struct Telling {
  const Situation& situation;
  const analysis::Ranking& ranking;
  const analysis::AreaResult& result;
  const analysis::Explanation& explanation;
  const analysis::Robustness& robustness;
  const std::optional<exports::Beside>& beside;
  Language language;

  /// A line of it.
  std::string line(Text text, std::initializer_list<std::string_view> values = {}) const {
    return words::filled(text, language, values) + "\n";
  }
  std::string number(double value, int decimals) const {
    return words::format_number(value, decimals, language);
  }
  std::string counts(double observed, double expected) const {
    if (expected <= 0)
      return words::filled(Text::cli_observed_and_no_expected, language,
                           {words::format_count(observed, language)});
    return words::filled(Text::cli_observed_and_expected, language,
                         {words::format_count(observed, language), number(expected, 1)});
  }
};

std::string contributions_text(const Telling& text) {
  std::string out = text.line(
      Text::cli_score, {text.number(text.result.score, 2), text.number(text.result.reference_score, 2)});
  for (const analysis::Contribution& part : text.explanation.contributions) {
    out += "  " +
           text.line(Text::cli_contribution, {words::indicator_text(part.indicator, text.language),
                                              words::format_signed(part.amount, 3, text.language),
                                              words::format_percent(part.weight, text.language),
                                              text.number(part.value, 2), text.number(part.reference, 2)});
  }
  return out;
}

/// "perioden 43 %, området som helhet 20 %, tidigare månader 37 %".
std::string rests_text(const Telling& text, const analysis::LevelShares& shares) {
  const auto part = [&](Text name, double share) {
    return std::string(words::text(name, text.language)) + " " + words::format_percent(share, text.language);
  };
  return part(Text::rests_on_window, shares.window) + ", " +
         part(text.ranking.area_nu ? Text::rests_on_area : Text::rests_on_average, shares.area) + ", " +
         part(Text::rests_on_past, shares.past);
}

/// What happened, where nobody lives or nobody knows how many do: set against nothing.
std::string events_text(const Telling& text) {
  std::string out = text.line(Text::categories);
  for (const analysis::CategoryPart& part : text.explanation.categories) {
    out += "  " +
           text.line(Text::name_and_value, {text.situation.categories[part.category].name.in(text.language),
                                            words::events(part.level.observed, text.language)});
  }
  if (disclosure::has_protected(text.situation)) out += "  " + text.line(Text::cli_protected);
  return out;
}

std::string categories_text(const Telling& text) {
  std::string out = text.line(Text::categories);
  for (const analysis::CategoryPart& part : text.explanation.categories) {
    const Category& category = text.situation.categories[part.category];
    out += "  " +
           text.line(Text::cli_category,
                     {category.name.in(text.language),
                      part.level.raw() ? words::level_text(text.ranking, part.level, text.language)
                                       : text.counts(part.level.observed, part.level.expected),
                      text.number(part.level.mean, 2), text.number(part.level.low, 2),
                      text.number(part.level.high, 2), words::format_signed(part.amount, 3, text.language),
                      rests_text(text, part.level.rests_on)});
  }
  if (disclosure::has_protected(text.situation)) out += "  " + text.line(Text::cli_protected);
  return out;
}

std::string sources_text(const Telling& text) {
  std::string out = text.line(Text::sources);
  for (const analysis::SourcePart& part : text.explanation.sources) {
    const std::string& name = text.situation.sources[part.source].name.in(text.language);
    if (!part.covers) {
      out += "  " + text.line(Text::cli_source_outside, {name});
      continue;
    }
    out +=
        "  " + words::filled(Text::cli_source, text.language,
                             {name, std::to_string(part.reported_weeks), std::to_string(part.window_weeks)});
    // No report is not zero events: there is nothing to tell.
    if (part.reported_weeks > 0) {
      out += "; " + (text.result.population > 0 ? text.counts(part.observed, part.expected)
                                                : words::events(part.observed, text.language));
    }
    out += "\n";
  }
  return out;
}

std::string weeks_text(const Telling& text) {
  std::string out = text.line(Text::cli_weeks);
  for (const analysis::WeekPart& week : text.explanation.weeks) {
    out += "  " + to_string(week.week) + ": ";
    if (week.sources_reported == 0) {
      out += text.line(Text::no_report);
      continue;
    }
    out += (text.result.population > 0 ? text.counts(week.observed, week.expected)
                                       : words::events(week.observed, text.language)) +
           text.line(Text::cli_week_sources,
                     {std::to_string(week.sources_reported), std::to_string(week.sources_expected)});
  }
  return out;
}

std::string checks_text(const Telling& text) {
  const std::size_t area = text.explanation.area;
  if (!analysis::has_order(text.ranking)) return "";
  std::string out = words::robustness_text(text.robustness, area, text.language) + "\n";
  for (const analysis::Check& check : text.robustness.checks) {
    out += "  " + words::check_text(text.situation, check, text.language) + ": " +
           words::tier_text(check.tiers[area], text.language) +
           (check.tiers[area] == analysis::Tier::too_little_data
                ? ""
                : " (P = " + words::format_probability(check.p_top[area], text.language) + ")");
    out += text.robustness.holds(check, area) ? "\n" : text.line(Text::cli_changes);
  }
  return out;
}

std::string as_text(const Telling& text, std::size_t place) {
  const Area& area = text.situation.areas[text.explanation.area];
  std::string out = synthetic_line(text.situation, text.language) + area.name + " (" + area.id + "), " +
                    words::format_window(text.ranking.settings.window, text.language) + "\n" +
                    words::standing_text(text.ranking, text.result, text.language);
  if (text.result.has_place() && analysis::has_order(text.ranking)) {
    out += words::filled(
        Text::cli_place, text.language,
        {std::to_string(place + 1), std::to_string(text.result.rank.low),
         std::to_string(text.result.rank.high), words::format_probability(text.result.p_top, text.language),
         words::top_text(text.situation, text.ranking, text.language)});
  }
  if (text.beside) {
    out += "\n" + words::comparison_text(text.situation, text.explanation.area, text.beside->area,
                                         text.beside->compared, text.language);
  }
  out += "\n" + words::reason(text.situation, text.ranking, text.result, text.language) + "\n";
  if (!(text.result.population > 0)) {
    for (const auto part : {events_text, sources_text, weeks_text}) out += "\n" + part(text);
    return out;
  }
  for (const auto part : {contributions_text, categories_text, sources_text, weeks_text, checks_text}) {
    out += "\n" + part(text);
  }
  return out;
}

Outcome explain_area(const Arguments& arguments, const Disk& disk, Language language) {
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  const Situation& situation = ready.situation();
  const auto area = find_area(situation, arguments.value("--area"));
  if (!area) return failure(area.problem().what.in(language));
  std::optional<exports::Beside> beside;
  if (arguments.has("--compare")) {
    const auto other = find_area(situation, arguments.value("--compare"));
    if (!other) return failure(other.problem().what.in(language));
    if (*other == *area) return failure(std::string{words::text(Text::cli_same_area, language)});
    beside = exports::Beside{*other, std::nullopt};
  }
  analysis::RankJob ranking_job(situation, ready.cube, ready.settings);
  while (!ranking_job.step(all_at_once)) {
  }
  const analysis::Ranking ranking = ranking_job.take();
  const auto place = analysis::place_of(ranking, *area);
  if (!place) return failure(std::string{words::text(Text::cli_not_in_list, language)});
  const analysis::Explanation explanation = analysis::explain(situation, ready.cube, ranking, *area);
  analysis::RobustnessJob job(situation, ready.cube, ranking, ranking_job.evidence());
  while (!job.step(all_at_once)) {
  }
  const analysis::Robustness robustness = job.take();
  if (const auto evidence = ranking_job.evidence(); beside && evidence) {
    beside->compared = analysis::compare_areas(*evidence, ranking, *area, beside->area);
  }
  if (arguments.has("--json")) {
    return {0, exports::explanation_json(situation, ranking, explanation, robustness, beside, language),
            ready.errors};
  }
  const Telling text{situation, ranking, ranking.areas[*place], explanation, robustness, beside, language};
  return {0, as_text(text, *place), ready.errors};
}

}  // namespace

Command explain_command() {
  return {
      "explain",
      "DIR --area X [--compare Y] [--json] [FLAGGOR]",
      {"Förklarar ett områdes plats ned till källor och veckor",
       "Explains an area's place down to sources and weeks"},
      with_engine_options(
          {{"--area", "X", {"områdets id eller namn", "the area's id or name"}},
           {"--compare",
            "Y",
            {"ett område att jämföra med, id eller namn", "an area to compare with, id or name"}},
           {"--json",
            "",
            {"svaret som JSON (lagesbild-explanation/1)", "the answer as JSON (lagesbild-explanation/1)"}}}),
      explain_area};
}

}  // namespace lagesbild::cli
