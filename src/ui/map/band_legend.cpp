#include <vector>

#include "ui/map/legend_row.hpp"
#include "ui/map/map_view.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

std::vector<LegendSign> band_signs(Language language) {
  constexpr std::size_t count = 5;
  std::vector<LegendSign> signs;
  for (std::size_t index = 0; index < count; ++index) {
    signs.push_back({std::string(words::listed(words::Text::bands, index, language)),
                     [band = static_cast<Band>(index)](const Painter& paint, Rect at) {
                       paint.fill(at, band_colour(paint.theme(), band));
                       if (band == Band::unknown) paint.hatched(at, paint.theme().hatch, 0.42f * paint.em());
                       paint.outline(at, paint.theme().border_strong, paint.hairline());
                     }});
  }
  return signs;
}

void band_legend(Kit& kit, Language language) {
  legend_row(kit, words::text(words::Text::map_legend, language),
             words::text(words::Text::band_legend_about, language), band_signs(language));
}

}  // namespace lagesbild::ui
