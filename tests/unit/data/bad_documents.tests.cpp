#include <catch2/catch_test_macros.hpp>

#include "data/json/json.hpp"
#include "tests/support/checkout_root.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

std::filesystem::path data_folder() {
  return std::filesystem::path(lagesbild::checkout_root()) / "tests" / "data";
}

/// The problem is at the place, or at a value that the place is a part of; the whole file only where that is
/// meant.
bool is_at(const Problem& problem, const std::string& file, const std::string& pointer) {
  if (problem.file != file) return false;
  if (problem.pointer == pointer) return true;
  return !problem.pointer.empty() && pointer.starts_with(problem.pointer + "/");
}

}  // namespace

TEST_CASE("Every document that the schemas or the contract forbid gives a problem where it is wrong") {
  const auto folder = data_folder() / "bad";
  const auto parsed = parse_json("cases.json", read_bytes(folder / "cases.json"));
  REQUIRE(parsed.value);
  const auto base = read_folder(folder / "base");
  std::size_t tried = 0;
  for (const Json& each : parsed.value->at("cases")) {
    const std::string document = each.at("document");
    const std::string replaced = each.at("replaces");
    const std::string pointer = each.at("pointer");
    auto files = base;
    for (File& file : files)
      if (file.path == replaced) file.bytes = read_bytes(folder / document);
    const Loaded loaded = read_situation(files);
    const auto& problems = loaded.problems;
    CAPTURE(document, replaced, pointer, labels(loaded));
    CHECK(std::any_of(problems.begin(), problems.end(),
                      [&](const Problem& problem) { return is_at(problem, replaced, pointer); }));
    ++tried;
  }
  CHECK(tried > 50);
}

TEST_CASE("What the bad documents are made of is right, and so are the edge cases") {
  for (const std::string name : {"bad/base", "edge/empty", "edge/one-area", "edge/sweref"}) {
    const Loaded loaded = read_situation(read_folder(data_folder() / name));
    CAPTURE(name);
    CHECK(labels(loaded) == std::vector<std::string>{});
    REQUIRE(loaded.situation);
  }
}

TEST_CASE("The edge cases are read as they are meant") {
  SECTION("a situation without any event or report is a situation") {
    const auto situation = read_situation(read_folder(data_folder() / "edge/empty")).situation;
    REQUIRE(situation);
    CHECK(situation->incidents.size() == 0);
    CHECK(situation->reporting.empty());
    CHECK(situation->areas.at(1).population == 0);
  }
  SECTION("an area of two pieces keeps its hole, and a deleted incident is none") {
    const auto situation = read_situation(read_folder(data_folder() / "edge/one-area")).situation;
    REQUIRE(situation);
    REQUIRE(situation->areas.size() == 1);
    CHECK(situation->areas[0].shape.size() == 2);
    CHECK(situation->areas[0].shape[0].rings.size() == 2);
    CHECK(situation->incidents.size() == 2);
    CHECK(situation->reporting.size() == 4);
  }
  SECTION("metres become degrees, and Statistics Sweden's names are understood") {
    const auto situation = read_situation(read_folder(data_folder() / "edge/sweref")).situation;
    REQUIRE(situation);
    REQUIRE(situation->areas.size() == 3);
    CHECK(situation->areas[0].id == "0000R001");
    CHECK(situation->areas[0].name == "Väst");
    CHECK(situation->areas[2].id == "0000C1010");
    CHECK(situation->areas[2].population == 800);
    const LonLat corner = situation->areas[0].shape.at(0).rings.at(0).at(0);
    CHECK((corner.lon > 17.9 && corner.lon < 18 && corner.lat > 59.4 && corner.lat < 59.5));
  }
}

}  // namespace lagesbild::data
