#include "export/published.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"
#include "tests/unit/support/json_edit.hpp"
#include "tests/unit/views/support.hpp"
#include "words/texts.hpp"

/// What the page gives out is remembered in the situation, and what is given out later is compared with it.
namespace lagesbild::exports {

namespace {

using app::RoadKind;
using views::TestProgram;

constexpr const char* as_json = "Spara händelserna som JSON";
const ui::Stage::View wide{.width = 1440, .height = 900};

PublishedTable table_saved_by(TestProgram& program) {
  REQUIRE(program.press(as_json));
  const auto* file = program.latest<program::SaveFile>();
  REQUIRE(file);
  const auto table = read_published(file->bytes);
  REQUIRE(table);
  return *table;
}

/// One more event in an area and category whose number was told.
PublishedTable::Place add_late_event(views::Files& files, const PublishedTable& before) {
  const auto told = std::find_if(before.numbers.begin(), before.numbers.end(), [](const auto& one) {
    return !one.first.first.empty() && one.first.first != "*" && !one.first.second.empty() && one.second > 4;
  });
  REQUIRE(told != before.numbers.end());
  std::string& text = files["handelser/sollentunahem.json"];
  const std::string list = "\"incidents\": [";
  text.insert(text.find(list) + list.size(),
              R"({"id": "sen-1", "source": "bovardar", "date": "2026-11-10", "area": ")" + told->first.first +
                  R"(", "category": ")" + told->first.second + R"("}, )");
  return told->first;
}

std::vector<data::File> files_of(const views::Files& there) {
  std::vector<data::File> files;
  for (const auto& [path, bytes] : there) files.push_back({path, bytes});
  return files;
}

}  // namespace

TEST_CASE("What the page gives out is kept in the situation and hides what the next export would tell") {
  views::Files later;
  PublishedTable before;
  {
    TestProgram program(views::demo(), "sida=analys", wide);
    program.find_road({.kind = RoadKind::webdav, .place = "servern", .can_pick = {}, .keeps_drafts = true});
    program.finish();
    before = table_saved_by(program);
    REQUIRE(program.press("Utkast, inte delat (1 ändring)"));
    REQUIRE(program.press("Spara nu"));
    later = program.place();
  }
  REQUIRE(later.contains("utlamnat.json"));
  CHECK(later["lagesbild.json"].find("\"published\"") != std::string::npos);
  CHECK(published_in(data::Documents(files_of(later))) == std::vector<PublishedTable>{before});
  CHECK(data::read_situation(files_of(later), {}).problems.empty());

  const PublishedTable::Place place = add_late_event(later, before);
  TestProgram program(later, "sida=analys", wide);
  program.finish();
  const PublishedTable after = table_saved_by(program);
  CHECK_FALSE(after.numbers.contains(place));
  CHECK_FALSE(after.numbers.contains({"", ""}));
  for (const auto& [where, number] : after.numbers) {
    const auto earlier = before.numbers.find(where);
    if (earlier != before.numbers.end()) CHECK(number == earlier->second);
  }
}

TEST_CASE("A report for outside is compared with what was given out before, and is given out itself") {
  const char* outside = "sida=rapporter&rapport=invanare";
  views::Files later;
  PublishedTable before;
  {
    TestProgram program(views::demo(), outside, wide);
    program.find_road({.kind = RoadKind::webdav, .place = "servern", .can_pick = {}, .keeps_drafts = true});
    program.finish();
    REQUIRE(program.press("Spara som fil (HTML)"));
    REQUIRE(program.press("Utkast, inte delat (1 ändring)"));
    REQUIRE(program.press("Spara nu"));
    later = program.place();
  }
  const auto known = published_in(data::Documents(files_of(later)));
  REQUIRE(known.size() == 1);
  before = known[0];
  // What residents are told: sums of categories, of no area.
  CHECK(std::all_of(before.numbers.begin(), before.numbers.end(), [](const auto& number) {
    return number.first.first.empty() || number.first.first == municipal_place;
  }));
  const auto told = std::find_if(before.numbers.begin(), before.numbers.end(), [](const auto& number) {
    return number.first.first.empty() && !number.first.second.empty() && number.second > 4;
  });
  REQUIRE(told != before.numbers.end());
  std::string& text = later["handelser/sollentunahem.json"];
  const std::string list = "\"incidents\": [";
  text.insert(
      text.find(list) + list.size(),
      R"({"id": "sen-1", "source": "bovardar", "date": "2026-11-10", "area": "0163R006", "category": ")" +
          told->first.second + R"("}, )");

  const auto sheet_of = [&](const views::Files& files) {
    TestProgram program(files, outside, wide);
    program.finish();
    REQUIRE(program.press("Skriv ut"));
    return program.application().paper();
  };
  const std::string beside = sheet_of(later);
  views::Files unknowing = later;
  unknowing.erase("utlamnat.json");
  test::edit_json(unknowing["lagesbild.json"], "",
                  [](nlohmann::ordered_json& manifest) { REQUIRE(manifest.erase("published") == 1); });
  const std::string alone = sheet_of(unknowing);
  const std::string hidden(lagesbild::words::text(lagesbild::words::Text::number_withheld, Language::sv));
  const auto withheld = [&](const std::string& paper) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = paper.find(hidden, at)) != std::string::npos; at += hidden.size()) ++count;
    return count;
  };
  CHECK(withheld(beside) > withheld(alone));

  // The command line says the same.
  const auto written = cli::test::run_on(files_of(later), {"report", "x", "--kind", "residents"});
  REQUIRE(written.status == 0);
  CHECK(withheld(written.out) == withheld(beside));
}

TEST_CASE("A report for outside has left the group when it is printed, not when the browser refuses that") {
  TestProgram program(views::demo(), "sida=rapporter&rapport=invanare", wide);
  program.finish();
  using Outcome = program::RequestResult::Outcome;
  const auto print = [&](Outcome outcome) {
    REQUIRE(program.press("Skriv ut"));
    REQUIRE(program.latest<program::Print>());
    program.application().request_done(program.requests().back().id, {.outcome = outcome});
    program.settle();
  };
  print(Outcome::denied);
  CHECK_FALSE(program.says("Utkast, inte delat (1 ändring)"));
  print(Outcome::done);
  CHECK(program.says("Utkast, inte delat (1 ändring)"));
  print(Outcome::done);
  CHECK(program.says("Utkast, inte delat (1 ändring)"));
}

TEST_CASE("The same table given out again is noted once, and undo does not make the page forget it") {
  TestProgram program(views::demo(), "sida=analys", wide);
  program.finish();
  const PublishedTable first = table_saved_by(program);
  CHECK(program.says("Utkast, inte delat (1 ändring)"));
  CHECK(table_saved_by(program) == first);
  CHECK(program.says("Utkast, inte delat (1 ändring)"));
  REQUIRE(program.press("Ångra"));
  CHECK(table_saved_by(program) == first);
}

TEST_CASE("A table is kept as it was told, without its hidden numbers") {
  PublishedTable table{{*parse_week("2026-W34"), *parse_week("2026-W46")},
                       {{{"A", "vandalism"}, 12},
                        {{"A", ""}, 20},
                        {{"B", "violence"}, 0},
                        {{"", "vandalism"}, 30},
                        {{"", ""}, 44},
                        {{"*", "relation"}, 7}}};
  data::test::Sample sample;
  const data::Documents documents(sample.files());
  const auto edit = keep_published(documents, table, "2026-11-20T08:00:00Z");
  REQUIRE(edit);
  const auto kept = documents.with(*edit);
  REQUIRE(kept);
  CHECK(published_in(*kept) == std::vector<PublishedTable>{table});
  CHECK_FALSE(keep_published(*kept, table, "2026-11-21T08:00:00Z"));
}

}  // namespace lagesbild::exports
