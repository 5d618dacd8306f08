#include "analysis/method_version.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

using words::Text;

void show_footer(const View& view) {
  const auto row = view.kit.row();
  if (const app::Ready* ready = view.picture.ready()) {
    const Situation& situation = ready->situation;
    std::string origin;
    if (situation.updated_day) {
      origin += view.filled(Text::data_updated, {words::format_date(*situation.updated_day, view.language)});
    }
    if (situation.synthetic) origin += view.filled(Text::synthetic_too, {view.text(Text::synthetic_mark)});
    if (!origin.empty()) view.kit.text(origin, ui::TextStyle::small);
  }
  // Whoever reports has no use for how the list is computed.
  const app::RankedPicture* ranked = view.is_at(app::Page::report) ? nullptr : view.picture.ranked();
  if (ranked != nullptr) {
    const analysis::Settings& settings = ranked->ranking.now.settings;
    view.kit.text(view.filled(Text::method_line,
                              {analysis::method_version, words::format_count(settings.draws, view.language),
                               std::to_string(settings.seed)}),
                  ui::TextStyle::small);
  }
  // A report has a button of its own.
  if (view.picture.ready() && !view.is_at(app::Page::reports) &&
      view.kit.button(view.text(Text::print_page), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::Request::print);
  }
  // In a frame of another site, which may forbid what the page does: no address is the page itself, out of
  // it.
  if (view.picture.saving.road.kind == app::RoadKind::none) view.kit.link(view.text(Text::open_in_tab), "");
  if (!view.is_at(app::Page::help)) help_button(view, "help footer");
  if (view.is_at(app::Page::accessibility)) return;
  if (view.kit.button(view.text(Text::accessibility_title), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::GoTo{app::Page::accessibility});
  }
}

}  // namespace lagesbild::views
