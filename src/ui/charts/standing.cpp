#include "ui/charts/standing.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/charts/paint.hpp"
#include "ui/charts/probability_bar.hpp"
#include "words/format_number.hpp"

namespace lagesbild::ui {

TableContent table_of(const Standing& chart) {
  return {.caption = chart.frame.name,
          .columns = {chart.probability_heading, chart.place_heading},
          .rows = {{words::format_probability(chart.probability, chart.frame.language),
                    rank_interval_text(chart.rank, chart.frame.language)}}};
}

void standing(Kit& kit, const Standing& chart) {
  const float width = chart.frame.width > 0 ? chart.frame.width : kit.available_width();
  const float em = kit.em();
  const Painter measuring(kit);
  const float large = std::round(1.6f * em);
  const std::string number = words::format_probability(chart.probability, chart.frame.language);
  const float number_width = std::max(measuring.width_of(number, large), 6 * em);
  // With large letters on a phone the words have no room beside the number, and stand below it.
  constexpr float least_words_em = 8;
  const bool is_stacked = width - number_width - em < least_words_em * em;
  const std::vector<std::string> about = measuring.wrapped(
      chart.about, is_stacked ? width : width - number_width - em, measuring.small(), is_stacked ? 8 : 4);
  const float lines = static_cast<float>(std::max<std::size_t>(about.size(), 1));
  const float more = 1.35f * em * (is_stacked ? lines + 1.4f : lines - 1);
  Rect at;
  const OpenContainer figure = kit.figure(chart.frame.name, chart.frame.description, table_of(chart), width,
                                          std::round(3 * em + more), &at);
  const Painter paint(kit);
  const Theme& theme = paint.theme();
  const float first = at.y + large * 0.62f;
  const float second = at.y + at.height - 0.75f * em;
  const float bar_at = is_stacked ? first + 1.75f * em : second;
  paint.text(at.x, first, number, theme.text, large);
  paint_probability_bar(kit, {at.x, bar_at - 0.5f * em, number_width, em}, chart.probability,
                        chart.frame.language);
  const float beside = is_stacked ? at.x : at.x + number_width + em;
  const float words_at = is_stacked ? bar_at + 1.4f * em : first + 0.15f * em;
  for (std::size_t line = 0; line < about.size(); ++line) {
    paint.text(beside, words_at + 1.2f * em * static_cast<float>(line), about[line], theme.text_muted,
               paint.small());
  }
  const std::string place = rank_interval_text(chart.rank, chart.frame.language);
  const float place_width = paint.width_of(place, em);
  paint.text(beside, second, place, theme.text, em);
  const float left = beside + place_width + em;
  if (at.x + at.width - left < 4 * em) return;
  const float bar = std::min(at.x + at.width - left, 14 * em);
  paint_rank_interval(kit, {left, second - 0.4f * em, bar, 0.8f * em}, chart.rank);
}

}  // namespace lagesbild::ui
