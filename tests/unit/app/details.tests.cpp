#include "app/topics/details/details.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

constexpr const char* now = "2026-11-20T10:00:00Z";
constexpr std::size_t a_new_one = 1000;

struct Desk {
  Session session{{}, date_from_civil({2026, 11, 20})};
  double seconds = 0;

  Desk() {
    session.open_link("sida=uppgifter", 0);
    session.opening().opened(data::test::Sample{}.files());
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  const Situation& situation() { return session.picture().ready()->situation; }
  /// Opens the record, changes one of its values and saves it.
  bool change(DetailKind kind, std::size_t index, std::string_view key, const std::string& value) {
    DetailForm form = detail_form(situation(), kind, index, Language::sv);
    const auto fields = fields_of(kind);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].key == key) form.values[i] = value;
    }
    session.act(DetailAction{SetDetail{form}}, seconds += 10);
    const bool saved = session.save_detail(now, seconds += 10);
    work();
    return saved;
  }
};

}  // namespace

TEST_CASE("A renamed area, a category's weight and a source's contact are edits that undo takes back") {
  Desk desk;
  CHECK(desk.change(DetailKind::area, 0, "name", "Alfa norra"));
  CHECK(desk.situation().areas[0].name == "Alfa norra");
  CHECK(desk.change(DetailKind::category, 0, "weight", "2,5"));
  CHECK(desk.situation().categories[0].weight == 2.5);
  CHECK(desk.change(DetailKind::source, 1, "contact", "Bolagets reception"));
  CHECK(desk.situation().sources[1].contact == "Bolagets reception");
  CHECK(desk.situation().sources[1].covers == std::vector<bool>{true, false});
  for (int i = 0; i < 3; ++i) {
    desk.session.act(Undo{}, desk.seconds += 10);
    desk.work();
  }
  CHECK(desk.situation().areas[0].name == "Alfa");
  CHECK(desk.situation().categories[0].weight == 2);
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE(
    "A person's number in a contact or examples holds the record back until it is gone or said to be none") {
  Desk desk;
  const std::string number = "Ring 070-123 45 67";
  CHECK_FALSE(desk.change(DetailKind::source, 1, "contact", number));
  CHECK_FALSE(desk.change(DetailKind::category, 0, "examples", "Klotter, " + number));
  CHECK_FALSE(desk.change(DetailKind::party, a_new_one, "name", number));
  CHECK(desk.session.state().choices.draft.empty());
  REQUIRE(desk.session.state().detail);
  // A hint is no hindrance.
  CHECK(desk.change(DetailKind::source, 0, "contact", "Fråga Anna Svensson"));

  DetailForm form = detail_form(desk.situation(), DetailKind::source, 1, Language::sv);
  form.values[2] = number;
  form.said = {"070-123 45 67"};
  desk.session.act(DetailAction{SetDetail{form}}, 500);
  CHECK(desk.session.save_detail(now, 501));
  desk.work();
  CHECK(desk.situation().sources[1].contact == number);
  // What stands there already is no hindrance to changing something else.
  CHECK(desk.change(DetailKind::source, 1, "name", "Vaktmästarna"));
  // It was said of those words and no others.
  form.values[2] = "Ring 070-765 43 21";
  desk.session.act(DetailAction{SetDetail{form}}, 600);
  CHECK_FALSE(desk.session.save_detail(now, 601));
}

TEST_CASE("A name in one language is changed in that language alone") {
  Desk desk;
  CHECK(desk.change(DetailKind::category, 0, "name", "Klotter"));
  CHECK(desk.situation().categories[0].name.sv == "Klotter");
  CHECK(desk.situation().categories[0].name.en == "Vandalism");
}

TEST_CASE("A new category, source and party get ids of their names, and are read as they were written") {
  Desk desk;
  CHECK(desk.change(DetailKind::party, a_new_one, "name", "Polisen"));
  DetailForm source = detail_form(desk.situation(), DetailKind::source, a_new_one, Language::sv);
  source.values = {"Områdespolisen", "1", ""};
  desk.session.act(DetailAction{SetDetail{source}}, 500);
  REQUIRE(desk.session.save_detail(now, 501));
  desk.work();
  CHECK(desk.situation().sources.back().name.sv == "Områdespolisen");
  CHECK(desk.situation().sources.back().party == std::size_t{1});
  DetailForm category = detail_form(desk.situation(), DetailKind::category, a_new_one, Language::sv);
  category.values = {"Skadegörelse i skola", "3", "1", "krossad ruta", "", "yes"};
  desk.session.act(DetailAction{SetDetail{category}}, 600);
  REQUIRE(desk.session.save_detail(now, 601));
  desk.work();
  const Category& made = desk.situation().categories.back();
  CHECK(made.id == "skadegorelse-i-skola");
  CHECK(made.family == Family::place);
  CHECK(made.scope == Scope::municipality);
  CHECK(made.weight == 3);
  CHECK(made.examples.sv == "krossad ruta");
}

TEST_CASE("What cannot be used is told at its field and changes nothing") {
  Desk desk;
  CHECK_FALSE(desk.change(DetailKind::category, 0, "weight", "tungt"));
  CHECK(desk.session.state().detail->tried);
  CHECK_FALSE(desk.change(DetailKind::category, 0, "name", ""));
  CHECK_FALSE(desk.change(DetailKind::source, 0, "name", "Bovärdar"));
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE("What was opened and not changed is no edit") {
  Desk desk;
  CHECK(desk.change(DetailKind::area, 0, "none", ""));
  CHECK(desk.session.state().choices.draft.empty());
  CHECK_FALSE(desk.session.state().detail);
}

}  // namespace lagesbild::app
