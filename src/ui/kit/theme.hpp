#pragma once

#include <array>
#include <cstdint>

namespace lagesbild::ui {

/// sRGB, 0–255 each.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  bool operator==(const Colour&) const = default;
};

enum class ThemeKind : std::uint8_t { light, dark };

/// The colours by what they are for. tests/unit/ui/theme.tests.cpp holds every pair that meets on the screen
/// against WCAG's contrast ratios (text 4.5:1, graphics 3:1).
struct Theme {
  ThemeKind kind = ThemeKind::light;
  Colour page, surface, surface_raised, border, border_strong;
  Colour text, text_muted, text_on_accent;
  Colour accent, accent_soft, focus_ring;
  Colour warning, warning_soft, danger, danger_soft, good, good_soft, synthetic, synthetic_soft;
  Colour grid, hatch, interval, reference_line, bar, bar_negative;
  std::array<Colour, 7>
      level;  ///< sequential-diverging scale for levels, low to high; survives colour blindness
  Colour level_no_data;
};

const Theme& light_theme();
const Theme& dark_theme();
/// The same for who has asked the system for more contrast: text 7:1, graphics 4.5:1, every line as strong as
/// the text.
const Theme& theme_of(ThemeKind kind, bool more_contrast);

}  // namespace lagesbild::ui
