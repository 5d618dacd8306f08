#include "app/topics/calendar/calendar_picture.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/link.hpp"
#include "app/session.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

using Kind = CalendarKind;

const Date today = *parse_date("2026-11-20");

std::vector<CalendarEntry> entries_of(const CalendarPicture& picture) {
  std::vector<CalendarEntry> all;
  for (const auto* weeks : {&picture.past, &picture.to_come}) {
    for (const CalendarWeek& week : *weeks) all.insert(all.end(), week.entries.begin(), week.entries.end());
  }
  return all;
}

/// The days of one kind of entry, in order.
std::vector<std::string> days_of(const CalendarPicture& picture, Kind kind) {
  std::vector<std::string> days;
  for (const CalendarEntry& entry : entries_of(picture)) {
    if (entry.kind == kind) days.push_back(to_string(entry.day));
  }
  return days;
}

CalendarPicture picture_of(const data::Loaded& loaded, const Plans& plans = {},
                           const CalendarDesk& desk = {}) {
  return calendar_picture(*loaded.situation, plans, analysis::make_cube(*loaded.situation),
                          usual_delays(*loaded.situation, today), desk, today);
}

/// An incident of that source, known so many days after it happened.
std::string incident(const std::string& source, const std::string& day, int days_late) {
  const Date reported{parse_date(day)->days_since_epoch + days_late};
  return R"({"source": ")" + source + R"(", "date": ")" + day +
         R"(", "area": "A", "category": "vandalism", "reported": ")" + to_string(reported) + R"("},)";
}

const std::string derby =
    R"({"id": "k-1", "source": "kommun", "date": "2026-12-05", "hour": 14, "area": "B", "category": "upcoming",
        "note": "Derby"})";

/// The calendar's page of a small situation with a derby.
struct Desk {
  Session session{{}, today};
  double seconds = 0;

  explicit Desk(std::vector<data::File> files) {
    session.open_link("sida=kalender", 0);
    session.opening().opened(std::move(files));
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  const CalendarPicture& page() {
    shown = *session.picture().ready()->calendar;
    return shown;
  }
  const Situation& situation() { return session.picture().ready()->situation; }
  bool write(const CalendarForm& form, const std::optional<CalendarForm>& before,
             WriteCalendar::What what = WriteCalendar::What::save) {
    CalendarDesk desk;
    desk.form = form;
    desk.written = before;
    session.act(CalendarAction{SetCalendarDesk{desk}}, seconds += 10);
    const bool written =
        session.calendar(WriteCalendar{what}, {today, "2026-11-20T10:00:00Z", 7}, seconds += 10);
    work();
    return written;
  }
  CalendarPicture shown;
};

std::vector<data::File> with_derby() {
  data::test::Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [)" + derby + "]}";
  return sample.files();
}

}  // namespace

TEST_CASE(
    "The calendar is twelve whole months, three of them over, and has the present week though it is empty") {
  const auto picture = picture_of(data::test::with_incidents(""));
  REQUIRE(picture.months.size() == 12);
  CHECK(picture.months.front().year() == 2026);
  CHECK(picture.months.front().month() == 7);  // August
  CHECK(picture.months.back().year() == 2027);
  CHECK(picture.months.back().month() == 6);  // July
  REQUIRE_FALSE(picture.to_come.empty());
  CHECK(picture.to_come.front().week == week_of(today));
}

TEST_CASE("Meetings, the next one, and a measure's start, follow-up and end stand on their days") {
  Plans plans;
  Meeting held;
  held.id = "m";
  held.date = *parse_date("2026-11-13");
  held.next = parse_date("2026-11-27");
  plans.meetings = {held};
  Measure measure;
  measure.id = "i";
  measure.start = parse_date("2026-09-01");
  measure.due = parse_date("2026-11-10");
  measure.status = MeasureStatus::ongoing;
  FollowUp note;
  note.date = *parse_date("2026-10-15");
  measure.follow_ups = {note};
  plans.measures = {measure};
  const auto picture = picture_of(data::test::with_incidents(""), plans);
  CHECK(days_of(picture, Kind::meeting) == std::vector<std::string>{"2026-11-13"});
  CHECK(days_of(picture, Kind::next_meeting) == std::vector<std::string>{"2026-11-27"});
  CHECK(days_of(picture, Kind::measure_starts) == std::vector<std::string>{"2026-09-01"});
  CHECK(days_of(picture, Kind::measure_followed_up) == std::vector<std::string>{"2026-10-15"});
  CHECK(days_of(picture, Kind::measure_due) == std::vector<std::string>{"2026-11-10"});
  for (const CalendarEntry& entry : entries_of(picture)) {
    if (entry.kind == Kind::measure_due) CHECK(entry.standing == Standing::overdue);
  }
}

TEST_CASE("A report can be made when its period is over, and the law's two years end on their day") {
  Plans plans;
  ReportText decided;
  decided.report = ReportKind::plan;
  decided.section = ReportSection::decision;
  decided.decided = parse_date("2025-03-01");
  plans.texts = {decided};
  const auto picture = picture_of(data::test::with_incidents(""), plans);
  CHECK(days_of(picture, Kind::law_due) == std::vector<std::string>{"2027-03-01"});
  std::vector<std::string> tertials;
  std::vector<std::string> weeks;
  for (const CalendarEntry& entry : entries_of(picture)) {
    if (entry.kind != Kind::report) continue;
    CHECK(entry.day == monday_of(entry.period_end + 1));
    if (entry.report == ReportKind::tertial) tertials.push_back(to_string(entry.day));
    if (entry.report == ReportKind::week) weeks.push_back(to_string(entry.day));
  }
  CHECK(tertials == std::vector<std::string>{"2026-08-31", "2027-01-04", "2027-05-03"});
  REQUIRE_FALSE(weeks.empty());
  CHECK(weeks.back() == "2026-11-23");  // of the present week: those to come would fill the year
}

TEST_CASE("A week that is over is marked where a source that else tells has told nothing of it") {
  const auto told = [](const char* source, const char* week) {
    return std::string(R"({"source": ")") + source + R"(", "week": ")" + week + R"(", "status": "nothing"},)";
  };
  std::string reporting = told("kommun", "2026-W45") + told("kommun", "2026-W46");
  SECTION("and never of a source that has told of no week") {
    reporting.pop_back();
    const auto picture = picture_of(data::test::with_incidents("", reporting));
    for (const CalendarEntry& entry : entries_of(picture)) {
      if (entry.kind == Kind::lacking) CHECK(entry.sources == std::vector<std::size_t>{0});
    }
  }
  SECTION("by name") {
    reporting += told("bovardar", "2026-W45");
    reporting.pop_back();
    const auto picture = picture_of(data::test::with_incidents("", reporting));
    bool marked = false;
    for (const CalendarEntry& entry : entries_of(picture)) {
      if (entry.kind != Kind::lacking || week_of(entry.day) != *parse_week("2026-W46")) continue;
      marked = true;
      CHECK(entry.sources == std::vector<std::size_t>{1});
    }
    CHECK(marked);
    CHECK(days_of(picture, Kind::lacking).back() < to_string(monday_of(week_of(today))));
  }
}

TEST_CASE(
    "A source is as late as nine in ten of its events were, and the weeks that it may still fill say so") {
  std::string records;
  for (int i = 0; i < 18; ++i) records += incident("kommun", "2026-10-01", 3);
  for (int i = 0; i < 2; ++i) records += incident("kommun", "2026-10-02", 30);
  for (int i = 0; i < 19; ++i) records += incident("bovardar", "2026-10-01", 60);
  records += incident("kommun", "2026-11-11", 1);
  records.pop_back();
  const auto loaded = data::test::with_incidents(records);
  // Of 21 events the 19th is the first within which nine in ten are; bovardar has too few to say.
  const auto delays = usual_delays(*loaded.situation, today);
  REQUIRE(delays.size() == 1);
  CHECK(delays[0] == SourceDelay{0, 3});
  SECTION("a source that is late marks the weeks that it has told of") {
    const auto cube = analysis::make_cube(*loaded.situation);
    const std::vector<SourceDelay> late{{0, 14}};
    CHECK(filling_sources(cube, late, *parse_week("2026-W46"), today) == std::vector<std::size_t>{0});
    CHECK(filling_sources(cube, late, *parse_week("2026-W40"), today).empty());
    CHECK(filling_sources(cube, late, *parse_week("2026-W45"), today).empty());  // it has not told of it
  }
}

TEST_CASE("A kind that is hidden is in no week and no month, and a chosen month is listed alone") {
  const auto loaded = data::test::with_incidents(derby);
  CalendarDesk desk;
  desk.hidden = {std::string(calendar_group::reports), std::string(calendar_group::waiting)};
  auto picture = picture_of(loaded, {}, desk);
  CHECK(days_of(picture, Kind::upcoming) == std::vector<std::string>{"2026-12-05"});
  CHECK(days_of(picture, Kind::report).empty());
  CHECK(picture.months[4].days[4] == 1);  // 5 December
  desk.month = 2026 * 12;
  picture = picture_of(loaded, {}, desk);
  CHECK(entries_of(picture).empty());
  CHECK(picture.months[4].entries == 1);
  desk.month = 2026 * 12 + 11;
  CHECK(entries_of(picture_of(loaded, {}, desk)).size() == 1);
  desk.hidden.insert("slag.upcoming");
  picture = picture_of(loaded, {}, desk);
  CHECK(entries_of(picture).empty());
  CHECK(picture.months[4].entries == 0);
}

TEST_CASE("What lasts for several days is tinted on each, begins once, and goes on in the weeks after") {
  const auto picture = picture_of(data::test::with_incidents(
      R"({"id": "k-2", "source": "kommun", "date": "2026-12-21", "date_to": "2027-01-08", "area": "A",
          "category": "upcoming", "note": "Jullov"})"));
  REQUIRE(days_of(picture, Kind::upcoming) == std::vector<std::string>{"2026-12-21"});
  CHECK(picture.months[4].lasting[30]);
  CHECK(picture.months[5].lasting[7]);
  CHECK_FALSE(picture.months[5].lasting[8]);
  CHECK(picture.months[4].entries == 1);
  const auto week = [&](const char* name) {
    return std::find_if(picture.to_come.begin(), picture.to_come.end(),
                        [&](const CalendarWeek& one) { return one.week == *parse_week(name); });
  };
  REQUIRE(week("2027-W01") != picture.to_come.end());
  CHECK(week("2027-W01")->going_on.size() == 1);
  CHECK(week("2026-W52")->going_on.empty());
}

TEST_CASE("An event is added, changed and removed as edits that undo takes back") {
  Desk desk(with_derby());
  REQUIRE(desk.page().events.size() == 1);
  CHECK(desk.page().can_add);
  SECTION("added in its source's file") {
    CalendarForm form = new_event(desk.situation());
    CHECK(form.category == "upcoming");
    CHECK(form.source == "kommun");
    form.date = "2026-12-13";
    form.area = "A";
    form.note = "Luciatåg";
    CHECK(desk.write(form, {}));
    REQUIRE(desk.page().events.size() == 2);
    CHECK(desk.page().events[1].note == "Luciatåg");
    CHECK_FALSE(desk.session.state().calendar.form);
    desk.session.act(Undo{}, desk.seconds += 10);
    desk.work();
    CHECK(desk.page().events.size() == 1);
  }
  SECTION("changed where it stands, what else is said of it untouched") {
    const CalendarForm before = form_of(desk.page().events[0], desk.situation());
    CalendarForm form = before;
    form.until = "2026-12-06";
    CHECK(desk.write(form, before));
    REQUIRE(desk.page().events.size() == 1);
    CHECK(desk.page().events[0].until == parse_date("2026-12-06"));
    CHECK_FALSE(desk.page().events[0].hour);  // an hour is of one day
    CHECK(desk.page().events[0].note == "Derby");
  }
  SECTION("removed") {
    const CalendarForm before = form_of(desk.page().events[0], desk.situation());
    CHECK(desk.write(before, before, WriteCalendar::What::remove));
    CHECK(desk.page().events.empty());
    desk.session.act(Undo{}, desk.seconds += 10);
    desk.work();
    CHECK(desk.page().events.size() == 1);
  }
}

TEST_CASE("What is wrong with an event is said in the order of its fields, and nothing is written") {
  Desk desk(with_derby());
  CalendarForm form;
  form.date = "13 december";
  form.until = "2026-12-01";
  form.hour = "25";
  form.note = "Ring 070-123 45 67";
  using Fault = CalendarFault;
  CHECK(faults_of(form, desk.situation(), today) == std::vector<Fault>{Fault::no_category, Fault::no_source,
                                                                       Fault::no_date, Fault::bad_hour,
                                                                       Fault::personal_data});
  form.date = "2026-12-13";
  form.category = "upcoming";
  CHECK(faults_of(form, desk.situation(), today) == std::vector<Fault>{Fault::no_source, Fault::bad_until,
                                                                       Fault::bad_hour, Fault::no_area,
                                                                       Fault::personal_data});
  CHECK_FALSE(desk.write(form, {}));
  CHECK(desk.page().faults.size() == 5);
  CHECK(desk.session.state().calendar.form->note == form.note);
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE("An event in a report that has not been taken in is not changed in the calendar") {
  auto files = data::test::Sample{}.files();
  files.push_back({"inkorg/kommun-2026-W47-abc.json",
                   R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [)" + derby + "]}"});
  Desk desk(std::move(files));
  REQUIRE(desk.page().events.size() == 1);
  const CalendarForm before = form_of(desk.page().events[0], desk.situation());
  CalendarForm form = before;
  form.note = "Cup";
  CHECK_FALSE(desk.write(form, before));
  CHECK(desk.page().in_inbox);
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE("What the calendar shows stands in its link, and what is being written does not") {
  State state;
  state.navigation.page = Page::calendar;
  state.calendar.hidden = {"insatser", "slag.upcoming"};
  state.calendar.month = 2026 * 12 + 11;
  state.calendar.form = CalendarForm{};
  const State read = from_link(to_link(state));
  CHECK(read.navigation.page == Page::calendar);
  CHECK(read.calendar.hidden == state.calendar.hidden);
  CHECK(read.calendar.month == state.calendar.month);
  CHECK_FALSE(read.calendar.form);
}

}  // namespace lagesbild::app
