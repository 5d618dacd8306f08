#include "app/topics/selection/search.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild::app {

TEST_CASE("An area is found by a part of its name, district or id") {
  Area area;
  area.id = "0163R006";
  area.name = "Töjnan-Östra";
  area.district = "Tureberg";
  for (const char* text : {"", " ", "töj", "TÖJ", "östra", "tureb", "0163r006", " töjnan "}) {
    INFO(text);
    CHECK(matches(area, text));
  }
  for (const char* text : {"tojnan", "edsberg", "töjnan ö"}) {
    INFO(text);
    CHECK_FALSE(matches(area, text));
  }
}

}  // namespace lagesbild::app
