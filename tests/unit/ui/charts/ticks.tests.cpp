#include "ui/charts/ticks.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace lagesbild;
using namespace lagesbild::ui;

TEST_CASE("Ticks are round numbers that reach over the largest value") {
  CHECK(ticks_to(7, 3, 1) == std::vector<double>{0, 5, 10});
  CHECK(ticks_to(3, 3, 1) == std::vector<double>{0, 1, 2, 3});
  CHECK(ticks_to(0, 3, 1) == std::vector<double>{0, 1});
  CHECK(ticks_to(120, 3, 1) == std::vector<double>{0, 50, 100, 150});
}
