#include <utility>
#include <vector>

#include "ui/kit/forms.hpp"
#include "views/agreement/agreement_form.hpp"
#include "views/frame/found.hpp"

/// What is written of the agreement: an indicator, a commitment, a focus area, or its own fields.
namespace lagesbild::views {

namespace {

using app::AgreementFault;
using Desk = app::AgreementDesk;
using words::Text;

void ask_text(AgreementForm& form, std::string_view key, Text name, std::string& text,
              Text help = Text::count, const std::string& error = {}) {
  const View& view = form.view;
  const std::string_view says = help == Text::count ? std::string_view{} : view.text(help);
  if (auto typed = ui::text_line(view.kit, view.text(name), text, {.key = key, .help = says, .error = error}))
    text = std::move(*typed);
  // What is two capitalised words is what an agreement, a unit or a register is called.
  guard_text(view, key, text, form.desk.said, Names::expected);
}

/// The name, or the text, which is what everything that is written has.
void ask_name(AgreementForm& form, Text name) {
  std::string error = form.error(AgreementFault::no_name, Text::agreement_no_name);
  if (error.empty()) error = form.error(AgreementFault::personal_data, Text::report_personal_data);
  ask_text(form, "name", name, form.desk.name, Text::count, error);
}

void ask_goals(AgreementForm& form, Text name) {
  const View& view = form.view;
  if (auto typed = ui::text_area(view.kit, view.text(name), form.desk.goals, {.key = "goals", .rows = 3}))
    form.desk.goals = std::move(*typed);
  guard_text(view, "goals", form.desk.goals, form.desk.said, Names::expected);
}

/// What is written is written in, taken away where it is there already, or left.
void show_desk_buttons(AgreementForm& form, const std::string& of, bool is_there) {
  const View& view = form.view;
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::agreement_write),
                      {.description = of, .style = ui::ButtonStyle::primary})) {
    form.written = app::WriteAgreement{};
  }
  if (is_there &&
      view.kit.button(view.text(Text::agreement_remove),
                      {.key = "remove open", .description = of, .style = ui::ButtonStyle::quiet})) {
    form.written = app::WriteAgreement{.what = app::WriteAgreement::What::remove};
  }
  if (view.kit.button(view.text(Text::close), {.style = ui::ButtonStyle::quiet})) form.desk = {};
}

/// Those that the situation has; one or several of them.
void ask_parties(AgreementForm& form, bool one) {
  const View& view = form.view;
  std::vector<std::string> names;
  std::vector<std::size_t> now;
  const auto& parties = form.ready.situation.parties;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    names.push_back(view.in_language(parties[i].name));
    const auto& chosen = form.desk.parties;
    if (std::find(chosen.begin(), chosen.end(), parties[i].id) != chosen.end()) now.push_back(i);
  }
  const std::string error = form.error(AgreementFault::no_party, Text::agreement_no_party);
  if (one) {
    if (const auto chosen =
            ui::radio_group(view.kit, view.text(Text::commitment_party), names,
                            now.empty() ? names.size() : now.front(), {.key = "party", .error = error})) {
      form.desk.parties = {parties[*chosen].id};
    }
    return;
  }
  if (const auto chosen = ui::check_group(view.kit, view.text(Text::agreement_parties), names, now,
                                          {.key = "parties", .error = error})) {
    form.desk.parties.clear();
    for (const std::size_t party : *chosen) form.desk.parties.push_back(parties[party].id);
  }
}

}  // namespace

void ask_indicator(AgreementForm& form) {
  const View& view = form.view;
  const std::string of = form.desk.name;
  ask_name(form, Text::indicator_name_field);
  ask_text(form, "unit", Text::indicator_unit, form.desk.unit, Text::indicator_unit_help);
  ask_text(form, "source", Text::indicator_source_field, form.desk.source);
  const std::string error = form.error(AgreementFault::no_target, Text::indicator_no_target);
  if (auto typed = ui::number_field(view.kit, view.text(Text::indicator_target), form.desk.target,
                                    {.key = "target", .error = error})) {
    form.desk.target = std::move(*typed);
  }
  std::vector<std::string> ways;
  for (std::size_t i = 0; i < 3; ++i)
    ways.push_back(words::listed(Text::indicator_directions, i, view.language));
  const std::size_t way = form.desk.direction ? static_cast<std::size_t>(*form.desk.direction) + 1 : 0;
  if (const auto chosen =
          ui::radio_group(view.kit, view.text(Text::indicator_direction), ways, way, {.key = "direction"})) {
    form.desk.direction.reset();
    if (*chosen > 0) form.desk.direction = static_cast<GoalDirection>(*chosen - 1);
  }
  show_desk_buttons(form, of, form.desk.index.has_value());
}

void ask_commitment(AgreementForm& form) {
  const std::string of = form.desk.name;
  ask_name(form, Text::commitment_text);
  ask_parties(form, true);
  show_desk_buttons(form, of, form.desk.index.has_value());
}

void ask_theme(AgreementForm& form) {
  const std::string of = form.desk.name;
  ask_name(form, Text::theme_name);
  ask_goals(form, Text::theme_goals);
  show_desk_buttons(form, of, !form.desk.theme.empty());
}

void ask_agreement(AgreementForm& form, Date today) {
  const View& view = form.view;
  const auto panel = view.kit.panel("agreement form");
  const bool is_next = form.desk.what == Desk::What::next;
  const bool is_first = is_next && !form.ready.plans.agreement;
  const Text title = is_first  ? Text::agreement_first
                     : is_next ? Text::agreement_next
                               : Text::agreement_change;
  view.kit.heading(3, view.text(title));
  if (is_next && !is_first) view.kit.text(view.text(Text::agreement_next_about), ui::TextStyle::muted);
  ask_name(form, Text::agreement_name);
  const std::string error = form.error(AgreementFault::no_days, Text::agreement_no_days);
  if (auto day = ui::date_field(view.kit, view.text(Text::agreement_from), form.desk.from, today,
                                {.key = "from", .error = error})) {
    form.desk.from = std::move(*day);
  }
  if (auto day = ui::date_field(view.kit, view.text(Text::agreement_to), form.desk.to, today,
                                {.key = "to", .error = error})) {
    form.desk.to = std::move(*day);
  }
  ask_parties(form, false);
  ask_goals(form, Text::agreement_goal_field);
  show_desk_buttons(form, std::string(view.text(title)), false);
}

void show_way_to(AgreementForm& form, Desk::What what, const std::string& theme,
                 std::optional<std::size_t> index, Text name, std::string_view of,
                 void (*ask)(AgreementForm&)) {
  const View& view = form.view;
  if (form.is_open(what, theme, index)) return ask(form);
  const std::string key =
      std::to_string(static_cast<int>(what)) + theme + (index ? std::to_string(*index) : "new");
  const bool is_new = !index && what != Desk::What::theme;
  if (view.kit.button(view.text(name), {.key = key,
                                        .description = of,
                                        .style = ui::ButtonStyle::quiet,
                                        .icon = is_new ? ui::Icon::plus : ui::Icon::none})) {
    form.open(what, theme, index);
  }
}

}  // namespace lagesbild::views
