#include <algorithm>
#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/measures/measures_view.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// The form of a measure: problem, causes, what is done by whom, and what it is to lead to.
namespace lagesbild::views {

namespace {

using app::MeasureFault;
using app::MeasureForm;
using words::Text;

constexpr std::string_view prefix = "measure-";

/// A form that is being written, with its fields.
struct Writing {
  const MeasuresView& view;
  MeasureForm form;

  std::string key(std::string_view field) const { return std::string(prefix) + std::string(field); }
  std::string error(std::initializer_list<MeasureFault> faults) const {
    return measure_fault_text(view, view.page.form, view.desk().tried, faults);
  }
};

void ask_line(Writing& of, std::string_view field, Text name, Text help, std::string& text,
              std::string_view error = {}, bool required = false) {
  const std::string key = of.key(field);
  const std::string_view says = help == Text::count ? std::string_view{} : of.view.text(help);
  if (auto typed = ui::text_line(of.view.kit, of.view.text(name), text,
                                 {.key = key, .help = says, .error = error, .required = required})) {
    text = std::move(*typed);
  }
  show_found_in(of.view, of.view.page.form, prefix, std::string(field), text);
}

void ask_lines(Writing& of, std::string_view field, std::string_view name, Text help, std::string& text) {
  const std::string key = of.key(field);
  const std::string_view says = help == Text::count ? std::string_view{} : of.view.text(help);
  if (auto typed = ui::text_area(of.view.kit, name, text, {.key = key, .help = says, .rows = 2})) {
    text = std::move(*typed);
  }
  show_found_in(of.view, of.view.page.form, prefix, std::string(field), text);
}

void ask_day(Writing& of, std::string_view field, Text name, std::string& text, const std::string& error) {
  const std::string key = of.key(field);
  if (auto day = ui::date_field(of.view.kit, of.view.text(name), text, of.view.page.today,
                                {.key = key, .error = error})) {
    text = std::move(*day);
  }
}

/// Several by their ids. `names`: of `ids`.
void ask_several(Writing& of, std::string_view field, Text name, Text help,
                 const std::vector<std::string>& ids, const std::vector<std::string>& names,
                 std::vector<std::string>& chosen) {
  std::vector<std::size_t> now;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (std::find(chosen.begin(), chosen.end(), ids[i]) != chosen.end()) now.push_back(i);
  }
  const std::string key = of.key(field);
  const std::string_view says = help == Text::count ? std::string_view{} : of.view.text(help);
  const auto picked =
      ui::multiple_choice(of.view.kit, of.view.text(name), names, now, {.key = key, .help = says});
  if (!picked) return;
  chosen.clear();
  for (const std::size_t i : *picked) chosen.push_back(ids[i]);
}

/// One by its id, or none.
void ask_one(Writing& of, std::string_view field, Text name, Text none, std::vector<std::string> ids,
             std::vector<std::string> names, std::string& chosen, const std::string& error = {}) {
  ids.insert(ids.begin(), "");
  names.insert(names.begin(), std::string(of.view.text(none)));
  const auto at = std::find(ids.begin(), ids.end(), chosen);
  const std::string key = of.key(field);
  if (const auto picked =
          ui::combo_box(of.view.kit, of.view.text(name), names, static_cast<std::size_t>(at - ids.begin()),
                        {.key = key, .error = error})) {
    chosen = ids[*picked];
  }
}

// [SECTION] Its parts

void ask_problem(Writing& of) {
  const MeasuresView& view = of.view;
  view.kit.heading(3, view.text(Text::measure_part_problem));
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Area& area : view.situation.areas) {
    ids.push_back(area.id);
    names.push_back(area.name);
  }
  ask_several(of, "areas", Text::measure_areas, Text::measure_areas_help, ids, names, of.form.areas);
  ask_lines(of, "problem", view.text(Text::measure_problem_field), Text::measure_problem_help,
            of.form.problem);
  ids.clear();
  names.clear();
  for (const Category& category : view.situation.categories) {
    ids.push_back(category.id);
    names.push_back(view.in_language(category.name));
  }
  ask_several(of, "categories", Text::measure_categories, Text::measure_categories_help, ids, names,
              of.form.categories);
}

/// Which side of the crime triangle a cause is on.
void ask_side(Writing& of, std::size_t cause) {
  const View& view = of.view;
  std::vector<std::string> names{std::string{view.text(Text::measure_not_said)}};
  for (std::size_t i = 0; i < cause_side_count; ++i) {
    names.push_back(words::cause_side_text(static_cast<CauseSide>(i), view.language));
  }
  const auto now = cause < of.form.sides.size() ? of.form.sides[cause] : std::nullopt;
  const std::string name = view.filled(Text::measure_cause_side, {std::to_string(cause + 1)});
  if (const auto chosen = view.kit.select(name, names, now ? static_cast<std::size_t>(*now) + 1 : 0)) {
    of.form.sides.resize(of.form.causes.size());
    of.form.sides[cause].reset();
    if (*chosen > 0) of.form.sides[cause] = static_cast<CauseSide>(*chosen - 1);
  }
}

void ask_causes(Writing& of) {
  const MeasuresView& view = of.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::measure_part_cause));
  {
    const auto list = view.kit.list(view.text(Text::measure_triangle));
    view.kit.text(view.text(Text::measure_triangle), ui::TextStyle::small);
    std::size_t place = 0;
    for (const Text corner :
         {Text::measure_triangle_offender, Text::measure_triangle_target, Text::measure_triangle_control}) {
      const auto item = view.kit.list_item("corner " + std::to_string(place++));
      view.kit.text(view.text(corner), ui::TextStyle::small);
    }
  }
  // One is there to be written from the beginning.
  if (of.form.causes.empty()) of.form.causes.emplace_back();
  std::optional<std::size_t> removed;
  for (std::size_t i = 0; i < of.form.causes.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    ask_lines(of, "cause-" + number, view.filled(Text::measure_cause_number, {number}), Text::count,
              of.form.causes[i]);
    ask_side(of, i);
    if (of.form.causes.size() > 1 && view.kit.button(view.filled(Text::measure_remove_cause, {number}),
                                                     {.style = ui::ButtonStyle::quiet})) {
      removed = i;
    }
  }
  if (removed) {
    const auto at = static_cast<std::ptrdiff_t>(*removed);
    of.form.causes.erase(of.form.causes.begin() + at);
    if (*removed < of.form.sides.size()) of.form.sides.erase(of.form.sides.begin() + at);
  }
  if (view.kit.button(view.text(Text::measure_add_cause),
                      {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::plus})) {
    of.form.causes.emplace_back();
  }
}

void ask_kind(Writing& of) {
  const MeasuresView& view = of.view;
  const std::vector<std::string> kinds =
      words::texts({Text::measure_not_said, Text::measure_situational, Text::measure_social}, view.language);
  const std::string key = of.key("kind");
  const std::size_t kind = of.form.kind ? static_cast<std::size_t>(*of.form.kind) + 1 : 0;
  if (const auto chosen = ui::radio_group(view.kit, view.text(Text::measure_kind), kinds, kind,
                                          {.key = key, .help = view.text(Text::measure_kind_help)})) {
    of.form.kind.reset();
    if (*chosen > 0) of.form.kind = static_cast<MeasureKind>(*chosen - 1);
  }
  const std::vector<std::string> ways =
      words::texts({Text::measure_single, Text::measure_joint}, view.language);
  const std::string joint_key = of.key("joint");
  if (const auto chosen = ui::radio_group(view.kit, view.text(Text::measure_joint_field), ways,
                                          of.form.joint ? 1 : 0, {.key = joint_key})) {
    of.form.joint = *chosen == 1;
  }
}

void ask_who(Writing& of) {
  const MeasuresView& view = of.view;
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Party& party : view.situation.parties) {
    ids.push_back(party.id);
    names.push_back(view.in_language(party.name));
  }
  ask_one(of, "party", Text::measure_party, Text::measure_not_said, ids, names, of.form.party,
          of.error({MeasureFault::no_party}));
  ask_line(of, "unit", Text::measure_unit, Text::measure_unit_help, of.form.unit);
  ask_several(of, "parties", Text::measure_parties, Text::count, ids, names, of.form.taking_part);
  ask_line(of, "others", Text::measure_others, Text::measure_others_help, of.form.others);
}

void ask_agreed(Writing& of) {
  const MeasuresView& view = of.view;
  std::vector<std::string> ids;
  std::vector<std::string> names;
  if (view.ready.plans.agreement) {
    for (const FocusTheme& theme : view.ready.plans.agreement->focus) {
      ids.push_back(theme.id);
      names.push_back(view.in_language(theme.name));
    }
    ask_one(of, "focus", Text::measure_focus_field, Text::measure_not_said, ids, names, of.form.focus);
  }
  ids.clear();
  names.clear();
  // The latest first.
  const auto& meetings = view.ready.plans.meetings;
  for (std::size_t i = meetings.size(); i-- > 0;) {
    ids.push_back(meetings[i].id);
    names.push_back(words::format_date(meetings[i].date, view.language));
  }
  if (!ids.empty()) {
    ask_one(of, "decision", Text::measure_decision_field, Text::measure_decision_none, ids, names,
            of.form.decision);
  }
}

void ask_measure(Writing& of) {
  const MeasuresView& view = of.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::measure_part_measure));
  ask_kind(of);
  ask_who(of);
  ask_day(of, "start", Text::measure_start_field, of.form.start, of.error({MeasureFault::no_start}));
  ask_day(of, "due", Text::measure_due_field, of.form.due,
          of.error({MeasureFault::no_due, MeasureFault::due_before_start}));
  std::vector<std::string> statuses;
  for (int i = 0; i <= static_cast<int>(MeasureStatus::followed_up); ++i) {
    statuses.push_back(words::status_text(static_cast<MeasureStatus>(i), view.language));
  }
  if (const auto chosen = view.kit.select(view.text(Text::measure_status_field), statuses,
                                          static_cast<std::size_t>(of.form.status))) {
    of.form.status = static_cast<MeasureStatus>(*chosen);
  }
  ask_agreed(of);
}

void ask_what_comes_of_it(Writing& of) {
  const MeasuresView& view = of.view;
  view.kit.space();
  view.kit.heading(3, view.text(Text::measure_part_effect));
  ask_lines(of, "goal", view.text(Text::measure_goal_field), Text::count, of.form.goal);
  ask_lines(of, "expected", view.text(Text::measure_expected_field), Text::measure_expected_help,
            of.form.expected);
  ask_lines(of, "success", view.text(Text::measure_success_field), Text::measure_success_help,
            of.form.success);
}

// [SECTION] Its end

/// What would still be missing of the chain, gently.
void show_lacks(const Writing& of) {
  std::string names;
  for (const app::ChainLink link : of.view.page.form.lacks) {
    names += (names.empty() ? "" : ", ") +
             words::listed(Text::chain_links, static_cast<std::size_t>(link), of.view.language);
  }
  if (!names.empty())
    of.view.kit.text(of.view.filled(Text::measure_lacks_still, {names}), ui::TextStyle::small);
}

void show_end(Writing& of) {
  const MeasuresView& view = of.view;
  view.kit.space();
  show_lacks(of);
  if (app::has_personal_data(view.page.form.found) &&
      view.kit.checkbox(view.text(Text::measure_keep_found), of.form.keeps_found, of.key("keep"))) {
    of.form.keeps_found = !of.form.keeps_found;
  }
}

void show_buttons(const MeasuresView& view) {
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::measure_save),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    const auto& faults = view.page.form.faults;
    if (!faults.empty()) ui::focus_field(view.kit, measure_fault_key(faults.front(), prefix));
    view.act(app::MeasuresAction{app::SaveMeasure{}});
    if (faults.empty()) view.act(app::Request::scroll_to_top);
  }
  if (view.kit.button(view.text(Text::measure_cancel), {.style = ui::ButtonStyle::quiet})) {
    view.act(app::MeasuresAction{app::CloseMeasureForm{}});
  }
}

}  // namespace

void show_measure_form(const MeasuresView& view) {
  constexpr float widest_form_em = 52;
  const auto panel = view.kit.panel(
      "measure form", {.width = std::min(view.kit.available_width(), widest_form_em * view.kit.em())});
  Writing of{view, *view.desk().form};
  const bool is_new = of.form.id.empty();
  view.kit.heading(2, view.text(is_new ? Text::measure_form_new : Text::measure_form_change));
  view.kit.text(view.text(Text::measure_form_about), ui::TextStyle::muted);
  show_measure_faults(view, view.page.form, view.desk().tried, prefix);
  ask_line(of, "title", Text::measure_title, Text::measure_title_help, of.form.title,
           of.error({MeasureFault::no_title}), true);
  ask_problem(of);
  ask_causes(of);
  ask_measure(of);
  ask_what_comes_of_it(of);
  show_end(of);
  // The empty line for a first cause is nothing that was written.
  const bool only_begun =
      of.form.causes.size() == 1 && of.form.causes.front().empty() && view.desk().form->causes.empty();
  if (only_begun) of.form.causes.clear();
  if (of.form != *view.desk().form) view.act(app::MeasuresAction{app::SetMeasureForm{std::move(of.form)}});
  show_buttons(view);
}

}  // namespace lagesbild::views
