#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "intake/values/moments.hpp"
#include "intake/values/numbers.hpp"
#include "intake/values/points.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

std::string shown(const Moment& moment) {
  const std::string day = moment.date ? to_string(*moment.date) : "-";
  return day + (moment.minute < 0
                    ? ""
                    : " " + std::to_string(moment.minute / 60) + ":" + std::to_string(moment.minute % 60));
}

std::string day(std::string_view text, DayOrder order = DayOrder::day_first) {
  return shown(parse_moment(text, order));
}

Cell text_cell(std::string_view text) {
  return {text, CellKind::text, false, false};
}

}  // namespace

TEST_CASE("Moments: a day is read in every way that people and programs write it", "[intake]") {
  for (const char* text : {"2026-11-14", "20261114", "2026/11/14", "2026.11.14", "14/11 2026", "14.11.2026",
                           "261114", "26-11-14", "14 november 2026", "lör 14 nov. 2026",
                           "den 14:e november 2026", "14 Nov 2026", " Lördag, 14 november 2026"}) {
    INFO(text);
    CHECK(day(trimmed(text)) == "2026-11-14");
  }
  CHECK(day("11/14/2026", DayOrder::month_first) == "2026-11-14");
  for (const char* text : {"2026-11-14 23:30", "2026-11-14T23:30:00", "14 november 2026 kl. 23.30",
                           "2026-11-14 23:30:59,5", "20261114 2330"}) {
    INFO(text);
    CHECK(day(text) == "2026-11-14 23:30");
  }
  for (const char* text : {"", "igår", "14/11", "2026-11", "2026-11-14 någon gång", "12345", "14-11-26-3"}) {
    INFO(text);
    CHECK(day(text) == "-");
  }
  CHECK(parse_moment("2026-02-30", DayOrder::day_first).oddity == Oddity::no_such_day);
  for (const char* yearless : {"14/11", "29-2", "lör 14 november", "14.11."}) {
    CAPTURE(yearless);
    const Moment moment = parse_moment(yearless, DayOrder::day_first);
    CHECK_FALSE(moment.date);
    CHECK(moment.oddity == Oddity::no_year);
  }
  // Hours are no years.
  for (const char* yearless : {"14/11 22.15", "14/11 22:15", "14 nov 22.15", "14 nov. kl 22"}) {
    CAPTURE(yearless);
    CHECK(parse_moment(yearless, DayOrder::day_first).oddity == Oddity::no_year);
    CHECK(parse_moment(yearless, DayOrder::day_first, false, 2026).date == parse_date("2026-11-14"));
    CHECK(parse_moment(yearless, DayOrder::day_first, false, 2026).hour() == 22);
  }
  CHECK(parse_moment("14/13", DayOrder::day_first).oddity == Oddity::unreadable);
  CHECK(parse_moment("Storgatan 14", DayOrder::day_first).oddity == Oddity::unreadable);
}

TEST_CASE("Moments: an instant with a zone is Swedish time, by the rule of summer time", "[intake]") {
  CHECK(day("2026-11-14T22:30:00Z") == "2026-11-14 23:30");
  CHECK(day("2026-07-14T22:30:00Z") == "2026-07-15 0:30");
  CHECK(day("2026-03-29T00:59:00Z") == "2026-03-29 1:59");
  CHECK(day("2026-03-29T01:00:00Z") == "2026-03-29 3:0");
  CHECK(day("2026-11-14T23:30:00+01:00") == "2026-11-14 23:30");
  CHECK(day("2026-12-31T20:00:00-05:00") == "2027-01-01 2:0");
}

TEST_CASE("Moments: which number is the day is decided by the whole column", "[intake]") {
  DateColumn dates(false);
  for (const char* text : {"3/4/2026", "3/14/2026"}) dates.look(text_cell(text));
  CHECK_FALSE(dates.order_is_doubtful());
  CHECK(shown(dates.read(text_cell("3/4/2026"))) == "2026-03-04");
  DateColumn doubtful(false);
  doubtful.look(text_cell("3/4/2026"));
  CHECK(doubtful.order_is_doubtful());
  DateColumn plain(false);
  plain.look(text_cell("2026-03-04"));
  CHECK_FALSE(plain.order_is_doubtful());
}

TEST_CASE("Moments: where a year of two digits stands is decided by the column", "[intake]") {
  const auto read = [](std::initializer_list<const char*> column, const char* one) {
    DateColumn dates(false);
    for (const char* text : column) dates.look(text_cell(text));
    dates.settle_short_years(parse_date("2026-11-20"));
    return shown(dates.read(text_cell(one)));
  };
  CHECK(read({"14/11-26", "3/4-26"}, "3/4-26") == "2026-04-03");
  CHECK(read({"12/11/26", "13/11/26"}, "12/11/26") == "2026-11-12");
  CHECK(read({"12.11.26"}, "12.11.26") == "2026-11-12");
  CHECK(read({"26/11/12", "26/11/13"}, "26/11/12") == "2026-11-12");
  CHECK(read({"26-11-12", "25-11-12"}, "26-11-12") == "2026-11-12");
  CHECK(read({"12-11-26", "13-11-26", "14-10-26"}, "12-11-26") == "2026-11-12");
  // Two ways of writing in one column, each read by itself.
  CHECK(read({"26-11-12", "13/11/26"}, "26-11-12") == "2026-11-12");
  CHECK(read({"1/11-26", "11/14/26"}, "1/11-26") == "2026-01-11");
  DateColumn doubtful(false);
  doubtful.look(text_cell("3/4/26"));
  doubtful.settle_short_years(parse_date("2026-11-20"));
  CHECK(doubtful.order_is_doubtful());
}

TEST_CASE("Moments: several days in one cell are an interval, and never one day", "[intake]") {
  const auto days = [](std::string_view text) -> std::string {
    const auto two = parse_interval(text, DayOrder::day_first);
    return two ? to_string(*two->first.date) + " " + to_string(*two->second.date) : "-";
  };
  for (const char* text : {"10-12/11 2026", "10–12/11 2026", "10–12 november 2026", "10/11–12/11 2026",
                           "2026-11-10--2026-11-12", "2026-11-10/2026-11-12"}) {
    INFO(text);
    CHECK(days(text) == "2026-11-10 2026-11-12");
    CHECK(day(text) == "-");
  }
  CHECK(days("30/10–2/11 2026") == "2026-10-30 2026-11-02");
  CHECK(days("12–10/11 2026") == "-");
}

TEST_CASE("Moments: times of day, also as parts of a day where the column has them", "[intake]") {
  const auto time = [](std::string_view text) { return parse_time_of_day(text).minute; };
  CHECK(time("22.15") == 22 * 60 + 15);
  CHECK(time("kl 7") == 7 * 60);
  CHECK(time("0730") == 7 * 60 + 30);
  CHECK(time("0.30") == 30);
  CHECK(time("23:59:59,5") == 23 * 60 + 59);
  CHECK(time("25:00") == -1);
  CHECK(time("kväll") == -1);
  CHECK(parse_time_of_day("24:00").oddity == Oddity::midnight);
  TimeColumn typed;
  const Cell hours{"22.15", CellKind::number, false, false};
  typed.look(hours);
  CHECK(typed.read(hours).minute == 22 * 60 + 15);
  TimeColumn parts;
  const Cell part{"0.9166666666666666", CellKind::number, false, false};
  parts.look(part);
  CHECK(parts.read(part).minute == 22 * 60);
  CHECK(parts.read({"1", CellKind::number, false, false}).oddity == Oddity::midnight);
}

TEST_CASE("Moments: half a day's hours are told apart, and what is no time is not half read", "[intake]") {
  const auto time = [](std::string_view text) { return parse_time_of_day(text).minute; };
  CHECK(time("10:30 PM") == 22 * 60 + 30);
  CHECK(time("10:30 p.m.") == 22 * 60 + 30);
  CHECK(time("12:15 AM") == 15);
  CHECK(time("12.15 pm") == 12 * 60 + 15);
  CHECK(time("8 kväll") == 20 * 60);
  CHECK(time("22.15 ca") == 22 * 60 + 15);
  CHECK(time("10 grader") == -1);
  CHECK(day("2026-11-14 10:30 PM") == "2026-11-14 22:30");
}

TEST_CASE("Moments: two in one cell are an interval, and parts of the day have their hours", "[intake]") {
  const auto days = [](std::string_view text) -> std::string {
    const auto two = parse_interval(text, DayOrder::day_first);
    return two ? shown(two->first) + " " + shown(two->second) : "";
  };
  for (const char* text : {"2026-11-14 – 2026-11-15", "2026-11-14 - 2026-11-15", "2026-11-14–2026-11-15",
                           "14/11 2026 till 15/11 2026", "2026-11-14 t.o.m. 2026-11-15"}) {
    INFO(text);
    CHECK(days(text) == "2026-11-14 2026-11-15");
  }
  CHECK(days("2026-11-14 22:00 – 02:00") == "2026-11-14 22:0 2026-11-15 2:0");
  CHECK(days("2026-11-14 22:00-23:30") == "2026-11-14 22:0 2026-11-14 23:30");
  for (const char* text : {"2026-11-14", "14-11-26-3", "2026-11-14 – någon gång", "–"})
    CHECK(days(text).empty());
  const auto hours = [](std::string_view text) -> std::string {
    const auto two = parse_times(text);
    return two ? shown(two->first) + shown(two->second) : "";
  };
  CHECK(hours("22–23") == "- 22:0- 23:0");
  CHECK(hours("22:00–02:00") == "- 22:0- 2:0");
  CHECK(hours("kl 22-24") == "- 22:0- 0:0");
  CHECK(hours("kväll") == "- 17:0- 21:0");
  CHECK(hours("På natten") == "- 22:0- 5:0");
  CHECK(hours("22").empty());
  CHECK(hours("sent").empty());
}

TEST_CASE("Numbers: as people write them, and never what is no number", "[intake]") {
  CHECK(written_number("1 200,50") == 1200.5);
  CHECK(written_number("6\xC2\xA0"
                       "592\xE2\x80\xAF"
                       "101") == 6592101);
  CHECK(written_number("−5") == -5);
  CHECK(written_number("007") == 7);
  CHECK(written_number("0") == 0);
  CHECK(written_number("0,5") == 0.5);
  for (const char* text : {"", "-", "=1+1", "1e5", "12 kr", "1.2.3", "5,", "SANT"}) {
    INFO(text);
    CHECK_FALSE(written_number(text).has_value());
  }
  CHECK(has_lost_digits("6,59E+06"));
  CHECK_FALSE(has_lost_digits("E18"));
}

TEST_CASE("Points: degrees with minutes and seconds, and what is none", "[intake]") {
  using Catch::Matchers::WithinAbs;
  CHECK_THAT(written_coordinate("59°26'06\" N").value_or(0), WithinAbs(59.435, 1e-9));
  CHECK_THAT(written_coordinate("N 59° 26,1'").value_or(0), WithinAbs(59.435, 1e-9));
  CHECK_THAT(written_coordinate("17,95").value_or(0), WithinAbs(17.95, 1e-12));
  CHECK_FALSE(written_coordinate("59 26 06").value_or(-1) == 59.435);
  CHECK_FALSE(written_coordinate("Storgatan 5").has_value());
  CHECK_FALSE(written_coordinate("59°99'").has_value());
}

TEST_CASE("Points in RT 90 are placed, in either order, where they lie near the areas", "[intake]") {
  using Catch::Matchers::WithinAbs;
  Situation situation;
  situation.areas.resize(1);
  situation.areas[0].shape = {{{{{17.9, 59.4}, {18.1, 59.4}, {18.1, 59.5}}}}};
  const PointReader reader(situation);
  const auto number = [](const char* text) { return Cell{text, CellKind::number, false, false}; };
  for (const bool turned : {false, true}) {
    const Cell north = number("6592000");
    const Cell east = number("1629000");
    const Point point = turned ? reader.read(east, north) : reader.read(north, east);
    REQUIRE(point.place);
    CHECK_THAT(point.place->lon, WithinAbs(18.078186, 1e-5));
    CHECK_THAT(point.place->lat, WithinAbs(59.428732, 1e-5));
    CHECK(point.form == PointForm::rt90);
    CHECK(point.turned == turned);
  }
  const Point far = reader.read(number("6200000"), number("1320000"));
  CHECK_FALSE(far.place);
  CHECK(far.fault == PointFault::other_grid);
}

}  // namespace lagesbild::intake
