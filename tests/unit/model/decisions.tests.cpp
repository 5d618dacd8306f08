#include "model/decisions.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild {
namespace {

Meeting meeting(const char* date, std::size_t area, FocusLevel level) {
  Meeting made;
  made.date = *parse_date(date);
  made.focus_areas.push_back({area, level, {}, {}});
  return made;
}

using Standing = std::vector<std::optional<StandingDecision>>;

StandingDecision since(const char* date, FocusLevel level) {
  return {*parse_date(date), level};
}

}  // namespace

TEST_CASE("The latest decision of an area holds, in whatever order the meetings are written") {
  const auto spring = meeting("2026-03-20", 0, FocusLevel::priority);
  const auto autumn = meeting("2026-11-13", 0, FocusLevel::normal);
  const auto other = meeting("2026-08-28", 2, FocusLevel::watch);
  const Standing right{since("2026-11-13", FocusLevel::normal), std::nullopt,
                       since("2026-08-28", FocusLevel::watch)};
  CHECK(standing_decisions({spring, autumn, other}, 3) == right);
  CHECK(standing_decisions({autumn, other, spring}, 3) == right);
  CHECK(standing_decisions({}, 1) == Standing(1));
}

TEST_CASE("What an open meeting or a draft says is not decided") {
  const auto decided = meeting("2026-03-20", 0, FocusLevel::priority);
  auto later = meeting("2026-11-13", 0, FocusLevel::normal);
  for (const auto state : {MeetingState::open, MeetingState::draft}) {
    later.state = state;
    CHECK(standing_decisions({decided, later}, 1)[0] == since("2026-03-20", FocusLevel::priority));
  }
  for (const auto state : {MeetingState::closed, MeetingState::adjusted}) {
    later.state = state;
    CHECK(standing_decisions({decided, later}, 1)[0] == since("2026-11-13", FocusLevel::normal));
  }
}

}  // namespace lagesbild
