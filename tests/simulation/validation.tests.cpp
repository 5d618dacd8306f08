#include "validation.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "analysis/method_version.hpp"
#include "tests/support/checkout_root.hpp"

using namespace simulation;
using Catch::Matchers::WithinAbs;

// The program against real crime. The small version runs with the other tests where the file lies beside the
// checkout; the whole one, scripts/validate, writes validation.json and the READMEs' tables.

namespace {

constexpr const char* no_file =
    "the London file (reference/london/wards.csv) is not beside the project; LAGESBILD_SHARED can say where "
    "it "
    "is";

std::string path_of(const std::string& file) {
  return std::string(lagesbild::checkout_root()) + "/" + file;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

/// Empty where there is no file.
std::vector<Borough> london() {
  const char* set = std::getenv("LAGESBILD_SHARED");
  const std::filesystem::path shared =
      set ? std::filesystem::path(set) : std::filesystem::path(lagesbild::checkout_root()) / ".." / "shared";
  return read_london(bytes_of(shared / "reference" / "london" / "wards.csv"));
}

Validation measured() {
  auto validation = validation_from_json(bytes_of(path_of("tests/simulation/validation.json")));
  REQUIRE(validation);
  return std::move(*validation);
}

const Trial& trial_of(const Validation& validation, double share, Ranker ranker) {
  for (const Trial& trial : validation.trials) {
    if (trial.share == share && trial.ranker == ranker) return trial;
  }
  FAIL("no such trial");
  return validation.trials.front();
}

/// Tenths with so many forecasts that their share has a standard error of .05 or less.
void check_tenths(const Outcome& outcome) {
  for (const auto& bin : outcome.tenths) {
    if (bin.forecasts < 100) continue;
    CAPTURE(bin.mean_forecast, bin.share, bin.forecasts);
    CHECK_THAT(bin.share, WithinAbs(bin.mean_forecast, 0.07));
  }
}

const Borough two_wards{"Try", {"A", "B"}, 25, std::vector<int>(2 * 9 * 25, 4)};

}  // namespace

TEST_CASE("The READMEs' figures on real crime are those measured, of this version of the method") {
  const Validation validation = measured();
  CHECK(validation.method == lagesbild::analysis::method_version);
  CHECK(validation.seeds == 5);
  CHECK(validation.boroughs == 32);
  CHECK(to_json(validation) == bytes_of(path_of("tests/simulation/validation.json")));
  const std::string tables_file = bytes_of(path_of("tests/simulation/README.md"));
  CHECK(with_validation(tables_file, tables(validation)) == tables_file);
  const std::string readme = bytes_of(path_of("README.md"));
  CHECK(with_validation(readme, summary(validation)) == readme);
}

TEST_CASE("What was measured reaches what the method must reach") {
  const Validation validation = measured();
  const Trial& middle = trial_of(validation, 0.07, Ranker::whole);
  CHECK(middle.now.found >= 0.74);
  CHECK(middle.now.brier <= 0.048);
  CHECK(middle.next.found >= 0.72);
  CHECK(middle.next.brier <= 0.053);
  check_tenths(middle.now);
  check_tenths(middle.next);
  const Trial& dense = trial_of(validation, 0.25, Ranker::whole);
  CHECK(dense.now.found >= 0.79);
  CHECK(dense.now.brier <= 0.039);
  const Trial& sparse = trial_of(validation, 0.02, Ranker::whole);
  CHECK(sparse.now.found >= 0.63);
  CHECK(sparse.now.brier <= 0.067);
  const auto jump = std::find_if(validation.jumps.begin(), validation.jumps.end(),
                                 [](const JumpTrial& one) { return one.ranker == Ranker::whole; });
  REQUIRE(jump != validation.jumps.end());
  CHECK(jump->brier <= 0.051);
  CHECK(jump->p >= 0.6);
}

TEST_CASE("A validation file that lacks something is none") {
  CHECK_FALSE(validation_from_json("{}"));
  CHECK_FALSE(validation_from_json("not json"));
  std::string lacking = bytes_of(path_of("tests/simulation/validation.json"));
  const auto at = lacking.find("\"is_top\"");
  REQUIRE(at != std::string::npos);
  lacking.replace(at, 8, "\"is_low\"");
  CHECK_FALSE(validation_from_json(lacking));
}

TEST_CASE("A world keeps the share that is asked for, of events that stay on their days") {
  const World all = make_world(two_wards, 1, 3);
  const World half = make_world(two_wards, 0.5, 3);
  CHECK(to_string(all.first) == "2024-W10");
  CHECK(all.weeks == 108);
  CHECK(all.truth == half.truth);
  const auto events = static_cast<double>(all.observed.incidents.day.size());
  // Two wards, nine kinds, 25 months of four each; the days before the first whole week and after the last
  // are left out, 5 of 761.
  const double whole_weeks = 756.0 / 761;
  CHECK_THAT(events, WithinAbs(2 * 9 * 25 * 4 * whole_weeks, 15));
  CHECK(events <= 2 * 9 * 25 * 4);
  CHECK_THAT(static_cast<double>(half.observed.incidents.day.size()), WithinAbs(events / 2, 120));
  CHECK_THAT(all.harm(0, 0, 108), WithinAbs(61 * 4 * 25, 61 * 4 * 0.6));
}

TEST_CASE("A tripled area has three events for each one in its weeks, and no more elsewhere") {
  const World plain = make_world(two_wards, 1, 3);
  const World tripled = make_world(two_wards, 1, 3, Tripled{1, 52, 65});
  CHECK(tripled.harm(1, 52, 65) == 3 * plain.harm(1, 52, 65));
  CHECK(tripled.harm(1, 65, 108) == plain.harm(1, 65, 108));
  CHECK(tripled.harm(0, 0, 108) == plain.harm(0, 0, 108));
}

TEST_CASE("Text that is not the London file gives no boroughs") {
  CHECK(read_london("").empty());
  CHECK(read_london("borough,ward\nBarnet,E1\n").empty());
}

TEST_CASE("On a quarter of London the truly most burdened are found, more of them than by counting") {
  const std::vector<Borough> boroughs = london();
  if (boroughs.empty()) SKIP(no_file);
  REQUIRE(boroughs.size() == 32);
  ValidationSize size;
  size.shares = {0.07};
  size.seeds = 1;
  size.every = 4;
  size.draws = 1000;
  size.rankers = {Ranker::counts, Ranker::harm, Ranker::whole, Ranker::one_level};
  const Validation validation = validate(boroughs, size);
  const Trial& counts = trial_of(validation, 0.07, Ranker::counts);
  const Trial& whole = trial_of(validation, 0.07, Ranker::whole);
  const Trial& before = trial_of(validation, 0.07, Ranker::one_level);
  CHECK(whole.lists == 24);
  CHECK_THAT(whole.events, WithinAbs(11, 2));
  CHECK(whole.now.found > counts.now.found + 0.05);
  CHECK(whole.now.found > before.now.found + 0.05);
  CHECK(whole.now.brier < 0.75 * before.now.brier);
  CHECK(whole.next.brier < 0.75 * before.next.brier);
  REQUIRE(validation.jumps.size() == 2);
  CHECK(validation.jumps[0].is_top > 0.9);
  CHECK(validation.jumps[0].p > 0.55);
}

TEST_CASE("The help's and the README's words on where P is too sure hold") {
  // The densest share's next quarter is what they name.
  const Validation validation = measured();
  double most = 0;
  bool of_next = false;
  for (const Trial& trial : validation.trials) {
    if (trial.ranker != Ranker::whole) continue;
    for (const Outcome* outcome : {&trial.now, &trial.next}) {
      for (const auto& bin : outcome->tenths) {
        if (bin.forecasts < 100 || bin.mean_forecast - bin.share <= most) continue;
        most = bin.mean_forecast - bin.share;
        of_next = outcome == &trial.next && trial.share == 0.25;
      }
    }
  }
  CHECK(of_next);
  CHECK(most > 0.1);
}

TEST_CASE("The whole of London, written to validation.json and the READMEs", "[.][validate]") {
  const std::vector<Borough> boroughs = london();
  if (boroughs.empty()) SKIP(no_file);
  const Validation validation = validate(boroughs, {});
  std::ofstream(path_of("tests/simulation/validation.json"), std::ios::binary) << to_json(validation);
  const auto write = [](const std::string& file, const std::string& content) {
    const auto text = with_validation(bytes_of(path_of(file)), content);
    REQUIRE(text);
    std::ofstream(path_of(file), std::ios::binary) << *text;
  };
  write("tests/simulation/README.md", tables(validation));
  write("README.md", summary(validation));
}
