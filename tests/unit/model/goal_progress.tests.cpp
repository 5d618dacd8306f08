#include "model/goal_progress.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild {

namespace {

GoalIndicator indicator(std::initializer_list<std::optional<double>> values, std::optional<double> target) {
  GoalIndicator made;
  int year = 2023;
  for (const auto& value : values) made.values.push_back({std::to_string(year++), value});
  made.target = target;
  return made;
}

}  // namespace

TEST_CASE("An indicator's right way is from its first value to its target") {
  CHECK(progress_of(indicator({84, 79, 76}, 70)) == GoalProgress::nearer);
  CHECK(progress_of(indicator({84, 79, 82}, 70)) == GoalProgress::farther);
  CHECK(progress_of(indicator({84, 79, 69}, 70)) == GoalProgress::reached);
  CHECK(progress_of(indicator({6, 11, 13}, 12)) == GoalProgress::reached);
  CHECK(progress_of(indicator({6, 11, 11}, 12)) == GoalProgress::same);
}

TEST_CASE("A direction that is said holds, whatever the first value was") {
  GoalIndicator one = indicator({10, 14}, 12);
  CHECK(direction_of(one) == GoalDirection::up);
  CHECK(progress_of(one) == GoalProgress::reached);
  one.direction = GoalDirection::down;
  CHECK(direction_of(one) == GoalDirection::down);
  CHECK(progress_of(one) == GoalProgress::same);
  one.values.pop_back();
  CHECK(progress_of(one) == GoalProgress::reached);
  CHECK_FALSE(direction_of(indicator({84, 79}, std::nullopt)));
}

TEST_CASE("Without a target, or with one value that is not there yet, nothing is said of the way") {
  CHECK(progress_of(indicator({84, 79}, std::nullopt)) == GoalProgress::unknown);
  CHECK(progress_of(indicator({}, 70)) == GoalProgress::unknown);
  CHECK(progress_of(indicator({84}, 70)) == GoalProgress::unknown);
  CHECK(progress_of(indicator({84, std::nullopt, 80}, 70)) == GoalProgress::nearer);
  const auto latest = latest_value(indicator({84, 79, std::nullopt}, 70));
  REQUIRE(latest);
  CHECK(latest->period == "2024");
}

}  // namespace lagesbild
