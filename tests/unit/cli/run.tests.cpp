#include "cli/run.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::cli {
using namespace test;
using data::test::Sample;

namespace {

Sample with_one_error() {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1",
    "reporting": [{"source": "kommun", "week": "2026-W46", "status": "reported"}], "incidents": [
    {"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"},
    {"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalims"}]})";
  return sample;
}

}  // namespace

TEST_CASE("check lists every problem on a line of its own and exits 1 if any is an error") {
  const Outcome good = run_on(Sample{}.files(), {"check", "x"});
  CHECK(good.status == 0);
  CHECK(good.out.empty());
  CHECK(good.err == "0 fel, 0 varningar\n");

  const Outcome bad = run_on(with_one_error().files(), {"check", "x"});
  CHECK(bad.status == 1);
  CHECK(bad.out ==
        "error handelser/kommun.json#/incidents/1/category: Okänd kategori: vandalims; menade du vandalism? "
        "Rätta "
        "id:t, eller lägg till kategorin i manifestet.\n");
  CHECK(bad.err == "1 fel, 0 varningar\n");

  const Outcome english = run_on(with_one_error().files(), {"check", "--lang", "en", "x"});
  CHECK(english.out.starts_with(
      "error handelser/kommun.json#/incidents/1/category: Unknown category: vandalims"));
  CHECK(english.err == "1 error, 0 warnings\n");
}

TEST_CASE("check warns of events without any word of who has reported") {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [
    {"source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism"}]})";
  const Outcome outcome = run_on(sample.files(), {"check", "x"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("warning lagesbild.json#/incidents: Ingen fil säger vilka veckor"));
  CHECK(outcome.err == "0 fel, 1 varning\n");
}

TEST_CASE("check names what is left of savings that were cut off, and what to do with it") {
  const std::vector<data::File> files = Sample{}.files();
  const Disk disk{
      .read_folder = [&](const std::string&) -> Result<std::vector<data::File>> { return files; },
      .cut_off_saves =
          [](const std::string&) {
            return std::vector<std::string>{"handelser/kommun.json.123456789", "lost.json.1234567"};
          }};
  const std::vector<std::string> arguments{"check", "x"};
  const Outcome told = run(arguments, disk);
  CHECK(told.status == 0);
  CHECK(told.err == "0 fel, 2 varningar\n");
  CHECK(told.out.find("warning handelser/kommun.json.123456789") != std::string::npos);
  CHECK(told.out.find("Ta bort filen om den är äldre än en timme") != std::string::npos);
  CHECK(told.out.find("lost.json saknas: byt namn på filen till det") != std::string::npos);
}

TEST_CASE("check hides no problem however many there are") {
  Sample sample;
  std::string records;
  for (int i = 0; i < 300; ++i) {
    records += std::string(i ? "," : "") + R"({"source": "kommun", "date": "2026-11-14", "area": "okänt )" +
               std::to_string(i) + R"(", "category": "vandalism"})";
  }
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [)" + records + "]}";
  const Outcome outcome = run_on(sample.files(), {"check", "x"});
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 300);
  CHECK(outcome.err == "300 fel, 0 varningar\n");
}

TEST_CASE("check tells what is wrong for one reason once, with how often") {
  Sample sample;
  std::string records;
  for (int i = 0; i < 300; ++i) records += std::string(i ? "," : "") + "7";
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [)" + records + "]}";
  const Outcome outcome = run_on(sample.files(), {"check", "x"});
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
  CHECK(outcome.out.find("även på 299 ställen till: /incidents/1, /incidents/2 …") != std::string::npos);
  CHECK(outcome.err == "1 fel, 0 varningar\n");
}

TEST_CASE("check --codes lists what can be wrong, and needs no folder") {
  const Outcome swedish = run_without({"check", "--codes"});
  CHECK(swedish.status == 0);
  CHECK(std::count(swedish.out.begin(), swedish.out.end(), '\n') == std::ssize(all_problem_codes()));
  CHECK(swedish.out.find("\nunknown-area        Området finns inte i kartfilen\n") != std::string::npos);
  const Outcome english = run_without({"check", "--codes", "--lang", "en"});
  CHECK(english.out.find("\nunknown-area        The area is not in the map file\n") != std::string::npos);
}

TEST_CASE("A warning alone is no failure") {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [
    {"source": "bovardar", "date": "2026-11-14", "area": "B", "category": "vandalism"}]})";
  const Outcome outcome = run_on(sample.files(), {"check", "x"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("warning handelser/kommun.json#/incidents/0/area: "));
}

TEST_CASE("What is written wrongly is told, with what may have been meant") {
  CHECK(run_without({}).status == 1);
  CHECK(run_without({"chek", "x"}).err.starts_with("Okänt kommando: chek; menade du check?"));
  CHECK(run_without({"chek", "x", "--lang", "en"})
            .err.starts_with("Unknown command: chek; did you mean check?"));
  CHECK(run_without({"rank", "x", "--week", "3"}).err == "Okänd flagga: --week; menade du --weeks?\n");
  CHECK(run_without({"rank", "x", "--weeks"}).err == "--weeks behöver ett värde: --weeks N\n");
  CHECK(run_without({"rank", "x", "--json=yes"}).err == "--json har inget värde\n");
  CHECK(run_without({"check"}).err == "Skriv en mapp: den som har lagesbild.json\n");
  CHECK(run_without({"check", "a", "b"}).status == 1);
  CHECK(run_without({"check", "borta"}).err == "error borta#: Finns inte.\n");
  CHECK(run_without({"check", "x", "--lang", "de"}).status == 1);
}

TEST_CASE("Help is an answer, not an error") {
  for (const std::vector<std::string>& asked : {std::vector<std::string>{"--help"},
                                                {"help"},
                                                {"check", "--help"},
                                                {"rank", "--help", "--lang", "en"}}) {
    const Outcome outcome = run_without(asked);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.size() > 100);
  }
  CHECK(run_without({"rank", "--help"}).out.find("--indicators") != std::string::npos);
  for (const char* command : {"init", "import", "check", "rank", "explain", "backtest", "evaluate",
                              "patterns", "merge", "fold", "report", "export"}) {
    CAPTURE(command);
    CHECK(run_without({command, "--help"}).out.find("\nSlutkod: 0: ") != std::string::npos);
    CHECK(run_without({command, "--help", "--lang", "en"}).out.find("\nExit status: 0: ") !=
          std::string::npos);
  }
}

TEST_CASE("rank refuses what it cannot compute with") {
  const auto files = with_one_error().files();
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--weeks", "0"},
                                                  {"--weeks", "tolv"},
                                                  {"--until", "2026-46"},
                                                  {"--until", "2099-W01"},
                                                  {"--k", "0"},
                                                  {"--draws", "1e3"},
                                                  {"--seed", "-1"},
                                                  {"--nu", "0"},
                                                  {"--phi", "0.5"},
                                                  {"--phi", "nan"},
                                                  {"--area-nu", "0"},
                                                  {"--area-nu", "infinite"},
                                                  {"--memory", "1.5"},
                                                  {"--memory", "-0.1"},
                                                  {"--jump", "sometimes"},
                                                  {"--indicators", "harm"},
                                                  {"--indicators", "harm=-1"},
                                                  {"--indicators", "harm=0"},
                                                  {"--indicators", "ham=1"},
                                                  {"--weights", "cube"}}) {
    std::vector<std::string> arguments{"rank", "x", "--json"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run_on(files, arguments);
    CAPTURE(options[0], options[1], outcome.err);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with(options[0]));
  }
}

TEST_CASE("rank needs incidents, and says what kept them away") {
  Sample sample;
  const Outcome none = run_on(sample.files(), {"rank", "x", "--json"});
  CHECK(none.status == 1);
  CHECK(none.err == "Det finns inga händelser att räkna på\n");
  sample.manifest = "{";
  const Outcome broken = run_on(sample.files(), {"rank", "x", "--json"});
  CHECK(broken.status == 1);
  CHECK(broken.err.starts_with("error lagesbild.json#: Rad 1, kolumn 2:"));
}

TEST_CASE("rank goes on without what could not be read, and says so") {
  const Outcome outcome = run_on(with_one_error().files(), {"rank", "x", "--json", "--draws", "200"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("\"format\": \"lagesbild-ranking/1\"") != std::string::npos);
  CHECK(outcome.err.starts_with("error handelser/kommun.json#/incidents/1/category: "));
}

}  // namespace lagesbild::cli
