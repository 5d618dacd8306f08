#include <catch2/catch_test_macros.hpp>

#include "report/make_sheet.hpp"

namespace lagesbild::report {

namespace {

Week week(std::string_view name) {
  return *parse_week(name);
}

}  // namespace

TEST_CASE("A report's period is known by a name that its texts are kept under") {
  CHECK(period_of(ReportKind::week, week("2026-W46"), 13).id == "2026-W46");
  CHECK(period_of(ReportKind::month, week("2026-W46"), 13).id == "2026-11");
  CHECK(period_of(ReportKind::tertial, week("2026-W36"), 13).id == "2026-T3");
  CHECK(period_of(ReportKind::council, week("2026-W35"), 13).id == "2026-T2");
  CHECK(period_of(ReportKind::picture, week("2026-W46"), 13).id == "2026");
  // A week is its Thursday's: the year's first may begin in December.
  CHECK(period_of(ReportKind::month, week("2026-W01"), 13).id == "2026-01");
  CHECK(period_of(ReportKind::week, week("2026-W53"), 13).id == "2026-W53");
  CHECK(period_of(ReportKind::tertial, week("2026-W53"), 13).id == "2026-T3");
}

TEST_CASE(
    "Numbers of a week and a month are of the situation's window, of longer periods of their own weeks") {
  const Period month = period_of(ReportKind::month, week("2026-W46"), 13);
  CHECK(month.weeks == analysis::Window{week("2026-W34"), week("2026-W46")});
  CHECK(month.before == analysis::Window{week("2026-W32"), week("2026-W44")});
  CHECK(month.from == *parse_date("2026-11-02"));
  CHECK(month.to == *parse_date("2026-11-15"));
  const Period tertial = period_of(ReportKind::tertial, week("2026-W46"), 13);
  CHECK(tertial.weeks == analysis::Window{week("2026-W36"), week("2026-W46")});
  CHECK(tertial.before.to == week("2026-W35"));
  CHECK(period_of(ReportKind::picture, week("2026-W46"), 13).weeks.weeks() == 52);
}

TEST_CASE("A meeting's period ends before its own week, and has the meeting's name") {
  Meeting meeting;
  meeting.id = "mote-2026-v46";
  meeting.date = *parse_date("2026-11-13");
  const Period period = period_of(meeting, 13);
  CHECK(period.id == "mote-2026-v46");
  CHECK(period.weeks.to == week("2026-W45"));
}

TEST_CASE("Earlier periods end with their own last weeks") {
  CHECK(latest_periods(ReportKind::month, week("2026-W46"), week("2026-W36"), 9) ==
        std::vector{week("2026-W46"), week("2026-W44"), week("2026-W39")});
  CHECK(latest_periods(ReportKind::week, week("2026-W46"), week("2020-W01"), 2).size() == 2);
}

TEST_CASE("What is written for the council and for residents is for outside the group; minutes never are") {
  for (std::size_t kind = 0; kind < report_kinds; ++kind) {
    const auto report = static_cast<ReportKind>(kind);
    CHECK(kind_of(word_of(report)) == report);
    if (usual_audience(report) == Audience::outside) CHECK(may_leave_group(report));
  }
  CHECK(usual_audience(ReportKind::residents) == Audience::outside);
  CHECK(usual_audience(ReportKind::council) == Audience::outside);
  CHECK_FALSE(may_leave_group(ReportKind::protocol));
  CHECK_FALSE(may_leave_group(ReportKind::feedback));
  CHECK_FALSE(kind_of("vecka").has_value());
}

}  // namespace lagesbild::report
