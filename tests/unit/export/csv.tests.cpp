#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "export/codebook.hpp"
#include "export/columns.hpp"
#include "export/csv_table.hpp"
#include "tests/unit/cli/memory.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::exports {

namespace {

using Json = nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

/// As a spreadsheet reads it.
Rows rows_of(std::string_view csv, char separator) {
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  Rows rows{{""}};
  bool quoted = false;
  for (std::size_t at = 3; at < csv.size(); ++at) {
    const char sign = csv[at];
    if (sign == '"') {
      if (quoted && at + 1 < csv.size() && csv[at + 1] == '"')
        rows.back().back() += csv[++at];
      else
        quoted = !quoted;
    } else if (!quoted && sign == separator) {
      rows.back().emplace_back();
    } else if (!quoted && sign == '\r') {
      REQUIRE(csv.substr(at, 2) == "\r\n");
      ++at;
      rows.push_back({""});
    } else {
      rows.back().back() += sign;
    }
  }
  rows.pop_back();
  return rows;
}

std::string rank_csv(std::vector<std::string> options) {
  options.insert(options.begin(), {"rank", "x", "--draws", "200"});
  const cli::Outcome outcome = cli::test::run_on(data::test::read_folder(data::test::demo_folder()), options);
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  return outcome.out;
}

std::size_t column(const Rows& rows, std::string_view heading) {
  const auto found = std::find(rows[0].begin(), rows[0].end(), heading);
  REQUIRE(found != rows[0].end());
  return static_cast<std::size_t>(found - rows[0].begin());
}

/// Where each value of the JSON stands, with * for what a codebook cannot name: ids and places in lists.
void paths_of(const Json& json, const std::string& at, std::set<std::string>& paths,
              const std::set<std::string>& keyed_by_id) {
  if (!json.is_structured()) {
    paths.insert(at);
    return;
  }
  for (const auto& [key, value] : json.items()) {
    const bool any = json.is_array() || keyed_by_id.contains(at.substr(at.rfind('.') + 1));
    paths_of(value, (at.empty() ? "" : at + ".") + (any ? "*" : key), paths, keyed_by_id);
  }
}

}  // namespace

TEST_CASE("A cell that a spreadsheet would take for a formula is made harmless, and numbers are Swedish") {
  CsvTable csv(Language::sv);
  for (const char* text : {"=1+1", "+46", "-1", "@SUM(A1)", "a;b", "han sa \"nej\"", "Häggvik"})
    csv.text(text);
  csv.number(-0.25).number(1234.5).nothing().end_row();
  CHECK(csv.take() ==
        "\xEF\xBB\xBF'=1+1;'+46;'-1;'@SUM(A1);\"a;b\";\"han sa \"\"nej\"\"\";Häggvik;-0,25;1234,5;\r\n");
  CsvTable english(Language::en);
  english.text("a,b").text("a;b").number(0.5).end_row();
  CHECK(english.take() == "\xEF\xBB\xBF\"a,b\",a;b,0.5\r\n");
}

TEST_CASE("The list as CSV says of each area what the JSON says, and of one without a place no probability") {
  const Rows rows = rows_of(rank_csv({"--csv", "list"}), ';');
  const Json json = Json::parse(rank_csv({"--json"}));
  REQUIRE(rows.size() == 1 + json["areas"].size());
  for (const auto& row : rows) CHECK(row.size() == common_columns().size() + list_columns().size());
  const auto cell = [&](std::size_t row, const char* heading) { return rows[row][column(rows, heading)]; };
  for (std::size_t place = 1; place < rows.size(); ++place) {
    const Json& area = json["areas"][place - 1];
    CHECK(cell(place, "Påhittade testdata") == "ja");
    CHECK(cell(place, "Kommun") == "Sollentuna kommun");
    CHECK(cell(place, "Från vecka") == "2026-W34");
    CHECK(cell(place, "Område") == area["name"].get<std::string>());
    CHECK(cell(place, "Skäl") == area["reason"].get<std::string>());
    const bool has_place = area.contains("p_top");
    CHECK(cell(place, "Plats") == (has_place ? std::to_string(place) : ""));
    CHECK(cell(place, "Sannolikhet (%, 1–99)").empty() == !has_place);
    CHECK(cell(place, "Nivå").empty() == !has_place);
    if (!has_place) continue;
    std::string written = cell(place, "Sannolikhet (%, 1–99)");
    CHECK(written.find('.') == std::string::npos);
    // Never certain, and never impossible.
    CHECK(std::stod(written) == std::clamp(std::round(100 * area["p_top"].get<double>()), 1.0, 99.0));
    CHECK(cell(place, "Plats från") == std::to_string(area["rank"]["low"].get<int>()));
  }
}

TEST_CASE("The numbers as CSV have a row an area and category, with all digits") {
  const Rows rows = rows_of(rank_csv({"--csv", "numbers"}), ';');
  const Json json = Json::parse(rank_csv({"--json"}));
  REQUIRE(rows.size() == 1 + json["areas"].size() * json["categories"].size());
  for (std::size_t at = 1; at < rows.size(); ++at) {
    CHECK(rows[at].size() == common_columns().size() + numbers_columns().size());
    const auto same = std::find_if(json["areas"].begin(), json["areas"].end(), [&](const Json& area) {
      return area["id"] == rows[at][column(rows, "Områdeskod")];
    });
    REQUIRE(same != json["areas"].end());
    const std::string category = rows[at][column(rows, "Kategorikod")];
    CHECK(category != "staff");
    std::string level = rows[at][column(rows, "Nivå")];
    std::replace(level.begin(), level.end(), ',', '.');
    CHECK(std::stod(level) == (*same)["level"][category]["mean"].get<double>());
  }
}

TEST_CASE("What leaves the group as CSV holds no number of 1-4") {
  const Rows rows = rows_of(rank_csv({"--csv", "numbers", "--audience", "outside"}), ';');
  const std::size_t events = column(rows, "Händelser");
  std::size_t hidden = 0;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const std::string& number = rows[at][events];
    hidden += number == "färre än 5" ? 1 : 0;
    for (const char* small : {"1", "2", "3", "4"}) CHECK(number != small);
  }
  CHECK(hidden > 0);
  CHECK(rows == rows_of(rank_csv({"--csv", "list", "--audience", "outside"}), ';'));
}

TEST_CASE("A table that there is none of is said") {
  const cli::Outcome wrong =
      cli::test::run_on(data::test::read_folder(data::test::demo_folder()), {"rank", "x", "--csv", "alla"});
  CHECK(wrong.status != 0);
  CHECK(wrong.err.find("list eller numbers") != std::string::npos);
}

TEST_CASE("The codebook names every column and every field, and none that is not there") {
  views::TestProgram program(views::demo(), "sida=analys", {.width = 1440, .height = 900});
  program.finish();
  REQUIRE(program.press("Pröva tidigare perioder"));
  program.finish();
  const auto saved = [&](const char* button) {
    REQUIRE(program.press(button));
    REQUIRE(program.latest<program::SaveFile>());
    return *program.latest<program::SaveFile>();
  };
  const auto book = saved("Spara kodboken");
  CHECK(book.file_name == "lagesbild-sollentuna-kommun-2026-v46-kodbok.csv");
  const Rows rows = rows_of(book.bytes, ';');
  const auto named = [&](const std::string& file) {
    std::set<std::string> names;
    for (const auto& row : rows) {
      if (row[0] == file) names.insert(row[1]);
    }
    return names;
  };
  for (const auto& row : rows) {
    REQUIRE(row.size() == 6);
    for (const std::string& cell : row) CHECK_FALSE(cell.empty());
  }
  for (const auto& [button, file] : {std::pair{"Spara listan som CSV", "lista-for-gruppen.csv"},
                                     {"Spara alla tal som CSV", "alla-tal-for-gruppen.csv"},
                                     {"Spara händelserna som CSV", "handelser-utanfor-gruppen.csv"}}) {
    const Rows table = rows_of(saved(button).bytes, ';');
    CHECK(named(file) == std::set<std::string>(table[0].begin(), table[0].end()));
  }
  const std::set<std::string> keyed_by_id{"indicators", "categories", "rates",  "reported_weeks",
                                          "sources",    "interval",   "events", "municipality_only"};
  std::set<std::string> paths;
  paths_of(Json::parse(saved("Spara alla tal som JSON").bytes), "", paths, keyed_by_id);
  // Where nu and phi are set by hand; the page cannot, but the format has them.
  paths.insert({"fixed_nu", "fixed_phi"});
  CHECK(named("alla-tal-for-gruppen.json") == paths);
  std::set<std::string> outside;
  paths_of(Json::parse(saved("Spara händelserna som JSON").bytes), "", outside, keyed_by_id);
  CHECK(named("handelser-utanfor-gruppen.json") == outside);
}

}  // namespace lagesbild::exports
