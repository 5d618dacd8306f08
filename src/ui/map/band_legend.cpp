#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/map/map_view.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

void band_legend(Kit& kit, Language language) {
  constexpr std::size_t count = 5;
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float em = paint.em();
  const float line = std::round(1.4f * em);
  const float box = std::round(0.85f * em);
  // Where each sign stands: side by side, on as many lines as it takes.
  std::array<Rect, count> signs;
  const float width = kit.available_width();
  float x = 0;
  float y = 0;
  for (std::size_t band = 0; band < count; ++band) {
    const float wide = 1.2f * box + 0.4f * em +
                       paint.width_of(words::listed(words::Text::bands, band, language), paint.small());
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    signs[band] = {x, y + (line - box) / 2, 1.2f * box, box};
    x += wide + em;
  }
  Rect at;
  const OpenContainer figure =
      kit.figure(words::text(words::Text::map_legend, language),
                 words::text(words::Text::band_legend_about, language), {}, width, y + line, &at);
  for (std::size_t band = 0; band < count; ++band) {
    const Rect sign{paint.snap(at.x + signs[band].x), paint.snap(at.y + signs[band].y), signs[band].width,
                    box};
    paint.fill(sign, band_colour(theme, static_cast<Band>(band)));
    if (static_cast<Band>(band) == Band::unknown) paint.hatched(sign, theme.hatch, 0.42f * em);
    paint.outline(sign, theme.border_strong, paint.hairline());
    paint.text(sign.x + sign.width + 0.4f * em, sign.y + box / 2,
               words::listed(words::Text::bands, band, language), theme.text_muted, paint.small());
  }
}

}  // namespace lagesbild::ui
