#include "ui/kit/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "ui/kit/contrast.hpp"

namespace lagesbild::ui {
namespace {

struct Pair {
  std::string name;
  Colour front;
  Colour back;
};

std::vector<Pair> text_pairs(const Theme& theme) {
  std::vector<Pair> pairs;
  for (const auto& [name, back] : {std::pair{"page", theme.page}, std::pair{"surface", theme.surface},
                                   std::pair{"raised surface", theme.surface_raised}}) {
    pairs.push_back({std::string("text on ") + name, theme.text, back});
    pairs.push_back({std::string("muted text on ") + name, theme.text_muted, back});
    pairs.push_back({std::string("accent on ") + name, theme.accent, back});
    pairs.push_back({std::string("danger on ") + name, theme.danger, back});
    pairs.push_back({std::string("warning on ") + name, theme.warning, back});
    pairs.push_back({std::string("good on ") + name, theme.good, back});
  }
  pairs.push_back({"text on accent", theme.text_on_accent, theme.accent});
  pairs.push_back({"text on soft accent", theme.text, theme.accent_soft});
  pairs.push_back({"muted text on soft accent", theme.text_muted, theme.accent_soft});
  pairs.push_back({"accent on its soft", theme.accent, theme.accent_soft});
  pairs.push_back({"warning on its soft", theme.warning, theme.warning_soft});
  pairs.push_back({"danger on its soft", theme.danger, theme.danger_soft});
  pairs.push_back({"good on its soft", theme.good, theme.good_soft});
  pairs.push_back({"synthetic on its soft", theme.synthetic, theme.synthetic_soft});
  return pairs;
}

std::vector<Pair> graphics_pairs(const Theme& theme) {
  std::vector<Pair> pairs;
  for (const auto& [name, back] : {std::pair{"page", theme.page}, std::pair{"surface", theme.surface}}) {
    pairs.push_back({std::string("strong border on ") + name, theme.border_strong, back});
    pairs.push_back({std::string("focus ring on ") + name, theme.focus_ring, back});
    pairs.push_back({std::string("hatch on ") + name, theme.hatch, back});
    pairs.push_back({std::string("interval on ") + name, theme.interval, back});
    pairs.push_back({std::string("reference line on ") + name, theme.reference_line, back});
    pairs.push_back({std::string("bar on ") + name, theme.bar, back});
    pairs.push_back({std::string("negative bar on ") + name, theme.bar_negative, back});
  }
  pairs.push_back({"focus ring on soft accent", theme.focus_ring, theme.accent_soft});
  return pairs;
}

void require_contrast(const std::vector<Pair>& pairs, double least) {
  for (const Pair& pair : pairs) {
    const double ratio = contrast_ratio(pair.front, pair.back);
    INFO(pair.name << ": " << ratio << ":1");
    CHECK(ratio >= least);
  }
}

}  // namespace

TEST_CASE("Contrast is computed as WCAG defines it") {
  CHECK(contrast_ratio({0, 0, 0, 255}, {255, 255, 255, 255}) == 21.0);
  const double grey = contrast_ratio({0x76, 0x76, 0x76, 255}, {255, 255, 255, 255});
  CHECK(grey > 4.53);
  CHECK(grey < 4.55);
}

TEST_CASE("Every text colour stands 4.5:1 against what it is written on") {
  SECTION("light") {
    require_contrast(text_pairs(light_theme()), 4.5);
  }
  SECTION("dark") {
    require_contrast(text_pairs(dark_theme()), 4.5);
  }
}

TEST_CASE("Every line and bar stands 3:1 against what it is drawn on") {
  SECTION("light") {
    require_contrast(graphics_pairs(light_theme()), 3.0);
  }
  SECTION("dark") {
    require_contrast(graphics_pairs(dark_theme()), 3.0);
  }
}

TEST_CASE(
    "Where more contrast is asked for, text stands 7:1, lines and bars 4.5:1, and edges are as strong as "
    "text") {
  for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
    const Theme& theme = theme_of(kind, true);
    CHECK(theme.kind == kind);
    require_contrast(text_pairs(theme), 7.0);
    require_contrast(graphics_pairs(theme), 4.5);
    CHECK(theme.border == theme.text);
    CHECK(&theme_of(kind, false) == (kind == ThemeKind::light ? &light_theme() : &dark_theme()));
  }
}

TEST_CASE("Neighbouring levels of the map can be told apart, also without one kind of cone") {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    for (const ColourVision vision : {ColourVision::normal, ColourVision::protanopia,
                                      ColourVision::deuteranopia, ColourVision::tritanopia}) {
      for (std::size_t index = 0; index + 1 < theme->level.size(); ++index) {
        const double difference = colour_difference(simulate(theme->level[index], vision),
                                                    simulate(theme->level[index + 1], vision));
        INFO("theme " << static_cast<int>(theme->kind) << ", vision " << static_cast<int>(vision)
                      << ", levels " << index << " and " << index + 1 << ": " << difference);
        CHECK(difference >= 10.0);
      }
      // Low and high must never be confused, whatever the eye.
      CHECK(colour_difference(simulate(theme->level.front(), vision),
                              simulate(theme->level.back(), vision)) >= 40.0);
    }
  }
}

}  // namespace lagesbild::ui
