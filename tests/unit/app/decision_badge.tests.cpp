#include "app/topics/decisions/decision_badge.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild::app {

namespace {

/// One area with a place, and one category with events.
analysis::Ranking picture(double p_top, double observed, double expected) {
  analysis::Ranking ranking;
  ranking.draws = 20000;
  ranking.k = 3;
  ranking.categories.resize(1);
  ranking.categories[0].category = 4;
  analysis::AreaResult& area = ranking.areas.emplace_back();
  area.area = 0;
  area.tier = analysis::Tier::undecided;
  area.p_top = p_top;
  area.levels.resize(1);
  area.levels[0].observed = observed;
  area.levels[0].expected = expected;
  return ranking;
}

DecisionBasis on_probability(double p_top) {
  DecisionBasis basis;
  basis.p_top = p_top;
  basis.k = 3;
  basis.draws = 20000;
  return basis;
}

DecisionBasis on_events(double observed, double expected) {
  DecisionBasis basis;
  basis.category = 4;
  basis.observed = observed;
  basis.expected = expected;
  return basis;
}

constexpr Date day{20770};

Meeting meeting(Date date, FocusLevel level, std::optional<DecisionBasis> basis) {
  Meeting held;
  held.date = date;
  FocusArea& focus = held.focus_areas.emplace_back();
  focus.area = 0;
  focus.level = level;
  focus.picture = std::move(basis);
  return held;
}

}  // namespace

TEST_CASE("The picture has changed where the probability moved by a tenth beyond the draws' noise") {
  CHECK(has_changed_since(on_probability(0.80), picture(0.69, 0, 1), 0));
  CHECK_FALSE(has_changed_since(on_probability(0.80), picture(0.72, 0, 1), 0));
  DecisionBasis few = on_probability(0.60);
  few.draws = 50;
  analysis::Ranking now = picture(0.45, 0, 1);
  now.draws = 50;
  CHECK_FALSE(has_changed_since(few, now, 0));
}

TEST_CASE("Probabilities of different numbers of areas in focus are not compared") {
  DecisionBasis basis = on_probability(0.9);
  basis.k = 5;
  CHECK_FALSE(has_changed_since(basis, picture(0.1, 0, 1), 0));
}

TEST_CASE("The picture has changed where events against the expected are clearly of another rate") {
  CHECK(has_changed_since(on_events(43, 11.9), picture(0.5, 12, 11.5), 0));
  CHECK_FALSE(has_changed_since(on_events(18, 11.1), picture(0.5, 14, 11.5), 0));
  CHECK_FALSE(has_changed_since(on_events(3, 4.7), picture(0.5, 0, 4.5), 0));
}

TEST_CASE("Nothing is said of a picture that was not kept, or that cannot be seen now") {
  CHECK_FALSE(has_changed_since({}, picture(0.9, 90, 1), 0));
  CHECK_FALSE(has_changed_since(on_probability(0.1), picture(0.9, 90, 1), 7));
  DecisionBasis other = on_events(43, 11.9);
  other.category = 2;
  CHECK_FALSE(has_changed_since(other, picture(0.5, 1, 11.5), 0));
}

TEST_CASE("A badge is of the latest decision that holds, against the picture that was kept with it") {
  const std::vector<Meeting> meetings{
      meeting(day, FocusLevel::priority, on_events(43, 11.9)),
      meeting(Date{day.days_since_epoch + 7}, FocusLevel::watch, on_events(13, 11.9))};
  const auto badges = decision_badges(meetings, picture(0.5, 12, 11.5), 2);
  REQUIRE(badges.size() == 2);
  REQUIRE(badges[0]);
  CHECK(badges[0]->level == FocusLevel::watch);
  CHECK(badges[0]->date == Date{day.days_since_epoch + 7});
  CHECK_FALSE(badges[0]->has_changed);
  CHECK_FALSE(badges[1]);
}

TEST_CASE("A picture from before the decision says nothing of what has changed since") {
  const std::vector<Meeting> meetings{meeting(day, FocusLevel::priority, on_events(43, 11.9))};
  analysis::Ranking now = picture(0.5, 12, 11.5);
  now.settings.window.to = week_of(day);
  CHECK(decision_badges(meetings, now, 1)[0]->has_changed);
  now.settings.window.to = week_of(day) - 1;
  CHECK_FALSE(decision_badges(meetings, now, 1)[0]->has_changed);
  // Decided on the weeks that are shown: what has come in late is a change.
  DecisionBasis same_weeks = on_events(43, 11.9);
  same_weeks.to = week_of(day) - 1;
  CHECK(decision_badges({meeting(day, FocusLevel::priority, same_weeks)}, now, 1)[0]->has_changed);
}

}  // namespace lagesbild::app
