#include "app/topics/weighing/comparison.hpp"

#include <array>

#include "ui/charts/weight_bars.hpp"
#include "ui/kit/printed.hpp"
#include "views/frame/parts.hpp"
#include "words/format_number.hpp"

/// «Jämför två och två»: weights from answers about pairs.
namespace lagesbild::views {

namespace {

using app::Comparison;
using words::Text;

constexpr double greatest_consistent = 0.1;
constexpr std::size_t no_choice = static_cast<std::size_t>(-1);

const std::string& name_of(const ComparisonView& view, const Comparison& comparison, std::size_t thing) {
  return view.in_language(comparison.things[thing].name);
}

/// «Skadenivå väger klart tyngre än Förändring», whichever of them comes first in the question.
std::string said(const ComparisonView& view, const Comparison& comparison, std::size_t first,
                 std::size_t second, int answer) {
  if (answer < 0) return said(view, comparison, second, first, -answer);
  constexpr std::array words{Text::compare_said_0, Text::compare_said_1, Text::compare_said_2,
                             Text::compare_said_3, Text::compare_said_4};
  return view.filled(words.at(static_cast<std::size_t>(answer)),
                     {name_of(view, comparison, first), name_of(view, comparison, second)});
}

std::string said(const ComparisonView& view, const Comparison& comparison,
                 const Comparison::Question& question) {
  return said(view, comparison, question.first, question.second, question.answer.value_or(0));
}

void show_subject(const ComparisonView& view, const Comparison& comparison) {
  const std::array<std::string, 2> options{std::string{view.text(Text::compare_indicators)},
                                           std::string{view.text(Text::compare_severity)}};
  const auto chosen =
      view.kit.segmented(view.text(Text::compare_what), options, static_cast<std::size_t>(comparison.of));
  if (chosen) view.act(app::ShowCompared{static_cast<app::Compared>(*chosen)});
}

// [SECTION] Questions

/// How much heavier, once it is known which: 1–4.
void show_strength(const ComparisonView& view, const Comparison& comparison,
                   const Comparison::Question& question) {
  if (!question.answer || *question.answer == 0) return;
  const bool first = *question.answer > 0;
  const std::string& heavier = name_of(view, comparison, first ? question.first : question.second);
  const std::string& lighter = name_of(view, comparison, first ? question.second : question.first);
  const std::array<std::string, 4> options{
      std::string{view.text(Text::compare_step_1)}, std::string{view.text(Text::compare_step_2)},
      std::string{view.text(Text::compare_step_3)}, std::string{view.text(Text::compare_step_4)}};
  const int strength = first ? *question.answer : -*question.answer;
  const auto chosen = view.kit.segmented(view.filled(Text::compare_how_much, {heavier, lighter}), options,
                                         static_cast<std::size_t>(strength - 1));
  if (!chosen) return;
  const int answer = static_cast<int>(*chosen) + 1;
  view.act(app::SetAnswer{comparison.of, comparison.things[question.first].id,
                          comparison.things[question.second].id, first ? answer : -answer});
}

void show_which(const ComparisonView& view, const Comparison& comparison,
                const Comparison::Question& question) {
  const std::string& first = name_of(view, comparison, question.first);
  const std::string& second = name_of(view, comparison, question.second);
  const std::array<std::string, 3> options{first, std::string{view.text(Text::compare_same)}, second};
  std::size_t now = no_choice;
  if (question.answer) now = *question.answer > 0 ? 0 : *question.answer < 0 ? 2 : 1;
  const auto chosen = view.kit.segmented(view.filled(Text::compare_which, {first, second}), options, now);
  if (!chosen) return;
  view.act(app::SetAnswer{comparison.of, comparison.things[question.first].id,
                          comparison.things[question.second].id, 1 - static_cast<int>(*chosen)});
}

void show_question(const ComparisonView& view, const Comparison& comparison, std::size_t number) {
  const auto& question = comparison.questions[number];
  const auto item =
      view.kit.list_item(comparison.things[question.first].id + " " + comparison.things[question.second].id);
  {
    const auto row = view.kit.row();
    view.kit.text(view.filled(Text::compare_pair,
                              {std::to_string(number + 1), name_of(view, comparison, question.first),
                               name_of(view, comparison, question.second)}),
                  ui::TextStyle::strong);
    if (question.contradicts) {
      view.kit.badge(view.text(Text::compare_contradicts), ui::Tone::warning, ui::Icon::warning);
    }
  }
  if (ui::on_paper(view.kit)) {
    view.kit.text(question.answer ? said(view, comparison, question)
                                  : std::string{view.text(Text::compare_not_answered)});
  } else {
    const auto row = view.kit.row();
    show_which(view, comparison, question);
    show_strength(view, comparison, question);
  }
  view.kit.space(0.5f);
}

void show_questions(const ComparisonView& view, const Comparison& comparison) {
  if (comparison.questions.empty()) return;
  view.kit.heading(3, view.text(Text::compare_questions));
  const auto count = [&](std::size_t number) {
    return words::format_count(static_cast<double>(number), view.language);
  };
  view.kit.text(
      view.filled(Text::compare_answered, {count(comparison.answered), count(comparison.questions.size())}),
      ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::compare_questions));
  for (std::size_t number = 0; number < comparison.questions.size(); ++number) {
    show_question(view, comparison, number);
  }
}

/// Which of many categories.
void show_choice(const ComparisonView& view, const Comparison& comparison) {
  if (comparison.of != app::Compared::severity || comparison.things.size() <= 2) return;
  view.kit.heading(3, view.text(Text::compare_choose));
  view.kit.text(view.filled(Text::compare_choose_about, {std::to_string(app::most_compared)}),
                ui::TextStyle::small);
  app::SetCompared chosen;
  for (const auto& thing : comparison.things) {
    if (thing.compared) chosen.categories.insert(thing.id);
  }
  const bool full = chosen.categories.size() >= app::most_compared;
  const auto row = view.kit.row();
  for (const auto& thing : comparison.things) {
    // One more than there is room for could only be refused.
    if (full && !thing.compared) continue;
    if (!view.kit.checkbox(view.in_language(thing.name), thing.compared, thing.id)) continue;
    auto changed = chosen;
    if (changed.categories.erase(thing.id) == 0) changed.categories.insert(thing.id);
    view.act(std::move(changed));
  }
}

// [SECTION] What the answers come to

void show_consistency(const ComparisonView& view, const Comparison& comparison) {
  if (!comparison.has_weights) return view.kit.text(view.text(Text::compare_none_yet));
  if (comparison.answered < comparison.questions.size()) {
    return view.kit.text(view.text(Text::compare_some), ui::TextStyle::small);
  }
  if (!comparison.consistency_ratio) return;
  const std::string ratio = words::format_number(*comparison.consistency_ratio, 2, view.language);
  const std::string limit = words::format_number(greatest_consistent, 2, view.language);
  if (comparison.consistent()) {
    return view.kit.text(view.filled(Text::compare_consistent, {ratio, limit}));
  }
  view.kit.alert(view.filled(Text::compare_inconsistent, {ratio, limit}), ui::Tone::warning);
  if (!comparison.contradiction || comparison.contradiction->answers.size() != 3) return;
  const auto& contradiction = *comparison.contradiction;
  view.kit.text(view.filled(Text::compare_triad, {said(view, comparison, contradiction.answers[0]),
                                                  said(view, comparison, contradiction.answers[1]),
                                                  said(view, comparison, contradiction.answers[2])}));
  view.kit.text(
      view.filled(Text::compare_doubt, {said(view, comparison, contradiction.doubt),
                                        said(view, comparison, contradiction.doubt.first,
                                             contradiction.doubt.second, contradiction.suggested)}));
}

void show_bars(const ComparisonView& view, const Comparison& comparison) {
  ui::WeightBars chart;
  chart.frame = {.name = std::string{view.text(Text::compare_result)},
                 .description = std::string{view.text(Text::compare_result_about)},
                 .language = view.language};
  chart.share_heading = view.text(Text::compare_by_answers);
  chart.now_heading = view.text(Text::compare_now);
  for (const auto& thing : comparison.things) {
    if (!thing.compared) continue;
    chart.rows.push_back({view.in_language(thing.name), thing.now,
                          comparison.has_weights ? std::optional{thing.weight} : std::nullopt});
  }
  if (!chart.rows.empty()) ui::weight_bars(view.kit, chart);
}

void show_result(const ComparisonView& view, const Comparison& comparison) {
  view.kit.heading(3, view.text(Text::compare_result));
  show_consistency(view, comparison);
  show_bars(view, comparison);
  if (comparison.beyond_scale) view.kit.text(view.text(Text::compare_scale), ui::TextStyle::small);
  {
    const auto row = view.kit.row();
    if (view.kit.button(view.text(Text::compare_use),
                        {.style = ui::ButtonStyle::primary,
                         .icon = ui::Icon::check,
                         .disabled = !comparison.has_weights || comparison.in_use})) {
      view.act(comparison.use);
    }
    if (view.kit.button(view.text(Text::compare_clear), {.disabled = comparison.answered == 0})) {
      view.act(app::ClearAnswers{comparison.of});
    }
  }
  if (comparison.in_use) view.kit.text(view.text(Text::compare_in_use), ui::TextStyle::small);
}

}  // namespace

void show_comparison(const ComparisonView& view) {
  const auto surface = view.kit.panel("comparison");
  if (view.kit.button(view.text(Text::back),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::chevron_left})) {
    view.act(app::ClosePage{});
  }
  view.kit.heading(2, view.text(Text::compare_title));
  view.kit.text(view.text(Text::compare_intro));
  if (!ui::on_paper(view.kit)) view.kit.text(view.text(Text::compare_kept), ui::TextStyle::small);
  const Comparison& comparison = view.page.comparison;
  show_subject(view, comparison);
  show_choice(view, comparison);
  if (comparison.questions.empty()) return;
  if (layout_of(view.kit) != Layout::wide) {
    show_questions(view, comparison);
    return show_result(view, comparison);
  }
  const float room = view.kit.available_width() - 2 * view.kit.em();
  const std::array<float, 2> widths{room * 0.6f, room * 0.4f};
  const auto columns = view.kit.columns("comparison", widths);
  show_questions(view, comparison);
  view.kit.next_column();
  show_result(view, comparison);
}

}  // namespace lagesbild::views
