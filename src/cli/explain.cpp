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

/// The engine's unit of slicing: the command line does everything at once.

struct Telling {
  const Situation& situation;
  const analysis::Ranking& ranking;
  const analysis::AreaResult& result;
  const analysis::Explanation& explanation;
  const analysis::Robustness& robustness;
  const std::optional<exports::Beside>& beside;
  Language language;

  const char* in(const char* sv, const char* en) const { return language == Language::sv ? sv : en; }
  std::string number(double value, int decimals) const {
    return words::format_number(value, decimals, language);
  }
  std::string counts(double observed, double expected) const {
    return words::format_count(observed, language) + in(" mot ", " against ") + number(expected, 1) +
           in(" väntade", " expected");
  }
};

std::string contributions_text(const Telling& text) {
  std::string out = std::string(text.in("Poäng ", "Score ")) + text.number(text.result.score, 2) +
                    text.in(", kommunens snitt ", ", the municipal average ") +
                    text.number(text.result.reference_score, 2) + "\n";
  for (const analysis::Contribution& part : text.explanation.contributions) {
    out += "  " + words::indicator_text(part.indicator, text.language) + ": " +
           words::format_signed(part.amount, 3, text.language) + text.in(" (vikt ", " (weight ") +
           words::format_percent(part.weight, text.language) + ", u " + text.number(part.value, 2) +
           text.in(" mot ", " against ") + text.number(part.reference, 2) + ")\n";
  }
  return out;
}

std::string categories_text(const Telling& text) {
  std::string out = std::string(text.in("Kategorier", "Categories")) + "\n";
  for (const analysis::CategoryPart& part : text.explanation.categories) {
    const Category& category = text.situation.categories[part.category];
    out += "  " + category.name.in(text.language) + ": " +
           text.counts(part.level.observed, part.level.expected) + ", θ " + text.number(part.level.mean, 2) +
           text.in(" (90\u00a0%: ", " (90%: ") + text.number(part.level.low, 2) + "–" +
           text.number(part.level.high, 2) + "), " + words::format_signed(part.amount, 3, text.language) +
           "\n";
  }
  if (disclosure::has_protected(text.situation)) {
    out += std::string("  ") +
           text.in("Kategorier med skyddade uppgifter redovisas bara för hela kommunen.",
                   "Categories with protected information are told for the whole municipality only.") +
           "\n";
  }
  return out;
}

std::string sources_text(const Telling& text) {
  std::string out = std::string(text.in("Källor", "Sources")) + "\n";
  for (const analysis::SourcePart& part : text.explanation.sources) {
    out += "  " + text.situation.sources[part.source].name.in(text.language) + ": ";
    if (!part.covers) {
      out += std::string(text.in("arbetar inte i området", "does not work in the area")) + "\n";
      continue;
    }
    out += text.in("rapporterade ", "reported ") + std::to_string(part.reported_weeks) +
           text.in(" av ", " of ") + std::to_string(part.window_weeks) + text.in(" veckor", " weeks");
    // No report is not zero events: there is nothing to tell.
    if (part.reported_weeks > 0) out += "; " + text.counts(part.observed, part.expected);
    out += "\n";
  }
  return out;
}

std::string weeks_text(const Telling& text) {
  std::string out = std::string(text.in("Veckor", "Weeks")) + "\n";
  for (const analysis::WeekPart& week : text.explanation.weeks) {
    out += "  " + to_string(week.week) + ": ";
    if (week.sources_reported == 0) {
      out += std::string(text.in("ingen rapport", "no report")) + "\n";
      continue;
    }
    out += text.counts(week.observed, week.expected) + " (" + std::to_string(week.sources_reported) +
           text.in(" av ", " of ") + std::to_string(week.sources_expected) + text.in(" källor", " sources") +
           ")\n";
  }
  return out;
}

std::string checks_text(const Telling& text) {
  const std::size_t area = text.explanation.area;
  std::string out = words::robustness_text(text.robustness, area, text.language) + "\n";
  for (const analysis::Check& check : text.robustness.checks) {
    out += "  " + words::check_text(text.situation, check, text.language) + ": " +
           words::tier_text(check.tiers[area], text.language) +
           " (P = " + words::format_probability(check.p_top[area], text.language) + ")" +
           (text.robustness.holds(check, area) ? "" : text.in(", ändras", ", changes")) + "\n";
  }
  return out;
}

std::string as_text(const Telling& text, std::size_t place) {
  const Area& area = text.situation.areas[text.explanation.area];
  std::string out = synthetic_line(text.situation, text.language) + area.name + " (" + area.id + "), " +
                    words::format_window(text.ranking.settings.window, text.language) + "\n" +
                    words::tier_text(text.result.tier, text.language);
  if (text.result.tier != analysis::Tier::too_little_data) {
    out += std::string(text.in(", plats ", ", place ")) + std::to_string(place + 1) + " (" +
           std::to_string(text.result.rank.low) + "–" + std::to_string(text.result.rank.high) +
           "), P = " + words::format_probability(text.result.p_top, text.language);
  }
  if (text.beside) {
    out += "\n" + words::comparison_text(text.situation, text.explanation.area, text.beside->area,
                                         text.beside->compared, text.language);
  }
  out += "\n" + words::reason(text.situation, text.ranking, text.result, text.language) + "\n";
  for (const auto part : {contributions_text, categories_text, sources_text, weeks_text, checks_text}) {
    out += "\n" + part(text);
  }
  return out;
}

Outcome explain_area(const Arguments& arguments, const FolderReader& folder, Language language) {
  const Ready ready = make_ready(arguments, folder, language);
  if (ready.failed) return *ready.failed;
  const Situation& situation = ready.situation();
  const auto area = find_area(situation, arguments.value("--area"));
  if (!area) return failure(area.problem().what.in(language));
  std::optional<exports::Beside> beside;
  if (arguments.has("--compare")) {
    const auto other = find_area(situation, arguments.value("--compare"));
    if (!other) return failure(other.problem().what.in(language));
    beside = exports::Beside{*other, std::nullopt};
  }
  analysis::RankJob ranking_job(situation, ready.cube, ready.settings);
  while (!ranking_job.step(all_at_once)) {
  }
  const analysis::Ranking ranking = ranking_job.take();
  const auto place = analysis::place_of(ranking, *area);
  if (!place)
    return failure(language == Language::sv ? "Området ingår inte i listan" : "The area is not in the list");
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
