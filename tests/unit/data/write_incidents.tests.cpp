#include "data/fields/write_incidents.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "data/fields/incident_value.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

/// Random records, each field there or not; what a reader would report is not made.
class RandomIncidents {
 public:
  explicit RandomIncidents(unsigned seed) : random_(seed) {}

  Incidents make(const Situation& situation) {
    Incidents all;
    const std::size_t rows = below(40);
    for (std::size_t row = 0; row < rows; ++row) add(situation, all);
    return all;
  }
  std::vector<ReportingStatus> reporting() {
    std::vector<ReportingStatus> all;
    for (int week = 0; week < 5; ++week) {
      ReportingStatus status{0, *parse_week("2026-W10") + week, Reported::reported, {}};
      if (below(2) == 0) status = {0, status.week, Reported::partial, {below(2)}};
      all.push_back(status);
    }
    return all;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string text(const char* name) {
    static const std::vector<std::string> endings{"", "å", "\"", "\\", "\n", "😀", "0", "null"};
    return name + std::to_string(random_() % 1000) + endings[below(endings.size())];
  }
  std::int8_t hour() { return static_cast<std::int8_t>(below(24)); }

  void add(const Situation& situation, Incidents& all) {
    const auto row = static_cast<std::uint32_t>(all.size());
    const Date day{parse_date("2026-03-01")->days_since_epoch + static_cast<int>(below(200))};
    const std::size_t source = below(situation.sources.size());
    all.source.push_back(static_cast<std::uint16_t>(source));
    // The second source covers the first area only.
    all.area.push_back(static_cast<std::uint16_t>(source == 1 ? 0 : below(situation.areas.size())));
    all.category.push_back(static_cast<std::uint16_t>(below(situation.categories.size())));
    all.count.push_back(below(2) ? 1 : static_cast<std::uint32_t>(1 + below(9)));
    all.severity.push_back(static_cast<IncidentSeverity>(below(4)));
    all.police_report.push_back(static_cast<PoliceReport>(below(3)));
    if (below(3) == 0) {
      const int days = static_cast<int>(below(4));
      IncidentInterval interval{
          row, day, Incidents::no_hour, {day.days_since_epoch + days}, Incidents::no_hour};
      if (below(2)) interval.hour_from = hour();
      if (below(2)) interval.hour_to = hour();
      if (days == 0 && interval.has_hours() && interval.hour_to < interval.hour_from) {
        std::swap(interval.hour_to, interval.hour_from);
      }
      all.intervals.push_back(interval);
      all.day.push_back(middle_of(interval).days_since_epoch);
      all.hour.push_back(Incidents::no_hour);
    } else {
      all.day.push_back(day.days_since_epoch);
      all.hour.push_back(below(2) ? hour() : Incidents::no_hour);
    }
    IncidentDetail detail;
    if (below(2)) detail.id = text("id") + std::to_string(row);
    if (below(2)) detail.place = text("Torget");
    if (below(3) == 0) detail.note = text("Rop");
    if (below(3) == 0) {
      // By the areas, and with many decimals.
      detail.point = LonLat{17.9 + static_cast<double>(random_()) / 1e11,
                            59.42 + 0.01 / static_cast<double>(1 + below(99))};
    }
    if (below(3) == 0) detail.reported = Date{day.days_since_epoch + static_cast<int>(below(9)) - 2};
    const bool has_detail = detail != IncidentDetail{};
    all.detail.push_back(has_detail ? static_cast<std::int32_t>(all.details.size()) : Incidents::no_detail);
    if (has_detail) all.details.push_back(detail);
    IncidentMark mark{row, below(2) ? text("K") : "", below(2) ? "2026-11-13T14:40:00+01:00" : ""};
    if (!mark.number.empty() || !mark.changed.empty()) all.marks.push_back(mark);
  }

  std::mt19937 random_;
};

Situation base_situation() {
  return *Sample{}.load().situation;
}

Loaded read_back(const std::string& incidents) {
  Sample sample;
  sample.incidents = incidents;
  return sample.load();
}

}  // namespace

TEST_CASE("Reading what was written gives the same incidents again, in both layouts") {
  const Situation situation = base_situation();
  for (unsigned seed = 0; seed < 200; ++seed) {
    RandomIncidents random(seed);
    const Incidents incidents = random.make(situation);
    const auto reporting = random.reporting();
    for (const Layout layout : {Layout::rows, Layout::columns}) {
      const std::string written = write_incidents(situation, incidents, reporting, layout);
      CAPTURE(seed, written);
      const Loaded loaded = read_back(written);
      CHECK(labels(loaded) == Labels{});
      REQUIRE(loaded.situation);
      CHECK(loaded.situation->incidents == incidents);
      REQUIRE(loaded.situation->reporting.size() == reporting.size());
      for (std::size_t i = 0; i < reporting.size(); ++i) {
        CHECK(loaded.situation->reporting[i].week == reporting[i].week);
        CHECK(loaded.situation->reporting[i].status == reporting[i].status);
        CHECK(loaded.situation->reporting[i].areas == reporting[i].areas);
      }
    }
  }
}

TEST_CASE("A field's value is what the record says, and nothing where it says nothing") {
  const Loaded loaded = with_incidents(R"(
    {"source": "kommun", "date": "2026-11-09", "area": "A", "category": "vandalism"},
    {"id": "k1", "number": "K 0412-26", "source": "kommun", "date": "2026-11-07", "hour": 22, "date_to": "2026-11-09",
     "hour_to": 6, "area": "B", "category": "violence", "severity": "high", "count": 3, "place": "Torget",
     "note": "Rop", "police_report": false, "point": [17.9, 59.4], "reported": "2026-11-10",
     "changed": "2026-11-10T08:00:00+01:00", "changed_by": "Trygghetsenheten"})");
  REQUIRE(labels(loaded) == Labels{});
  const Situation& situation = *loaded.situation;
  const auto value = [&](std::size_t row, IncidentField field) {
    return incident_value(situation, situation.incidents, row, field);
  };
  for (std::size_t i = 0; i < incident_fields.size(); ++i) {
    const auto field = static_cast<IncidentField>(i);
    CAPTURE(incident_fields[i].key);
    // An area is needed of what is told by area only.
    const bool is_needed = incident_fields[i].need == Need::required || field == IncidentField::area;
    CHECK((value(0, field) != FieldValue{}) == is_needed);
    CHECK((value(1, field) != FieldValue{}) == (field != IncidentField::deleted));
  }
  CHECK(value(1, IncidentField::number) == FieldValue{std::string("K 0412-26")});
  CHECK(value(1, IncidentField::date) == FieldValue{*parse_date("2026-11-07")});
  CHECK(value(1, IncidentField::hour) == FieldValue{std::int64_t{22}});
  CHECK(value(1, IncidentField::date_to) == FieldValue{*parse_date("2026-11-09")});
  CHECK(value(1, IncidentField::police_report) == FieldValue{false});
}

TEST_CASE("What happened between two moments counts on the day of the middle") {
  struct Case {
    const char *record, *day;
    bool has_interval;
  };
  for (const Case& one : {
           Case{R"("date": "2026-11-07")", "2026-11-07", false},
           Case{R"("date": "2026-11-07", "hour": 22, "date_to": "2026-11-08", "hour_to": 5)", "2026-11-08",
                true},
           Case{R"("date": "2026-11-07", "hour": 18, "date_to": "2026-11-08", "hour_to": 3)", "2026-11-07",
                true},
           Case{R"("date": "2026-11-06", "date_to": "2026-11-09")", "2026-11-08", true},
           Case{R"("date": "2026-11-06", "date_to": "2026-11-08")", "2026-11-07", true},
           Case{R"("date": "2026-11-07", "hour_to": 23)", "2026-11-07", true},
       }) {
    CAPTURE(one.record);
    const Loaded loaded = with_incidents(
        std::string(R"({"source": "kommun", "area": "A", "category": "violence", )") + one.record + "}");
    CHECK(labels(loaded) == Labels{});
    const Incidents& incidents = loaded.situation->incidents;
    REQUIRE(incidents.size() == 1);
    CHECK(to_string(Date{incidents.day[0]}) == one.day);
    CHECK((interval_of(incidents, 0) != nullptr) == one.has_interval);
  }
}

TEST_CASE("An interval that cannot be is told, and only one too long for any week takes its record away") {
  struct Case {
    const char *record, *label;
    std::size_t counted;
  };
  for (const Case& one : {
           Case{R"("date_to": "2026-11-06")", "date_to interval-backwards", 1},
           Case{R"("hour": 22, "hour_to": 5)", "hour_to interval-backwards", 1},
           Case{R"("date_to": "2028-11-08")", "date_to unlikely-date", 0},
           Case{R"("date_to": "igår")", "date_to bad-date", 1},
           Case{R"("hour_to": 24)", "hour_to bad-hour", 1},
           Case{R"("changed": "igår")", "changed wrong-type", 1},
           Case{R"("number": 41.5)", "number number-id", 1},
       }) {
    CAPTURE(one.record);
    const Loaded loaded = with_incidents(
        std::string(R"({"source": "kommun", "area": "A", "category": "violence", "date": "2026-11-07", )") +
        one.record + "}");
    CHECK(labels(loaded) == Labels{std::string("error handelser/kommun.json#/incidents/0/") + one.label});
    CHECK(loaded.situation->incidents.size() == one.counted);
    CHECK(loaded.situation->incidents.intervals.empty());
  }
}

TEST_CASE("Tombstones in columns are not counted, and need no more than their mark") {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "layout": "columns", "from": "2026-01-01",
    "dictionary": {"source": ["kommun"], "area": ["A"], "category": ["violence"]},
    "columns": {"id": ["a", "b", "c"], "source": [0, 0, null], "day": [300, 301, null], "area": [0, 0, null],
                "category": [0, 0, null], "deleted": [null, true, true]}})";
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation->incidents.size() == 1);
  CHECK(loaded.situation->incidents.details[0].id == "a");
  CHECK(loaded.files.back().records == 1);
  CHECK(loaded.files.back().set_aside == 0);
}

TEST_CASE("Intervals and marks keep to their incidents when files are put together") {
  Incidents all, some;
  for (Incidents* one : {&all, &some}) {
    for (int row = 0; row < 2; ++row) one->day.push_back(row);
  }
  all.marks = {{1, "a", ""}};
  some.marks = {{0, "b", ""}};
  some.intervals = {{1, {1}, 2, {1}, 4}};
  append(all, std::move(some));
  CHECK(mark_of(all, 0) == nullptr);
  CHECK(mark_of(all, 1)->number == "a");
  CHECK(mark_of(all, 2)->number == "b");
  CHECK(interval_of(all, 2) == nullptr);
  CHECK(interval_of(all, 3)->hour_to == 4);
}

}  // namespace lagesbild::data
