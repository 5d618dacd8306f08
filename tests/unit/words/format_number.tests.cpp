#include "words/format_number.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <string>
#include <utility>

using namespace lagesbild;
using namespace lagesbild::words;

TEST_CASE("Numbers are written as each language writes them") {
  CHECK(format_number(1234.5, 1, Language::sv) == "1\u00a0234,5");
  CHECK(format_number(1234.5, 1, Language::en) == "1,234.5");
  CHECK(format_number(-0.25, 2, Language::sv) == "−0,25");
  CHECK(format_number(1234567, 0, Language::sv) == "1\u00a0234\u00a0567");
  CHECK(format_number(0.05, 2, Language::sv) == "0,05");
}

TEST_CASE("Numbers are rounded half away from zero, and never to minus zero") {
  CHECK(format_number(0.15, 1, Language::sv) == "0,2");
  CHECK(format_number(2.5, 0, Language::sv) == "3");
  CHECK(format_number(-2.5, 0, Language::sv) == "−3");
  CHECK(format_number(-0.04, 1, Language::sv) == "0,0");
  CHECK(format_number(0.999, 2, Language::en) == "1.00");
}

TEST_CASE("What is no number is a dash") {
  CHECK(format_number(std::numeric_limits<double>::quiet_NaN(), 1, Language::sv) == "–");
  CHECK(format_number(std::numeric_limits<double>::infinity(), 1, Language::sv) == "–");
  CHECK(format_percent(std::numeric_limits<double>::quiet_NaN(), Language::sv) == "–");
}

TEST_CASE("Short numbers keep two figures") {
  CHECK(format_short(0.123, Language::sv) == "0,12");
  CHECK(format_short(1.66, Language::sv) == "1,7");
  CHECK(format_short(9.97, Language::sv) == "10");
  CHECK(format_short(1234.5, Language::sv) == "1\u00a0235");
  CHECK(format_short(0, Language::sv) == "0,0");
}

TEST_CASE("Per cent are whole, and certainty is not promised by rounding") {
  CHECK(format_percent(0.5047, Language::sv) == "50\u00a0%");
  CHECK(format_percent(0.5047, Language::en) == "50%");
  CHECK(format_percent(0.9995, Language::sv) == "över\u00a099\u00a0%");
  CHECK(format_percent(0.0004, Language::en) == "under\u00a01%");
  CHECK(format_percent(1, Language::sv) == "100\u00a0%");
  CHECK(format_percent(0, Language::sv) == "0\u00a0%");
  CHECK(format_percent(0.9995, Language::en) == "over\u00a099%");
}

TEST_CASE("A probability is never certainty, not even where every draw agreed") {
  CHECK(format_probability(1, Language::sv) == "över\u00a099\u00a0%");
  CHECK(format_probability(0.996, Language::en) == "over\u00a099%");
  CHECK(format_probability(0.994, Language::sv) == "99\u00a0%");
  CHECK(format_probability(0, Language::sv) == "under\u00a01\u00a0%");
  CHECK(format_probability(0.5, Language::en) == "50%");
}

TEST_CASE("What is counted has a decimal only where it is not whole") {
  CHECK(format_quantity(3, Language::sv) == "3");
  CHECK(format_quantity(3.04, Language::sv) == "3,0");
}

TEST_CASE("Signed numbers carry their sign") {
  CHECK(format_signed(0.123, 2, Language::sv) == "+0,12");
  CHECK(format_signed(-0.123, 2, Language::sv) == "−0,12");
  CHECK(format_signed(-0.001, 2, Language::sv) == "0,00");
  CHECK(format_signed(std::numeric_limits<double>::quiet_NaN(), 1, Language::sv) == "–");
}

TEST_CASE("A week is told with its year where that is asked for") {
  CHECK(format_week_and_year(*parse_week("2026-W46"), Language::sv) == "v.\u00a046 2026");
  CHECK(format_week_and_year(*parse_week("2026-W46"), Language::en) == "week\u00a046, 2026");
}

TEST_CASE("Periods are told in weeks") {
  const auto week = [](const char* text) { return *parse_week(text); };
  CHECK(format_window({week("2026-W34"), week("2026-W46")}, Language::sv) == "v.\u00a034–46 2026");
  CHECK(format_window({week("2026-W34"), week("2026-W46")}, Language::en) == "weeks\u00a034–46, 2026");
  CHECK(format_window({week("2025-W50"), week("2026-W10")}, Language::sv) ==
        "v.\u00a050 2025–v.\u00a010 2026");
  CHECK(format_window({week("2026-W46"), week("2026-W46")}, Language::sv) == "v.\u00a046 2026");
  CHECK(format_date(*parse_date("2026-11-16"), Language::sv) == "16\u00a0nov. 2026");
  CHECK(format_date(*parse_date("2026-11-16"), Language::en) == "16\u00a0Nov 2026");
  const Date now = *parse_date("2026-12-28");
  CHECK(format_near_date(*parse_date("2026-01-02"), now, Language::sv) == "2\u00a0jan.");
  CHECK(format_near_date(*parse_date("2027-01-02"), now, Language::sv) == "2\u00a0jan. 2027");
  CHECK(format_short_date(*parse_date("2026-01-02"), now) == "2/1");
  CHECK(format_short_date(*parse_date("2027-01-02"), now).empty());
}

TEST_CASE("Days that follow each other say month and year once, as far as they are the same") {
  const auto days = [](const char* from, const char* to) {
    return format_days(*parse_date(from), *parse_date(to), Language::sv);
  };
  CHECK(days("2026-11-16", "2026-11-16") == "16\u00a0nov. 2026");
  CHECK(days("2026-11-02", "2026-11-04") == "2–4\u00a0nov. 2026");
  CHECK(days("2026-10-30", "2026-11-02") == "30\u00a0okt.–2\u00a0nov. 2026");
  CHECK(days("2026-12-30", "2027-01-02") == "30\u00a0dec. 2026–2\u00a0jan. 2027");
}

TEST_CASE("An instant is told as clocks in Sweden showed it") {
  const auto sv = [](const char* instant) { return format_instant(instant, Language::sv); };
  CHECK(sv("2026-11-14T23:30:05Z") == "15\u00a0nov. 2026 kl. 00.30");
  CHECK(sv("2026-08-22T12:05:00Z") == "22\u00a0aug. 2026 kl. 14.05");
  CHECK(sv("2026-11-14T17:30:00+01:00") == "14\u00a0nov. 2026 kl. 17.30");
  CHECK(format_instant("2026-11-14T17:30:00+01:00", Language::en) == "14\u00a0Nov 2026 17:30");
  CHECK(sv("2026-11-14") == "14\u00a0nov. 2026");
  CHECK(sv("i fjol") == "i fjol");
}

TEST_CASE("Two numbers that differ are never written alike") {
  using Both = std::pair<std::string, std::string>;
  CHECK(numbers_apart(15, 23, Language::sv) == Both{"15", "23"});
  CHECK(numbers_apart(1.97, 2.4, Language::sv) == Both{"2,0", "2,4"});
  CHECK(numbers_apart(1.97, 2.04, Language::sv) == Both{"1,97", "2,04"});
  CHECK(percents_apart(0.45, 0.5, Language::en) == Both{"45%", "50%"});
  CHECK(percents_apart(0.45, 0.453, Language::en) == Both{"45.0%", "45.3%"});
}
