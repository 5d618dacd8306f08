#include "views/evaluation/evaluation.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "analysis/evaluation.hpp"
#include "ui/charts/measure_row.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "words/evaluation_words.hpp"
#include "words/measure_words.hpp"

/// What is done about it, and whether it made a difference: the list of measures, and one of them.
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

ui::Tone tone_of(MeasureStatus status) {
  switch (status) {
    case MeasureStatus::ongoing:
      return ui::Tone::accent;
    case MeasureStatus::followed_up:
      return ui::Tone::good;
    default:
      return ui::Tone::neutral;
  }
}

// [SECTION] The list

/// What a reader of the whole list wants to know of each, under its row.
void show_record_lines(const EvaluationView& view, const Entry& entry) {
  const Measure& measure = measure_at(view, entry.measure);
  const float em = view.kit.em();
  const std::array<float, 2> widths{0.0f, view.kit.available_width() - em};
  const auto columns = view.kit.columns("record", widths);
  view.kit.next_column();
  const auto given = [&](Text name, const LocalText& words) {
    if (const auto& text = view.in_language(words); !text.empty()) {
      view.kit.text(view.filled(name, {text}), ui::TextStyle::small);
    }
  };
  given(Text::measure_expected, measure.expected);
  given(Text::measure_success, measure.measure_of_success);
  if (!measure.follow_ups.empty()) {
    view.kit.text(words::counted(static_cast<double>(measure.follow_ups.size()), Text::measure_one_note,
                                 Text::measure_many_notes, view.language),
                  ui::TextStyle::small);
  }
  if (entry.hindrance) {
    view.kit.text(words::hindrance_text(*entry.hindrance, view.language), ui::TextStyle::small);
  }
}

void show_list(const EvaluationView& view, bool over, bool with_records) {
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
    if (with_records) show_record_lines(view, entry);
  }
}

void show_evaluation_intro(const EvaluationView& view) {
  view.kit.heading(2, view.text(Text::follow_up_title));
  view.kit.text(view.text(Text::follow_up_about));
}

void show_all_measures(const EvaluationView& view) {
  const auto surface = view.kit.panel("measures");
  show_evaluation_intro(view);
  if (layout_of(view.kit) == Layout::narrow) {
    show_list(view, false, true);
    show_list(view, true, true);
    return;
  }
  const float half = (view.kit.available_width() - 2 * view.kit.em()) / 2;
  const std::array<float, 2> widths{half, half};
  const auto columns = view.kit.columns("lists", widths);
  show_list(view, false, true);
  view.kit.next_column();
  show_list(view, true, true);
}

void show_no_measures(const EvaluationView& view) {
  const auto surface = view.kit.panel("measures");
  view.kit.heading(2, view.text(Text::follow_up_title));
  view.kit.text(view.text(Text::no_measures_title), ui::TextStyle::strong);
  view.kit.text(view.text(Text::no_measures));
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
  show_list(view, false, false);
  show_list(view, true, false);
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
  row.status = words::status_text(measure.status, view.language);
  row.tone = tone_of(measure.status);
  row.details = words::places_text(situation, measure, view.language) + " · " +
                words::responsible_text(situation, measure, view.language) + " · " +
                words::dates_text(measure, view.language);
  row.selected = selected;
  if (!ui::measure_row(view.kit, row).activated) return;
  view.act(app::EvaluateMeasure{measure.id});
  if (!view.is_at(app::Page::evaluation)) view.act(app::GoTo{app::Page::evaluation});
  view.act(app::Request::scroll_to_top);
}

void show_evaluation(const EvaluationView& view) {
  if (view.ready.plans.measures.empty()) return show_no_measures(view);
  if (!view.page.evaluation.chosen) return show_all_measures(view);
  if (layout_of(view.kit) == Layout::wide) return show_in_columns(view);
  show_stacked(view);
}

void show_area_measures(const OverviewView& view, const app::AreaCard& card) {
  const auto& measures = card.measures;
  if (measures.empty()) return;
  view.kit.text(view.text(Text::area_measures_about), ui::TextStyle::small);
  const auto list = view.kit.list(view.text(Text::area_measures));
  for (const std::size_t measure : measures) {
    const auto item = view.kit.list_item(measure_at(view, measure).id);
    show_measure_row(view, measure, false);
  }
}

}  // namespace lagesbild::views
