#include "ui/map/label_places.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lagesbild::ui;

namespace {

std::vector<LabelRequest> crowded(std::size_t count, float side, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> place(0, side);
  std::uniform_real_distribution<float> length(30, 140);
  std::vector<LabelRequest> requests;
  for (std::size_t i = 0; i < count; ++i) {
    const float width = length(random);
    requests.push_back({.x = place(random),
                        .y = place(random),
                        .room = place(random) / 10,
                        .priority = static_cast<double>(count - i),
                        .variants = {{width, 16}, {width / 2 + 5, 32}}});
  }
  return requests;
}

}  // namespace

TEST_CASE("Labels never overlap each other, what is taken, or the map's edge") {
  for (const float side : {200.0f, 400.0f, 800.0f}) {
    const Rect view{0, 0, side, side};
    const std::vector<Rect> taken{{side - 40, 0, 40, 80}};
    const auto places = place_labels(crowded(60, side, 2), view, taken);
    CHECK_FALSE(places.empty());
    for (std::size_t a = 0; a < places.size(); ++a) {
      const Rect& box = places[a].box;
      CHECK_FALSE(overlap(box, taken.front()));
      CHECK((box.x >= 0 && box.y >= 0 && box.x + box.width <= side && box.y + box.height <= side));
      for (std::size_t b = 0; b < a; ++b) CHECK_FALSE(overlap(box, places[b].box));
    }
  }
}

TEST_CASE("Of two names with room for one, the one with priority is shown") {
  const LabelRequest::Variant name{80, 60};
  std::vector<LabelRequest> requests{{53, 35, 30, 1, {name}}, {53, 37, 30, 2, {name}}};
  const auto places = place_labels(requests, {0, 0, 106, 74}, {});
  REQUIRE(places.size() == 1);
  CHECK(places.front().request == 1);
}

TEST_CASE("A name that its area has no room for is led out with a line") {
  std::vector<LabelRequest> requests{{100, 100, 5, 1, {{120, 16}}}};
  const auto places = place_labels(requests, {0, 0, 400, 400}, {});
  REQUIRE(places.size() == 1);
  CHECK(places.front().leader);
}

TEST_CASE("A name breaks over two lines before it leaves its area") {
  std::vector<LabelRequest> requests{{100, 100, 32, 1, {{120, 16}, {56, 32}}}};
  const auto places = place_labels(requests, {0, 0, 400, 400}, {});
  REQUIRE(places.size() == 1);
  CHECK(places.front().variant == 1);
  CHECK_FALSE(places.front().leader);
}

TEST_CASE("A name stands with its middle on its own area, and a line keeps off names and other lines") {
  // Three areas in a row, with nothing above and below; the middle one is too narrow for its name.
  const Rect view{0, 0, 300, 120};
  OwnerGrid owners(view.width, view.height);
  for (int row = 0; row < owners.rows; ++row) {
    const float y = (static_cast<float>(row) + 0.5f) * owners.cell;
    for (int column = 0; column < owners.columns && y > 44 && y < 76; ++column) {
      const float x = (static_cast<float>(column) + 0.5f) * owners.cell;
      owners.owner[static_cast<std::size_t>(row * owners.columns + column)] = x < 140 ? 0 : x < 160 ? 1 : 2;
    }
  }
  const std::vector<LabelRequest> requests{
      {70, 60, 60, 3, {{120, 16}}}, {150, 60, 10, 2, {{90, 16}}}, {230, 60, 60, 1, {{120, 16}}}};
  const auto places = place_labels(requests, view, {}, owners);
  REQUIRE(places.size() == 3);
  for (const LabelPlace& place : places) {
    const Rect& box = place.box;
    if (!place.leader)
      CHECK(owners.at(box.x + box.width / 2, box.y + box.height / 2) == static_cast<int>(place.request));
    std::vector<Rect> line;
    const LabelRequest& of = requests[place.request];
    if (place.leader) append_leader(line, leader_to(of.x, of.y, box));
    for (const LabelPlace& other : places) {
      if (other.request == place.request) continue;
      for (const Rect& piece : line) CHECK_FALSE(overlap(piece, other.box));
    }
  }
}

TEST_CASE("What is needed has the nearest place that is free where no fair one is, and else none") {
  // All ground about it is others'.
  const Rect view{0, 0, 300, 200};
  OwnerGrid owners(view.width, view.height);
  std::fill(owners.owner.begin(), owners.owner.end(), 1);
  std::vector<LabelRequest> requests{{150, 100, 2, 1, {{60, 60}}}, {20, 20, 40, 0, {}}};
  const std::vector<Rect> taken{{120, 40, 60, 50}};
  CHECK(place_labels(requests, view, taken, owners).empty());
  requests.front().is_needed = true;
  const auto places = place_labels(requests, view, taken, owners);
  REQUIRE(places.size() == 1);
  CHECK_FALSE(overlap(places.front().box, taken.front()));
  const std::vector<Rect> all{view};
  CHECK(place_labels(requests, view, all, owners).empty());
}
