#include "app/topics/report/report.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "app/session.hpp"
#include "tests/unit/data/support.hpp"
#include "tests/unit/support/json_edit.hpp"

namespace lagesbild::app {

namespace {

using Json = nlohmann::json;
using data::test::Sample;

const Date today = date_from_civil({2026, 11, 18});  // a Wednesday
const ReportStamp stamp{today, "2026-11-18T10:00:00Z", 7};
const Week last_week = week_of(today) - 1;

/// The sample with a category that is told for the whole municipality only, and a protected one.
Sample sample() {
  Sample made;
  test::edit_json(made.manifest, "/categories", [](auto& categories) {
    categories.push_back({{"id", "relation"}, {"scope", "municipality"}});
    categories.push_back({{"id", "staff"}, {"restricted", true}});
  });
  return made;
}

Situation situation_of(const Sample& made) {
  const data::Loaded loaded = made.load();
  INFO((loaded.problems.empty() ? std::string() : data::test::label(loaded.problems.front())));
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.situation);
  return *loaded.situation;
}

ReportedEvent event_in(const std::string& area, const std::string& category) {
  ReportedEvent event;
  event.date = "2026-11-12";
  event.area = area;
  event.category = category;
  return event;
}

ReportForm form_with(ReportedEvent event) {
  ReportForm form;
  form.source = "kommun";
  form.week = last_week;
  form.answer = WeekAnswer::events;
  form.events.push_back(std::move(event));
  return form;
}

/// What a reader makes of the report.
Situation read_back(const ReportForm& form) {
  Sample made = sample();
  made.incidents = report_file(form, situation_of(made), last_week, stamp, "inkorg/").json;
  return situation_of(made);
}

std::set<ReportFault> faults(const ReportForm& form) {
  const Situation situation = situation_of(sample());
  std::vector<EventLook> looks;
  for (const ReportedEvent& event : form.events) looks.push_back(look_at(event, situation, last_week, today));
  std::set<ReportFault> found;
  for (const FoundFault& one : faults_of(form, looks, situation, today)) found.insert(one.fault);
  return found;
}

}  // namespace

TEST_CASE("A report's random part is the same of the same seed, and another of each number and seed") {
  std::set<std::string> parts;
  for (std::uint64_t seed = 1; seed <= 50; ++seed)
    for (std::uint64_t number = 0; number < 20; ++number) {
      const std::string part = random_part(seed, number);
      CHECK(part.size() == 6);
      CHECK(part == random_part(seed, number));
      parts.insert(part);
    }
  CHECK(parts.size() == 1000);
}

TEST_CASE("A report is a file of the inbox that a reader understands, with its events and its week") {
  ReportedEvent event = event_in("A", "vandalism");
  event.time = EventTime::hour;
  event.hour = 22;
  event.severity = IncidentSeverity::medium;
  event.police_report = PoliceReport::no;
  event.count = "3";
  event.place = "Torget";
  event.note = "Klotter på \"väggen\"";
  const ReportForm form = form_with(event);
  const ReportFile file = report_file(form, situation_of(sample()), last_week, stamp, "inkorg/");
  CHECK(file.path == "inkorg/kommun-2026-W46-" + random_part(7, 0) + ".json");
  const Json json = Json::parse(file.json);
  CHECK(json["reporting"][0]["id"] == "kommun-2026-W46");
  CHECK(json["reporting"][0]["changed"] == stamp.instant);
  CHECK(json["incidents"][0]["id"] == "kommun-2026-11-12-" + random_part(7, 1));
  CHECK(json["incidents"][0]["reported"] == "2026-11-18");

  const Situation read = read_back(form);
  REQUIRE(read.incidents.size() == 1);
  CHECK(read.incidents.count[0] == 3);
  REQUIRE(read.reporting.size() == 1);
  CHECK(read.reporting[0].status == Reported::reported);
  ReportedEvent again = reported_event(read, 0);
  again.id.clear();
  CHECK(again == event);
}

TEST_CASE("Parts of the day and intervals are read as they were chosen") {
  for (const EventTime time : {EventTime::morning, EventTime::forenoon, EventTime::afternoon,
                               EventTime::evening, EventTime::night, EventTime::not_known}) {
    ReportedEvent event = event_in("A", "vandalism");
    event.time = time;
    CHECK(reported_event(read_back(form_with(event)), 0).time == time);
  }
  ReportedEvent event = event_in("A", "vandalism");
  event.time = EventTime::interval;
  event.date_to = "2026-11-14";
  event.hour = 18;
  event.hour_to = 7;
  ReportedEvent again = reported_event(read_back(form_with(event)), 0);
  again.id.clear();
  CHECK(again == event);
}

TEST_CASE("Nothing to report, and a week that was seen in part, are told as such") {
  ReportForm form = form_with(event_in("A", "vandalism"));
  form.answer = WeekAnswer::nothing;
  const Situation calm = read_back(form);
  CHECK(calm.incidents.size() == 0);
  REQUIRE(calm.reporting.size() == 1);
  CHECK(calm.reporting[0].status == Reported::nothing);
  form.answer = WeekAnswer::partial;
  form.covered = {"B"};
  const Situation partial = read_back(form);
  CHECK(partial.incidents.size() == 1);
  REQUIRE(partial.reporting.size() == 1);
  CHECK(partial.reporting[0].areas == std::vector<std::size_t>{1});
}

TEST_CASE("What is told for the whole municipality only needs no area, and none is made up") {
  const ReportForm form = form_with(event_in("", "relation"));
  CHECK(faults(form).empty());
  const Situation read = read_back(form);
  REQUIRE(read.incidents.size() == 1);
  CHECK(read.incidents.area[0] == Incidents::no_area);
  CHECK(faults(form_with(event_in("", "vandalism"))) == std::set{ReportFault::no_area});
}

TEST_CASE("What is missing is found, and what may be left out is not") {
  CHECK(faults({}) == std::set{ReportFault::no_source, ReportFault::no_answer});
  CHECK(faults(form_with(event_in("A", "vandalism"))).empty());
  ReportForm form = form_with({});
  CHECK(faults(form) == std::set{ReportFault::no_date, ReportFault::no_area, ReportFault::no_category});
  form = form_with(event_in("A", "vandalism"));
  ReportedEvent& event = form.events[0];
  event.date = "2026-11-19";
  CHECK(faults(form) == std::set{ReportFault::future_date});
  event.category = "upcoming";
  CHECK(faults(form).empty());
  event = event_in("A", "vandalism");
  event.time = EventTime::hour;
  event.count = "0";
  CHECK(faults(form) == std::set{ReportFault::no_hour, ReportFault::no_count});
  event = event_in("A", "vandalism");
  event.time = EventTime::interval;
  CHECK(faults(form) == std::set{ReportFault::no_date_to});
  event.date_to = "2026-11-11";
  CHECK(faults(form) == std::set{ReportFault::backwards});
  form.answer = WeekAnswer::nothing;
  CHECK(faults(form).empty());
  form.answer = WeekAnswer::partial;
  form.events.clear();
  CHECK(faults(form) == std::set{ReportFault::no_covered});
}

TEST_CASE(
    "Personal data keep a report from being sent until they are gone or said to be none; a name is a hint") {
  ReportForm form = form_with(event_in("A", "vandalism"));
  form.events[0].note = "Ring 070-174 06 05";
  CHECK(faults(form) == std::set{ReportFault::personal_data});
  form.events[0].keeps_found = true;
  CHECK(faults(form).empty());
  form.events[0].keeps_found = false;
  form.events[0].note = "Test Testsson såg det";
  CHECK(faults(form).empty());
  form.events[0].place = "121212-1212";
  CHECK(faults(form) == std::set{ReportFault::personal_data});
}

TEST_CASE("A form is kept as JSON and comes back as it was") {
  ReportForm form = form_with(event_in("A", "vandalism"));
  form.events[0].time = EventTime::interval;
  form.events[0].hour_to = 4;
  form.events[0].note = "rad ett\nrad \"två\"";
  form.events[0].police_report = PoliceReport::yes;
  form.covered = {"A", "B"};
  form.corrects = true;
  form.seed = ~std::uint64_t{0};
  CHECK(report_form_of(to_json(form)) == form);
  CHECK(report_form_of(to_json({})) == ReportForm{});
  CHECK_FALSE(report_form_of(""));
  CHECK_FALSE(report_form_of("{\"format\": \"lagesbild/1\"}"));
}

TEST_CASE("The week that is proposed is the latest that is over and not told of, else the one that goes on") {
  Sample made = sample();
  CHECK(proposed_week(report_weeks(situation_of(made), 0, today), today) == last_week);
  made.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [],
    "reporting": [{"source": "kommun", "week": "2026-W46", "status": "nothing"}]})";
  const Situation told = situation_of(made);
  const auto weeks = report_weeks(told, 0, today);
  CHECK(proposed_week(weeks, today) == week_of(today));
  REQUIRE(weeks.size() >= 2);
  CHECK(weeks[1].said == Reported::nothing);
  CHECK_FALSE(report_weeks(told, 1, today)[1].said);
}

TEST_CASE("Earlier reports are the source's own of the last weeks, without what is protected") {
  Sample made = sample();
  made.incidents = R"({"format": "lagesbild-incidents/1",
    "reporting": [{"source": "kommun", "week": "2026-W46", "status": "reported"},
                  {"source": "kommun", "week": "2026-W30", "status": "nothing"}],
    "incidents": [
      {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism"},
      {"id": "k2", "source": "kommun", "date": "2026-11-13", "area": "B", "category": "staff"},
      {"id": "k3", "source": "kommun", "date": "2026-11-13", "category": "relation"},
      {"id": "b1", "source": "bovardar", "date": "2026-11-13", "area": "A", "category": "vandalism"}]})";
  const Situation situation = situation_of(made);
  Plans plans;
  Meeting& meeting = plans.meetings.emplace_back();
  meeting.id = "m";
  meeting.date = today;
  for (const std::size_t area : {std::size_t{0}, std::size_t{1}})
    meeting.focus_areas.push_back({area, FocusLevel::watch, {"för att", "since"}, {}});
  const EarlierReports earlier = earlier_reports(situation, plans, 0, today);
  REQUIRE(earlier.weeks.size() == 1);
  CHECK(earlier.weeks[0].said == Reported::reported);
  REQUIRE(earlier.weeks[0].events.size() == 1);
  CHECK(incident_id(situation, earlier.weeks[0].events[0]) == "k1");
  CHECK(earlier.hides_protected);
  REQUIRE(earlier.feedback.size() == 1);
  CHECK(earlier.feedback[0].area == 0);
  CHECK(earlier.feedback[0].reason.sv == "för att");
}

TEST_CASE("A correction keeps the event's id and what the form does not ask for") {
  Sample made = sample();
  made.incidents = R"({"format": "lagesbild-incidents/1", "incidents": [
      {"id": "k1", "number": "AB-1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism",
       "point": [17.91, 59.42], "reported": "2026-11-13"}]})";
  const Situation situation = situation_of(made);
  ReportForm form = form_with(reported_event(situation, 0));
  form.corrects = true;
  form.events[0].count = "2";
  const Json json = Json::parse(report_file(form, situation, last_week, stamp, "inkorg/").json);
  CHECK(json["reporting"].empty());
  REQUIRE(json["incidents"].size() == 1);
  const Json& record = json["incidents"][0];
  CHECK(record["id"] == "k1");
  CHECK(record["number"] == "AB-1");
  CHECK(record["count"] == 2);
  CHECK(record["point"] == Json{17.91, 59.42});
  CHECK(record["reported"] == "2026-11-13");
  CHECK(record["changed"] == stamp.instant);
  const Json taken = Json::parse(withdrawal_file("k1", "kommun", last_week, stamp, "inkorg/").json);
  CHECK(taken["incidents"][0] ==
        Json{{"id", "k1"}, {"source", "kommun"}, {"deleted", true}, {"changed", stamp.instant}});
}

namespace {

/// The sample, opened at the page by a link that names the source.
struct ReportDesk {
  Session session{{}, today};
  double seconds = 0;

  ReportDesk() {
    session.open_link("sida=rapportera&kalla=kommun&vecka=2026-W46", 0);
    session.opening().opened(sample().files());
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  void act(const ReportAction& action) {
    session.act(action, seconds += 10);
    work();
  }
  bool send(const ReportAction& action = SendReport{}) {
    const bool sent = session.report(action, stamp, seconds += 10);
    work();
    return sent;
  }
  const Reporter& reporter() const { return session.state().reporter; }
  std::size_t events() { return session.picture().ready()->situation.incidents.size(); }
};

}  // namespace

TEST_CASE(
    "A link names the source and the week; the page needs no ranking, and is the same when it is opened "
    "again") {
  ReportDesk desk;
  const Picture picture = desk.session.picture();
  REQUIRE(picture.ready());
  CHECK_FALSE(picture.ranked());
  REQUIRE(picture.ready()->report);
  CHECK(picture.ready()->report->source == 0);
  CHECK(picture.ready()->report->week == last_week);
  desk.act(SetReportForm{form_with(event_in("A", "vandalism"))});
  desk.session.open_link("sida=rapportera&kalla=bovardar", 100);
  CHECK(desk.reporter().form.source == "bovardar");
  CHECK(desk.reporter().form.events.size() == 1);
  desk.session.open_link("", 200);
  CHECK(desk.reporter().form.events.size() == 1);
}

TEST_CASE("What is written is no step to undo; what is sent is one, and comes back to be changed") {
  ReportDesk desk;
  ReportForm form = form_with(event_in("A", "vandalism"));
  desk.act(SetReportForm{form});
  CHECK_FALSE(desk.session.picture().can_undo);
  REQUIRE(desk.send());
  CHECK(desk.session.picture().can_undo);
  REQUIRE(desk.session.state().choices.draft.size() == 1);
  REQUIRE(desk.reporter().sent);
  CHECK(desk.session.documents().find(desk.reporter().sent->path) != nullptr);
  CHECK(desk.session.picture().ready()->report->sent_is_draft);
  ReportForm cleared;
  cleared.source = "kommun";
  CHECK(desk.reporter().form == cleared);
  SECTION("undone by the header") {
    desk.session.act(Undo{}, 500);
    desk.work();
    CHECK(desk.session.documents().find(desk.reporter().sent->path) == nullptr);
    CHECK(desk.session.picture().ready()->report->sent_is_undone);
  }
  SECTION("changed by the receipt") {
    desk.act(RecallReport{});
    CHECK(desk.session.state().choices.draft.empty());
    CHECK(desk.reporter().form.events == form.events);
    CHECK_FALSE(desk.reporter().sent);
  }
}

TEST_CASE(
    "A report that is sent once more, since the browser was killed before it was forgotten, is the same "
    "one") {
  ReportDesk desk;
  desk.session.name_report(41);
  desk.act(SetReportForm{form_with(event_in("A", "vandalism"))});
  const ReportForm kept = *report_form_of(to_json(desk.reporter().form));
  CHECK(kept.seed == 41);
  REQUIRE(desk.send());
  const std::string path = desk.reporter().sent->path;
  const Json sent = Json::parse(desk.session.documents().find(path)->file.bytes.view());
  const std::size_t counted = desk.events();

  ReportDesk again;
  again.session.name_report(kept.seed);
  again.act(SetReportForm{kept});
  REQUIRE(again.send());
  CHECK(again.reporter().sent->path == path);
  CHECK(Json::parse(again.session.documents().find(path)->file.bytes.view()) == sent);

  // Where the first one has been read, it takes another place, and its events count once.
  desk.session.name_report(kept.seed);
  desk.act(SetReportForm{kept});
  REQUIRE(desk.send());
  CHECK(desk.reporter().sent->path != path);
  CHECK(desk.events() == counted);

  desk.session.name_report(42);
  CHECK(desk.reporter().form.seed == 42);
}

TEST_CASE("A report that lacks something shows what, and nothing is sent") {
  ReportDesk desk;
  CHECK_FALSE(desk.send());
  CHECK(desk.reporter().form.tried);
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE(
    "A second event begins with the first one's day and area, and what was said of a note holds for that "
    "note") {
  ReportDesk desk;
  ReportForm form = form_with(event_in("A", "vandalism"));
  form.events[0].note = "070-174 06 05";
  form.events[0].keeps_found = true;
  desk.act(SetReportForm{form});
  desk.act(AddReportedEvent{});
  REQUIRE(desk.reporter().form.events.size() == 2);
  CHECK(desk.reporter().form.events[1].date == "2026-11-12");
  CHECK(desk.reporter().form.events[1].area == "A");
  CHECK(desk.reporter().form.events[1].category.empty());
  form = desk.reporter().form;
  CHECK(form.open_event == 1);
  form.events[0].note = "070-174 06 06";
  desk.act(SetReportForm{form});
  CHECK_FALSE(desk.reporter().form.events[0].keeps_found);
  desk.act(RemoveReportedEvent{0});
  CHECK(desk.reporter().form.events.size() == 1);
  CHECK(desk.reporter().form.open_event == 0);
}

}  // namespace lagesbild::app
