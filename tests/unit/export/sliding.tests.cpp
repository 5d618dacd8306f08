#include "export/sliding.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "export/published.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::exports {

TEST_CASE("The same export every week tells no week's 1-4 when a reader puts all of them together") {
  // Thirteen weeks at a time, of one place; most weeks have none.
  std::vector<std::uint64_t> weeks;
  for (int week = 0; week < 60; ++week) weeks.push_back(week % 3 == 0 ? 2 : week % 7 == 0 ? 3 : 0);
  constexpr int length = 13;
  const PublishedTable::Place place{"E", "vandalism"};
  std::vector<PublishedTable> published;
  std::size_t hidden = 0;
  for (int to = length - 1; to < 60; ++to) {
    const int from = to - length + 1;
    std::uint64_t now = 0;
    for (int week = from; week <= to; ++week) now += weeks[static_cast<std::size_t>(week)];
    const analysis::Window window{Week{from}, Week{to}};
    const auto known = known_of(published, window, place, now);
    if (known && *known != now && now - *known <= 4) {
      ++hidden;
      continue;
    }
    published.push_back({window, {{place, now}}});
  }
  // 7 one week and 9 the next tell nothing yet.
  CHECK(published.size() >= 2);
  CHECK(published[1].window.from.index == 1);
  CHECK(hidden > 0);

  // Found another way: how many values a week can have so that some history gives all that was told.
  const auto is_possible = [&](int changed, int by) {
    constexpr int ends = 61;
    std::vector<std::int64_t> all(ends * ends, 1'000'000);
    const auto most = [&](int from, int to) -> std::int64_t& {
      return all[static_cast<std::size_t>(from * ends + to)];
    };
    for (int i = 0; i < ends; ++i) most(i, i) = 0;
    for (int i = 0; i + 1 < ends; ++i) most(i + 1, i) = 0;
    const auto fix = [&](int begin, int end, std::int64_t events) {
      most(begin, end) = std::min(most(begin, end), events);
      most(end, begin) = std::min(most(end, begin), -events);
    };
    for (const PublishedTable& table : published)
      fix(table.window.from.index, table.window.to.index + 1,
          static_cast<std::int64_t>(table.numbers.at(place)));
    fix(changed, changed + 1, static_cast<std::int64_t>(weeks[static_cast<std::size_t>(changed)]) + by);
    for (int k = 0; k < ends; ++k) {
      for (int i = 0; i < ends; ++i) {
        for (int j = 0; j < ends; ++j) most(i, j) = std::min(most(i, j), most(i, k) + most(k, j));
      }
      // As soon as there is a contradiction: gone round again, it doubles with each week until no integer
      // holds it.
      for (int i = 0; i < ends; ++i) {
        if (most(i, i) < 0) return false;
      }
    }
    return true;
  };
  for (const int week : {3, 14, 21, 33, 40, 48, 57}) {
    const auto events = static_cast<int>(weeks[static_cast<std::size_t>(week)]);
    if (events == 0) continue;
    CAPTURE(week, events);
    int values = 0;
    for (int by = -events; by <= 8; ++by) values += is_possible(week, by) ? 1 : 0;
    CHECK(values >= 4);
  }
}

TEST_CASE("Two tables that are given out within a second are both kept") {
  data::test::Sample sample;
  data::Documents documents(sample.files());
  for (int week = 0; week < 3; ++week) {
    const PublishedTable table{{Week{week}, Week{week + 12}}, {{{"A", "vandalism"}, 12}}};
    const auto edit = keep_published(documents, table, "2026-11-20T08:00:00Z");
    REQUIRE(edit);
    auto next = documents.with(*edit);
    REQUIRE(next);
    documents = std::move(*next);
  }
  CHECK(published_in(documents).size() == 3);
}

}  // namespace lagesbild::exports
