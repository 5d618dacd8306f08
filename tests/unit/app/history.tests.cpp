#include "app/history.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <vector>

namespace lagesbild::app {

namespace {

History after(History history, std::initializer_list<Action> actions) {
  double seconds = 0;
  for (const auto& action : actions) history = applied(std::move(history), action, seconds += 10);
  return history;
}

}  // namespace

TEST_CASE("Every choice can be undone and redone") {
  const std::vector<Action> choices{SelectArea{"0163R001"},
                                    SetMapView{MapView::cartogram},
                                    SetMapMetric{{MapMetricKind::level, "theft"}},
                                    SetWeeks{26},
                                    SetUntil{parse_week("2026-W40")},
                                    ToggleCategory{"traffic"},
                                    ToggleSource{"bovardar"},
                                    ToggleParty{"polis"},
                                    ClearFilters{},
                                    SetMode{Mode::week},
                                    SetPreset{SeverityPreset::flat},
                                    SetSeverityWeight{"violence", 120},
                                    SetIndicatorWeight{Indicator::change, 0.5},
                                    SetK{5},
                                    ResetWeights{},
                                    SetSearch{"tureberg"}};
  History history;
  std::vector<State> seen{history.state};
  double seconds = 0;
  for (const auto& choice : choices) {
    history = applied(std::move(history), choice, seconds += 10);
    REQUIRE(history.state != seen.back());
    seen.push_back(history.state);
  }
  for (std::size_t step = seen.size() - 1; step-- > 0;) {
    history = applied(std::move(history), Undo{}, seconds += 10);
    REQUIRE(history.state == seen[step]);
  }
  CHECK_FALSE(history.can_undo());
  for (std::size_t step = 1; step < seen.size(); ++step) {
    history = applied(std::move(history), Redo{}, seconds += 10);
    REQUIRE(history.state == seen[step]);
  }
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("Undo leaves what is not a choice alone") {
  const History history = after({}, {SelectArea{"A"}, SetLanguage{Language::en}, SetTheme{ThemeChoice::dark},
                                     TogglePanel{Panel::weights}, HoverArea{"B"}, Undo{}});
  CHECK(history.state.choices == Choices{});
  CHECK(history.state.preferences.language == Language::en);
  CHECK(history.state.preferences.theme == ThemeChoice::dark);
  CHECK(is_open(history.state, Panel::weights));
  CHECK(history.state.hovered_area == "B");
}

TEST_CASE("What changes nothing is no step") {
  const History history = after({}, {SelectArea{"A"}, SelectArea{"A"}, HoverArea{"A"}, ClearFilters{}});
  CHECK(history.before.size() == 1);
}

TEST_CASE("A new choice ends what could be redone") {
  const History history = after({}, {SelectArea{"A"}, SelectArea{"B"}, Undo{}, SelectArea{"C"}});
  CHECK_FALSE(history.can_redo());
  CHECK(history.state.choices.selection.area == "C");
}

TEST_CASE("A dragged slider is one step") {
  History history;
  for (int step = 0; step < 50; ++step) {
    history = applied(std::move(history), SetSeverityWeight{"violence", 10.0 + step}, 0.05 * step);
  }
  CHECK(history.before.size() == 1);
  CHECK(applied(history, Undo{}, 3).state.choices == Choices{});

  SECTION("after a rest another begins") {
    history = applied(std::move(history), SetSeverityWeight{"violence", 3}, 20);
    CHECK(history.before.size() == 2);
  }
  SECTION("another slider is another step") {
    history = applied(std::move(history), SetSeverityWeight{"theft", 3}, 2.5);
    CHECK(history.before.size() == 2);
  }
  SECTION("after undo it does not go on") {
    history = applied(std::move(history), Undo{}, 2.5);
    history = applied(std::move(history), SetSeverityWeight{"violence", 3}, 2.6);
    CHECK(history.before.size() == 1);
    CHECK(applied(history, Undo{}, 3).state.choices == Choices{});
  }
}

TEST_CASE("History has an end") {
  History history;
  for (int step = 0; step < 500; ++step) {
    history = applied(std::move(history), SelectArea{std::to_string(step)}, step);
  }
  CHECK(history.before.size() == History::longest);
}

TEST_CASE("Values out of range are brought within it") {
  CHECK(applied(State{}, SetWeeks{0}).choices.selection.weeks == 1);
  CHECK(applied(State{}, SetK{-4}).choices.weighing.k == 1);
  const auto severity = [](double weight) {
    return applied(State{}, SetSeverityWeight{"a", weight}).choices.weighing.severity_weights.at("a");
  };
  CHECK(severity(std::numeric_limits<double>::quiet_NaN()) == 0);
  CHECK(severity(1e30) == greatest_severity_weight);
  CHECK(applied(State{}, SetIndicatorWeight{Indicator::harm, 4})
            .choices.weighing.indicator_weights.at(Indicator::harm) == 1);
  CHECK(applied(State{}, SetMapMetric{{MapMetricKind::level, ""}}).choices.map.metric == MapMetric{});
  CHECK(applied(State{}, SetMapMetric{{MapMetricKind::burden, "theft"}}).choices.map.metric.category.empty());
}

TEST_CASE("Closing a page leads back to the place it was opened from, however many were opened between") {
  State state = applied(State{}, GoTo{Page::analysis});
  state = applied(state, GoTo{Page::help});
  state = applied(state, GoTo{Page::problems});
  CHECK(state.navigation.page == Page::problems);
  state = applied(state, ClosePage{});
  CHECK(state.navigation.page == Page::analysis);
  CHECK(applied(applied(State{}, GoTo{Page::help}), ClosePage{}).navigation.page == Page::overview);
}

}  // namespace lagesbild::app
