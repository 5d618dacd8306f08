#pragma once

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <string>
#include <vector>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

struct PageSize {
  float width = 0;  ///< CSS pixels
  float text_px = 16;
};

/// What is there when the page is looked at.
enum class Looked { when_ranked, when_finished };

/// The demo in each state (a link's hash) at each size: each item has a real element, nothing sticks out to
/// the side, and all comes to rest.
inline void check_layouts(const std::vector<std::string>& states, std::initializer_list<PageSize> sizes,
                          Looked looked = Looked::when_ranked) {
  for (const std::string& state : states) {
    for (const auto& [width, text_px] : sizes) {
      INFO("#" << state << " at " << width << " px, text " << text_px << " px");
      TestProgram program(demo(), state, {.width = width, .height = 800, .text_px = text_px});
      if (looked == Looked::when_finished) program.finish();
      test::ItemCollector items(program.screen().stage());
      program.settle();
      REQUIRE(items.ids().size() > 3);
      for (const auto& problem : test::twin_problems(items, program.record())) FAIL_CHECK(problem);
      CHECK_FALSE(program.screen().stage().wants_another_frame());
      for (const auto& node : program.record().nodes) {
        INFO("«" << node.name << "» " << node.rect.x << " + " << node.rect.width);
        CHECK(node.rect.x >= -1);
        CHECK(node.rect.x + node.rect.width <= width + 2);
      }
    }
  }
}

}  // namespace lagesbild::views
