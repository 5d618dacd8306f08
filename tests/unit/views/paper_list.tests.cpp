#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

/// The number in the first such attribute of the element that begins there.
float attribute(const std::string& svg, std::size_t element, const std::string& name) {
  const std::size_t at = svg.find(" " + name + "=\\\"", element);
  REQUIRE(at < svg.find('>', element));
  return std::stof(svg.substr(at + name.size() + 4));
}

}  // namespace

TEST_CASE("On paper the longest probability keeps clear of its bar") {
  TestProgram program(demo(), "", {.width = 1440, .height = 900});
  program.finish();
  const std::string paper = program.application().paper();
  const std::size_t list = paper.find("<title>Områden att prioritera</title>");
  REQUIRE(list != std::string::npos);
  const std::size_t words = paper.find(">över", list);
  REQUIRE(words != std::string::npos);
  const std::size_t text = paper.rfind("<text", words);
  const std::size_t bar = paper.rfind("<rect", words);
  const float left = attribute(paper, text, "x") - attribute(paper, text, "textLength");
  const float right = attribute(paper, bar, "x") + attribute(paper, bar, "width");
  constexpr float least_px = 6;
  CHECK(left - right >= least_px);
}

}  // namespace lagesbild::views
