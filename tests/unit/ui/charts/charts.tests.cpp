#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <utility>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/charts/calibration_plot.hpp"
#include "ui/charts/coverage.hpp"
#include "ui/charts/funnel_plot.hpp"
#include "ui/charts/hour_grid.hpp"
#include "ui/charts/interval_plot.hpp"
#include "ui/charts/number_table.hpp"
#include "ui/charts/placebo_plot.hpp"
#include "ui/charts/probability_bar.hpp"
#include "ui/charts/rank_interval.hpp"
#include "ui/charts/share_bar.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/charts/week_strip.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

namespace {

ChartFrame frame(std::string name) {
  ChartFrame result;
  result.name = std::move(name);
  return result;
}

Waterfall sample_waterfall() {
  Waterfall chart;
  chart.frame = frame("Bidrag");
  chart.start_label = "Kommunens snitt";
  chart.start = .33;
  chart.steps = {{"Skadegörelse", .141, "8 händelser mot 3,0 förväntade"}, {"Våld", -.041, ""}};
  chart.end_label = "Alby";
  chart.unit = "poäng";
  chart.scale = 100;
  return chart;
}

IntervalPlot sample_intervals() {
  IntervalPlot chart{frame("Nivå per kategori"), {}};
  chart.rows.push_back({"Skadegörelse", 1.7, 1.03, 2.61, 8, 3.04, 1, ""});
  chart.rows.push_back({"Brand", std::nullopt, 0, 0, 0, .2, .31, ""});
  chart.rows.push_back({"Våld", 9.4, .1, 21, 3, .3, 1, "Få händelser"});
  return chart;
}

Week week(std::string_view iso) {
  const std::optional<Week> parsed = parse_week(iso);
  REQUIRE(parsed);
  return *parsed;
}

WeekStrip sample_weeks() {
  WeekStrip chart;
  chart.frame = frame("26 veckor");
  chart.parts = {"Skadegörelse", "Våld"};
  chart.newest_is_provisional = true;
  const auto add = [&](int weeks_on, double count, WeekState state, std::vector<double> parts) {
    WeekStrip::Bar& bar = chart.weeks.emplace_back();
    bar.week = week("2026-W51") + weeks_on;
    bar.count = count;
    bar.state = state;
    bar.parts = std::move(parts);
  };
  add(0, 3, WeekState::reported, {2, 1});
  chart.weeks.back().expected_low = .5;
  chart.weeks.back().expected_high = 4;
  add(1, 0, WeekState::nothing, {0, 0});
  add(2, 0, WeekState::missing, {});
  add(3, 1, WeekState::partial, {1, 0});
  add(4, 0, WeekState::unknown, {});
  return chart;
}

CoverageGrid sample_coverage() {
  using enum WeekState;
  return {frame("Vilka har rapporterat"),
          week("2026-W34"),
          {{"Polisen", {reported, nothing, reported, reported}},
           {"Sollentunahem", {missing, partial, unknown, reported}}}};
}

Stage::View view_of(float width) {
  Stage::View view;
  view.width = width;
  return view;
}

/// The table of the page's only figure, after the pointer has passed over all of it.
template <typename Page>
TableContent recorded(Page page, std::string_view name, Stage::View view = {}) {
  test::SampleApplication application(page);
  platform::Headless machine(application, view);
  const RecordedItem* figure = machine.find(Role::figure, name);
  REQUIRE(figure != nullptr);
  CHECK(figure->rect.width > 0);
  const Rect rect = figure->rect;
  for (float x = rect.x; x < rect.x + rect.width; x += 23) {
    for (float y = rect.y; y < rect.y + rect.height; y += 21) {
      machine.stage().pointer_moved(x, y);
      machine.settle(2);
    }
  }
  const RecordedItem* table = machine.find(Role::table, name);
  REQUIRE(table != nullptr);
  return *table->table;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("A waterfall is recorded with its start, its signed steps and its end") {
  for (const float width : {1200.0f, 320.0f}) {
    const TableContent table =
        recorded([](Kit& kit) { waterfall(kit, sample_waterfall()); }, "Bidrag", view_of(width));
    CHECK(table.columns == std::vector<std::string>{"Del", "Bidrag (poäng)", "Underlag"});
    CHECK(table.rows == Rows{{"Kommunens snitt", "33,0", ""},
                             {"Skadegörelse", "+14,1", "8 händelser mot 3,0 förväntade"},
                             {"Våld", "−4,1", ""},
                             {"Alby", "43,0", ""}});
  }
}

TEST_CASE("A waterfall of nothing but its start can be painted") {
  Waterfall empty = sample_waterfall();
  empty.steps.clear();
  const TableContent table = recorded([&](Kit& kit) { waterfall(kit, empty); }, "Bidrag");
  CHECK(table.rows.size() == 2);
}

TEST_CASE("An interval plot is recorded with level, interval, counts and coverage of each category") {
  for (const float width : {1200.0f, 320.0f}) {
    const TableContent table = recorded([](Kit& kit) { interval_plot(kit, sample_intervals()); },
                                        "Nivå per kategori", view_of(width));
    CHECK(table.rows == Rows{{"Skadegörelse", "1,7", "1,0–2,6", "8", "3,0", "100\u00A0%"},
                             {"Brand", "för lite underlag", "", "0", "0,2", "31\u00A0%"},
                             {"Våld", "9,4", "0,1–21", "3", "0,3", "100\u00A0%"}});
  }
}

TEST_CASE("A week strip keeps a known zero apart from a week that nobody reported") {
  for (const float width : {1200.0f, 320.0f}) {
    const TableContent table =
        recorded([](Kit& kit) { week_strip(kit, sample_weeks()); }, "26 veckor", view_of(width));
    CHECK(table.columns == std::vector<std::string>{"Vecka", "Händelser", "Rapportering", "Förväntat",
                                                    "Skadegörelse", "Våld"});
    CHECK(table.rows == Rows{{"v.\u00A0"
                              "51 2026",
                              "3", "rapporterat", "0,5–4,0", "2", "1"},
                             {"v.\u00A0"
                              "52 2026",
                              "0", "inget att rapportera", "", "0", "0"},
                             {"v.\u00A0"
                              "53 2026",
                              "", "ingen rapport", "", "", ""},
                             {"v.\u00A0"
                              "1 2027",
                              "1", "delvis rapporterat", "", "1", "0"},
                             {"v.\u00A0"
                              "2 2027",
                              "", "uppgift saknas", "", "", ""}});
  }
}

TEST_CASE("A week strip of no weeks can be painted") {
  const TableContent table = recorded([](Kit& kit) { week_strip(kit, {frame("Inget"), {}, {}}); }, "Inget");
  CHECK(table.rows.empty());
}

TEST_CASE("A coverage grid is recorded with each source's weeks and how many were reported") {
  const TableContent table =
      recorded([](Kit& kit) { coverage_grid(kit, sample_coverage()); }, "Vilka har rapporterat");
  CHECK(table.columns == std::vector<std::string>{"Källa", "Rapporterat",
                                                  "v.\u00A0"
                                                  "34",
                                                  "v.\u00A0"
                                                  "35",
                                                  "v.\u00A0"
                                                  "36",
                                                  "v.\u00A0"
                                                  "37"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0] == std::vector<std::string>{"Polisen", "4 av 4 veckor", "rapporterat",
                                                  "inget att rapportera", "rapporterat", "rapporterat"});
  CHECK(table.rows[1][1] == "1 av 4 veckor, 1 delvis");
}

TEST_CASE("A calibration plot is recorded with what was said and what came of it") {
  CalibrationPlot chart{frame("Facit"), {{.1, .08, .03, .2, 40, 3}, {.9, .75, .4, .95, 4, 3}}};
  const TableContent table = recorded([&](Kit& kit) { calibration_plot(kit, chart); }, "Facit", view_of(420));
  CHECK(table.rows == Rows{{"10\u00A0%", "8\u00A0%", "3\u00A0%–20\u00A0%", "3 av 40"},
                           {"90\u00A0%", "75\u00A0%", "40\u00A0%–95\u00A0%", "3 av 4"}});
}

TEST_CASE("A funnel plot is recorded with each area's counts and ratio") {
  FunnelPlot chart{
      frame("Tratt"), {{"Alby", 8, 3.04}, {"Berga", 0, 12}}, {{1, .1, 3, .05, 6}, {12, .6, 1.5, .4, 2}}};
  const TableContent table = recorded([&](Kit& kit) { funnel_plot(kit, chart); }, "Tratt", view_of(420));
  CHECK(table.rows == Rows{{"Alby", "8", "3,0", "2,63"}, {"Berga", "0", "12,0", "0,00"}});
}

TEST_CASE("An hour grid is recorded with counts against expectation, and nothing where nothing was counted") {
  HourGrid chart{frame("När"), {"dag", "natt"}, {"må", "ti"}, std::vector<HourGrid::Cell>(4)};
  chart.cells[1] = {5, 2.2, 1.6, .9, 2.8, .93};
  chart.cells[2] = {0, 1.1, .8, .2, 1.9, .3};
  const TableContent table = recorded([&](Kit& kit) { hour_grid(kit, chart); }, "När", view_of(420));
  CHECK(table.columns == std::vector<std::string>{"Dag", "dag", "natt"});
  CHECK(table.rows == Rows{{"må", "", "5 mot 2,2"}, {"ti", "0 mot 1,1", ""}});
  chart.cells[1].low = 1.04;
  const TableContent told = recorded([&](Kit& kit) { hour_grid(kit, chart); }, "När", view_of(420));
  CHECK(told.rows[0][2] == "5 mot 2,2 (1,04–2,80)");
}

TEST_CASE("A placebo plot is recorded with the measure's own difference first") {
  PlaceboPlot chart;
  chart.frame = frame("Jämförelse");
  chart.placebos = {{"Berga", 2}, {"Centrum", 2}, {"Dalen", -.4}};
  chart.own = {"Alby", -7.5};
  chart.unit = "händelser";
  const TableContent table =
      recorded([&](Kit& kit) { placebo_plot(kit, chart); }, "Jämförelse", view_of(420));
  CHECK(table.rows == Rows{{"Alby", "−7,5 händelser"},
                           {"Berga", "+2,0 händelser"},
                           {"Centrum", "+2,0 händelser"},
                           {"Dalen", "−0,4 händelser"}});
}

TEST_CASE("A share bar is recorded with each part's share, and can be all one part") {
  for (const double first : {0.52, 0.0, 1.0}) {
    ShareBar chart{frame("Vilar på"), {{{"perioden", first}, {"området", 0}, {"förr", 1 - first}}}};
    const TableContent table = recorded([&](Kit& kit) { share_bar(kit, chart); }, "Vilar på", view_of(420));
    CHECK(table.columns == std::vector<std::string>{"perioden", "området", "förr"});
    REQUIRE(table.rows.size() == 1);
    if (first == 0.52) CHECK(table.rows == Rows{{"52\u00A0%", "0\u00A0%", "48\u00A0%"}});
  }
}

TEST_CASE("A table's numbers stand in columns as long as they can: beside their names, else below them") {
  const TableContent table{"Jämför",
                           {"", "Gillbo-Gillberga", "Rotsunda", "Skillnad (90 %)"},
                           {{"Skadegörelse och klotter", "2,9", "0,8", "+2,1 (1,2–3,2)"},
                            {"Otrygghetsskapande samling", "1,7", "1,1", "+0,5 (−0,2–1,3)"}}};
  const auto height = [&](float width) {
    float of_figure = 0;
    test::SampleApplication application([&](Kit& kit) {
      ChartFrame small = frame("Jämför");
      small.width = width;
      number_table(kit, small, table);
    });
    platform::Headless machine(application, view_of(800));
    if (const auto* figure = machine.find(Role::figure, "Jämför")) of_figure = figure->rect.height;
    return of_figure;
  };
  const float beside = height(700);
  const float below = height(340);
  const float stacked = height(150);
  REQUIRE(beside > 0);
  const float line = beside / 3;  // the headings and two rows
  CHECK(below >= line * 5);       // the same, and a name above each row
  CHECK(below < line * 7);
  CHECK(stacked > below);
}

TEST_CASE("Glyphs paint whatever numbers they get") {
  test::SampleApplication application([](Kit& kit) {
    const Rect at{10, 10, 120, 20};
    for (const double probability : {0.0, .004, .2, .5, 1.0}) {
      paint_probability_bar(kit, at, probability, Language::sv, true);
    }
    paint_rank_interval(kit, at, {});
    paint_rank_interval(kit, at, {.areas = 20, .expected = 4.2, .low = 2, .high = 9, .top = 3});
  });
  platform::Headless machine(application);
  CHECK(machine.stage().draw_data() != nullptr);
}

TEST_CASE("The texts that go with the glyphs") {
  CHECK(rank_interval_text({.areas = 20, .expected = 4.2, .low = 2, .high = 7, .top = 3}, Language::sv) ==
        "plats\u00a02–7\u00a0av\u00a020");
  CHECK(rank_interval_text({.areas = 20, .expected = 1, .low = 1, .high = 1, .top = 3}, Language::en) ==
        "place\u00a01\u00a0of\u00a020");
  const std::vector<WeekState> weeks{WeekState::reported, WeekState::partial, WeekState::partial,
                                     WeekState::missing};
  CHECK(coverage_text(weeks, Language::sv) == "1 av 4 veckor, 2 delvis");
}
