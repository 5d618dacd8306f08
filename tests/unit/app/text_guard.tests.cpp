#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

constexpr const char* words = "Kontakta Eva Svensson 070-123 45 67";

/// The sample with a note that another program has put there, and a measure with a text.
std::vector<data::File> files_with(const std::string& note) {
  data::test::Sample sample;
  sample.manifest.insert(sample.manifest.rfind('}'), R"(, "measures": "insatser.json")");
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
    {"id": "k0", "source": "kommun", "date": "2026-11-11", "area": "A", "category": "vandalism", "note": "Klotter"},
    {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism", "note": ")" +
                     note + R"("}]})";
  std::vector<data::File> files = sample.files();
  files.push_back({"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [{"id": "ljus",
    "title": "Ljus", "areas": ["A"], "responsible": {"party": "kommun", "unit": "Park", "contact": "park@kommun.se"},
    "follow_ups": [{"date": "2026-11-02", "text": "Ring 08-123 456 78"}]}]})"});
  return files;
}

bool is_about_persons(const Problem& problem) {
  return problem.code == ProblemCode::personal_data;
}

Problems told(Session& session) {
  Problems all = session.picture().problems;
  std::erase_if(all, [](const Problem& problem) { return !is_about_persons(problem); });
  std::sort(all.begin(), all.end(),
            [](const Problem& one, const Problem& other) { return one.file < other.file; });
  return all;
}

void work(Session& session) {
  while (session.work(1)) {
  }
}

}  // namespace

TEST_CASE(
    "A text about somebody that a file already holds is told without it, and what an event says is purged") {
  Session session({}, date_from_civil({2026, 11, 20}));
  session.open_link("sida=problem", 0);
  session.opening().opened(files_with(words));
  work(session);
  const Problems problems = told(session);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].file == "handelser/kommun.json");
  CHECK(problems[0].pointer == "/incidents/1/note");
  CHECK(problems[0].what.sv.find("telefonnummer") != std::string::npos);
  CHECK(problems[1].pointer == "/measures/0/follow_ups/0/text");
  for (const Problem& problem : problems) {
    CHECK(problem.what.sv.find("Svensson") == std::string::npos);
    CHECK(problem.what.sv.find("070") == std::string::npos);
  }
  const auto texts = session.picture().ready()->about_persons;
  REQUIRE(texts.size() == 2);
  REQUIRE(texts[0].incident);
  CHECK_FALSE(texts[1].incident);
  session.act(PurgeAction{AskToPurge{*texts[0].incident}}, 1);
  REQUIRE(session.picture().ready()->purge);
  CHECK(session.picture().ready()->purge->words == words);
  session.purge("2026-11-20T10:00:00Z");
  work(session);
  CHECK(told(session).size() == 1);
  CHECK(session.documents().find("handelser/kommun.json")->file.bytes.text().find("Svensson") ==
        std::string::npos);
}

TEST_CASE("A long file is looked through in slices, each going on where the last one ended") {
  std::string events;
  for (int n = 0; n < 500; ++n) {
    events +=
        R"(, {"id": "n)" + std::to_string(n) +
        R"(", "source": "kommun", "date": "2026-11-11", "area": "A", "category": "vandalism", "note": "Klotter"})";
  }
  std::vector<data::File> files = files_with(words);
  const auto incidents = std::find_if(files.begin(), files.end(), [](const data::File& file) {
    return file.path == "handelser/kommun.json";
  });
  REQUIRE(incidents != files.end());
  std::string text = incidents->bytes.text();
  incidents->bytes = data::Bytes(text.insert(text.rfind(']'), events));
  Session session({}, date_from_civil({2026, 11, 20}));
  session.open_link("sida=problem", 0);
  session.opening().opened(std::move(files));
  int slices = 0;
  while (session.work(0) && slices < 100'000) ++slices;
  CHECK(slices < 100'000);
  CHECK(told(session).size() == 2);
}

TEST_CASE("The check of a folder tells of texts about somebody, and nothing of those that are not") {
  const auto run = [](const std::string& note) {
    return cli::test::run_on(files_with(note), {"check", "x"});
  };
  const std::string out = run(words).out;
  CHECK(out.find("handelser/kommun.json#/incidents/1/note") != std::string::npos);
  CHECK(out.find("peka ut någon: telefonnummer") != std::string::npos);
  CHECK(out.find("Svensson") == std::string::npos);
  CHECK(run("Klotter på Malmvägen").out.find("kommun.json#/incidents/1/note") == std::string::npos);
}

}  // namespace lagesbild::app
