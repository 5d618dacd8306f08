#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

using Labels = std::vector<std::string>;

TEST_CASE("The golden example is read without a word") {
  const auto folder = shared_folder("reference/golden");
  if (!folder) SKIP("the reference folder is not beside the project; LAGESBILD_SHARED can say where it is");
  const Loaded loaded = read_situation(read_folder(*folder));
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation);
  const Situation& situation = *loaded.situation;
  CHECK(situation.title.sv == "Räkneexempel");
  CHECK(situation.synthetic);
  REQUIRE(situation.areas.size() == 6);
  CHECK(situation.areas[3].name == "Område D");
  CHECK(situation.areas[3].population == 5200);
  CHECK(situation.areas[3].shape.at(0).rings.at(0).size() == 4);
  CHECK(situation.method.k == 2);
  CHECK(situation.method.indicators == Indicators{1, 0, 0, 0});
  const auto& counts = situation.incidents.count;
  CHECK(std::accumulate(counts.begin(), counts.end(), 0u) ==
        6 + 9 + 5 + 11 + 7 + 2 + 2 + 2 + 4 + 1 + 1 + 4 + 8 + 3 + 9 + 5 + 2);
  CHECK(situation.reporting.size() == 26);
}

TEST_CASE("The demo situation is read without errors") {
  const Loaded loaded = read_situation(read_folder(demo_folder()));
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation);
  CHECK(loaded.situation->areas.size() == 20);
  CHECK(loaded.situation->incidents.size() > 1000);
  CHECK(loaded.situation->map.schematic);
  for (const FileStatus& file : loaded.files) CHECK((file.used && file.set_aside == 0));
}

TEST_CASE("A manifest says what the situation is") {
  const Loaded loaded = Sample{}.load();
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.situation);
  const Situation& situation = *loaded.situation;
  CHECK(situation.updated_day == parse_date("2026-11-20"));
  CHECK(situation.sources[0].party == 0u);
  CHECK_FALSE(situation.sources[1].party);
  CHECK(situation.categories[0].name.in(Language::en) == "Vandalism");
  CHECK(situation.categories[1].name.in(Language::en) == "violence");
  CHECK_FALSE(situation.categories[2].ranks_areas());

  SECTION("a source without covers covers every area, another only those named") {
    CHECK(situation.sources[0].covers_area(1));
    CHECK(situation.sources[1].covers_area(0));
    CHECK_FALSE(situation.sources[1].covers_area(1));
  }
}

TEST_CASE("Where no update is told the machine's day is the last, unless its clock is wrong by the data") {
  Sample sample;
  const std::string updated = R"("updated": "2026-11-20T14:00:00+01:00",)";
  sample.manifest.erase(sample.manifest.find(updated), updated.size());
  std::string incidents;
  for (int day = 1; day <= 20; ++day)
    incidents += R"({"id": "k)" + std::to_string(day) + R"(", "source": "kommun", "date": "2026-10-)" +
                 (day < 10 ? "0" : "") + std::to_string(day) + R"(", "area": "A", "category": "vandalism"},)";
  sample.incidents =
      R"({"format": "lagesbild-incidents/1", "reporting": [{"source": "kommun", "week": "2026-W43", "status": "reported"}],
          "incidents": [)" +
      incidents +
      R"({"id": "later", "source": "kommun", "date": "2026-10-22", "area": "A", "category": "vandalism"}]})";
  const auto read = [&](Date today) { return read_situation(sample.files(), {.today = today}); };
  const Date today = date_from_civil({2026, 10, 21});
  const Loaded now = read(today);
  CHECK(now.situation->last_day() == today);
  CHECK(std::count_if(now.problems.begin(), now.problems.end(),
                      [](const Problem& problem) { return problem.code == ProblemCode::future_date; }) == 1);
  const Loaded after = read(date_from_civil({2026, 10, 26}));
  CHECK(after.situation->last_day() == date_from_civil({2026, 10, 26}));
  // A clock that is a year behind.
  CHECK_FALSE(read(date_from_civil({2025, 10, 21})).situation->last_day());
}

}  // namespace lagesbild::data
