#include "views/frame/parts.hpp"
#include "views/frame/problem_list.hpp"
#include "views/frame/words.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::Request;
using words::Text;

void show_open_buttons(const View& view, ui::ButtonStyle style) {
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::open_folder), {.style = style, .icon = ui::Icon::folder})) {
    view.act(Request::open_folder);
  }
  if (view.kit.button(view.text(Text::open_files))) view.act(Request::open_files);
  if (view.kit.button(view.text(Text::founding_tool), {.icon = ui::Icon::plus})) {
    view.act(app::GoTo{app::Page::founding});
  }
}

}  // namespace

void show_empty(const View& view) {
  const bool failed = std::holds_alternative<app::Failed>(view.picture.phase);
  const auto panel = view.kit.panel("empty");
  view.kit.heading(2, view.text(failed ? Text::failed_title : Text::empty_title));
  view.kit.text(view.text(failed ? Text::failed_about : Text::empty_about));
  show_open_buttons(view, ui::ButtonStyle::primary);
  view.kit.text(view.text(Text::empty_drop), ui::TextStyle::muted);
  view.kit.text(view.text(Text::stays_here), ui::TextStyle::muted);
  if (failed) {
    view.kit.space();
    list_problems(view);
  }
}

void show_loading(const View& view) {
  const auto panel = view.kit.panel("loading");
  view.kit.heading(2, view.text(Text::reading));
  const double progress = view.picture.reading.value_or(1);
  view.kit.progress(view.text(Text::reading), progress, words::format_percent(progress, view.language));
}

void show_without_ranking(const View& view, const app::Ready& ready) {
  const auto panel = view.kit.panel("without ranking");
  if (const auto progress = ready.ranking_begun) {
    view.kit.heading(2, view.text(Text::computing));
    view.kit.progress(view.text(Text::computing), *progress, words::format_percent(*progress, view.language));
    return;
  }
  view.kit.heading(2, view.text(Text::no_data_title));
  view.kit.text(view.text(Text::no_data_about));
  show_next_steps(view, ready);
  view.kit.space();
  // The first step is in the situation that is open, where it has sources.
  show_open_buttons(view,
                    ready.situation.sources.empty() ? ui::ButtonStyle::primary : ui::ButtonStyle::standard);
  if (!view.picture.problems.empty()) list_problems(view);
}

}  // namespace lagesbild::views
