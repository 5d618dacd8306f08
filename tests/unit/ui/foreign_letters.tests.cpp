#include "ui/kit/foreign_letters.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>
#include <string>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/kit/paint.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::string_view mosque = "\u0645\u0633\u062c\u062f";  // a word that is read from the right
constexpr float wide = 50;

/// While a frame is under way, with somebody who draws each run as a square of `wide` px and says what it
/// was.
void with_letters(const std::function<void(const TextLook&, std::set<std::string>& drawn)>& use) {
  std::set<std::string> drawn;  // once each: what was drawn is kept
  test::SampleApplication application([&](Kit&) {
    ForeignLetters::current()->drawn_by([&](std::string_view run, float, bool) {
      drawn.emplace(run);
      LettersPicture picture;
      picture.width = picture.height = 50;
      picture.top = -40;
      picture.advance = wide;
      picture.rgba.assign(50 * 50 * 4, 255);
      return std::optional(picture);
    });
    use({ImGui::GetFont(), 20, 0xff000000}, drawn);
  });
  platform::Headless page(application);
}

std::string painted(const TextLook& look, std::string_view text) {
  const PaintedText made(*look.font, text);
  return {made.begin(), made.end()};
}

}  // namespace

TEST_CASE("What the interface's face has is painted with it") {
  with_letters([](const TextLook& look, auto& drawn) {
    for (const std::string_view text : {"Åkersberga – «Väst» 1\u202f234 …", "plain", "", "≥ 5 → ½"}) {
      CHECK(PaintedText(*look.font, text).is_same());
    }
    CHECK(drawn.empty());
  });
}

TEST_CASE("Letters with their marks apart are the letters of the face") {
  with_letters([](const TextLook& look, auto& drawn) {
    CHECK(painted(look, "Ra\u030aby Cafe\u0301") == "Råby Café");
    CHECK(drawn.empty());
  });
}

TEST_CASE("A run of letters that the face lacks is one picture, as wide as it was drawn") {
  with_letters([&](const TextLook& look, auto& drawn) {
    const float around = measure(look, "vid  torg").x;
    CHECK(measure(look, "vid " + std::string(mosque) + " torg").x == around + wide);
    CHECK(drawn.contains(std::string(mosque)));
    // Words of one direction stand in their own order, so they and what lies between are one.
    const std::string two = std::string(mosque) + " 12 " + std::string(mosque);
    CHECK(measure(look, two + " torg").x == measure(look, " torg").x + wide);
    CHECK(drawn.contains(two));
    // A sign, its colour and what joins them.
    const std::string people = "\U0001F469\U0001F3FD\u200d\U0001F4BB";
    CHECK(measure(look, people).x == wide);
    CHECK(drawn.contains(people));
    // A mark on a letter that the face has, but not with it.
    measure(look, "xn\u0331x");
    CHECK(drawn.contains("n\u0331"));
    CHECK(drawn.size() == 4);
  });
}

TEST_CASE("Nobody's text turns the direction of another's, and what cannot be seen is not painted") {
  with_letters([](const TextLook& look, auto& drawn) {
    CHECK(painted(look, "a\u202ebc\u200b") == "abc");
    CHECK(drawn.empty());
  });
}

TEST_CASE("A text with foreign letters is shortened, wrapped and broken to the room that it has") {
  with_letters([](const TextLook& look, auto&) {
    const std::string long_name = "Torget vid " + std::string(mosque) + " och mycket mer";
    const std::string cut = shortened(look, long_name, 180);
    CHECK(cut.ends_with("…"));
    CHECK(cut.starts_with("Torget vid "));
    CHECK(measure(look, cut).x <= 180);
    for (const std::string_view line : wrapped(look, long_name, 120)) CHECK(measure(look, line).x <= 121);
  });
}

TEST_CASE("Where nobody draws, the text stays as it is") {
  test::SampleApplication application([&](Kit&) {
    ForeignLetters::current()->drawn_by({});
    CHECK(PaintedText(*ImGui::GetFont(), mosque).is_same());
  });
  platform::Headless page(application);
}

}  // namespace lagesbild::ui
