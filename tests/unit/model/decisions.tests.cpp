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

using Levels = std::vector<std::optional<StandingDecision>>;

StandingDecision since(const char* date, FocusLevel level) {
  return {*parse_date(date), level};
}

}  // namespace

TEST_CASE("The latest decision of an area holds, in whatever order the meetings are written") {
  const auto spring = meeting("2026-03-20", 0, FocusLevel::priority);
  const auto autumn = meeting("2026-11-13", 0, FocusLevel::normal);
  const auto other = meeting("2026-08-28", 2, FocusLevel::watch);
  const Levels right{since("2026-11-13", FocusLevel::normal), std::nullopt,
                     since("2026-08-28", FocusLevel::watch)};
  CHECK(standing_decisions({spring, autumn, other}, 3) == right);
  CHECK(standing_decisions({autumn, other, spring}, 3) == right);
  CHECK(standing_decisions({}, 1) == Levels(1));
}

TEST_CASE(
    "What an open meeting says is not decided, and what a closed one did holds while its minutes are "
    "written") {
  const auto decided = meeting("2026-03-20", 0, FocusLevel::priority);
  auto later = meeting("2026-11-13", 0, FocusLevel::normal);
  later.state = MeetingState::open;
  CHECK(standing_decisions({decided, later}, 1)[0] == since("2026-03-20", FocusLevel::priority));
  for (const auto state : {MeetingState::closed, MeetingState::draft, MeetingState::adjusted}) {
    later.state = state;
    CHECK(standing_decisions({decided, later}, 1)[0] == since("2026-11-13", FocusLevel::normal));
  }
}

namespace {

Meeting held(const char* id, const char* date, std::vector<Outcome> outcomes) {
  Meeting made;
  made.id = id;
  made.date = *parse_date(date);
  made.state = MeetingState::closed;
  made.outcomes = std::move(outcomes);
  return made;
}

Outcome said(const char* text, bool open, const char* since_meeting = "") {
  return {OutcomeKind::decision, {text, ""}, "", open, since_meeting};
}

}  // namespace

TEST_CASE(
    "What is left open comes back with how many meetings it has been open in, until one says that it is "
    "done") {
  const auto first = held("m1", "2026-11-06", {said("Belysningen", true), said("Klart på plats", false)});
  const auto second = held("m2", "2026-11-13", {said("Skolgården", true)});
  auto third = held("m3", "2026-11-20", {said("Belysningen", false, "m1")});
  const auto before_third = open_items({second, first, third}, 2);
  REQUIRE(before_third.size() == 2);
  CHECK(before_third[0].outcome.text.sv == "Belysningen");
  CHECK(before_third[0].outcome.since == "m1");
  CHECK(before_third[0].meetings == 2);
  CHECK(before_third[1].meetings == 1);
  const auto after = open_items({second, first, third}, 3);
  REQUIRE(after.size() == 1);
  CHECK(after[0].outcome.text.sv == "Skolgården");
  CHECK(after[0].meetings == 2);
  third.state = MeetingState::open;
  CHECK(open_items({second, first, third}, 3).size() == 2);
}

}  // namespace lagesbild
