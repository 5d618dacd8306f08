#include "app/topics/past/old_picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/link.hpp"
#include "app/session.hpp"
#include "app/topics/past/past.hpp"
#include "tests/unit/data/support.hpp"

/// The picture that a decision was taken on, opened again.
namespace lagesbild::app {

namespace {

std::string incidents(int revision, const std::string& more) {
  return R"({"format": "lagesbild-incidents/1", "revision": )" + std::to_string(revision) +
         R"(, "incidents": [{"id": "k1", "source": "kommun", "date": "2026-11-05", "area": "A", "category": "vandalism"})" +
         more + R"(], "reporting": [{"source": "kommun", "week": "2026-W44", "status": "reported"},
 {"source": "kommun", "week": "2026-W45", "status": "reported"},
 {"source": "kommun", "week": "2026-W46", "status": "reported"}]})";
}

std::string one_more(const std::string& id) {
  return R"(,{"id": ")" + id +
         R"(", "source": "kommun", "date": "2026-11-06", "area": "B", "category": "violence"})";
}

std::string decisions(const std::string& picture) {
  return R"({"format": "lagesbild-decisions/1", "decisions": [{"id": "m1", "date": "2026-11-13", "kind": "week",
 "state": "adjusted", "focus_areas": [{"area": "A", "level": "priority", "reason": "Mycket")" +
         picture + R"(}], "changed": "2026-11-13T15:00:00Z"}]})";
}

constexpr const char* whole_picture = R"(, "picture": {"seed": 7, "method": {"k": 2, "draws": 3000},
 "window": {"from": "2026-W44", "to": "2026-W45"}, "choices": "ej-kategorier=violence", "version": "0",
 "revisions": {"handelser/kommun.json": 4}})";

/// The file is of revision 6 now; of the 14th there is a copy of revision 4, of the 13th one of 3.
std::vector<data::File> files(const std::string& picture) {
  data::test::Sample sample;
  const std::size_t at = sample.manifest.find("\"incidents\"");
  sample.manifest.insert(at, "\"decisions\": \"beslut.json\", ");
  sample.incidents = incidents(6, one_more("k2") + one_more("k3"));
  std::vector<data::File> all = sample.files();
  all.push_back({"beslut.json", decisions(picture)});
  all.push_back({"historik/handelser/kommun-2026-11-13.json", incidents(3, "")});
  all.push_back({"historik/handelser/kommun-2026-11-14.json", incidents(4, one_more("k2"))});
  return all;
}

struct Room {
  Session session{{}, date_from_civil({2026, 11, 20})};

  explicit Room(const std::string& picture) {
    session.opening().opened(files(picture));
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  void act(const Action& action) {
    session.act(action, 1);
    work();
  }
  std::size_t events() { return session.picture().ready()->situation.incidents.size(); }
};

}  // namespace

TEST_CASE("A decision's picture is opened again: the files of its revisions, its period, seed and choices") {
  Room room(whole_picture);
  room.act(NavigationAction{GoTo{Page::meeting}});
  room.act(SelectionAction{SetWeeks{26}});
  CHECK(room.events() == 3);
  room.act(PastAction{LookBackAsDecided{"m1"}});
  const Picture picture = room.session.picture();
  REQUIRE(picture.looking_back);
  CHECK(picture.looking_back->is_decision);
  CHECK(picture.looking_back->day == date_from_civil({2026, 11, 13}));
  CHECK(picture.looking_back->others.empty());
  CHECK(room.events() == 2);
  const Ready& ready = *picture.ready();
  CHECK(ready.situation.method.seed == 7);
  CHECK(ready.situation.method.draws == 3000);
  CHECK(picture.state.choices.selection.until == parse_week("2026-W45"));
  CHECK(picture.state.choices.selection.weeks == 2);
  CHECK(picture.state.choices.weighing.k == 2);
  CHECK(picture.state.navigation.page == Page::overview);

  room.act(PastAction{BackToNow{}});
  CHECK_FALSE(room.session.picture().looking_back);
  CHECK(room.events() == 3);
  CHECK(room.session.state().choices.selection.weeks == 26);
  CHECK(room.session.state().navigation.page == Page::meeting);
  CHECK(room.session.picture().ready()->situation.method.seed == 1);
}

TEST_CASE("A revision of which there is no copy is told, and the nearest is shown") {
  std::string picture = whole_picture;
  picture.replace(picture.find("json\": 4"), 8, "json\": 5");
  Room room(picture);
  room.act(PastAction{LookBackAsDecided{"m1"}});
  REQUIRE(room.session.picture().looking_back);
  CHECK(room.session.picture().looking_back->others == std::vector<std::string>{"handelser/kommun.json"});
  CHECK(room.events() == 1);
}

TEST_CASE("A decision that kept nothing opens the day as it began") {
  Room room("");
  room.act(PastAction{LookBackAsDecided{"m1"}});
  REQUIRE(room.session.picture().looking_back);
  CHECK_FALSE(room.session.picture().looking_back->basis);
  CHECK(room.events() == 1);
}

TEST_CASE("While there is a draft no picture of the past is opened") {
  Room room(whole_picture);
  room.act(EditingAction{Edit{{"beslut.json",
                               data::SetField{{"decisions", "m1"}, {"notes"}, "\"Nytt\""},
                               {},
                               "2026-11-20T08:00:00Z",
                               {}}}});
  room.act(PastAction{LookBackAsDecided{"m1"}});
  CHECK_FALSE(room.session.picture().looking_back);
}

TEST_CASE("What a decision keeps of the choices is what the picture was made of, and nothing else") {
  Choices choices;
  choices.selection.area = "A";
  choices.selection.search = "torg";
  choices.selection.hidden_categories = {"violence"};
  choices.selection.weeks = 8;
  choices.weighing.mode = Mode::week;
  choices.weighing.indicator_weights[analysis::Indicator::change] = 0.4;
  choices.map.metric = {MapMetricKind::risk, ""};
  DecisionBasis basis;
  basis.choices = picture_link(choices);
  const Choices again = choices_of(basis);
  CHECK(again.selection.area.empty());
  CHECK(again.selection.search.empty());
  CHECK(again.selection.hidden_categories == choices.selection.hidden_categories);
  CHECK(again.selection.weeks == 8);
  CHECK(again.weighing == choices.weighing);
  CHECK(again.map == MapChoices{});
}

TEST_CASE("Only what is counted and has a revision is kept of the files") {
  const data::Documents documents(files(whole_picture));
  CHECK(counted_revisions(documents) == std::vector<KeptRevision>{{"handelser/kommun.json", 6}});
}

}  // namespace lagesbild::app
