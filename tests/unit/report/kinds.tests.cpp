#include <catch2/catch_test_macros.hpp>
#include <regex>

#include "report/make_sheet.hpp"
#include "tests/unit/cli/memory.hpp"
#include "tests/unit/support/protected_situation.hpp"

namespace lagesbild::report {

namespace {

using Words = std::vector<std::string>;

/// The demo situation with few draws: what is said does not hang on the last decimals.
const std::vector<data::File>& demo_files() {
  static const std::vector<data::File> files = [] {
    std::vector<data::File> all = data::test::read_folder(data::test::demo_folder());
    for (data::File& file : all) {
      std::string text = file.bytes.text();
      const auto at = text.find("\"draws\": 20000");
      if (at == std::string::npos) continue;
      text.replace(at, 14, "\"draws\": 200");
      file.bytes = std::move(text);
    }
    return all;
  }();
  return files;
}

/// The report as a file, of the demo situation.
cli::Outcome report_of(Words options) {
  const std::vector<data::File>& files = demo_files();
  Words words{"report", "x"};
  words.insert(words.end(), options.begin(), options.end());
  return cli::test::run_on(files, words);
}

std::string html_of(Words options) {
  const cli::Outcome outcome = report_of(std::move(options));
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  return outcome.out;
}

bool says(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "Every kind of report is a whole file that says whose it is, its period and that the data are made up") {
  for (std::size_t kind = 0; kind < report_kinds; ++kind) {
    const std::string word(word_of(static_cast<ReportKind>(kind)));
    CAPTURE(word);
    for (const char* language : {"sv", "en"}) {
      const std::string html = html_of({"--kind", word, "--lang", language});
      CHECK(html.starts_with("<!doctype html>"));
      CHECK(html.ends_with("</html>\n"));
      // No heading with nothing under it: the next is of a part of it.
      const std::regex empty("</h2>\\s*<(h[12]|/main)|</h3>\\s*<(h[123]|/main)|</h4>\\s*<(h[1234]|/main)");
      CHECK_FALSE(std::regex_search(html, empty));
      CHECK(says(html, language == std::string("sv") ? "Påhittade testdata" : "Made-up test data"));
      CHECK_FALSE(says(html, "<script"));
      CHECK_FALSE(says(html, "{0}"));
      if (word == "protocol") continue;  // a decision keeps the numbers that it was taken on
      CHECK(says(html, language == std::string("sv") ? "Period för alla tal: " : "Period of all numbers: "));
      CHECK(says(html, language == std::string("sv") ? "Källor: " : "Sources: "));
    }
  }
}

TEST_CASE("The weekly picture has the list, the map, who has reported and what is written for that week") {
  const std::string html = html_of({"--kind", "week", "--until", "2026-W46"});
  for (const char* part :
       {"<h1>Veckolägesbild v. 46 2026", "<h2>Områden att prioritera</h2>", "<h2>Karta</h2>",
        "<h2>Inrapportering</h2>", "<h2>Analys</h2>", "class=\"written\"", "Gillbo-Gillberga",
        "Ingen rapport: Störningsjour och väktare. Delvis: Bovärdar."}) {
    CAPTURE(part);
    const std::string plain = std::regex_replace(html, std::regex("\xC2\xA0"), " ");
    CHECK(says(plain, part));
  }
  CHECK_FALSE(says(html_of({"--kind", "week", "--until", "2026-W45"}), "class=\"written\""));
}

TEST_CASE(
    "The weekly picture says what is to come in the four weeks after it, outside without the sources' "
    "words") {
  const Words week{"--kind", "week", "--until", "2026-W46"};
  const std::string html = html_of(week);
  CHECK(says(html, "<h2>De närmaste fyra veckorna</h2>"));
  CHECK(says(html, "Julskyltning och tändning av granen."));
  CHECK_FALSE(says(html, "Jullov"));  // five weeks on
  Words outside = week;
  outside.insert(outside.end(), {"--audience", "outside"});
  CHECK_FALSE(says(html_of(outside), "Julskyltning"));
  CHECK(says(html_of(outside), ": Arrangemang"));
}

TEST_CASE(
    "Minutes have the grounds, a departure with the word why, causes, who does what until when, and the "
    "next") {
  data::test::Sample sample;
  sample.manifest.insert(1, R"("measures": "insatser.json", "decisions": "beslut.json",)");
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
    {"source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"}]})";
  std::vector<data::File> files = sample.files();
  files.push_back({"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [
    {"id": "i", "title": "Buskröjning", "areas": ["A"], "causes": ["Skymd sikt"], "status": "planned",
     "responsible": {"party": "kommun", "unit": "Park och gata"}, "start": "2026-11-13", "due": "2026-12-18"}]})"});
  files.push_back({"beslut.json", R"({"format": "lagesbild-decisions/1", "decisions": [
    {"id": "m", "date": "2026-11-13", "kind": "week", "state": "adjusted", "next": "2026-11-27",
     "present": ["Skolorna"], "measures": ["i"],
     "focus_areas": [{"area": "A", "level": "watch", "reason": "Insatsen får tid att verka",
       "proposed": "priority", "departure": "Ny belysning", "grounds_for": ["increasing"],
       "grounds_against": ["resources"], "causes": ["Skymd sikt", "Inga vuxna"]}],
     "outcomes": [{"kind": "decision", "text": "Rektorn bjuds in", "open": true}]}]})"});
  const cli::Outcome outcome = cli::test::run_on(files, {"report", "x", "--kind", "protocol"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  const std::string plain = std::regex_replace(outcome.out, std::regex("\xC2\xA0"), " ");
  for (const char* part :
       {"Insatsen får tid att verka. Talar för: ökande. Talar emot: resurser saknas.",
        "Programmet föreslog prioriterat; gruppen valde annat: Ny belysning.",
        "Alfa: 1. Skymd sikt. 2. Inga vuxna.", "Kommunen, Park och gata", "18 dec. 2026",
        "Rektorn bjuds in. Följs upp nästa möte.", "<h2>Nästa möte</h2>", "27 nov. 2026"}) {
    CAPTURE(part);
    CHECK(says(plain, part));
  }
}

TEST_CASE("Minutes are of the meeting's own day, and say which of its measures have been changed since") {
  data::test::Sample sample;
  sample.manifest.insert(1, R"("measures": "insatser.json", "decisions": "beslut.json",)");
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
    {"source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"}]})";
  std::vector<data::File> files = sample.files();
  files.push_back({"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [
    {"id": "i", "title": "Buskröjning", "areas": ["A"], "status": "planned", "start": "2026-11-14",
     "due": "2027-02-01", "changed": "2026-11-26T09:00:00+01:00"},
    {"id": "j", "title": "Rondering", "areas": ["A"], "status": "planned", "start": "2026-11-14",
     "due": "2027-02-01", "changed": "2026-11-12T09:00:00+01:00"}]})"});
  files.push_back({"beslut.json", R"({"format": "lagesbild-decisions/1", "decisions": [
    {"id": "m", "date": "2026-11-13", "kind": "week", "state": "adjusted", "measures": ["i", "j"],
     "changed": "2026-11-14T09:00:00+01:00", "focus_areas": []}]})"});
  const cli::Outcome outcome = cli::test::run_on(files, {"report", "x", "--kind", "protocol"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  const std::string plain = std::regex_replace(outcome.out, std::regex("\xC2\xA0"), " ");
  CHECK_FALSE(says(plain, "Skulle ha börjat"));
  CHECK(says(plain, "Justerat 14 nov. 2026"));
  CHECK(says(plain, "Ändrade sedan dess: Buskröjning."));
}

TEST_CASE(
    "Adjusted minutes say of their measures what these were when they were adjusted, and who adjusted") {
  data::test::Sample sample;
  sample.manifest.insert(1, R"("measures": "insatser.json", "decisions": "beslut.json",)");
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
    {"source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"}]})";
  const auto minutes = [&](const std::string& measures) {
    std::vector<data::File> files = sample.files();
    files.push_back(
        {"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [)" + measures + "]}"});
    files.push_back({"beslut.json", R"({"format": "lagesbild-decisions/1", "decisions": [
      {"id": "m", "date": "2026-11-13", "kind": "week", "state": "adjusted", "measures": ["i"],
       "adjusted": {"at": "2026-11-16T09:00:00+01:00", "by": "Skolorna, Fältgruppen", "measures": [
         {"id": "i", "title": "Buskröjning", "areas": ["A"], "causes": [{"sv": "Skymd sikt.", "side": "target"}],
          "status": "planned", "responsible": {"party": "kommun", "unit": "Park och gata"},
          "due": "2026-12-18"}]},
       "outcomes": [{"kind": "measure", "text": "Buskröjning", "measure": "i"}],
       "changed": "2026-11-20T09:00:00+01:00", "focus_areas": []}]})"});
    const cli::Outcome outcome = cli::test::run_on(files, {"report", "x", "--kind", "protocol"});
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
    return std::regex_replace(outcome.out, std::regex("\xC2\xA0"), " ");
  };
  const std::string then =
      minutes(R"({"id": "i", "title": "Buskröjning", "areas": ["A"], "status": "planned"})");
  for (const char* part : {"Buskröjning", "Skymd sikt (lämpligt objekt)", "Kommunen, Park och gata",
                           "18 dec. 2026", "Justerat 16 nov. 2026 av Skolorna, Fältgruppen"}) {
    CAPTURE(part);
    CHECK(says(then, part));
  }
  // A measure that is written anew, and one that is taken away, leave the minutes as they are.
  CHECK(minutes(R"({"id": "i", "title": "Ny rubrik", "areas": [], "causes": ["Annat"], "status": "done",
                    "due": "2027-06-01", "changed": "2026-11-26T09:00:00+01:00"})") == then);
  CHECK(minutes("") == then);
}

TEST_CASE("Each report counts the events of its own period, and its headings say which that is") {
  const auto plain = [](const std::string& html) {
    return std::regex_replace(html, std::regex("\xC2\xA0"), " ");
  };
  const auto sum = [&](const std::string& html) {
    const std::regex row("Alla[^<]*</th>\\s*<td class=\"n\">([0-9 ]+)</td>");
    std::smatch found;
    const std::string text = plain(html);
    REQUIRE(std::regex_search(text, found, row));
    return std::stoi(std::regex_replace(found[1].str(), std::regex(" "), ""));
  };
  const std::string month = html_of({"--kind", "month", "--until", "2026-W46"});
  CHECK(says(plain(month), "Händelser efter kategori, v. 45–46 2026"));
  const std::string picture = html_of({"--kind", "picture", "--until", "2026-W46"});
  CHECK(sum(month) < 250);  // 13 weeks have 762
  CHECK(sum(picture) > 10 * sum(month));
  CHECK(sum(html_of({"--kind", "feedback", "--until", "2026-W46"})) == sum(month));
  const std::string week = plain(html_of({"--kind", "week", "--until", "2026-W46", "--audience", "outside"}));
  CHECK(says(week, "Händelser: v. 46 2026. Bedömning: v. 34–46 2026."));
  CHECK_FALSE(says(week, ">98</td>"));
}

TEST_CASE("A week is expected to hold the same in every report that ends with the same week") {
  const auto line = [](const char* kind) {
    const std::string html = html_of({"--kind", kind, "--until", "2026-W46"});
    const auto at = html.find("vid nivån ");
    REQUIRE(at != std::string::npos);
    return html.substr(at, html.find('.', at + 14) - at);
  };
  CHECK(line("month") == line("tertial"));
  CHECK(line("week") == line("picture"));
}

TEST_CASE("The plan numbers its causes, each on a line of its own, and no table has columns of one width") {
  const std::string html = html_of({"--kind", "plan"});
  CHECK(std::regex_search(html, std::regex("<br>1\\. ")));
  CHECK_FALSE(says(html, "table-layout:fixed"));
}

TEST_CASE("The plan is Brå's table, with the state in a form, a colour and words") {
  const std::string html = html_of({"--kind", "plan"});
  CHECK(says(html,
             "<th>Orsak</th>\n<th>Åtgärd</th>\n<th>Operativa mål</th>\n<th>När</th>\n<th>Vem</th>\n"
             "<th>Uppföljning</th>"));
  CHECK(says(html, "</svg>Grönt: "));
  CHECK(says(html, "</svg>Gult: "));
  CHECK(says(html, "<h2>Otrygghet i offentlig miljö</h2>"));
}

TEST_CASE("The two-year picture follows the law's sections and says when it is due") {
  const std::string html = html_of({"--kind", "picture"});
  const auto mapping = html.find("4 § Kartläggning");
  const auto plan = html.find("5 § Åtgärdsplan");
  const auto update = html.find("6 § Uppdatering");
  REQUIRE(mapping != std::string::npos);
  CHECK(mapping < plan);
  CHECK(plan < update);
  CHECK(update < html.size());
  CHECK(says(html, "2027"));
}

TEST_CASE("Minutes say whether they are adjusted, and are of the meeting that is asked for") {
  CHECK(says(html_of({"--kind", "protocol"}), "Justerat"));
  CHECK(says(html_of({"--kind", "protocol", "--meeting", "mote-2026-t2"}), "tertialmöte"));
  const cli::Outcome none = report_of({"--kind", "protocol", "--meeting", "inget"});
  CHECK(none.status == 1);
  CHECK(says(none.err, "inget"));
}

TEST_CASE("What cannot be made says why and writes nothing") {
  CHECK(report_of({"--kind", "dag"}).status == 1);
  CHECK(says(report_of({"--kind", "dag"}).err, "council"));
  CHECK(report_of({"--kind", "week", "--audience", "alla"}).status == 1);
  CHECK(report_of({"--kind", "protocol", "--audience", "outside"}).status == 1);
  CHECK(report_of({"--kind", "week", "--until", "2030-W01"}).status == 1);
  CHECK(report_of({"--kind", "week", "-o", "ut.html"}).status == 1);  // a page has no folder to write to
  CHECK(report_of({"--help"}).status == 0);
}

TEST_CASE("A report goes to the file that is named, on the day it is printed") {
  std::vector<data::File> written;
  const std::vector<data::File>& files = demo_files();
  const cli::Outcome outcome = cli::run(
      Words{"report", "x", "--kind", "plan", "-o", "plan.html"},
      cli::Disk{.read_folder = [&](const std::string&) -> Result<std::vector<data::File>> { return files; },
                .write_file = [&](const std::string&, const data::File& file) -> std::optional<Problem> {
                  written.push_back(file);
                  return std::nullopt;
                },
                .today = [] { return *parse_date("2026-12-24"); }});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  REQUIRE(written.size() == 1);
  CHECK(written.front().path == "plan.html");
  CHECK(says(written.front().bytes.text(), "24\u00a0dec.\u00a02026"));
}

TEST_CASE("In the report to residents names have their capitals") {
  const std::string html = html_of({"--kind", "residents"});
  CHECK(says(html, "(Gillbo-Gillberga)"));
  CHECK(says(html, "(hela kommunen)"));
}

TEST_CASE(
    "What leaves the group tells no small number, no level, no probability and nothing the group wrote") {
  std::vector<data::File> files;
  for (const auto& [path, bytes] : test::protected_situation({})) files.push_back({path, bytes});
  for (const char* kind : {"week", "month", "tertial", "plan", "council", "residents", "picture"}) {
    CAPTURE(kind);
    const cli::Outcome outcome =
        cli::test::run_on(files, {"report", "x", "--kind", kind, "--audience", "outside"});
    REQUIRE(outcome.status == 0);
    // A cell that holds a number of events alone.
    const std::regex small("<td class=\"n\">[1-4]</td>");
    CHECK_FALSE(std::regex_search(outcome.out, small));
    CHECK_FALSE(says(outcome.out, "Sannolikhet"));
    CHECK_FALSE(says(outcome.out, "Skada per invånare"));
    CHECK_FALSE(says(outcome.out, "Vecka för vecka"));
    CHECK(says(outcome.out, "utanför gruppen"));
  }
  for (const char* kind : {"tertial", "council", "plan"}) {
    const std::string html = html_of({"--kind", kind, "--audience", "outside"});
    // Why the group decided, and what it has written of how a measure went.
    CHECK_FALSE(says(html, "Fortsatt över det förväntade"));
    CHECK_FALSE(says(html, "Närvaro fyra kvällar"));
  }
}

}  // namespace lagesbild::report
