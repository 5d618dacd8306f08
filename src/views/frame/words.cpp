#include "views/frame/words.hpp"

#include <array>

#include "analysis/expected.hpp"
#include "ui/kit/navigation.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

namespace lagesbild::views {

using words::Text;

std::string category_name(const RankedView& view, std::size_t category) {
  return view.in_language(view.situation.categories[category].name);
}

std::string source_name(const RankedView& view, std::size_t source) {
  return view.in_language(view.situation.sources[source].name);
}

std::string decision_line(const OverviewView& view, std::size_t area) {
  const auto& decision = view.page.decisions[area];
  if (!decision) return {};
  const std::string text = words::decision_text(*decision, view.language);
  return decision->has_changed ? view.filled(Text::decided_and_changed, {text}) : text;
}

void decision_badge(const OverviewView& view, std::size_t area) {
  const auto& decision = view.page.decisions[area];
  if (!decision) return;
  const bool changed = decision->has_changed;
  view.kit.badge(decision_line(view, area), changed ? ui::Tone::warning : ui::Tone::accent,
                 changed ? ui::Icon::info : ui::Icon::check);
}

std::string weeks_text(const View& view, int weeks) {
  return words::counted(weeks, Text::one_week, Text::many_weeks, view.language);
}

std::string window_text(const app::RankedPicture& ranked, Language language) {
  return words::format_window(ranked.ranking.now.settings.window, language);
}

std::string coverage_words(const View& view, double coverage) {
  const std::string share = words::format_percent(coverage, view.language);
  return view.filled(coverage < analysis::low_coverage ? Text::coverage_low : Text::coverage_is, {share});
}

void help_button(const View& view, std::string_view key) {
  if (view.kit.button(view.text(Text::how_counted),
                      {.key = key, .style = ui::ButtonStyle::quiet, .icon = ui::Icon::info})) {
    view.act(app::GoTo{app::Page::help});
  }
}

void picture_button(const View& view, std::string_view figure) {
  const std::array<ui::MenuItem, 2> kinds{
      {{.name = view.text(Text::save_as_png)}, {.name = view.text(Text::save_as_svg)}}};
  if (const auto chosen =
          ui::menu_button(view.kit, view.text(Text::save_picture), kinds,
                          {.key = figure, .style = ui::ButtonStyle::quiet, .icon = ui::Icon::download})) {
    view.act(app::SavePicture{std::string{figure},
                              *chosen == 0 ? app::PictureKind::pixels : app::PictureKind::vectors});
  }
}

std::string with_interval(const View& view, double mean, double low, double high) {
  return view.filled(Text::with_interval,
                     {words::format_short(mean, view.language), words::format_short(low, view.language),
                      words::format_short(high, view.language)});
}

}  // namespace lagesbild::views
