#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::cli {
using namespace test;
using Json = nlohmann::json;

namespace {

Outcome answer(const std::vector<std::string>& words) {
  static const std::vector<data::File> files = data::test::read_folder(data::test::demo_folder());
  std::vector<std::string> all{"patterns", "x"};
  all.insert(all.end(), words.begin(), words.end());
  return run_on(files, all);
}

}  // namespace

TEST_CASE(
    "patterns says when and where of the municipality, with its coverage and without what is restricted") {
  const Outcome text = answer({});
  REQUIRE(text.status == 0);
  CHECK(text.out.find("Påhittade testdata") != std::string::npos);
  CHECK(text.out.find("Fredag") != std::string::npos);
  CHECK(text.out.find("har klockslag och räknas här") != std::string::npos);
  CHECK(text.out.find("Gillbo-Gillberga: ") != std::string::npos);
  CHECK(text.out.find("kräver minst 30 områden och kommunen har 20") != std::string::npos);

  const Outcome outcome = answer({"--json"});
  REQUIRE(outcome.status == 0);
  const Json json = Json::parse(outcome.out);
  CHECK(json["format"] == "lagesbild-patterns/1");
  CHECK(json["synthetic"] == true);
  CHECK(json["hours"]["weekday_hours"].size() == 168);
  CHECK(json["season"]["months"].size() == 12);
  CHECK(json["coverage"]["left_out"] == Json{"staff"});
  CHECK(json["clusters"]["found"][0]["areas"] == Json{"0163R006"});
  CHECK(json["clusters"]["found"][0]["p"].get<double>() < 0.01);
  CHECK_FALSE(json.contains("hot_spots"));
  double observed = 0;
  for (const Json& cell : json["hours"]["weekday_hours"]) observed += cell["observed"].get<double>();
  CHECK(observed == json["coverage"]["with_hour"].get<double>());
}

TEST_CASE("patterns of one area, by id or by name, and in English") {
  const Outcome outcome = answer({"--area", "Rotsunda", "--weeks", "52", "--json"});
  REQUIRE(outcome.status == 0);
  CHECK(Json::parse(outcome.out)["area"] == "0163R014");
  CHECK(answer({"--area", "0163R014", "--lang", "en"}).out.find("Weekday and hour") != std::string::npos);
  const Outcome wrong = answer({"--area", "Rotsund"});
  CHECK(wrong.status == 1);
  CHECK(wrong.err.find("Rotsunda") != std::string::npos);
}

}  // namespace lagesbild::cli
