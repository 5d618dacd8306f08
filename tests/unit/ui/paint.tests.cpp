#include "ui/kit/paint.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"

namespace lagesbild::ui {
namespace {

using Lines = std::vector<std::string_view>;

// Text can be measured while a frame is under way.
void with_fonts(const std::function<void(const TextLook&)>& use) {
  test::SampleApplication application([&](Kit&) { use({ImGui::GetFont(), 20, 0xff000000}); });
  platform::Headless page(application);
}

}  // namespace

TEST_CASE("Text breaks at spaces only") {
  with_fonts([](const TextLook& look) {
    const float width = measure(look, "2,9 gånger (90 %: 2,1–3,8)").x;
    const Lines lines = wrapped(look, "2,9 gånger (90 %: 2,1–3,8) förväntat", width);
    CHECK(lines == Lines{"2,9 gånger (90 %: 2,1–3,8)", "förväntat"});
    CHECK(wrapped(look, "a 1\u00a0234 b", measure(look, "1\u00a0234").x) == Lines{"a", "1\u00a0234", "b"});
    CHECK(wrapped(look, "kort", 1000) == Lines{"kort"});
    CHECK(wrapped(look, "", 1000) == Lines{""});
    CHECK(wrapped(look, "två\nrader", 1000) == Lines{"två", "rader"});
  });
}

TEST_CASE("A word wider than the line is broken between letters, never within one") {
  with_fonts([](const TextLook& look) {
    const Lines lines = wrapped(look, "Åååååååååååå", measure(look, "Åååå").x);
    REQUIRE(lines.size() > 2);
    std::string whole;
    for (const std::string_view line : lines) {
      CHECK((static_cast<unsigned char>(line.front()) & 0xc0) != 0x80);
      whole += line;
    }
    CHECK(whole == "Åååååååååååå");
  });
}

TEST_CASE("A word wider than the line is broken at its hyphen where that stands in the line") {
  with_fonts([](const TextLook& look) {
    const float width = measure(look, "Eriksberg-Fågelså").x;
    CHECK(wrapped(look, "Eriksberg-Fågelsången 38", width) == Lines{"Eriksberg-", "Fågelsången 38"});
    CHECK(wrapped(look, "-åååååååååååå", measure(look, "-ååå").x).front() == "-ååå");
  });
}

TEST_CASE("What is measured is what is painted") {
  with_fonts([](const TextLook& look) {
    const std::string text = "Ett stycke som är så långt att det bryts på flera rader";
    const ImVec2 size = measure(look, text, 150);
    CHECK(size.x <= 150);
    CHECK(size.y == look.size * static_cast<float>(wrapped(look, text, 150).size()));
  });
}

TEST_CASE("Text that does not fit is shortened with an ellipsis") {
  with_fonts([](const TextLook& look) {
    CHECK(shortened(look, "Häggvik", 500) == "Häggvik");
    const std::string cut = shortened(look, "Viby-Järvafältet", 80);
    CHECK(cut.ends_with("…"));
    CHECK(measure(look, cut).x <= 80);
  });
}

}  // namespace lagesbild::ui
