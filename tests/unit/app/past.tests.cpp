#include "app/topics/past/past.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

using Kind = PastChange::Kind;

constexpr const char* measures_now = R"({"format": "lagesbild-measures/1", "revision": 3, "measures": [
 {"id": "ljus", "title": "Ljus", "areas": ["A"], "status": "done", "changed": "2026-11-19T10:00:00Z",
  "follow_ups": [{"date": "2026-11-18", "text": "Lamporna lyser"}]},
 {"id": "vakt", "title": "Vakter", "areas": ["A"], "status": "planned"}]})";
constexpr const char* measures_then = R"({"format": "lagesbild-measures/1", "revision": 1, "measures": [
 {"id": "ljus", "title": "Ljus", "areas": ["A"], "status": "planned"}]})";
constexpr const char* incidents_then = R"({"format": "lagesbild-incidents/1", "incidents": [
 {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"}]})";
constexpr const char* incidents_now = R"({"format": "lagesbild-incidents/1", "incidents": [
 {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"},
 {"id": "k2", "source": "kommun", "date": "2026-11-13", "area": "B", "category": "violence"}]})";

/// The sample with measures, and copies of the 17th and the 19th.
std::vector<data::File> files() {
  data::test::Sample sample;
  const std::string paths = "\"incidents\": [\"handelser/kommun.json\"]";
  const std::size_t at = sample.manifest.find(paths);
  REQUIRE(at != std::string::npos);
  sample.manifest.insert(at, "\"measures\": \"insatser.json\", ");
  sample.incidents = incidents_now;
  std::vector<data::File> all = sample.files();
  all.push_back({"insatser.json", measures_now});
  all.push_back({"historik/insatser-2026-11-17.json", measures_then});
  all.push_back({"historik/handelser/kommun-2026-11-19.json", incidents_then});
  return all;
}

const PastChange* find(const std::vector<PastChange>& all, Kind kind, const std::string& record) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const PastChange& change) {
    return change.kind == kind && change.record == record;
  });
  return found == all.end() ? nullptr : &*found;
}

struct Desk {
  Session session{{}, date_from_civil({2026, 11, 20})};

  Desk() {
    session.open_link("sida=historik", 0);
    session.opening().opened(files());
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

TEST_CASE("What was changed is told by the draft, the records' moments, follow-ups and the dated copies") {
  const data::Documents documents(files());
  const data::Draft draft{{"insatser.json", data::SetField{{"measures", "vakt"}, {"due"}, "\"2026-12-01\""},
                           "1", "2026-11-20T08:00:00Z", "Kommunen"}};
  const auto all = past_changes(documents, draft, {});
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const auto& one, const auto& other) { return one.when > other.when; }));
  REQUIRE(find(all, Kind::set, "vakt"));
  CHECK(find(all, Kind::set, "vakt")->is_draft);
  CHECK(find(all, Kind::set, "vakt")->who == "Kommunen");
  CHECK(find(all, Kind::set, "vakt")->fields == std::vector<std::string>{"due"});
  REQUIRE(find(all, Kind::last_changed, "Ljus"));
  CHECK(find(all, Kind::last_changed, "Ljus")->when == "2026-11-19T10:00:00Z");
  REQUIRE(find(all, Kind::followed_up, "Ljus"));
  CHECK(find(all, Kind::followed_up, "Ljus")->follow_up == "Lamporna lyser");
  REQUIRE(find(all, Kind::set, "Ljus"));
  CHECK(find(all, Kind::set, "Ljus")->when == "2026-11-17");
  CHECK(find(all, Kind::set, "Ljus")->fields == std::vector<std::string>{"status", "follow_ups"});
  CHECK(find(all, Kind::added, "Vakter"));
  REQUIRE(find(all, Kind::added, "2026-11-13, B, violence"));
  CHECK(find(all, Kind::added, "2026-11-13, B, violence")->who == "kommun");
}

TEST_CASE("Nothing is told of the events of a protected category") {
  const auto all = past_changes(data::Documents(files()), {}, {"violence"});
  CHECK_FALSE(find(all, Kind::added, "2026-11-13, B, violence"));
}

TEST_CASE("The list is looked through by kind and by words") {
  const auto all = past_changes(data::Documents(files()), {}, {});
  const auto count = [&](const PastFilter& filter) {
    return std::count_if(all.begin(), all.end(),
                         [&](const auto& one) { return passes(one, filter, one.record); });
  };
  CHECK(count({"incidents", ""}) == 1);
  CHECK(count({"", "Ljus"}) == 3);
  CHECK(count({"measures", "Vakter"}) == 1);
  CHECK(count({"", "finns inte"}) == 0);
}

TEST_CASE("The files of a day are the earliest copies of that day or later, else the files themselves") {
  const data::Documents documents(files());
  const std::vector<Date> days{date_from_civil({2026, 11, 19}), date_from_civil({2026, 11, 17})};
  CHECK(days_with_copies(documents) == days);
  const auto bytes_on = [&](Date day, const std::string& path) {
    for (const data::File& file : files_on(documents, day))
      if (file.path == path) return file.bytes.text();
    return std::string();
  };
  CHECK(bytes_on(days[1], "insatser.json") == measures_then);
  CHECK(bytes_on(days[1], "handelser/kommun.json") == incidents_then);
  CHECK(bytes_on(days[0], "insatser.json") == measures_now);
  CHECK(bytes_on(days[0], "handelser/kommun.json") == incidents_then);
}

TEST_CASE("An old situation is opened as it was, marked, cannot be changed, and one comes back to now") {
  Desk desk;
  CHECK(desk.events() == 2);
  desk.act(PastAction{LookBack{date_from_civil({2026, 11, 17})}});
  REQUIRE(desk.session.picture().looking_back);
  CHECK(desk.session.picture().looking_back->day == date_from_civil({2026, 11, 17}));
  CHECK(desk.events() == 1);
  CHECK(desk.session.picture().ready()->plans.measures.size() == 1);
  desk.act(EditingAction{Edit{{"insatser.json",
                               data::SetField{{"measures", "ljus"}, {"status"}, "\"done\""},
                               {},
                               "2026-11-20T08:00:00Z",
                               "Kommunen"}}});
  CHECK(desk.session.state().choices.draft.empty());
  desk.act(PastAction{BackToNow{}});
  CHECK_FALSE(desk.session.picture().looking_back);
  CHECK(desk.events() == 2);
  CHECK(desk.session.picture().ready()->plans.measures.size() == 2);
}

TEST_CASE("A draft belongs to the situation as it is now: while there is one no older is opened") {
  Desk desk;
  desk.act(EditingAction{Edit{{"insatser.json",
                               data::SetField{{"measures", "ljus"}, {"status"}, "\"planned\""},
                               {},
                               "2026-11-20T08:00:00Z",
                               "Kommunen"}}});
  desk.act(PastAction{LookBack{date_from_civil({2026, 11, 17})}});
  CHECK_FALSE(desk.session.picture().looking_back);
  CHECK(desk.events() == 2);
}

}  // namespace lagesbild::app
