#include "ui/scale/level_scale.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "ui/kit/theme.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

namespace {

/// CIE L* of an sRGB colour, 0–100.
double lightness(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const double y = 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
  return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

}  // namespace

TEST_CASE("Level classes lie evenly about the average on the log scale") {
  CHECK(level_class(0.4) == 0);
  CHECK(level_class(1.0) == level_middle_class);
  CHECK(level_class(1.2) == 4);
  CHECK(level_class(1 / 1.2) == 2);
  CHECK(level_class(1.7) == 5);
  CHECK(level_class(1 / 1.7) == 1);
  CHECK(level_class(3) == 6);
  CHECK(level_words(1.7, Language::sv) == "högre än kommunens snitt");
  CHECK(level_words(1.0, Language::sv) == "ungefär som kommunens snitt");
  CHECK(level_words(0.3, Language::en) == "much lower than the municipality's average");
}

TEST_CASE("From the middle outwards the level colours go one way in lightness, in both themes") {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    const bool darker_outwards = theme->kind == ThemeKind::light;
    for (std::size_t step = 0; step < 3; ++step) {
      const double inner_high = lightness(theme->level[3 + step]);
      const double outer_high = lightness(theme->level[4 + step]);
      const double inner_low = lightness(theme->level[3 - step]);
      const double outer_low = lightness(theme->level[2 - step]);
      CHECK((darker_outwards ? outer_high < inner_high : outer_high > inner_high));
      CHECK((darker_outwards ? outer_low < inner_low : outer_low > inner_low));
    }
  }
}

TEST_CASE("What is uncertain is never coloured as a finding") {
  const Theme& theme = light_theme();
  CHECK(level_colour(theme, 3.0, 0.6) == theme.level[level_middle_class]);
  CHECK(level_colour(theme, 3.0, 0.97) == theme.level[6]);
  CHECK(level_colour(theme, 0.3, 0.03) == theme.level[0]);
  CHECK(level_colour(theme, 3.0, 0.8) == level_colour(theme, 1.2, 0.8));
  CHECK(level_colour(theme, 3.0, 0.8) != theme.level[level_middle_class]);
  CHECK(certainty_of(0.05) == Certainty::sure);
  CHECK(certainty_of(0.5) == Certainty::unsure);
}
