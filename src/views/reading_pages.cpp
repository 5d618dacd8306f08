#include <algorithm>
#include <array>
#include <span>

#include "views/parts.hpp"
#include "views/words.hpp"

/// The pages of plain text: how it is counted, and the accessibility statement.
namespace lagesbild::views {

namespace {

using app::Panel;
using app::Text;

constexpr float line_length_em = 42;  // longer lines are hard to follow

struct Chapter {
  Text title;
  Text text;
};

constexpr std::array<Chapter, 10> help{{{Text::help_purpose_title, Text::help_purpose},
                                        {Text::help_expected_title, Text::help_expected},
                                        {Text::help_level_title, Text::help_level},
                                        {Text::help_harm_title, Text::help_harm},
                                        {Text::help_score_title, Text::help_score},
                                        {Text::help_rank_title, Text::help_rank},
                                        {Text::help_missing_title, Text::help_missing},
                                        {Text::help_attention_title, Text::help_attention},
                                        {Text::help_limits_title, Text::help_limits},
                                        {Text::help_privacy_title, Text::help_privacy}}};

constexpr std::array<Chapter, 5> accessibility{{{Text::access_how_title, Text::access_how},
                                                {Text::access_keyboard_title, Text::access_keyboard},
                                                {Text::access_text_title, Text::access_text},
                                                {Text::access_lacks_title, Text::access_lacks},
                                                {Text::access_report_title, Text::access_report}}};

void show_chapters(const View& view, std::string_view key, Text title, std::span<const Chapter> chapters) {
  const float width = std::min(view.kit.available_width(), line_length_em * view.kit.em());
  const auto surface = view.kit.panel(key, {.width = width});
  if (view.kit.button(view.text(Text::back), {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::close})) {
    view.act(app::ClosePage{});
  }
  view.kit.heading(2, view.text(title));
  for (const auto& chapter : chapters) {
    view.kit.heading(3, view.text(chapter.title));
    view.kit.text(view.text(chapter.text));
  }
}

}  // namespace

void show_help(const View& view) {
  show_chapters(view, "help", Text::help_title, help);
}

void show_accessibility(const View& view) {
  show_chapters(view, "accessibility", Text::accessibility_title, accessibility);
}

}  // namespace lagesbild::views
