#include "model/sorting.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <random>
#include <string>

namespace lagesbild {

TEST_CASE("Sorting gives what std::stable_sort gives, whatever the length and however many are alike") {
  std::mt19937 random(7);
  for (const std::size_t count : {0u, 1u, 2u, 7u, 8u, 9u, 16u, 17u, 63u, 64u, 65u, 1000u}) {
    for (const unsigned different : {1u, 3u, 1000u}) {
      std::vector<std::pair<unsigned, std::size_t>> items;
      for (std::size_t i = 0; i < count; ++i) items.emplace_back(random() % different, i);
      auto expected = items;
      const auto by_first = [](const auto& one, const auto& other) { return one.first < other.first; };
      std::stable_sort(expected.begin(), expected.end(), by_first);
      sort_stably(items, by_first);
      CAPTURE(count, different);
      CHECK(items == expected);
    }
  }
}

TEST_CASE("Sorting moves what can only be moved, and a part leaves the rest") {
  std::vector<std::unique_ptr<int>> owned;
  for (const int value : {3, 1, 2}) owned.push_back(std::make_unique<int>(value));
  sort_stably(owned, [](const auto& one, const auto& other) { return *one < *other; });
  CHECK(*owned[0] == 1);
  CHECK(*owned[2] == 3);

  std::array<std::string, 4> words{"d", "c", "b", "a"};
  sort_stably(std::span(words).subspan(1));
  CHECK(words == std::array<std::string, 4>{"d", "a", "b", "c"});
}

}  // namespace lagesbild
