#include "views/evaluation/evaluation.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "ui/charts/measure_row.hpp"
#include "ui/kit/printed.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "words/measure_words.hpp"

/// One of the measures and whether it made a difference, beside the list of all.
namespace lagesbild::views {

namespace {

using words::Text;
using Entry = app::EvaluationPicture::Entry;

constexpr float list_width_em = 19;
constexpr float choices_width_em = 20;

const Measure& measure_at(const RankedView& view, std::size_t index) {
  return view.ready.plans.measures[index];
}

bool is_over(const EvaluationView& view, const Entry& entry) {
  const MeasureStatus status = measure_at(view, entry.measure).status;
  return status == MeasureStatus::done || status == MeasureStatus::followed_up;
}

/// The same colours as in the register: red for what is late, whatever its status says.
ui::Tone tone_of(const Measure& measure, std::optional<Date> day) {
  const Standing standing = day ? standing_of(measure, *day) : Standing::as_planned;
  if (standing == Standing::overdue || standing == Standing::late) return ui::Tone::danger;
  if (standing == Standing::to_follow_up) return ui::Tone::warning;
  if (measure.status == MeasureStatus::ongoing) return ui::Tone::accent;
  return measure.status == MeasureStatus::followed_up ? ui::Tone::good : ui::Tone::neutral;
}

// [SECTION] The list

void show_list(const EvaluationView& view, bool over) {
  const Text name = over ? Text::measures_over : Text::measures_current;
  const auto& entries = view.page.evaluation.measures;
  view.kit.heading(3, view.text(name));
  const auto belongs = [&](const Entry& entry) { return is_over(view, entry) == over; };
  if (std::none_of(entries.begin(), entries.end(), belongs)) {
    return view.kit.text(view.text(over ? Text::none_over : Text::none_current), ui::TextStyle::muted);
  }
  const auto list = view.kit.list(view.text(name));
  for (const Entry& entry : entries) {
    if (!belongs(entry)) continue;
    const auto item = view.kit.list_item(measure_at(view, entry.measure).id);
    show_measure_row(view, entry.measure, view.page.evaluation.chosen == entry.measure);
  }
}

// [SECTION] One of them

void show_way_back(const EvaluationView& view) {
  if (view.kit.button(view.text(Text::all_measures),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::list})) {
    view.act(app::EvaluateMeasure{});
    view.act(app::Request::scroll_to_top);
  }
}

void show_index(const EvaluationView& view) {
  show_way_back(view);
  show_list(view, false);
  show_list(view, true);
}

void show_in_columns(const EvaluationView& view) {
  const float em = view.kit.em();
  const float height = column_height(view);
  const float answer = view.kit.available_width() - (list_width_em + choices_width_em + 2) * em;
  const std::array<float, 3> widths{list_width_em * em, answer, choices_width_em * em};
  const auto columns = view.kit.columns("follow-up", widths);
  column(view, "index", height, show_index);
  view.kit.next_column();
  column(view, "answer", height, show_measure_answer);
  view.kit.next_column();
  column(view, "comparison", height, show_evaluation_choices);
}

void show_stacked(const EvaluationView& view) {
  show_way_back(view);
  column(view, "answer", 0, show_measure_answer);
  column(view, "comparison", 0, show_evaluation_choices);
}

}  // namespace

void show_measure_row(const RankedView& view, std::size_t index, bool selected) {
  const Measure& measure = measure_at(view, index);
  const Situation& situation = view.situation;
  ui::MeasureRow row;
  row.title = view.in_language(measure.title);
  row.status = words::standing_text(measure, situation.updated_day, view.language);
  row.tone = tone_of(measure, situation.updated_day);
  row.details = words::places_text(situation, measure, view.language) + " · " +
                words::responsible_text(situation, measure, view.language) + " · " +
                words::dates_text(measure, view.language);
  row.selected = selected;
  if (!ui::measure_row(view.kit, row).activated) return;
  view.act(app::EvaluateMeasure{measure.id});
  if (!view.is_at(app::Page::measures)) view.act(app::GoTo{app::Page::measures});
  view.act(app::Request::scroll_to_top);
}

void show_evaluation(const EvaluationView& view) {
  if (layout_of(view.kit) == Layout::wide) return show_in_columns(view);
  show_stacked(view);
}

void show_area_measures(const OverviewView& view, const app::AreaCard& card) {
  const auto& measures = card.measures;
  if (measures.empty()) return;
  if (!ui::on_paper(view.kit)) view.kit.text(view.text(Text::area_measures_about), ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::area_measures));
  for (const std::size_t measure : measures) {
    const auto item = view.kit.list_item(measure_at(view, measure).id);
    show_measure_row(view, measure, false);
  }
}

}  // namespace lagesbild::views
