#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::cli {
using namespace test;
using Catch::Matchers::WithinAbs;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// The command's answer on the demo situation, with few draws.
Outcome answer(Words words, bool draws = true) {
  static const std::vector<data::File> files = data::test::read_folder(data::test::demo_folder());
  words.insert(words.begin() + 1, "x");
  if (draws) words.insert(words.end(), {"--draws", "200"});
  return run_on(files, words);
}

Json json_of(Words words, bool draws = true) {
  words.push_back("--json");
  const Outcome outcome = answer(std::move(words), draws);
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  return Json::parse(outcome.out);
}

}  // namespace

TEST_CASE("explain takes an area's score apart without a rest, and tries what it hangs on") {
  const Json area = json_of({"explain", "--area", "0163R006"});
  CHECK(area["format"] == "lagesbild-explanation/1");
  CHECK(area["name"] == "Gillbo-Gillberga");
  CHECK(area["synthetic"] == true);
  double sum = 0;
  for (const Json& part : area["contributions"]) sum += part["value"].get<double>();
  CHECK_THAT(sum, WithinAbs(area["score"].get<double>() - area["reference_score"].get<double>(), 1e-9));
  for (const Json& category : area["categories"]) {
    CHECK(category["category"] != "staff");
    double observed = 0;
    double expected = 0;
    for (const Json& source : category["sources"]) {
      observed += source["observed"].get<double>();
      expected += source["expected"].get<double>();
    }
    CHECK_THAT(observed, WithinAbs(category["observed"].get<double>(), 1e-9));
    CHECK_THAT(expected, WithinAbs(category["expected"].get<double>(), 1e-9));
    CHECK_THAT(category["raw"].get<double>(), WithinAbs(observed / expected, 1e-9));
    CHECK_THAT(category["from_window"].get<double>() + category["from_past"].get<double>() +
                   category["from_area"].get<double>(),
               WithinAbs(1, 1e-9));
  }
  CHECK(area["weeks"].size() == 26);
  int held = 0;
  for (const Json& check : area["robustness"]["each"]) {
    CHECK(check["holds"] == (check["tier"] == area["tier"]));
    held += check["holds"].get<bool>() ? 1 : 0;
  }
  CHECK(area["robustness"]["held"] == held);
  CHECK(area["robustness"]["checks"] == area["robustness"]["each"].size());
}

TEST_CASE("explain compares two areas, and the other way round says the same") {
  const Json one = json_of({"explain", "--area", "0163R006", "--compare", "0163R014"})["compared"];
  const Json other = json_of({"explain", "--area", "0163R014", "--compare", "Gillbo-Gillberga"})["compared"];
  CHECK(one["id"] == "0163R014");
  CHECK_THAT(one["p_above"].get<double>() + other["p_above"].get<double>(), WithinAbs(1, 1e-12));
  CHECK_THAT(one["difference"].get<double>() + other["difference"].get<double>(), WithinAbs(0, 1e-9));
  const Outcome text = answer({"explain", "--area", "0163R006", "--compare", "0163R014", "--lang", "en"});
  CHECK(text.out.find("that Gillbo-Gillberga is more burdened than Rotsunda.") != std::string::npos);
  const Outcome unheard = answer({"explain", "--area", "0163R006", "--compare", "0163R012"});
  CHECK(unheard.out.find("kan inte jämföras: underlaget räcker inte.") != std::string::npos);
  CHECK(answer({"explain", "--area", "0163R006", "--compare", "0163R99"}).status == 1);
  const Outcome itself = answer({"explain", "--area", "0163R006", "--compare", "Gillbo-Gillberga"});
  CHECK(itself.status == 1);
  CHECK(itself.err == "--compare: området är detsamma som i --area\n");
}

TEST_CASE("explain speaks to people in both languages, by the area's id or name") {
  const Outcome swedish = answer({"explain", "--area", "Gillbo-Gillberga"});
  CHECK(swedish.status == 0);
  CHECK(swedish.out.starts_with("Påhittade testdata\nGillbo-Gillberga (0163R006), v."));
  CHECK(swedish.out.find("Håller i ") != std::string::npos);
  CHECK(swedish.out.find("Incident mot personal") == std::string::npos);
  CHECK(swedish.out.find(" förväntade (rått ") != std::string::npos);
  CHECK(swedish.out.find("efter hänsyn till slump, områdets övriga händelser och tidigare månader; θ ") !=
        std::string::npos);
  const Outcome english = answer({"explain", "--area", "0163R006", "--lang", "en"});
  CHECK(english.out.find("Holds in ") != std::string::npos);
  const Outcome unknown = answer({"explain", "--area", "0163R06"});
  CHECK(unknown.status == 1);
  CHECK(unknown.out.empty());
  CHECK(unknown.err == "Okänt område: 0163R06; menade du 0163R006?\n");
  CHECK(answer({"explain"}).status == 1);
}

TEST_CASE("backtest tells what was said against what came") {
  const Json record = json_of({"backtest"});
  CHECK(record["format"] == "lagesbild-track-record/1");
  REQUIRE(record["origins"].size() >= 2);
  double squares = 0;
  std::size_t forecasts = 0;
  for (const Json& origin : record["origins"]) {
    for (const Json& area : origin["areas"]) {
      const double miss = area["p_top"].get<double>() - (area["came"].get<bool>() ? 1 : 0);
      squares += miss * miss;
      ++forecasts;
    }
  }
  CHECK(record["forecasts"] == forecasts);
  CHECK_THAT(record["brier"].get<double>(), WithinAbs(squares / static_cast<double>(forecasts), 1e-12));
  std::size_t binned = 0;
  for (const Json& bin : record["calibration"]) binned += bin["forecasts"].get<std::size_t>();
  CHECK(binned == forecasts);
  CHECK(record["brier"].get<double>() < record["brier_base"].get<double>());
  CHECK(record["caught_share"].get<double>() > 2 * record["guessed_share"].get<double>());
  const Outcome text = answer({"backtest", "--lang=en"});
  CHECK(text.out.find("of the harm in the next period") != std::string::npos);
  SECTION("data that reach no further back say so") {
    const Outcome none = answer({"backtest", "--weeks", "500"});
    CHECK(none.status == 0);
    CHECK(none.out.find("kan inte prövas") != std::string::npos);
  }
}

TEST_CASE("evaluate compares before and after with control areas, its difference by hand") {
  const Json result = json_of({"evaluate", "--areas", "0163R014", "--from", "2026-03-30", "--category",
                               "gathering,disorder", "--control", "0163R006,0163R001"},
                              false);
  CHECK(result["format"] == "lagesbild-evaluation/1");
  CHECK(result["areas"] == Json{"0163R014"});
  CHECK(result["control"] == Json{"0163R006", "0163R001"});
  CHECK(result["categories"] == Json{"gathering", "disorder"});
  CHECK(result["before"]["to"] == "2026-W13");
  CHECK(result["after"]["from"] == "2026-W15");
  const auto adjusted = [](const Json& counts, const char* period) {
    return counts[period].get<double>() / counts[std::string(period) + "_divisor"].get<double>();
  };
  const Json& treated = result["treated_counts"];
  const Json& control = result["control_counts"];
  const double by_hand = (adjusted(treated, "after") - adjusted(treated, "before")) -
                         (adjusted(control, "after") - adjusted(control, "before"));
  CHECK_THAT(result["difference"]["events"].get<double>(), WithinAbs(by_hand, 1e-9));
  CHECK(result["placebo"]["others"].size() >= 15);
}

TEST_CASE("evaluate proposes control areas, and says why it cannot answer") {
  const Json proposed = json_of({"evaluate", "--areas", "0163R014", "--from", "2026-03-30"}, false);
  CHECK(proposed["control"].size() == 5);
  for (const Json& area : proposed["control"]) CHECK(area != "0163R014");
  const auto error = [](Words words) {
    const Outcome outcome = answer(std::move(words), false);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK(error({"evaluate", "--areas", "0163R014"}).find("startdatum") != std::string::npos);
  CHECK(error({"evaluate", "--areas", "0163R014", "--from", "2026-11-09"}).find("för tidigt") !=
        std::string::npos);
  CHECK(error({"evaluate", "--areas", "0163R014", "--from", "i våras"}).find("ett datum som") !=
        std::string::npos);
  CHECK(error({"evaluate", "--areas", "nej", "--from", "2026-03-30"}).find("--areas: okänt id nej") == 0);
  CHECK(error({"evaluate", "--areas", "0163R014", "--control", "0163R014", "--from", "2026-03-30"})
            .find("inget område att jämföra med") != std::string::npos);
  CHECK(error({"evaluate", "--from", "2026-03-30", "--lang", "en"}).find("Say what to evaluate") == 0);
}

TEST_CASE("evaluate follows up a measure by its id, with what its record says") {
  const Json result = json_of({"evaluate", "--measure", "insats-2026-12"}, false);
  CHECK(result["measure"]["id"] == "insats-2026-12");
  CHECK(result["areas"] == Json{"0163R014"});
  CHECK(result["categories"] == Json{"gathering", "disorder"});
  CHECK(result["before"]["to"] == "2026-W13");
  CHECK(result["after"]["to"] == "2026-W40");
  CHECK(result["control"].size() == 5);
  CHECK(result["displacement"].size() == 4);
  CHECK(result["verdict"] == "fewer");
  CHECK(result["difference"]["interval"]["high"].get<double>() < 0);
  CHECK(result["placebo"]["areas"].size() == result["placebo"]["others"].size());
  // By hand from the bare counts: (T1 − T0) − (C1 − C0), se = √Σ counts.
  const Json& treated = result["treated_counts"];
  const Json& control = result["control_counts"];
  double events = 0;
  for (const Json* counts : {&treated, &control}) {
    for (const char* period : {"before", "after"}) events += (*counts)[period].get<double>();
  }
  const double by_hand = treated["after"].get<double>() - treated["before"].get<double>() -
                         control["after"].get<double>() + control["before"].get<double>();
  CHECK_THAT(result["unweighted"]["events"].get<double>(), WithinAbs(by_hand, 1e-9));
  CHECK_THAT(result["unweighted"]["standard_error"].get<double>(), WithinAbs(std::sqrt(events), 1e-9));
}

TEST_CASE("evaluate lets other options go before the measure's record") {
  const Json other = json_of({"evaluate", "--measure", "insats-2026-12", "--category", "vandalism",
                              "--control", "0163R001,0163R002", "--displacement", "none", "--weeks", "13"},
                             false);
  CHECK(other["categories"] == Json{"vandalism"});
  CHECK(other["control"] == Json{"0163R001", "0163R002"});
  CHECK(other["displacement"].empty());
  CHECK_FALSE(other.contains("difference_with_displacement"));
  CHECK(other["before"]["from"] == "2026-W01");
  const Outcome text = answer({"evaluate", "--measure", "insats-2026-12"}, false);
  CHECK(text.status == 0);
  CHECK(text.out.find("Ordningsvakter och öppen fritidsgård") != std::string::npos);
  CHECK(text.out.find("färre händelser efter insatsen än vad som kunde väntas ändå") != std::string::npos);
}

TEST_CASE("evaluate says why a measure cannot be followed up") {
  const auto error = [](const char* id) {
    const Outcome outcome = answer({"evaluate", "--measure", id}, false);
    CHECK(outcome.status == 1);
    return outcome.err;
  };
  CHECK(error("insats-2026-05").find("hela kommunen") != std::string::npos);
  CHECK(error("insats-2026-30").find("inte påbörjad") != std::string::npos);
  CHECK(error("insats-2026-31").find("för tidigt") != std::string::npos);
  CHECK(error("insats-2026-99").find("--measure: okänt id insats-2026-99; menade du insats-2026-") == 0);
}

TEST_CASE("Numbers are taken as people write them: .75, 0.75 and 0,75, also in a list of weights") {
  const Json usual = json_of({"rank", "--memory", "0.75", "--indicators", "harm=0.45,change=0.75"});
  CHECK(usual["memory"]["delta"] == 0.75);
  CHECK(json_of({"rank", "--memory", ".75", "--indicators", "harm=.45,change=.75"}) == usual);
  CHECK(json_of({"rank", "--memory", "0,75", "--indicators", "harm=0,45,change=0,75"}) == usual);
  for (const char* wrong : {"0,7,5", "1.0,5", ".", "0.75 x"}) {
    CHECK(answer({"rank", "--memory", wrong}).status == 1);
  }
}

TEST_CASE("An area where nobody lives is explained by its events alone: nothing is set against nobody") {
  std::vector<data::File> files = data::test::read_folder(data::test::demo_folder());
  for (data::File& file : files) {
    if (file.path != "omraden.geojson") continue;
    Json areas = Json::parse(file.bytes.view());
    for (Json& feature : areas["features"]) {
      Json& properties = feature["properties"];
      if (properties.dump().find("0163R006") != std::string::npos) properties["population"] = 0;
    }
    file.bytes = areas.dump();
  }
  const Outcome told = run_on(files, {"explain", "x", "--area", "0163R006", "--draws", "100"});
  CAPTURE(told.out, told.err);
  REQUIRE(told.status == 0);
  CHECK(told.out.find("Ingen bor här") != std::string::npos);
  CHECK(told.out.find("väntade") == std::string::npos);
  CHECK(told.out.find("θ") == std::string::npos);
  CHECK(told.out.find("Poäng") == std::string::npos);
  CHECK(told.out.find(" händelser\n") != std::string::npos);
}

TEST_CASE("Bands of a calibration bear one sign of per cent") {
  const Outcome text = answer({"backtest"});
  CHECK(text.out.find("0–10\u00a0%: ") != std::string::npos);
  CHECK(text.out.find("\u00a0%–") == std::string::npos);
}

}  // namespace lagesbild::cli
