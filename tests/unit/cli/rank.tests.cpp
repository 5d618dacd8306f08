#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::cli {
using namespace test;
using Catch::Matchers::WithinAbs;
using Json = nlohmann::json;
using data::test::read_bytes;
using data::test::read_folder;
using data::test::shared_folder;

TEST_CASE("rank gives the golden example's numbers from its own folder, options and tolerances") {
  const auto folder = shared_folder("reference/golden");
  if (!folder) SKIP("the reference folder is not beside the project; LAGESBILD_SHARED can say where it is");
  const Json expected = Json::parse(read_bytes(*folder / "expected.json"));
  std::vector<std::string> arguments;
  std::string word;
  for (const char c : expected["command"].get<std::string>() + " ") {
    if (c != ' ') {
      word += c;
    } else {
      arguments.push_back(std::exchange(word, ""));
    }
  }
  REQUIRE(arguments.at(0) == "lagesbild");
  arguments.erase(arguments.begin());
  const Outcome outcome = run_on(read_folder(*folder), arguments);
  CHECK(outcome.err.empty());
  REQUIRE(outcome.status == 0);
  const Json answer = Json::parse(outcome.out);
  CHECK(answer["format"] == "lagesbild-ranking/1");
  CHECK(answer["window"] == Json{{"from", "2026-W34"}, {"to", "2026-W46"}});
  CHECK(answer["k"] == 2);
  CHECK(answer["categories"]["violence"]["nu"] == 4.0);
  CHECK(answer["categories"]["violence"]["phi"] == 1.0);
  REQUIRE(answer["areas"].size() == 6);
  const Json& within = expected["tolerance"];
  double last_p_top = 1;
  for (const Json& area : answer["areas"]) {
    const Json& right = expected["areas"][area["id"].get<std::string>()];
    CAPTURE(area["id"]);
    for (const char* category : {"vandalism", "violence"}) {
      CHECK_THAT(area["expected"][category].get<double>(), WithinAbs(right[category][0], within["expected"]));
      CHECK_THAT(area["level"][category]["mean"].get<double>(),
                 WithinAbs(right[category][1], within["level"]));
    }
    CHECK_THAT(area["harm"]["mean"].get<double>(), WithinAbs(right["harm"], within["harm"]));
    CHECK_THAT(area["p_top"].get<double>(), WithinAbs(right["p_top"], within["p_top"]));
    CHECK_THAT(area["rank"]["expected"].get<double>(), WithinAbs(right["rank"], within["rank_expected"]));
    CHECK(area["p_top"].get<double>() <= last_p_top);
    last_p_top = area["p_top"];
    double sum = 0;
    for (const Json& contribution : area["contributions"]) sum += contribution["value"].get<double>();
    CHECK_THAT(sum, WithinAbs(area["score"].get<double>() - area["reference_score"].get<double>(), 1e-9));
    CHECK_FALSE(area["reason"].get<std::string>().empty());
  }
}

TEST_CASE("The same question gets the same bytes, whatever order the files come in") {
  std::vector<data::File> files = read_folder(data::test::demo_folder());
  const std::vector<std::string> arguments{"rank", "x", "--json", "--draws", "300"};
  const Outcome first = run_on(files, arguments);
  REQUIRE(first.status == 0);
  CHECK(run_on(files, arguments).out == first.out);
  std::reverse(files.begin(), files.end());
  CHECK(run_on(files, arguments).out == first.out);
  CHECK(run_on(files, {"rank", "x", "--json", "--draws", "300", "--seed", "2"}).out != first.out);
}

TEST_CASE("rank's options reach the engine") {
  const std::vector<data::File> files = read_folder(data::test::demo_folder());
  const auto answer = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"rank", "x", "--json", "--draws", "200"});
    const Outcome outcome = run_on(files, options);
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
    return Json::parse(outcome.out);
  };
  const Json usual = answer({});
  CHECK(usual["draws"] == 200);
  CHECK(usual["areas"].size() == 20);
  CHECK(answer({"--k", "7"})["k"] == 7);
  CHECK(answer({"--weeks=8", "--until", "2026-W40"})["window"] ==
        Json{{"from", "2026-W33"}, {"to", "2026-W40"}});
  const Json fixed = answer({"--nu", "2.5", "--phi", "1.25"});
  for (const auto& category : fixed["categories"]) {
    CHECK(category["nu"] == 2.5);
    CHECK(category["phi"] == 1.25);
  }
  const Json flat = answer({"--weights", "flat"});
  for (const auto& category : flat["categories"]) CHECK(category["weight"] == 1);
  CHECK(answer({"--indicators", "harm=1"})["areas"][0]["contributions"].size() == 1);
  CHECK(answer({"--lang", "en"})["areas"][0]["reason"] != usual["areas"][0]["reason"]);
}

}  // namespace lagesbild::cli
