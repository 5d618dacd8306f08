#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "report/charts/charts.hpp"
#include "report/write_sheet.hpp"

namespace lagesbild::report {

namespace {

Sheet evil_sheet() {
  const std::string evil = "<script>alert('x')</script> & \"y\"";
  Sheet sheet;
  sheet.title = evil;
  sheet.of = evil;
  sheet.mark = evil;
  sheet.state = evil;
  sheet.foot = {evil};
  sheet.heading(2, evil);
  sheet.text(evil, Voice::written);
  sheet.bullets({evil});
  sheet.table({evil, {evil, "tal"}, {{{evil, Light::red}, {"3"}}}, {false, true}});
  sheet.figure(evil, level_chart({{evil, {1, 0.5, 2}}}, evil, Language::sv));
  return sheet;
}

bool says(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("Nothing in the data becomes an element: every text of a report is escaped") {
  const std::string html = html_file(evil_sheet());
  CHECK_FALSE(says(html, "<script"));
  CHECK(says(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"));
  // Nothing is fetched or run whatever else goes wrong.
  CHECK(says(html, "default-src 'none'"));
  CHECK_FALSE(says(html, " src="));
  CHECK_FALSE(says(html, " href="));
}

TEST_CASE("A report's head and foot are those of its outermost table, which come again on each sheet") {
  Sheet sheet;
  sheet.title = "Veckolägesbild";
  sheet.of = "Storby";
  sheet.mark = "Påhittade testdata";
  sheet.foot = {"Period", "Källor"};
  const std::string html = html_file(sheet);
  const auto head = html.find("<thead>");
  const auto foot = html.find("<tfoot>");
  const auto body = html.find("<tbody>");
  REQUIRE(head < foot);
  REQUIRE(foot < body);
  CHECK(says(html.substr(head, foot - head), "Påhittade testdata"));
  CHECK(says(html.substr(foot, body - foot), "Källor"));
  CHECK(says(html.substr(body), "<h1>Veckolägesbild</h1>"));
  CHECK(says(html, "<html lang=\"sv\">"));
}

TEST_CASE("A table's first cells head their rows, and a light says in its own form what its words say") {
  Sheet sheet;
  sheet.table({"", {"Insats", "Antal"}, {{{"Försenad", Light::red}, {"3"}}}, {false, true}});
  const std::string html = html_file(sheet);
  CHECK(says(html, "<th class=\"n\">Antal</th>"));
  CHECK(says(html, "</svg>Försenad</th>"));
  CHECK(says(html, "<td class=\"n\">3</td>"));
}

TEST_CASE("A long and narrow table stands in two halves with a head each, and a wide one does not") {
  Sheet sheet;
  Table narrow{"", {"Källa", "Veckor"}, {}, {false, true}};
  for (int row = 0; row < 9; ++row) narrow.rows.push_back({{"rad " + std::to_string(row)}, {"1"}});
  sheet.table(narrow);
  const std::string html = html_file(sheet);
  const auto count = [&](std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) ++found;
    return found;
  };
  CHECK(count("<div class=\"halves\">") == 1);
  CHECK(count("<th>Källa</th>") == 2);
  CHECK(count("<th>rad ") == 9);
  narrow.rows[3][0].text = std::string(61, 'x');
  Sheet wide;
  wide.table(narrow);
  CHECK_FALSE(says(html_file(wide), "<div class=\"halves\">"));
}

TEST_CASE("Written text keeps its paragraphs, and an empty one is no paragraph") {
  Sheet sheet;
  sheet.of = "Storby";
  sheet.title = "Prov";
  sheet.text("En rad\n\nEn till", Voice::written);
  sheet.text("");
  const std::string html = html_file(sheet);
  CHECK(says(html, "<p class=\"written\">En rad</p>\n<p class=\"written\">En till</p>"));
  CHECK_FALSE(says(html, "<p></p>"));
}

TEST_CASE("What the page prints is the same report as elements: head, foot and main") {
  const auto json = nlohmann::json::parse(printed_json(evil_sheet()));
  REQUIRE(json.size() == 3);
  CHECK(json[0][0] == "header");
  CHECK(json[1][0] == "footer");
  CHECK(json[2][0] == "main.sheet");
  CHECK(json[2][1] == nlohmann::json::array({"h1", "<script>alert('x')</script> & \"y\""}));
  // A picture is parsed by itself, and so has its own texts escaped.
  const std::string all = json.dump();
  CHECK(says(all, "{\"svg\":"));
  CHECK_FALSE(says(all.substr(all.rfind("{\"svg\":")), "<script>"));
}

TEST_CASE("A week that nobody reported is a gap in the chart, and no bar of nothing") {
  analysis::WeekPart known;
  known.week = *parse_week("2026-W45");
  known.observed = 3;
  known.expected = 2;
  known.sources_reported = known.sources_expected = 1;
  known.state = analysis::WeekState::reported;
  analysis::WeekPart unknown;
  unknown.week = *parse_week("2026-W46");
  const std::string svg = week_chart({known, unknown}, "Veckor", Language::sv);
  CHECK(says(svg, ">?</text>"));
  CHECK_FALSE(says(week_chart({known}, "Veckor", Language::sv), ">?</text>"));
}

}  // namespace lagesbild::report
