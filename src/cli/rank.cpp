#include "analysis/municipal.hpp"
#include "analysis/rank_job.hpp"
#include "cli/engine_options.hpp"
#include "cli/given_out.hpp"
#include "data/documents/documents.hpp"
#include "export/outside.hpp"
#include "export/ranking_csv.hpp"
#include "export/ranking_json.hpp"
#include "model/disclosure.hpp"
#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/texts.hpp"

namespace lagesbild::cli {
namespace {

/// The list for people, one area a line with its reason below.
std::string as_text(const Situation& situation, const analysis::Ranking& ranking, Language language) {
  std::string text = synthetic_line(situation, language);
  text += words::format_window(ranking.settings.window, language) + "\n";
  if (analysis::has_order(ranking)) {
    text += words::filled(words::Text::map_top, language, {words::top_text(situation, ranking, language)}) +
            " = P\n";
  }
  text += "\n";
  for (std::size_t place = 0; place < ranking.areas.size(); ++place) {
    const analysis::AreaResult& area = ranking.areas[place];
    text += (area.has_place() ? std::to_string(place + 1) + ". " : std::string("– ")) +
            situation.areas[area.area].name + ": " + words::standing_text(ranking, area, language);
    if (area.has_place() && analysis::has_order(ranking))
      text += " (P = " + words::format_probability(area.p_top, language) + ")";
    text += "\n   " + words::reason(situation, ranking, area, language) + "\n";
  }
  if (!ranking.notes.empty()) text += "\n";
  for (const analysis::Note& note : ranking.notes) text += words::note_text(situation, note, language) + "\n";
  return text;
}

Outcome rank(const Arguments& arguments, const Disk& disk, Language language) {
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  const Situation& situation = ready.situation();
  auto audience = disclosure::Audience::group;
  if (const auto written = arguments.value("--audience")) {
    const auto meant = disclosure::audience_of(*written);
    if (!meant) {
      return failure(words::filled(words::Text::cli_audience, language, {*written}));
    }
    audience = *meant;
  }
  const auto table = arguments.value("--csv");
  if (table && *table != "list" && *table != "numbers") {
    return failure(words::filled(words::Text::cli_csv, language, {*table}));
  }
  const analysis::Ranking ranking = analysis::rank(situation, ready.cube, ready.settings);
  if (audience == disclosure::Audience::outside) {
    const std::string& folder = arguments.words.front();
    std::vector<exports::PublishedTable> published;
    if (const auto files = disk.read_folder(folder))
      published = exports::published_in(data::Documents(*files));
    const auto outside = exports::outside_table(
        situation, ranking, analysis::municipal_events(situation, ready.cube, ready.settings), published);
    // On the output it has left the group; where there is no disk it is only looked at.
    std::string lines = ready.errors;
    if (disk.write_file) {
      const auto kept =
          keep_given_out(disk, folder, exports::told_by(situation, ready.settings.window, outside), language);
      if (!kept) return failure(problem_line(kept.problem(), language));
      lines += *kept;
    }
    if (table) return {0, exports::outside_csv(situation, ranking, outside, language), lines};
    return {0,
            arguments.has("--json")
                ? exports::outside_json(situation, ranking, outside, "lagesbild-ranking/1", language)
                : synthetic_line(situation, language) +
                      exports::outside_text(situation, ranking, outside, language),
            lines};
  }
  if (table) {
    return {0,
            *table == "list" ? exports::list_csv(situation, ranking, language)
                             : exports::numbers_csv(situation, ranking, nullptr, language),
            ready.errors};
  }
  // What was left out of the ranking is said, but a ranking was made.
  if (arguments.has("--json")) return {0, exports::ranking_json(situation, ranking, language), ready.errors};
  return {0, as_text(situation, ranking, language), ready.errors};
}

}  // namespace

Command rank_command() {
  return {"rank",
          "DIR [--json | --csv list] [--audience outside] [FLAGGOR]",
          {"Rangordnar områdena och säger varför", "Ranks the areas and says why"},
          with_engine_options(
              {{"--json",
                "",
                {"svaret som JSON (lagesbild-ranking/1)", "the answer as JSON (lagesbild-ranking/1)"}},
               {"--csv",
                "list|numbers",
                {"för ett kalkylprogram: ett område på raden, eller alla tal per område och kategori",
                 "for a spreadsheet: an area a row, or every number by area and category"}},
               {"--audience",
                "group|outside",
                {"för gruppen, med alla tal (annars), eller utanför den, med små tal dolda",
                 "for the group, with all numbers (else), or outside it, with small numbers hidden"}}}),
          rank};
}

}  // namespace lagesbild::cli
