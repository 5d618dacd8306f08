#include <string>

#include "views/frame/parts.hpp"
#include "views/measures/measures_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// One measure: what it is, how whole its chain is, and what the group has written of it.
namespace lagesbild::views {

namespace {

using words::Text;

void show_decision(const MeasuresView& view, const Measure& measure) {
  for (const Meeting& meeting : view.ready.plans.meetings) {
    if (meeting.id != measure.decision) continue;
    view.kit.text(view.filled(Text::measure_decided_by, {words::format_date(meeting.date, view.language)}));
  }
}

void show_focus(const MeasuresView& view, const Measure& measure) {
  if (!view.ready.plans.agreement) return;
  for (const FocusTheme& theme : view.ready.plans.agreement->focus) {
    if (theme.id != measure.focus) continue;
    view.kit.text(view.filled(Text::measure_in_focus, {view.in_language(theme.name)}));
  }
}

std::string kind_text(const MeasuresView& view, const Measure& measure) {
  std::string text(view.text(measure.joint ? Text::measure_joint : Text::measure_single));
  if (!measure.kind) return text;
  const bool is_situational = *measure.kind == MeasureKind::situational;
  return text + ", " +
         std::string(view.text(is_situational ? Text::measure_situational : Text::measure_social));
}

}  // namespace

void show_measure_head(const MeasuresView& view, std::size_t index) {
  const Measure& measure = view.measure(index);
  view.kit.heading(2, view.in_language(measure.title));
  {
    const auto row = view.kit.row();
    view.kit.badge(words::standing_text(measure, view.situation.updated_day, view.language),
                   standing_tone(view, measure));
    view.kit.text(words::places_text(view.situation, measure, view.language), ui::TextStyle::strong);
  }
  view.kit.text(words::responsible_text(view.situation, measure, view.language) + " · " +
                    words::dates_text(measure, view.language),
                ui::TextStyle::muted);
}

void show_chain(const MeasuresView& view, std::size_t index) {
  const auto& chain = view.page.list.chains[index];
  const auto list = view.kit.list(view.text(Text::chain_title), true);
  const auto row = view.kit.row();
  for (std::size_t link = 0; link < app::chain_links; ++link) {
    const auto item = view.kit.list_item("link " + std::to_string(link));
    const std::string name = words::listed(Text::chain_links, link, view.language);
    switch (chain[link]) {
      case app::LinkState::there:
        view.kit.badge(view.filled(Text::chain_there, {name}), ui::Tone::good, ui::Icon::check);
        break;
      case app::LinkState::missing:
        view.kit.badge(view.filled(Text::chain_missing, {name}), ui::Tone::warning, ui::Icon::missing);
        break;
      case app::LinkState::to_come:
        view.kit.badge(view.filled(Text::chain_to_come, {name}), ui::Tone::neutral);
        break;
    }
  }
}

void show_measure_actions(const MeasuresView& view, std::size_t index) {
  const Measure& measure = view.measure(index);
  const auto row = view.kit.row();
  if (view.page.followed != index &&
      view.kit.button(view.text(Text::measure_follow_up),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    view.act(app::MeasuresAction{app::OpenFollowUp{measure.id}});
  }
  if (view.kit.button(view.text(Text::measure_edit))) {
    view.act(app::MeasuresAction{app::OpenMeasureForm{.id = measure.id, .begins_with = {}}});
    view.act(app::Request::scroll_to_top);
  }
  show_move_menu(view, measure, view.text(Text::measure_move), {});
  if (view.kit.button(view.text(Text::measure_take_away), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::MeasuresAction{app::TakeMeasureAway{measure.id, false}});
  }
  offer_history(view, "measures", measure.id, view.in_language(measure.title));
}

void show_measure_record(const MeasuresView& view, std::size_t index) {
  const Measure& measure = view.measure(index);
  view.kit.heading(3, view.text(Text::measure_record));
  const auto given = [&](Text name, const std::string& words) {
    if (!words.empty()) view.kit.text(view.filled(name, {words}));
  };
  given(Text::measure_problem, view.in_language(measure.problem));
  given(Text::measure_cause, words::causes_text(measure, view.language));
  given(Text::measure_operational_goal, view.in_language(measure.operational_goal));
  given(Text::measure_expected, view.in_language(measure.expected));
  given(Text::measure_success, view.in_language(measure.measure_of_success));
  given(Text::measure_is_kind, kind_text(view, measure));
  given(Text::measure_taking_part, words::taking_part_text(view.situation, measure, view.language));
  show_focus(view, measure);
  show_decision(view, measure);
  if (measure.follow_ups.empty()) {
    return view.kit.text(view.text(Text::measure_no_notes), ui::TextStyle::muted);
  }
  const auto list = view.kit.list(view.text(Text::measure_record));
  std::size_t place = 0;
  for (const FollowUp& note : measure.follow_ups) {
    const auto item = view.kit.list_item("note " + std::to_string(place++));
    view.kit.text(words::note_text(note, view.language));
  }
}

}  // namespace lagesbild::views
