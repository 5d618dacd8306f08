#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/map/map_paint.hpp"
#include "ui/map/map_view.hpp"
#include "ui/scale/level_scale.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

using words::Text;

/// A sign of the key, and what it means.
struct Entry {
  Text text;
  bool hatched = false;
  bool no_data = false;
  bool likely = false;
};

constexpr std::array<Entry, 4> entries = {{
    {.text = Text::legend_likely, .likely = true},
    {.text = Text::legend_average},
    {.text = Text::legend_low_coverage, .hatched = true},
    {.text = Text::legend_no_data, .no_data = true},
}};

class Legend {
 public:
  Legend(const Kit& kit, Language language, float width) : paint_(kit), language_(language), width_(width) {}

  float height() {
    painting_ = false;
    return layout({});
  }
  void paint(Rect at) {
    painting_ = true;
    layout(at);
  }

 private:
  float size() const { return paint_.small(); }

  void words(float x, float y, std::string_view text, Align align = Align::left) const {
    if (painting_) paint_.text(x, y, text, paint_.theme().text_muted, size(), align);
  }

  void swatch(Rect at, Colour colour) const {
    if (!painting_) return;
    paint_.fill(at, colour);
    paint_.outline(at, paint_.theme().border_strong, paint_.hairline());
  }

  void lower_swatch(Rect at, Colour colour) const {
    swatch(at, colour);
    if (painting_ && paint_.drawing()) paint_lower_sign(paint_, at.x + at.width / 2, at.y + at.height / 2);
  }

  void sign(const Entry& entry, Rect at) const {
    const Theme& theme = paint_.theme();
    if (entry.likely) {
      const float half = at.width / 2;
      lower_swatch({at.x, at.y, half, at.height}, level_colour(theme, 1, Certainty::likely));
      swatch({at.x + half, at.y, half, at.height}, level_colour(theme, 5, Certainty::likely));
      return;
    }
    swatch(at, entry.no_data ? theme.level_no_data : theme.level[level_middle_class]);
    if (entry.hatched && painting_) paint_.hatched(at, theme.hatch, paint_.em() * 0.42f);
  }

  float layout(Rect at) {
    const float em = paint_.em();
    const float line = std::round(em * 1.4f);
    const std::string low = level_class_text(0, language_);
    const std::string high = level_class_text(6, language_);
    const float step = std::round(em * 1.6f);
    const float box = std::round(em * 0.85f);
    // The scale: words at both ends where there is room, else under it.
    const float words_width = paint_.width_of(low, size()) + paint_.width_of(high, size()) + em;
    const bool beside = words_width + 7 * step <= width_;
    float x = at.x + (beside ? paint_.width_of(low, size()) + em * 0.5f : 0);
    if (beside) words(at.x, at.y + line / 2, low);
    const float scale_left = x;
    for (std::size_t level = 0; level < 7; ++level, x += step) {
      const Rect part{x, paint_.snap(at.y + (line - box) / 2), step + 1, box};
      level < level_middle_class ? lower_swatch(part, paint_.theme().level[level])
                                 : swatch(part, paint_.theme().level[level]);
    }
    float y = line;
    if (beside) {
      words(x + em * 0.5f, at.y + line / 2, high);
    } else {
      words(scale_left, at.y + y + line / 2, low);
      words(x, at.y + y + line / 2, high, Align::right);
      y += line;
    }
    float along = 0;
    for (const Entry& entry : entries) {
      const float sign_width = box * (entry.likely ? 2.0f : 1.2f);
      const std::string_view text = words::text(entry.text, language_);
      const float wide = sign_width + em * 0.4f + paint_.width_of(text, size());
      if (along > 0 && along + wide > width_) {
        along = 0;
        y += line;
      }
      sign(entry, {paint_.snap(at.x + along), paint_.snap(at.y + y + (line - box) / 2), sign_width, box});
      words(at.x + along + sign_width + em * 0.4f, at.y + y + line / 2, text);
      along += wide + em;
    }
    return y + line;
  }

  Painter paint_;
  Language language_;
  float width_;
  bool painting_ = false;
};

}  // namespace

float map_legend_height(const Kit& kit, Language language) {
  return Legend(kit, language, kit.available_width()).height();
}

void map_legend(Kit& kit, std::string_view value_name, Language language, float width) {
  if (width <= 0) width = kit.available_width();
  Legend legend(kit, language, width);
  Rect at;
  const OpenContainer figure = kit.figure(words::text(Text::map_legend, language),
                                          words::filled(Text::map_legend_about, language, {value_name}), {},
                                          width, legend.height(), &at);
  legend.paint(at);
}

}  // namespace lagesbild::ui
