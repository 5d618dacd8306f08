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

TEST_CASE("rank gives the levels with memory and the areas' own factor that were computed apart") {
  const auto folder = shared_folder("reference/memory");
  if (!folder) SKIP("the reference folder is not beside the project; LAGESBILD_SHARED can say where it is");
  const Json expected = Json::parse(read_bytes(*folder / "expected.json"));
  const Json& options = expected["options"];
  const auto text = [&](const char* name) { return options[name].dump(); };
  const Outcome outcome =
      run_on(read_folder(*folder),
             {"rank", "x", "--json", "--weeks", text("weeks"), "--until", options["until"].get<std::string>(),
              "--area-nu", text("area_nu"), "--nu", text("nu"), "--memory", text("memory"), "--k", text("k"),
              "--phi", text("phi"), "--jump", "0"});
  REQUIRE(outcome.status == 0);
  const Json answer = Json::parse(outcome.out);
  CHECK(answer["area_nu"] == options["area_nu"]);
  CHECK(answer["memory"]["delta"] == options["memory"]);
  CHECK(answer["memory"]["blocks"] == options["blocks"]);
  REQUIRE(answer["areas"].size() == expected["areas"].size());
  for (const Json& area : answer["areas"]) {
    const Json& right = expected["areas"][area["id"].get<std::string>()];
    CAPTURE(area["id"]);
    for (const auto& [category, level] : right["level"].items()) {
      const Json& ours = area["level"][category];
      CHECK(area["observed"][category] == right["observed"][category]);
      CHECK_THAT(area["expected"][category].get<double>(), WithinAbs(right["expected"][category], 1e-9));
      CHECK_THAT(ours["mean"].get<double>(), WithinAbs(level, 1e-4));
      CHECK(ours["low"] < ours["mean"]);
      CHECK(ours["high"] > ours["mean"]);
      CHECK_THAT(ours["raw"].get<double>() * area["expected"][category].get<double>(),
                 WithinAbs(right["observed"][category], 1e-9));
      CHECK_THAT(ours["from_window"].get<double>() + ours["from_past"].get<double>() +
                     ours["from_area"].get<double>(),
                 WithinAbs(1, 1e-12));
    }
    CHECK_THAT(area["area_level"]["mean"].get<double>(), WithinAbs(right["area_level"], 1e-4));
    CHECK(area["area_level"]["low"] < area["area_level"]["mean"]);
    CHECK(area["area_level"]["high"] > area["area_level"]["mean"]);
    CHECK_THAT(area["harm"]["mean"].get<double>(), WithinAbs(right["harm"], 1e-2));
    CHECK_THAT(area["p_top"].get<double>(), WithinAbs(right["p_top"], 0.015));
  }
}

TEST_CASE("What is listed apart carries no probability and no place, for people or for machines") {
  const std::vector<data::File> files = read_folder(data::test::demo_folder());
  const Outcome told = run_on(files, {"rank", "x", "--draws", "200"});
  CHECK(told.out.find("Sannolikhet att vara bland de 3 främsta med gruppens vikter = P\n") !=
        std::string::npos);
  CHECK(told.out.find("\n– Nytorp-Hersby-Skansen: För lite underlag\n") != std::string::npos);
  const Outcome harm = run_on(files, {"rank", "x", "--draws", "200", "--indicators", "harm=1"});
  CHECK(harm.out.find("bland de 3 mest belastade = P\n") != std::string::npos);
  const Json answer = Json::parse(run_on(files, {"rank", "x", "--json", "--draws", "200"}).out);
  int apart = 0;
  for (const Json& area : answer["areas"]) {
    const bool has_place = area["tier"] != "too_little_data";
    CHECK(area.contains("p_top") == has_place);
    CHECK(area.contains("rank") == has_place);
    apart += has_place ? 0 : 1;
  }
  CHECK(apart == 1);
  const Outcome explained = run_on(files, {"explain", "x", "--area", "0163R012", "--draws", "200", "--json"});
  CHECK_FALSE(Json::parse(explained.out).contains("p_top"));
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
  CHECK_FALSE(fixed.contains("area_nu"));
  CHECK(answer({"--area-nu", "3.5"})["area_nu"] == 3.5);
  CHECK_FALSE(answer({"--area-nu", "inf"}).contains("area_nu"));
  CHECK(usual["memory"]["estimated"] == true);
  CHECK(usual["memory"]["jump"] == 0.1);
  const Json remembered = answer({"--memory", "0.75", "--jump", "0.5"});
  CHECK(remembered["memory"]["delta"] == 0.75);
  CHECK(remembered["memory"]["estimated"] == false);
  CHECK(remembered["memory"]["jump"] == 0.5);
  const Json forgotten = answer({"--memory", "0"});
  CHECK(forgotten["memory"]["blocks"] == 0);
  for (const auto& area : forgotten["areas"]) CHECK(area["level"]["vandalism"]["from_past"] == 0);
  const Json flat = answer({"--weights", "flat"});
  for (const auto& category : flat["categories"]) CHECK(category["weight"] == 1);
  CHECK(answer({"--indicators", "harm=1"})["areas"][0]["contributions"].size() == 1);
  CHECK(answer({"--lang", "en"})["areas"][0]["reason"] != usual["areas"][0]["reason"]);
}

}  // namespace lagesbild::cli
