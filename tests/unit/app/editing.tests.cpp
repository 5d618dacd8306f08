#include "app/topics/editing/editing.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

constexpr const char* now = "2026-11-25T10:00:00Z";

std::string replaced(std::string text, const std::string& before, const std::string& after,
                     std::size_t from) {
  const std::size_t at = text.find(before, from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, before.size(), after);
}

/// The demo situation, opened and looked at where measures are followed up.
struct Desk {
  Session session;
  std::vector<data::File> files = data::test::read_folder(data::test::demo_folder());
  double seconds = 0;

  Desk() {
    for (data::File& file : files) {
      if (file.path == "lagesbild.json") file.bytes = replaced(file.bytes.text(), "20000", "300", 0);
    }
    session.open_link("sida=insatser", 0);
    session.opening().opened(files);
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  void act(const Action& action) {
    session.act(action, seconds += 10);
    work();
  }
  std::string bytes(std::string_view path) const { return session.documents().find(path)->file.bytes.text(); }
};

const Measure& ongoing(const Plans& plans) {
  return *std::find_if(plans.measures.begin(), plans.measures.end(),
                       [](const Measure& measure) { return measure.status == MeasureStatus::ongoing; });
}

}  // namespace

TEST_CASE(
    "An edited measure changes what is shown without a new ranking, and its document by the edit alone") {
  Desk desk;
  const Picture before = desk.session.picture();
  REQUIRE(before.ranked());
  const analysis::Ranking* ranking = &before.ranked()->ranking.now;
  const analysis::Cube* cube = &before.ready()->cube;
  const std::size_t situation = before.ready()->situation_number;
  const std::size_t results = desk.session.results();
  const Measure measure = ongoing(before.ready()->plans);
  const std::string path = desk.session.documents().find(data::FileKind::measures)->path;
  const std::string read = desk.bytes(path);

  const auto edit =
      set_status(desk.session.documents(), measure, MeasureStatus::done, now, "Trygghetsenheten");
  REQUIRE(edit);
  desk.act(*edit);

  const Picture after = desk.session.picture();
  const auto& measures = after.ready()->plans.measures;
  const auto same = std::find_if(measures.begin(), measures.end(),
                                 [&](const Measure& one) { return one.id == measure.id; });
  REQUIRE(same != measures.end());
  CHECK(same->status == MeasureStatus::done);
  CHECK(&after.ranked()->ranking.now == ranking);
  CHECK_FALSE(after.ranked()->ranking.computing);
  CHECK(&after.ready()->cube == cube);
  CHECK(after.ready()->situation_number == situation);
  CHECK(desk.session.results() == results);

  const std::size_t record = read.find("\"id\":\"" + measure.id + "\"");
  REQUIRE(record != std::string::npos);
  std::string expected = replaced(read, measure.changed, now, record);
  expected = replaced(expected, std::string(now) + "\"",
                      std::string(now) + "\",\"changed_by\":\"Trygghetsenheten\"", record);
  expected = replaced(expected, "\"status\":\"ongoing\"", "\"status\":\"done\"", record);
  expected = replaced(expected, "\"revision\": 41", "\"revision\": 42", 0);
  CHECK(desk.bytes(path) == expected);

  SECTION("undo gives the document back to the byte, redo the edit") {
    desk.act(Undo{});
    CHECK(desk.bytes(path) == read);
    CHECK(ongoing(desk.session.picture().ready()->plans).id == measure.id);
    desk.act(Redo{});
    CHECK(desk.bytes(path) == expected);
  }
  SECTION("a link that is opened leaves the draft") {
    desk.session.open_link("", desk.seconds += 10);
    CHECK(desk.bytes(path) == expected);
  }
  SECTION("files that are opened again are read with the draft") {
    desk.session.opening().opened(desk.files);
    desk.work();
    CHECK(desk.bytes(path) == expected);
    CHECK(desk.session.picture().ready()->situation_number == situation + 1);
  }
}

TEST_CASE("An edited fact is read again and ranked again") {
  Desk desk;
  const std::size_t situation = desk.session.picture().ready()->situation_number;
  const Source source = desk.session.picture().ready()->situation.sources.front();
  desk.act(
      Edit{{"lagesbild.json", data::SetField{{"sources", source.id}, {"name"}, "\"Ny\""}, {}, now, "T"}});
  CHECK(desk.session.picture().ready()->situation.sources.front().name.sv == "Ny");
  CHECK(desk.session.picture().ready()->situation_number == situation + 1);
  desk.act(Undo{});
  CHECK(desk.session.picture().ready()->situation.sources.front().name.sv == source.name.sv);
}

TEST_CASE("While an edited fact is read and ranked again the list that was there stays, whole") {
  Desk desk;
  desk.session.open_link("", desk.seconds += 10);
  desk.work();
  const std::size_t situation = desk.session.picture().ready()->situation_number;
  const auto rename = [&](std::string name) {
    const std::string source = desk.session.picture().ready()->situation.sources.front().id;
    const data::SetField set{{"sources", source}, {"name"}, "\"" + std::move(name) + "\""};
    desk.session.act(Edit{{"lagesbild.json", set, {}, now, "T"}}, desk.seconds += 10);
  };
  rename("Ny");
  int slices = 0;
  while (desk.session.work(0.001)) {
    const Picture picture = desk.session.picture();
    REQUIRE(picture.ranked());
    CHECK_FALSE(picture.ranked()->ranking.preview);
    ++slices;
    // What is written meanwhile is not lost, and neither is what is chosen.
    if (slices == 2) rename("Nyare");
    if (slices == 5) desk.session.act(SetWeeks{8}, desk.seconds += 10);
  }
  CHECK(slices > 2);
  const Picture after = desk.session.picture();
  CHECK(after.ready()->situation.sources.front().name.sv == "Nyare");
  CHECK(after.ready()->situation_number > situation);
  CHECK(after.ranked()->ranking.now.settings.window.weeks() == 8);
}

TEST_CASE("A silent week that is said to be missing is an edit of its source's document, and undone") {
  Desk desk;
  const auto silence = [&]() -> std::optional<analysis::Note> {
    for (const auto& note : desk.session.picture().ranked()->ranking.now.notes) {
      if (note.code == analysis::NoteCode::silent_source) return note;
    }
    return std::nullopt;
  };
  const auto asked = silence();
  REQUIRE(asked);
  const std::string source = desk.session.picture().ready()->situation.sources[*asked->source].id;
  REQUIRE(source == "trygghetsvardar");
  const std::string path = "handelser/kommun.json";
  const std::string read = desk.bytes(path);
  for (const Reported status : {Reported::missing, Reported::nothing}) {
    desk.session.answer({source, *asked->week, status}, now, desk.seconds += 10);
    desk.work();
    CHECK(desk.bytes(path).find("\"id\":\"besked-trygghetsvardar-2026-W38\"") != std::string::npos);
    CHECK(desk.session.picture().problems.empty());
    const auto left = silence();
    CHECK((!left || left->week != asked->week));
    desk.act(Undo{});
    CHECK(desk.bytes(path) == read);
    CHECK(silence());
  }
  CHECK_FALSE(set_reported(desk.session.documents(), "ingen", *asked->week, Reported::missing, now));
}

TEST_CASE("The first measure of a situation is an edit that makes its file, and undo takes both back") {
  Desk desk;
  std::erase_if(desk.files, [](const data::File& file) { return file.path == "insatser.json"; });
  for (data::File& file : desk.files) {
    if (file.path != "lagesbild.json") continue;
    file.bytes = replaced(file.bytes.text(), "\n \"measures\": \"insatser.json\",", "", 0);
  }
  desk.session.opening().opened(desk.files);
  desk.work();
  const std::string read = desk.bytes("lagesbild.json");
  const std::size_t results = desk.session.results();
  const std::size_t situation = desk.session.picture().ready()->situation_number;
  const std::size_t problems = desk.session.picture().problems.size();
  REQUIRE(desk.session.picture().ready()->plans.measures.empty());

  const auto edit =
      add_measure(desk.session.documents(),
                  R"({"id": "m1", "title": "Ett", "areas": ["finns-inte"], "status": "planned"})", now, "T");
  REQUIRE(edit);
  desk.act(*edit);
  REQUIRE(desk.session.picture().ready()->plans.measures.size() == 1);
  CHECK(desk.session.picture().problems.size() > problems);
  CHECK(desk.session.picture().ready()->situation_number == situation);
  CHECK(desk.session.results() == results);
  CHECK(desk.bytes("lagesbild.json").find(R"("measures": "insatser.json")") != std::string::npos);

  desk.act(Undo{});
  CHECK(desk.bytes("lagesbild.json") == read);
  CHECK(desk.session.documents().find("insatser.json") == nullptr);
  CHECK(desk.session.picture().ready()->plans.measures.empty());
  CHECK(desk.session.picture().problems.size() == problems);
  CHECK(desk.session.results() == results);
}

TEST_CASE("An edit that does not fit is told and changes nothing") {
  Desk desk;
  const std::size_t problems = desk.session.picture().problems.size();
  desk.act(Edit{
      {"insatser.json", data::SetField{{"measures", "finns-inte"}, {"status"}, "\"done\""}, {}, now, "T"}});
  REQUIRE(desk.session.picture().problems.size() == problems + 1);
  CHECK(desk.session.picture().problems.back().code == ProblemCode::edit_no_record);
  CHECK_FALSE(desk.session.documents().edited());
}

TEST_CASE("A profile that is kept is an edit of the manifest, which undo takes back") {
  Desk desk;
  const std::size_t results = desk.session.results();
  const std::string read = desk.bytes("lagesbild.json");
  desk.act(SetProfileName{"Höstens vikter"});
  desk.act(SetProfileUnit{"Lokala BRÅ"});
  const auto profile = desk.session.keep_profile(*parse_date("2026-11-25"), now, desk.seconds += 10);
  REQUIRE(profile);
  const auto profiles = [&] { return desk.session.picture().ranked()->weighing.profiles; };
  const auto has = [&] {
    const auto all = profiles();
    return std::any_of(all.begin(), all.end(),
                       [&](const WeightProfile& one) { return one.id == profile->id; });
  };
  CHECK(has());
  CHECK(desk.bytes("lagesbild.json").find("\"Höstens vikter\"") != std::string::npos);
  CHECK(desk.session.results() == results);
  desk.act(Undo{});
  CHECK_FALSE(has());
  CHECK(desk.bytes("lagesbild.json") == read);
}

}  // namespace lagesbild::app
