#include "ui/kit/theme.hpp"

#include <cstddef>

namespace lagesbild::ui {
namespace {

constexpr Colour hex(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>((rgb >> 8) & 0xff),
          static_cast<std::uint8_t>(rgb & 0xff), 255};
}

// Levels run from blue over a pale middle to brown: neither alarm red nor a hue that colour blindness takes
// away.
constexpr Theme light = {
    .kind = ThemeKind::light,
    .page = hex(0xf3f5f7),
    .surface = hex(0xffffff),
    .surface_raised = hex(0xffffff),
    .border = hex(0xd5dce3),
    .border_strong = hex(0x76838f),
    .text = hex(0x16202b),
    .text_muted = hex(0x4a5866),
    .text_on_accent = hex(0xffffff),
    .accent = hex(0x0a5a8c),
    .accent_soft = hex(0xe1eef6),
    .focus_ring = hex(0x0b2239),
    .warning = hex(0x7f4c00),
    .warning_soft = hex(0xfff0d4),
    .danger = hex(0xae241c),
    .danger_soft = hex(0xfce8e6),
    .good = hex(0x1b6639),
    .good_soft = hex(0xe2f3e8),
    .synthetic = hex(0x672d9a),
    .synthetic_soft = hex(0xf2eafa),
    .grid = hex(0xe3e8ed),
    .hatch = hex(0x6b7885),
    .interval = hex(0x52708a),
    .reference_line = hex(0x3a4856),
    .bar = hex(0x2c6fa6),
    .bar_negative = hex(0x9a5a12),
    .level = {hex(0x2b6ca3), hex(0x79aed4), hex(0xc6deee), hex(0xf4f2ec), hex(0xf8d193), hex(0xe39230),
              hex(0xa04a0d)},
    .level_no_data = hex(0xdde1e5),
};

constexpr Theme dark = {
    .kind = ThemeKind::dark,
    .page = hex(0x10161c),
    .surface = hex(0x1a222b),
    .surface_raised = hex(0x232d38),
    .border = hex(0x33404d),
    .border_strong = hex(0x7e8d9c),
    .text = hex(0xe9eef3),
    .text_muted = hex(0xa9b6c3),
    .text_on_accent = hex(0x08151f),
    .accent = hex(0x7cc0ee),
    .accent_soft = hex(0x1d3a50),
    .focus_ring = hex(0xffd166),
    .warning = hex(0xf3c26b),
    .warning_soft = hex(0x3a2d12),
    .danger = hex(0xff9d94),
    .danger_soft = hex(0x452020),
    .good = hex(0x86d9a4),
    .good_soft = hex(0x173824),
    .synthetic = hex(0xd3b0f5),
    .synthetic_soft = hex(0x35234a),
    .grid = hex(0x2b3642),
    .hatch = hex(0x7e8d9c),
    .interval = hex(0x9db4c8),
    .reference_line = hex(0xc3cfda),
    .bar = hex(0x5ea3d8),
    .bar_negative = hex(0xd89a4e),
    .level = {hex(0x66b6f2), hex(0x3f7fb5), hex(0x2b5370), hex(0x363c42), hex(0x6e4c1c), hex(0xb3751f),
              hex(0xf5b65c)},
    .level_no_data = hex(0x262e36),
};

constexpr Theme strengthened(Theme theme, Colour ink) {
  theme.text = theme.text_muted = ink;
  theme.border = theme.border_strong = theme.focus_ring = ink;
  theme.hatch = theme.interval = theme.reference_line = ink;
  theme.page = theme.surface_raised = theme.surface;
  theme.grid = theme.level_no_data;
  return theme;
}

constexpr Theme strong_light() {
  Theme theme = strengthened(light, hex(0x000000));
  theme.accent = hex(0x074468);
  theme.warning = hex(0x5c3700);
  theme.danger = hex(0x82150f);
  theme.good = hex(0x0f4a28);
  theme.synthetic = hex(0x4f1d7c);
  theme.bar = hex(0x1d5280);
  theme.bar_negative = hex(0x76430a);
  return theme;
}

constexpr Theme strong_dark() {
  Theme theme = strengthened(dark, hex(0xffffff));
  theme.page = theme.surface = theme.surface_raised = hex(0x0a0f14);
  theme.accent = hex(0xa3d5f7);
  return theme;
}

constexpr Theme with_more_contrast[] = {strong_light(), strong_dark()};

}  // namespace

const Theme& light_theme() {
  return light;
}
const Theme& dark_theme() {
  return dark;
}
const Theme& theme_of(ThemeKind kind, bool more_contrast) {
  if (more_contrast) return with_more_contrast[static_cast<std::size_t>(kind)];
  return kind == ThemeKind::dark ? dark : light;
}

}  // namespace lagesbild::ui
