#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using app::RoadKind;
using ui::Role;

constexpr ui::Stage::View wide{.width = 1440, .height = 900};
constexpr const char* not_shared = "Utkast, inte delat (1 ändring)";

/// The demo with a weight profile that was made and is not saved: one edit of the manifest.
std::unique_ptr<TestProgram> with_edit(ui::Stage::View view = wide) {
  auto program =
      std::make_unique<TestProgram>(demo(), "oppna=vikter,ny-profil&indikator.forandring=0.6", view);
  REQUIRE(program->screen().set_text("Profilens namn", "Höstens vikter"));
  REQUIRE(program->screen().set_text("Enhet eller grupp", "Lokala BRÅ"));
  REQUIRE(program->press("Spara profilen"));
  return program;
}

bool is_shared(TestProgram& program) {
  return program.place().at("lagesbild.json").find("Höstens vikter") != std::string::npos;
}

}  // namespace

TEST_CASE("Nothing is said of saving before something has been changed") {
  TestProgram program(demo(), "", wide);
  program.find_road({.kind = RoadKind::webdav, .place = "lage.exempel.se"});
  CHECK_FALSE(program.screen().find(Role::button, "Sparat i lage.exempel.se"));
  CHECK_FALSE(program.says("Utkast"));
  CHECK(program.kept_draft().empty());
}

TEST_CASE("A change is a draft until it is saved where others see it, and is then forgotten") {
  const auto edited = with_edit();
  TestProgram& program = *edited;
  CHECK(program.screen().find(Role::button, not_shared));
  CHECK(program.kept_draft().find("Höstens vikter") != std::string::npos);
  program.find_road({.kind = RoadKind::webdav, .place = "lage.exempel.se"});
  REQUIRE(program.press(not_shared));
  CHECK(program.says("Sparas på servern lage.exempel.se"));
  CHECK(program.says("Nytt: viktprofil Höstens vikter"));
  CHECK_FALSE(is_shared(program));

  REQUIRE(program.press("Spara nu"));
  program.finish();
  CHECK(is_shared(program));
  CHECK(program.screen().find(Role::button, "Sparat i lage.exempel.se"));
  CHECK(program.says("Allt är sparat."));
  CHECK(program.kept_draft().empty());
  CHECK_FALSE(program.screen().find(Role::button, not_shared));
}

TEST_CASE("What could not be saved says why and what to do, and the draft is still there") {
  const auto edited = with_edit();
  TestProgram& program = *edited;
  program.find_road({.kind = RoadKind::webdav, .place = "lage.exempel.se"});
  program.answer_with(program::RequestResult::Outcome::failed);
  REQUIRE(program.press(not_shared));
  REQUIRE(program.press("Spara nu"));
  program.finish();
  CHECK(program.screen().find(Role::button, "Kunde inte sparas"));
  CHECK(program.says("Det är slut på utrymme"));
  CHECK(program.says("Utkastet är kvar."));
  CHECK_FALSE(program.kept_draft().empty());
  program.answer_with(program::RequestResult::Outcome::done);
  REQUIRE(program.press("Spara nu"));
  program.finish();
  CHECK(is_shared(program));
}

TEST_CASE("Another situation's folder is not written to") {
  const auto edited = with_edit();
  TestProgram& program = *edited;
  program.place()["lagesbild.json"] = R"({"format": "lagesbild/1", "title": "En annan"})";
  program.find_road({.kind = RoadKind::folder, .place = "Fel mapp"});
  REQUIRE(program.press("Kunde inte sparas"));
  CHECK(program.says("Där ligger en annan lägesbild"));
  REQUIRE(program.press("Spara nu"));
  CHECK(program.place()["lagesbild.json"] == R"({"format": "lagesbild/1", "title": "En annan"})");
}

TEST_CASE(
    "Where nothing can be written the files are handed out, and the draft goes when they are in place") {
  const auto edited = with_edit();
  TestProgram& program = *edited;
  program.find_road({.kind = RoadKind::download, .place = {}});
  REQUIRE(program.press(not_shared));
  REQUIRE(program.press("Hämta filerna"));
  const auto* file = program.latest<program::SaveFile>();
  REQUIRE(file);
  CHECK(file->file_name == "lagesbild.json");
  CHECK(file->bytes.find("Höstens vikter") != std::string::npos);
  CHECK(program.screen().find(Role::button, "Hämtat som fil, inte delat (1 ändring)"));
  REQUIRE(program.press("Filerna ligger i mappen"));
  CHECK(program.says("Allt är sparat."));
  CHECK(program.kept_draft().empty());
}

TEST_CASE("A draft of an earlier visit is taken up and said, and one of another situation is not") {
  const std::string kept = with_edit()->kept_draft();
  TestProgram program(demo(), "", wide);
  std::string other = kept;
  other.replace(other.find("0163"), 4, "0160");
  program.application().draft_found("andra", other);
  program.settle();
  CHECK_FALSE(program.screen().find(Role::button, not_shared));

  program.application().draft_found("förra", kept);
  program.settle();
  CHECK(program.screen().find(Role::button, not_shared));
  CHECK(program.says("är kvar: 1 ändring."));
  REQUIRE(program.press("Kasta utkastet"));
  CHECK_FALSE(program.screen().find(Role::button, not_shared));
  REQUIRE(program.press("Ångra"));
  CHECK(program.screen().find(Role::button, not_shared));
}

TEST_CASE("Before a file is written over it is copied as it was, once a day") {
  const auto edited = with_edit();
  TestProgram& program = *edited;
  program.find_road({.kind = RoadKind::webdav, .place = "lage.exempel.se"});
  const std::string before = program.place().at("lagesbild.json");
  REQUIRE(program.press(not_shared));
  REQUIRE(program.press("Spara nu"));
  program.finish();
  std::vector<std::string> copies;
  for (const auto& [path, bytes] : program.place()) {
    if (path.starts_with("historik/")) copies.push_back(path);
  }
  REQUIRE(copies.size() == 1);
  CHECK(copies.front().starts_with("historik/lagesbild-20"));
  CHECK(program.place().at(copies.front()) == before);
}

TEST_CASE("A report that was begun is kept as it is written, and goes on at the next visit") {
  TestProgram first(demo(), "sida=rapportera&kalla=bovardar", wide);
  REQUIRE(first.activate(Role::radio, "Inget att rapportera"));
  const std::string kept = first.kept_draft();
  REQUIRE_FALSE(kept.empty());

  TestProgram second(demo(), "", wide);
  second.application().draft_found("förra", kept);
  second.settle();
  CHECK(second.says("En påbörjad rapport är kvar."));
  REQUIRE(second.press("Fortsätt med rapporten"));
  CHECK(second.screen().find(Role::combo_box, "Vem rapporterar?")->value_text == "Bovärdar");
  CHECK_FALSE(second.screen().find(Role::button, "Fortsätt med rapporten"));
  REQUIRE(second.press("Skicka rapporten"));
  CHECK_FALSE(second.says("En påbörjad rapport är kvar."));
  CHECK(second.kept_draft().find("inkorg/bovardar-") != std::string::npos);
}

TEST_CASE("A downloaded draft that is opened is the draft again, and one of another situation waits for it") {
  const std::string kept = with_edit()->kept_draft();
  TestProgram program(demo(), "", wide);
  program.application().files_opened({{"lagesbild-utkast.json", kept}});
  program.settle();
  CHECK(program.screen().find(Role::button, not_shared));
  program.application().files_opened({{"lagesbild-utkast.json", kept}});
  program.settle();
  CHECK(program.screen().find(Role::button, not_shared));

  std::string other = kept;
  other.replace(other.find("0163"), 4, "0160");
  TestProgram elsewhere(demo(), "", wide);
  elsewhere.application().files_opened({{"lagesbild-utkast.json", other}});
  elsewhere.settle();
  CHECK_FALSE(elsewhere.screen().find(Role::button, not_shared));
}

TEST_CASE("Of a file that was emptied the last whole copy is put back when somebody says so") {
  Files files = demo();
  const std::string whole = std::exchange(files["insatser.json"], "");
  files["historik/insatser-2026-11-20.json"] = whole;
  TestProgram program(files, "", wide);
  CHECK_FALSE(program.says("Det finns en hel kopia"));
  program.find_road({.kind = RoadKind::webdav, .place = "lage.exempel.se"});
  CHECK(program.says(
      "insatser.json är skadad. Det finns en hel kopia: så som filen var när 20 nov. 2026 började."));
  CHECK(program.place().at("insatser.json").empty());

  program.answer_with(program::RequestResult::Outcome::denied);
  REQUIRE(program.press("Lägg tillbaka kopian av insatser.json"));
  program.finish();
  REQUIRE(program.press("Kunde inte sparas"));
  CHECK(program.says("Du har inte rätt att skriva där."));
  CHECK_FALSE(program.says("Utkastet är kvar."));
  CHECK_FALSE(program.says("Allt är sparat."));

  program.answer_with(program::RequestResult::Outcome::done);
  REQUIRE(program.press("Lägg tillbaka kopian av insatser.json"));
  program.finish();
  CHECK(program.place().at("insatser.json") == whole);
  CHECK_FALSE(program.says("Det finns en hel kopia"));
}

TEST_CASE("With the panel of saving each item has a real element and nothing sticks out") {
  for (const auto& [width, text_px] : {std::pair{320.0f, 32.0f}, {390.0f, 16.0f}, {1440.0f, 16.0f}}) {
    const auto edited = with_edit({.width = width, .height = 800, .text_px = text_px});
    TestProgram& program = *edited;
    program.find_road({.kind = RoadKind::asleep, .place = "Lägesbild 2026", .keeps_drafts = false});
    REQUIRE((program.press("Utkast (1)") || program.press(not_shared)));
    test::ItemCollector items(program.screen().stage());
    program.settle();
    for (const auto& problem : test::twin_problems(items, program.record())) FAIL_CHECK(problem);
    for (const auto& node : program.record().nodes) {
      INFO("«" << node.name << "» " << node.rect.x << " + " << node.rect.width);
      CHECK(node.rect.x + node.rect.width <= width + 2);
    }
  }
}

}  // namespace lagesbild::views
