#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/problem_code.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;
using Json = nlohmann::json;

/// As the help writes a share, by a way of its own.
std::string percent(double share, bool swedish) {
  if (share >= 0.995) return swedish ? "över\u00a099\u00a0%" : "over\u00a099%";
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", 100 * share);
  std::string number = share < 0.0995 ? text : std::to_string(std::lround(100 * share));
  if (const auto point = number.find('.'); swedish && point != std::string::npos) number[point] = ',';
  return number + (swedish ? "\u00a0%" : "%");
}

const ui::TableContent& table_in(const TestProgram& program, std::string_view name) {
  const ui::RecordedItem* node = program.screen().find(Role::table, name);
  REQUIRE(node);
  REQUIRE(node->table);
  return *node->table;
}

}  // namespace

TEST_CASE("The help lists every problem code with its meaning") {
  for (const Language language : {Language::sv, Language::en}) {
    const bool swedish = language == Language::sv;
    TestProgram program(demo(), swedish ? "sida=hjalp" : "sida=hjalp&sprak=en",
                        {.width = 1440, .height = 900});
    const auto& table =
        table_in(program, swedish ? "Vad som kan vara fel i filerna" : "What can be wrong in the files");
    REQUIRE(table.rows.size() == problem_code_count);
    for (const ProblemCode code : all_problem_codes()) {
      CHECK(table.rows[static_cast<std::size_t>(code)] ==
            std::vector<std::string>{std::string(problem_id(code)),
                                     std::string(problem_meaning(code, language))});
    }
  }
}

TEST_CASE("The help's figures of false alarms, power and calibration are those that the study measured") {
  const Json study = Json::parse(bytes_of("tests/simulation/results.json"));
  for (const bool swedish : {true, false}) {
    TestProgram program(demo(), swedish ? "sida=hjalp" : "sida=hjalp&sprak=en",
                        {.width = 1440, .height = 900});
    const auto check = [&](const char* sv, const char* en, const char* rows,
                           const std::vector<const char*>& columns) {
      const auto& table = table_in(program, swedish ? sv : en);
      REQUIRE(table.rows.size() == study.at(rows).size());
      REQUIRE_FALSE(table.rows.empty());
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        REQUIRE(table.rows[row].size() == columns.size() + 1);
        for (std::size_t column = 0; column < columns.size(); ++column) {
          CHECK(table.rows[row][column + 1] ==
                percent(study.at(rows).at(row).at(columns[column]).get<double>(), swedish));
        }
      }
    };
    check("Falsklarm", "False alarms", "false_alarms", {"plus_half", "ears", "predictive"});
    check("Falsklarm när veckorna är ojämna", "False alarms where weeks are uneven", "dispersed_alarms",
          {"poisson", "with_phi"});
    check("Ser programmet en verklig ökning?", "Does the program see a real rise?", "power",
          {"week", "four_weeks"});
    check("Hittar listan de värsta?", "Does the list find the worst?", "rankings",
          {"by_count", "by_p_top", "by_guess"});
    const auto& calibration =
        table_in(program, swedish ? "Betyder 60 procent 60 procent?" : "Does 60 per cent mean 60 per cent?");
    std::vector<std::vector<std::string>> said;
    for (const char* world : {"still", "drifting", "jumping", "alike", "unheard", "midway"}) {
      auto& row = said.emplace_back(4);
      for (const auto& of : study.at("lists")) {
        if (of.at("world") != world) continue;
        const std::size_t few = of.at("events").get<double>() < 5 ? 1 : 0;
        row[few] = std::to_string(std::lround(100 * of.at("over").get<double>()));
        row[2 + few] = std::to_string(std::lround(100 * of.at("modest").get<double>()));
      }
    }
    REQUIRE(calibration.rows.size() == said.size());
    for (std::size_t row = 0; row < said.size(); ++row) {
      CHECK(std::vector(calibration.rows[row].begin() + 1, calibration.rows[row].end()) == said[row]);
    }
    const auto& verdicts = table_in(program, swedish ? "Har uppföljningen rätt?" : "Is the follow-up right?");
    REQUIRE(verdicts.rows.size() == study.at("verdicts").size());
    for (std::size_t row = 0; row < verdicts.rows.size(); ++row) {
      const auto& of = study.at("verdicts").at(row);
      CHECK(verdicts.rows[row][1] == percent(of.at("claimed").get<double>(), swedish));
      CHECK(verdicts.rows[row][3] == percent(of.at("found_high").get<double>(), swedish));
    }
    const auto& seasons =
        table_in(program, swedish ? "Falsklarm när året svänger" : "False alarms where the year swings");
    CHECK(seasons.rows.front()[2] == percent(study.at("seasons").at(5).at("weeks").get<double>(), swedish));
    CHECK(program.says(swedish ? "100 000 veckor" : "100,000 weeks"));
  }
}

}  // namespace lagesbild::views
