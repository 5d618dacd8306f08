#include "views/words.hpp"

#include "analysis/expected.hpp"
#include "app/format_number.hpp"

namespace lagesbild::views {

using app::Text;

std::string category_name(const View& view, std::size_t category) {
  return view.in_language(view.picture.situation->categories[category].name);
}

std::string source_name(const View& view, std::size_t source) {
  return view.in_language(view.picture.situation->sources[source].name);
}

std::string weeks_text(const View& view, int weeks) {
  return app::counted(weeks, Text::one_week, Text::many_weeks, view.language);
}

std::string window_text(const View& view) {
  return app::format_window(view.picture.ranking->settings.window, view.language);
}

std::string coverage_words(const View& view, double coverage) {
  const std::string share = app::format_percent(coverage, view.language);
  return view.filled(coverage < analysis::low_coverage ? Text::coverage_low : Text::coverage_is, {share});
}

void help_button(const View& view, std::string_view key) {
  if (view.kit.button(view.text(Text::how_counted),
                      {.key = key, .style = ui::ButtonStyle::quiet, .icon = ui::Icon::info})) {
    view.act(app::GoTo{app::Page::help});
  }
}

std::string with_interval(const View& view, double mean, double low, double high) {
  return view.filled(Text::with_interval,
                     {app::format_short(mean, view.language), app::format_short(low, view.language),
                      app::format_short(high, view.language)});
}

}  // namespace lagesbild::views
