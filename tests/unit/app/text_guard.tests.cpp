#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "app/topics/saving/plan.hpp"
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
  REQUIRE(texts[0].purge);
  session.act(PurgeAction{AskToPurge{*texts[0].purge}}, 1);
  REQUIRE(session.picture().ready()->purge);
  CHECK(session.picture().ready()->purge->words == words);
  session.purge("2026-11-20T10:00:00Z");
  work(session);
  CHECK(told(session).size() == 1);
  CHECK(session.documents().find("handelser/kommun.json")->file.bytes.text().find("Svensson") ==
        std::string::npos);
}

namespace {

constexpr const char* number = "08-123 456 78";

/// What a group writes, each with the number in it.
std::vector<data::File> written_files() {
  data::test::Sample sample;
  sample.manifest.insert(sample.manifest.rfind('}'),
                         R"(, "measures": "insatser.json", "decisions": "beslut.json",
    "agreement": "avtal.json", "reports": "rapporter.json")");
  std::vector<data::File> files = sample.files();
  files.push_back({"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [
    {"id": "ljus", "title": "Ljus", "areas": ["A"], "status": "planned", "responsible": {"contact": "08-123 456 78"},
     "follow_ups": [{"date": "2026-11-02", "text": "Ring 08-123 456 78"}, {"date": "2026-11-09", "text": "Klart"}]},
    {"title": "Utan id, ring 08-765 432 10", "areas": ["A"], "status": "planned"}]})"});
  files.push_back({"beslut.json", R"({"format": "lagesbild-decisions/1", "decisions": [{"id": "m1",
    "date": "2026-11-13", "kind": "week", "state": "open", "focus_areas": [],
    "minutes": "Lägesbilden gicks igenom.\nBerit på 08-123 456 78 hör av sig.\nNästa möte är fredag."}]})"});
  files.push_back({"avtal.json", R"({"format": "lagesbild-agreement/1", "id": "avtal",
    "period": {"from": "2023-01-01", "to": "2026-12-31"}, "parties": ["kommun"], "goal": "Lugnt, fråga 08-123 456 78",
    "focus": [{"id": "ute", "name": "Ute", "goals": ["Fler ute", "Fråga 08-123 456 78"]}]})"});
  files.push_back(
      {"rapporter.json", R"({"format": "lagesbild-reports/1", "texts": [{"id": "t1", "report": "plan",
    "period": "2026", "section": "decision", "text": {"sv": "Beslut, 08-123 456 78", "en": "Decided"}}]})"});
  return files;
}

std::size_t says_number(const Session& session) {
  std::size_t times = 0;
  for (const data::Document& document : session.documents().all()) {
    const std::string text = document.file.bytes.text();
    for (std::size_t at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) ++times;
  }
  return times;
}

}  // namespace

TEST_CASE(
    "Words in what a group writes are purged from every record, draft and undo by their line; a record "
    "without id "
    "is told") {
  Session session({}, date_from_civil({2026, 11, 20}));
  session.open_link("sida=problem", 0);
  session.opening().opened(written_files());
  work(session);
  const auto texts = session.picture().ready()->about_persons;
  REQUIRE(texts.size() == 6);
  const auto without =
      std::count_if(texts.begin(), texts.end(), [](const auto& text) { return !text.purge; });
  CHECK(without == 1);
  const auto of_minutes = std::find_if(
      texts.begin(), texts.end(), [](const auto& text) { return text.pointer == "/decisions/0/minutes"; });
  REQUIRE(of_minutes != texts.end());
  const data::TextToPurge asked = *of_minutes->purge;
  // The draft has them too, half written and whole; and a form is open with them.
  const auto edit = [&](const std::string& json, const std::string& id) {
    session.act(EditingAction{Edit{{"insatser.json", data::SetField{{"measures", "ljus"}, {"problem"}, json},
                                    id, "2026-11-20T09:00:00Z", ""}}},
                1);
  };
  edit(R"("Fråga Berit på 08-123")", "half");
  edit(R"("Mörkt\nFråga Berit på 08-123 456 78")", "whole");
  MeetingDesk desk;
  desk.notes = "Ring 08-123 456 78";
  session.act(MeetingAction{SetMeetingDesk{desk}}, 2);
  work(session);

  session.act(PurgeAction{AskToPurge{asked}}, 3);
  const Picture picture = session.picture();
  REQUIRE(picture.ready()->purge);
  CHECK(picture.ready()->purge->words.find("Berit på 08-123 456 78 hör av sig.") != std::string::npos);
  CHECK(picture.ready()->purge->words.find("Nästa möte") == std::string::npos);
  CHECK(picture.ready()->purge->documents.size() == 4);
  session.purge("2026-11-20T10:00:00Z");
  work(session);

  // What is meant to be given out stays.
  CHECK(says_number(session) == 1);
  const auto text_of = [&](const char* path) { return session.documents().find(path)->file.bytes.text(); };
  CHECK(text_of("beslut.json").find(R"("Lägesbilden gicks igenom.\n[rensat]\nNästa möte är fredag.")") !=
        std::string::npos);
  CHECK(text_of("insatser.json").find(R"({"date": "2026-11-02", "text": "[rensat]"})") != std::string::npos);
  CHECK(text_of("insatser.json").find(R"("Mörkt\n[rensat]")") != std::string::npos);
  CHECK(text_of("insatser.json").find(R"("contact": "08-123 456 78")") != std::string::npos);
  CHECK(text_of("avtal.json").find(R"(["Fler ute", "[rensat]"])") != std::string::npos);
  CHECK(text_of("rapporter.json").find(R"({"sv": "[rensat]", "en": "Decided"})") != std::string::npos);
  CHECK(told(session).size() == 1);
  CHECK_FALSE(session.picture().can_undo);
  CHECK(session.state().meeting.notes == "[rensat]");
  for (const data::Edit& left : session.state().choices.draft) {
    const auto* set = std::get_if<data::SetField>(&left.what);
    CHECK((!set || !set->json || set->json->find("Berit") == std::string::npos));
  }
  // Though the meeting waits to be adjusted, what has to go does not.
  const std::set<std::string> waiting = held_back(session.documents(), session.state().choices.draft);
  CHECK(waiting.empty());
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
