#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/kit/dialogs.hpp"
#include "ui/kit/printed.hpp"
#include "ui/kit/short_select.hpp"
#include "views/evaluation/evaluation.hpp"
#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/measures/measures_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// What is done about it: the register, one of the measures, or the form of one.
namespace lagesbild::views {

namespace {

using words::Text;

void new_measure_button(const MeasuresView& view) {
  // Nothing can be changed in a situation as it was.
  if (view.picture.looking_back) return;
  if (!view.kit.button(view.text(Text::measure_new),
                       {.style = ui::ButtonStyle::primary, .icon = ui::Icon::plus})) {
    return;
  }
  // What the register is narrowed to is what one thinks of.
  app::MeasureForm form;
  const app::MeasureTable& shown = view.state().measure_table;
  if (!shown.area.empty()) form.areas.push_back(shown.area);
  form.focus = shown.focus;
  view.act(app::MeasuresAction{app::OpenMeasureForm{.id = {}, .begins_with = std::move(form)}});
  view.act(app::Request::scroll_to_top);
}

// [SECTION] Which of them

void show_shape(const MeasuresView& view) {
  const std::vector<std::string> names =
      words::texts({Text::register_table, Text::register_board, Text::register_time_line}, view.language);
  const auto shape = static_cast<std::size_t>(view.state().measure_table.shape);
  if (const auto chosen = view.kit.segmented(view.text(Text::register_shape), names, shape)) {
    view.act(app::ShapeRegister{static_cast<app::RegisterShape>(*chosen)});
  }
}

void show_filter(const MeasuresView& view) {
  constexpr Text names[] = {Text::filter_all, Text::filter_to_act, Text::filter_current, Text::filter_over};
  std::vector<std::string> options;
  for (std::size_t filter = 0; filter < app::measure_filters; ++filter) {
    const auto count = static_cast<double>(view.page.list.counts[filter]);
    options.push_back(view.filled(names[filter], {words::format_count(count, view.language)}));
  }
  const auto shown = static_cast<std::size_t>(view.state().measure_table.filter);
  const bool narrow = layout_of(view.kit) == Layout::narrow;
  if (const auto chosen = narrow ? ui::short_select(view.kit, view.text(Text::measures_shown), options, shown)
                                 : view.kit.segmented(view.text(Text::measures_shown), options, shown)) {
    view.act(app::FilterMeasures{static_cast<app::MeasureFilter>(*chosen)});
  }
}

app::NarrowRegister narrowed(const MeasuresView& view) {
  const app::MeasureTable& shown = view.state().measure_table;
  return {shown.state, shown.owner, shown.area, shown.focus};
}

/// Two stand beside each other on a phone.
float choice_width(const MeasuresView& view) {
  const float em = view.kit.em();
  return std::min(14 * em, std::floor((view.kit.viewport_width() - 5 * em) / 2));
}

/// One of the values, or any of them; what is chosen, and "" for any.
void show_choice(const MeasuresView& view, Text name, Text any, const std::vector<std::string>& values,
                 const std::vector<std::string>& names, std::string app::NarrowRegister::*field) {
  if (values.empty()) return;
  app::NarrowRegister narrow = narrowed(view);
  std::vector<std::string> options{std::string(view.text(any))};
  std::size_t shown = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    options.push_back(names[i]);
    if (values[i] == narrow.*field) shown = i + 1;
  }
  if (const auto chosen = view.kit.select(view.text(name), options, shown, choice_width(view))) {
    narrow.*field = *chosen == 0 ? std::string() : values[*chosen - 1];
    view.act(std::move(narrow));
  }
}

void show_state_choice(const MeasuresView& view) {
  constexpr Text names[] = {Text::status_proposed,  Text::status_planned,     Text::status_ongoing,
                            Text::status_done,      Text::status_followed_up, Text::standing_due_soon,
                            Text::standing_overdue, Text::standing_late,      Text::standing_to_follow_up};
  std::vector<std::string> options{std::string(view.text(Text::register_any_state))};
  for (std::size_t state = 0; state < app::measure_states; ++state) {
    const auto count = static_cast<double>(view.page.list.state_counts[state]);
    options.push_back(view.filled(Text::register_count,
                                  {view.text(names[state]), words::format_count(count, view.language)}));
  }
  app::NarrowRegister narrow = narrowed(view);
  const std::size_t shown = narrow.state ? static_cast<std::size_t>(*narrow.state) + 1 : 0;
  if (const auto chosen =
          view.kit.select(view.text(Text::register_state), options, shown, choice_width(view))) {
    narrow.state.reset();
    if (*chosen > 0) narrow.state = static_cast<app::MeasureState>(*chosen - 1);
    view.act(std::move(narrow));
  }
}

void show_choices(const MeasuresView& view) {
  const auto row = view.kit.row();
  show_state_choice(view);
  const auto& owners = view.page.list.owners;
  show_choice(view, Text::register_owner, Text::register_any_owner, owners, owners,
              &app::NarrowRegister::owner);
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const std::size_t area : view.page.list.areas) {
    ids.push_back(view.situation.areas[area].id);
    names.push_back(view.situation.areas[area].name);
  }
  show_choice(view, Text::register_area, Text::register_any_area, ids, names, &app::NarrowRegister::area);
  ids.clear();
  names.clear();
  if (const auto& agreement = view.ready.plans.agreement) {
    for (const FocusTheme& theme : agreement->focus) {
      ids.push_back(theme.id);
      names.push_back(view.in_language(theme.name));
    }
  }
  show_choice(view, Text::register_focus, Text::register_any_focus, ids, names, &app::NarrowRegister::focus);
  if (view.page.list.is_narrowed &&
      view.kit.button(view.text(Text::register_widen),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::close})) {
    view.act(app::FilterMeasures{});
    view.act(app::NarrowRegister{});
  }
}

void show_register(const MeasuresView& view) {
  const auto surface = view.kit.panel("measures");
  view.kit.heading(2, view.text(Text::measures_title));
  if (view.ready.plans.measures.empty()) {
    view.kit.text(view.text(Text::no_measures_title), ui::TextStyle::strong);
    view.kit.text(view.text(Text::no_measures));
    return new_measure_button(view);
  }
  view.kit.text(view.text(ui::on_paper(view.kit) ? Text::measures_about_paper : Text::measures_about),
                ui::TextStyle::muted);
  {
    const auto row = view.kit.row();
    new_measure_button(view);
    show_shape(view);
    show_filter(view);
  }
  show_choices(view);
  switch (view.state().measure_table.shape) {
    case app::RegisterShape::table:
      show_measure_table(view);
      break;
    case app::RegisterShape::board:
      show_measure_board(view);
      break;
    case app::RegisterShape::time_line:
      show_measure_time_line(view);
      break;
  }
  if (!view.situation.updated_day) return;
  const std::string day = words::format_date(*view.situation.updated_day, view.language);
  view.kit.text(view.filled(Text::standing_about, {day}), ui::TextStyle::small);
}

// [SECTION] One of them

/// Where nothing can be compared there is what the group has written.
void show_measure_alone(const MeasuresView& view) {
  if (view.kit.button(view.text(Text::all_measures),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::list})) {
    view.act(app::EvaluateMeasure{});
  }
  const auto panel = view.kit.panel("measure");
  show_measure_head(view, *view.page.chosen);
  show_chain(view, *view.page.chosen);
  show_measure_actions(view, *view.page.chosen);
  show_follow_up_form(view, *view.page.chosen);
  show_measure_record(view, *view.page.chosen);
  // What came of it is counted when the ranking is there.
  if (const auto begun = view.ready.ranking_begun) {
    view.kit.progress(view.text(Text::computing), *begun, words::format_percent(*begun, view.language));
  }
}

// [SECTION] Questions

void ask_to_take_away(const MeasuresView& view) {
  const auto index = measure_index(view.ready.plans.measures, view.desk().deleting);
  if (!index) return;
  const std::string question =
      view.filled(Text::measure_take_away_question, {view.in_language(view.measure(*index).title)});
  const auto answer = ui::confirmation(view.kit, question, view.text(Text::measure_take_away_consequence),
                                       {.key = "take-away",
                                        .confirm = view.text(Text::measure_take_away_confirm),
                                        .cancel = view.text(Text::measure_keep)});
  if (!answer) return;
  view.act(
      app::MeasuresAction{app::TakeMeasureAway{*answer ? view.desk().deleting : std::string(), *answer}});
}

void ask_to_leave(const MeasuresView& view) {
  if (!view.desk().asks_to_leave) return;
  const auto answer = ui::confirmation(view.kit, view.text(Text::measure_leave_question),
                                       view.text(Text::measure_leave_consequence),
                                       {.key = "leave",
                                        .confirm = view.text(Text::measure_leave_confirm),
                                        .cancel = view.text(Text::measure_leave_not),
                                        .is_dangerous = true});
  if (!answer) return;
  view.act(app::MeasuresAction{*answer ? app::MeasuresAction{app::CloseMeasureForm{true}}
                                       : app::MeasuresAction{app::KeepMeasureForm{}}});
}

}  // namespace

void show_measures(const View& plain, const app::Ready& ready) {
  const MeasuresView view(plain, ready, *ready.measures);
  // A form that was begun waits where it was opened.
  const bool writes = view.desk().form && view.desk().form->id == view.state().choices.evaluation.measure;
  if (writes) {
    show_measure_form(view);
  } else if (!view.page.chosen) {
    show_register(view);
  } else if (const app::EvaluationPage* evaluation = view.evaluation()) {
    show_evaluation({RankedView(plain, ready, *ready.ranked), *evaluation});
  } else {
    show_measure_alone(view);
  }
  ask_to_take_away(view);
  ask_to_leave(view);
}

ui::Tone standing_tone(const MeasuresView& view, const Measure& measure) {
  const auto& day = view.situation.updated_day;
  switch (day ? standing_of(measure, *day) : Standing::as_planned) {
    case Standing::overdue:
    case Standing::late:  // red, as in the plan and the reports
      return ui::Tone::danger;
    case Standing::to_follow_up:
      return ui::Tone::warning;
    case Standing::due:
    case Standing::as_planned:
      break;
  }
  if (measure.status == MeasureStatus::ongoing) return ui::Tone::accent;
  return measure.status == MeasureStatus::followed_up ? ui::Tone::good : ui::Tone::neutral;
}

std::string lacking_links(const MeasuresView& view, std::size_t measure) {
  std::string names;
  const auto& chain = view.page.list.chains[measure];
  for (std::size_t link = 0; link < app::chain_links; ++link) {
    if (chain[link] != app::LinkState::missing) continue;
    names += (names.empty() ? "" : ", ") + words::listed(Text::chain_links, link, view.language);
  }
  return names;
}

std::string lacking_text(const MeasuresView& view, std::size_t measure) {
  const std::string names = lacking_links(view, measure);
  return names.empty() ? names : view.filled(Text::chain_lacks, {names});
}

}  // namespace lagesbild::views
