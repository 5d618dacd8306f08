#include <algorithm>
#include <array>

#include "views/frame/parts.hpp"

/// The accessibility statement, and what the pages of plain text share.
namespace lagesbild::views {

namespace {

using words::Text;

constexpr float line_length_em = 42;  // longer lines are hard to follow

struct Chapter {
  Text title;
  Text text;
};

constexpr std::array<Chapter, 5> accessibility{{{Text::access_how_title, Text::access_how},
                                                {Text::access_keyboard_title, Text::access_keyboard},
                                                {Text::access_text_title, Text::access_text},
                                                {Text::access_lacks_title, Text::access_lacks},
                                                {Text::access_report_title, Text::access_report}}};

}  // namespace

float reading_width(const View& view) {
  return std::min(view.kit.available_width(), line_length_em * view.kit.em());
}

void show_way_back(const View& view) {
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::ClosePage{});
  }
}

void show_accessibility(const View& view) {
  const auto surface = view.kit.panel("accessibility", {.width = reading_width(view)});
  show_way_back(view);
  view.kit.heading(2, view.text(Text::accessibility_title));
  for (const Chapter& chapter : accessibility) {
    view.kit.heading(3, view.text(chapter.title));
    view.kit.text(view.text(chapter.text));
  }
}

}  // namespace lagesbild::views
