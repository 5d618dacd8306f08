#include <catch2/catch_test_macros.hpp>

#include "model/report_text.hpp"

namespace lagesbild {

namespace {

ReportText decision(ReportKind kind, std::string_view day) {
  ReportText text;
  text.id = std::string(day);
  text.report = kind;
  text.section = ReportSection::decision;
  text.decided = parse_date(day);
  return text;
}

}  // namespace

TEST_CASE(
    "The law's two years are counted from the latest decision of that report that is known on the day") {
  using State = TwoYearClock::State;
  const std::vector<ReportText> texts{
      decision(ReportKind::picture, "2023-05-01"), decision(ReportKind::picture, "2025-02-12"),
      decision(ReportKind::plan, "2026-01-01"), decision(ReportKind::picture, "2027-01-10")};
  const auto on = [&](std::string_view day) {
    return two_year_clock(texts, ReportKind::picture, *parse_date(day));
  };
  CHECK(on("2026-09-01").decided == parse_date("2025-02-12"));
  CHECK(on("2026-09-01").due == parse_date("2027-02-12"));
  CHECK(on("2026-09-01").state == State::fresh);
  CHECK(on("2026-10-15").state == State::near);
  CHECK(on("2027-02-12").decided == parse_date("2027-01-10"));
  CHECK(two_year_clock({texts[0]}, ReportKind::picture, *parse_date("2025-05-01")).state == State::near);
  CHECK(two_year_clock({texts[0]}, ReportKind::picture, *parse_date("2025-05-02")).state == State::past);
  CHECK(two_year_clock({}, ReportKind::picture, *parse_date("2026-01-01")).state == State::unknown);
  CHECK(
      two_year_clock({decision(ReportKind::plan, "2024-02-29")}, ReportKind::plan, *parse_date("2025-01-01"))
          .due == parse_date("2026-02-28"));
}

TEST_CASE("A text is found by its report, period and section") {
  ReportText text = decision(ReportKind::week, "2026-01-01");
  text.period = "2026-W46";
  text.section = ReportSection::analysis;
  const std::vector<ReportText> texts{text};
  CHECK(find_text(texts, ReportKind::week, "2026-W46", ReportSection::analysis) == &texts[0]);
  CHECK(find_text(texts, ReportKind::week, "2026-W45", ReportSection::analysis) == nullptr);
  CHECK(find_text(texts, ReportKind::month, "2026-W46", ReportSection::analysis) == nullptr);
  CHECK(find_text(texts, ReportKind::week, "2026-W46", ReportSection::comment) == nullptr);
}

}  // namespace lagesbild
