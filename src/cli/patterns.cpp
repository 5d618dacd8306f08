#include "analysis/patterns.hpp"

#include "cli/engine_options.hpp"
#include "export/patterns_json.hpp"
#include "words/pattern_words.hpp"
#include "words/texts.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

std::string part(Text title, const std::string& about, const std::vector<std::string>& lines,
                 Language language) {
  std::string text = "\n" + std::string{words::text(title, language)} + "\n  " + about + "\n";
  for (const std::string& line : lines) text += "  " + line + "\n";
  return text;
}

std::string as_text(const Situation& situation, const analysis::Patterns& patterns, Language language) {
  const auto& area = patterns.question.area;
  std::string text =
      synthetic_line(situation, language) +
      (area ? situation.areas[*area].name : std::string{words::text(Text::whole_municipality, language)}) +
      "\n";
  const std::string left_out = words::left_out_text(situation, patterns, language);
  if (!left_out.empty()) text += left_out + "\n";
  text += part(Text::hours_title, words::hours_coverage_text(patterns, language),
               words::hour_findings(patterns, language), language);
  text += part(Text::season_title, words::season_coverage_text(patterns, language),
               words::season_findings(patterns, language), language);
  std::vector<std::string> near;
  if (patterns.near.table) near.push_back(words::near_repeat_text(patterns, language));
  text += part(Text::near_title, words::points_coverage_text(patterns, language), near, language);
  std::vector<std::string> clusters;
  for (const auto& cluster : patterns.clusters.clusters) {
    if (cluster.p < analysis::cluster_p) {
      clusters.push_back(words::cluster_text(situation, patterns, cluster, language));
    }
  }
  text += part(Text::clusters_title, words::clusters_summary(patterns, language), clusters, language);
  std::vector<std::string> spots;
  for (std::size_t i = 0; patterns.hot_spots && i < patterns.hot_spots->spots.size(); ++i) {
    spots.push_back(words::hot_spot_text(situation, patterns.hot_spots->spots[i], language));
  }
  return text + part(Text::hot_spots_title, words::hot_spots_summary(situation, patterns, language), spots,
                     language);
}

Outcome find_patterns(const Arguments& arguments, const Disk& disk, Language language) {
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  analysis::PatternQuestion question{ready.settings.window, ready.settings.selection, std::nullopt,
                                     ready.settings.seed};
  if (const auto wanted = arguments.value("--area")) {
    const auto area = find_area(ready.situation(), wanted);
    if (!area) return failure(area.problem().what.in(language));
    question.area = *area;
  }
  analysis::PatternsJob job(ready.situation(), ready.cube, question);
  while (!job.step()) {
  }
  const analysis::Patterns patterns = job.take();
  return {0,
          arguments.has("--json") ? exports::patterns_json(ready.situation(), patterns)
                                  : as_text(ready.situation(), patterns, language),
          ready.errors};
}

}  // namespace

Command patterns_command() {
  return {"patterns",
          "DIR [--area X] [--json] [FLAGGOR]",
          {"Visar när och var: timmar, årstider, upprepning och samlingar av områden",
           "Shows when and where: hours, seasons, repeats and clusters of areas"},
          with_engine_options(
              {{"--area",
                "X",
                {"områdets id eller namn (annars hela kommunen)",
                 "the area's id or name (the whole municipality if not given)"}},
               {"--json",
                "",
                {"svaret som JSON (lagesbild-patterns/1)", "the answer as JSON (lagesbild-patterns/1)"}}}),
          find_patterns};
}

}  // namespace lagesbild::cli
