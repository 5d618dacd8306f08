#include <string>
#include <vector>

#include "ui/kit/printed.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/measures/measures_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// One measure: what it is, how whole its chain is, and what the group has written of it.
namespace lagesbild::views {

namespace {

using words::Text;

std::string decision_text(const MeasuresView& view, const Measure& measure) {
  for (const Meeting& meeting : view.ready.plans.meetings) {
    if (meeting.id == measure.decision) return words::format_date(meeting.date, view.language);
  }
  return {};
}

std::string focus_text(const MeasuresView& view, const Measure& measure) {
  if (!view.ready.plans.agreement) return {};
  for (const FocusTheme& theme : view.ready.plans.agreement->focus) {
    if (theme.id == measure.focus) return view.in_language(theme.name);
  }
  return {};
}

std::string kind_text(const MeasuresView& view, const Measure& measure) {
  std::string text(view.text(measure.joint ? Text::measure_joint : Text::measure_single));
  if (!measure.kind) return text;
  const bool is_situational = *measure.kind == MeasureKind::situational;
  return text + ", " +
         std::string(view.text(is_situational ? Text::measure_situational : Text::measure_social));
}

/// A line of the links, as paper has them.
std::string chain_text(const MeasuresView& view, const std::array<app::LinkState, app::chain_links>& chain) {
  constexpr std::array texts{Text::chain_there, Text::chain_missing, Text::chain_to_come};
  std::string line;
  for (const app::LinkState state :
       {app::LinkState::missing, app::LinkState::to_come, app::LinkState::there}) {
    for (std::size_t link = 0; link < app::chain_links; ++link) {
      if (chain[link] != state) continue;
      line +=
          (line.empty() ? "" : " · ") + view.filled(texts[static_cast<std::size_t>(state)],
                                                    {words::listed(Text::chain_links, link, view.language)});
    }
  }
  return line;
}

}  // namespace

void show_measure_head(const MeasuresView& view, std::size_t index) {
  const Measure& measure = view.measure(index);
  view.kit.heading(2, view.in_language(measure.title));
  const std::string standing = words::standing_text(measure, view.situation.updated_day, view.language);
  const std::string places = words::places_text(view.situation, measure, view.language);
  const std::string whose = words::responsible_text(view.situation, measure, view.language) + " · " +
                            words::dates_text(measure, view.language);
  if (ui::on_paper(view.kit)) return view.kit.text(standing + " · " + places + " · " + whose);
  {
    const auto row = view.kit.row();
    view.kit.badge(standing, standing_tone(view, measure));
    view.kit.text(places, ui::TextStyle::strong);
  }
  view.kit.text(whose, ui::TextStyle::muted);
}

void show_chain(const MeasuresView& view, std::size_t index) {
  const auto& chain = view.page.list.chains[index];
  if (ui::on_paper(view.kit)) return view.kit.text(chain_text(view, chain));
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
  // Of what has not begun there is nothing to follow up yet.
  const bool has_begun =
      measure.status != MeasureStatus::proposed && measure.status != MeasureStatus::planned;
  if (view.page.followed != index &&
      view.kit.button(view.text(Text::measure_follow_up),
                      {.style = has_begun ? ui::ButtonStyle::primary : ui::ButtonStyle::standard,
                       .icon = ui::Icon::check})) {
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
  std::vector<std::string> lines;
  const auto given = [&](Text name, const std::string& words) {
    if (!words.empty()) lines.push_back(view.filled(name, {words}));
  };
  given(Text::measure_problem, view.in_language(measure.problem));
  given(Text::measure_cause, words::causes_text(measure, view.language));
  given(Text::measure_operational_goal, view.in_language(measure.operational_goal));
  given(Text::measure_expected, view.in_language(measure.expected));
  given(Text::measure_success, view.in_language(measure.measure_of_success));
  given(Text::measure_is_kind, kind_text(view, measure));
  given(Text::measure_taking_part, words::taking_part_text(view.situation, measure, view.language));
  given(Text::measure_in_focus, focus_text(view, measure));
  given(Text::measure_decided_by, decision_text(view, measure));
  if (ui::on_paper(view.kit)) {
    show_lines(view, Text::measure_record, lines);
  } else {
    for (const std::string& line : lines) view.kit.text(line);
  }
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
