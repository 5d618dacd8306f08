#include "ui/kit/paper_theme.hpp"

namespace lagesbild::ui {

const Theme& paper_theme() {
  static const Theme paper = [] {
    Theme theme = light_theme();
    theme.page = theme.surface_raised = theme.surface;
    theme.text = {0, 0, 0, 255};
    theme.text_muted = {0x3a, 0x42, 0x4a, 255};
    theme.level = {Colour{0xdd, 0xea, 0xf5}, {0xe9, 0xf1, 0xf8}, {0xf3, 0xf7, 0xfb}, {0xfb, 0xfa, 0xf6},
                   {0xf8, 0xd1, 0x93},       {0xe3, 0x92, 0x30}, {0xa0, 0x4a, 0x0d}};
    return theme;
  }();
  return paper;
}

}  // namespace lagesbild::ui
