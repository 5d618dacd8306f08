#include "model/date.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild {

TEST_CASE("Dates are written and read as ISO 8601") {
  CHECK(to_string(Date{0}) == "1970-01-01");
  CHECK(parse_date("2026-11-16") == date_from_civil({2026, 11, 16}));
  CHECK(to_string(*parse_date("2024-02-29")) == "2024-02-29");

  SECTION("a day that does not exist is refused") {
    CHECK_FALSE(parse_date("2026-02-29"));
    CHECK_FALSE(parse_date("2026-13-01"));
    CHECK_FALSE(parse_date("2026-11-31"));
  }
  SECTION("any other form is refused") {
    CHECK_FALSE(parse_date("2026-1-1"));
    CHECK_FALSE(parse_date("20261116"));
    CHECK_FALSE(parse_date("2026-11-1x"));
    CHECK_FALSE(parse_date(""));
  }
}

TEST_CASE("Weeks follow ISO 8601 over New Year") {
  const auto name_of = [](const char* date) { return to_string(week_of(*parse_date(date))); };
  CHECK(name_of("2026-11-16") == "2026-W47");
  CHECK(name_of("2021-01-03") == "2020-W53");
  CHECK(name_of("2021-01-04") == "2021-W01");
  CHECK(name_of("2024-12-30") == "2025-W01");
  CHECK(name_of("1969-12-31") == "1970-W01");

  SECTION("every day of ten years lies in the week that its name gives back") {
    for (Date day = *parse_date("2018-01-01"); day < *parse_date("2028-01-01"); ++day.days_since_epoch) {
      const Week week = week_of(day);
      REQUIRE(parse_week(to_string(week)) == week);
      REQUIRE(monday_of(week) <= day);
      REQUIRE(weekday_of(day) >= 0);
      REQUIRE(weekday_of(day) <= 6);
    }
  }
  SECTION("only long years have a week 53") {
    CHECK(parse_week("2026-W53"));
    CHECK_FALSE(parse_week("2025-W53"));
    CHECK_FALSE(parse_week("2026-W00"));
    CHECK_FALSE(parse_week("2026-W54"));
    CHECK_FALSE(parse_week("2026W46"));
  }
}

TEST_CASE("An instant is on the day that it is in Sweden") {
  const auto day = [](const char* instant) {
    const auto found = swedish_day(instant);
    return found ? to_string(*found) : std::string("none");
  };
  CHECK(day("2026-11-14T23:30:00Z") == "2026-11-15");
  CHECK(day("2026-11-15T00:30:00+01:00") == "2026-11-15");
  CHECK(day("2026-11-14T22:59:59.999Z") == "2026-11-14");
  CHECK(day("2026-08-22T22:30:00Z") == "2026-08-23");
  CHECK(day("2026-11-14T23:30:00-05:00") == "2026-11-15");
  CHECK(day("2026-11-14T17:30:00-0500") == "2026-11-14");
  CHECK(day("2026-12-31T23:30Z") == "2027-01-01");

  SECTION("summer time begins and ends on the last Sundays of March and October") {
    CHECK(day("2026-03-28T22:30:00Z") == "2026-03-28");
    CHECK(day("2026-03-29T22:30:00Z") == "2026-03-30");
    CHECK(day("2026-10-24T22:30:00Z") == "2026-10-25");
    CHECK(day("2026-10-25T22:30:00Z") == "2026-10-25");
    CHECK(day("2024-03-31T22:00:00Z") == "2024-04-01");
  }
  SECTION("without a zone it is Swedish already") {
    CHECK(day("2026-11-14") == "2026-11-14");
    CHECK(day("2026-11-14 23:59:00") == "2026-11-14");
  }
  SECTION("any other form is none") {
    for (const char* other : {"", "14/11 2026", "2026-11-14T", "2026-11-14T25:00:00Z", "2026-11-14T23:30:00X",
                              "2026-11-14T23:30:00+1", "2026-11-31T12:00:00Z"}) {
      CHECK(day(other) == "none");
    }
  }
}

}  // namespace lagesbild
