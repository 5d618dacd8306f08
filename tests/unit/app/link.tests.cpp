#include "app/link.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "app/action.hpp"

namespace lagesbild::app {

namespace {

/// Any action with any value; ids and texts hold signs that have a meaning in a link.
struct AnyAction {
  std::mt19937 random;

  int whole(int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); }
  std::string id() {
    static const std::vector<std::string> ids{"0163R001", "vandalism", "å ä&ö=", "a,b", "#%25",
                                              "vikt.x",   "d:e/f?g+h", "日本",   "",    "%zz"};
    return ids[static_cast<std::size_t>(whole(static_cast<int>(ids.size())))];
  }
  /// None, one or several, "" never among them.
  std::set<std::string> ids() {
    std::set<std::string> some;
    for (int count = whole(3); count > 0; --count) some.insert("a" + id());
    return some;
  }
  double real() { return whole(2000000) / 1234.567; }

  Action make() {
    switch (whole(28)) {
      case 0:
        return SelectArea{id()};
      case 1:
        return SetMapView{whole(2) == 0 ? MapView::map : MapView::cartogram};
      case 2:
        return SetMapMetric{{static_cast<MapMetricKind>(whole(3)), id()}};
      case 3:
        return SetWeeks{whole(400)};
      case 4:
        return SetUntil{whole(3) == 0 ? std::nullopt : std::optional{Week{whole(4000)}}};
      case 5:
        return ToggleCategory{"c" + id()};
      case 6:
        return ToggleSource{"s" + id()};
      case 7:
        return ToggleParty{"p" + id()};
      case 8:
        return SetPreset{static_cast<SeverityPreset>(whole(3))};
      case 9:
        return SetSeverityWeight{"c" + id(), real()};
      case 10:
        return SetIndicatorWeight{static_cast<Indicator>(whole(5)), real() / 1000};
      case 11:
        return SetK{whole(30)};
      case 12:
        return SetSearch{id()};
      case 13:
        return SetLanguage{whole(2) == 0 ? Language::sv : Language::en};
      case 14:
        return SetTheme{static_cast<ThemeChoice>(whole(3))};
      case 15:
        return SetAsText{whole(2) == 0};
      case 16:
        return TogglePanel{static_cast<Panel>(whole(3))};
      case 18:
        return SetCamera{{real() / 1000 - 1, real() / 1000 - 1, real() / 50}};
      case 19:
        return GoTo{static_cast<Page>(whole(8))};
      case 17:
        return SetMode{whole(2) == 0 ? Mode::quarter : Mode::week};
      case 20:
        return SetAnswer{Compared::indicators, analysis::indicator_id(static_cast<Indicator>(whole(5))),
                         analysis::indicator_id(static_cast<Indicator>(whole(5))), whole(12) - 6};
      case 21:
        return SetAnswer{Compared::severity, id(), id(), whole(12) - 6};
      case 22: {
        SetCompared compared;
        for (int count = whole(10); count > 0; --count) compared.categories.insert("c" + id());
        return compared;
      }
      case 23:
        return ShowCompared{static_cast<Compared>(whole(2))};
      case 24:
        return SetWeights{{{static_cast<Indicator>(whole(5)), real() / 1000}}, {{"c" + id(), real()}}};
      case 25:
        return EvaluateMeasure{id()};
      case 26: {
        EvaluationChoices choices;
        if (whole(2) == 0) choices.control = ids();
        if (whole(2) == 0) choices.displacement = ids();
        if (whole(2) == 0) choices.categories = ids();
        if (whole(2) == 0) choices.weeks = whole(400);
        choices.past_end = whole(2) == 0;
        return SetEvaluation{choices};
      }
      default:
        return ClearFilters{};
    }
  }
};

}  // namespace

TEST_CASE("A link opens the state that it was made from") {
  AnyAction any{std::mt19937{20261122}};
  for (int round = 0; round < 3000; ++round) {
    State state;
    for (int steps = any.whole(15); steps > 0; --steps) state = applied(std::move(state), any.make());
    state.came_from = Page::overview;  // is not for whoever is given the link
    const std::string link = to_link(state);
    CAPTURE(link);
    REQUIRE(from_link(link) == state);
    REQUIRE(from_link("#" + link) == state);
  }
}

TEST_CASE("A link says only what differs from the default") {
  CHECK(to_link(State{}).empty());
  State state;
  state.choices.area = "0163R001";
  state.choices.weeks = 26;
  state.choices.until = parse_week("2026-W46");
  state.choices.view = MapView::cartogram;
  state = applied(state, SetSeverityWeight{"violence", 120});
  state = applied(state, SetIndicatorWeight{Indicator::harm, 0.45});
  CHECK(to_link(state) ==
        "omrade=0163R001&vy=rutor&veckor=26&till=2026-W46&vikt.violence=120&indikator.skada=0.45");
  state.hovered_area = "0163R002";
  CHECK(from_link(to_link(state)).hovered_area.empty());
}

TEST_CASE("A link that is not understood opens what it can") {
  CHECK(from_link("") == State{});
  CHECK(from_link("#") == State{});
  CHECK(from_link("nonsense&=&&&vy&vy=&vy=cirkel&veckor=tretton&veckor=99999999&till=2026-W99") == State{});
  CHECK(from_link("matt=niva&matt=risk:theft&matt=niva:&vikt.=4&vikt.a=nan&indikator.x=1") == State{});
  CHECK(from_link("k=-1&k=&utsnitt=1,2&utsnitt=1,2,3,4&utsnitt=a,b,c&text=&tema=rosa&sprak=de&oppna=,,&ej-"
                  "kallor=,") == State{});
  CHECK(from_link("framtid=ja&omrade=A").choices.area == "A");
  CHECK(from_link("veckor=9999").choices.weeks == applied(State{}, SetWeeks{9999}).choices.weeks);
  CHECK(from_link("sok=%").choices.search == "%");
  CHECK(from_link("sok=%C3%A5%c3").choices.search.starts_with("å"));
  CHECK(from_link(
            "par.skada=1&par.skada,x=1&par.skada,skada=1&par.,=1&par.skada,trygghet=5&par.skada,trygghet=x"
            "&allvarspar.a=1&jamfor=allt&jamfor-kategorier=,") == State{});
  CHECK(from_link("par.trygghet,skada=-2").choices.indicator_answers.at({"harm", "safety"}) == 2);
  CHECK(from_link("vikt.a=2,5").choices.severity_weights.at("a") == 2.5);
}

TEST_CASE("Any bytes can be read as a link") {
  std::mt19937 random{7};
  using namespace std::string_view_literals;
  static constexpr std::string_view alphabet = "=&#%,:.viktomradetill0123456789-W\0\xff"sv;
  for (int round = 0; round < 2000; ++round) {
    std::string link;
    for (auto length = random() % 60; length > 0; --length) link += alphabet[random() % alphabet.size()];
    const State state = from_link(link);
    REQUIRE(from_link(to_link(state)) == state);
  }
}

}  // namespace lagesbild::app
