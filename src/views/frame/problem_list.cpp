#include "views/frame/problem_list.hpp"

#include <algorithm>
#include <span>

#include "views/frame/conflict_copies.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

namespace lagesbild::views {

namespace {

using app::Request;
using words::Text;

/// More would fill the page with one fault told a thousand times; the saved list has them all.
constexpr std::size_t most_shown_per_file = 30;

/// What an event or a record says can be taken out here, with what the question before it tells.
void offer_purge(const View& view, const Problem& problem, std::span<const data::PersonalText> texts) {
  const auto text = std::find_if(texts.begin(), texts.end(), [&](const data::PersonalText& one) {
    return one.file == problem.file && one.pointer == problem.pointer;
  });
  if (text == texts.end() || !text->purge) return;
  const auto* event = std::get_if<data::IncidentText>(&*text->purge);
  const Text name = event == nullptr          ? Text::purge_text
                    : event->field == "place" ? Text::purge_place
                                              : Text::purge_note;
  if (view.kit.button(view.text(name), {.key = "purge " + problem.file + problem.pointer}))
    view.act(app::PurgeAction{app::AskToPurge{*text->purge}});
}

void show_problem(const View& view, const Problem& problem, std::size_t number) {
  const auto item = view.kit.list_item("problem " + std::to_string(number));
  {
    const auto row = view.kit.row();
    const bool error = problem.severity == Severity::error;
    view.kit.badge(view.text(error ? Text::error : Text::warning),
                   error ? ui::Tone::danger : ui::Tone::warning, error ? ui::Icon::error : ui::Icon::warning);
    if (!problem.pointer.empty()) view.kit.text(problem.pointer, ui::TextStyle::muted);
  }
  view.kit.text(view.in_language(problem.what));
  const auto* ready = view.picture.ready();
  const bool offers = problem.code == ProblemCode::conflict_copy && ready && !ready->copies.empty();
  if (const auto& remedy = view.in_language(problem.remedy); !remedy.empty() && !offers) {
    view.kit.text(view.filled(Text::remedy, {remedy}), ui::TextStyle::small);
  }
  if (offers) show_copies(view, problem.file, ready->copies);
  if (problem.code == ProblemCode::personal_data && ready) offer_purge(view, problem, ready->about_persons);
}

}  // namespace

void list_problems(const View& view) {
  const Problems& problems = view.picture.problems;
  {
    const auto row = view.kit.row();
    if (view.kit.button(view.text(Text::copy_problems), {.icon = ui::Icon::link})) {
      view.act(Request::copy_problems);
    }
    if (view.kit.button(view.text(Text::save_problems), {.icon = ui::Icon::download})) {
      view.act(Request::save_problems);
    }
  }
  for (auto first = problems.begin(); first != problems.end();) {
    const auto last = std::find_if(first, problems.end(),
                                   [&](const Problem& problem) { return problem.file != first->file; });
    view.kit.heading(3, first->file.empty() ? view.text(Text::whole_situation) : first->file);
    const auto list = view.kit.list(first->file.empty() ? view.text(Text::whole_situation) : first->file);
    const auto all = static_cast<std::size_t>(last - first);
    for (std::size_t index = 0; index < std::min(all, most_shown_per_file); ++index) {
      const auto& problem = *(first + static_cast<std::ptrdiff_t>(index));
      show_problem(view, problem, static_cast<std::size_t>(first - problems.begin()) + index);
    }
    if (all > most_shown_per_file) {
      const auto item = view.kit.list_item("more in " + first->file);
      view.kit.text(words::counted(static_cast<double>(all - most_shown_per_file), Text::one_more_problem,
                                   Text::many_more_problems, view.language));
    }
    first = last;
  }
}

void show_problems(const View& view) {
  const auto panel = view.kit.panel("problems");
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::ClosePage{});
  }
  view.kit.heading(2, view.text(Text::problems_title));
  if (view.picture.problems.empty()) return view.kit.text(view.text(Text::no_problems));
  view.kit.text(view.text(Text::problems_about));
  list_problems(view);
}

}  // namespace lagesbild::views
