#include <algorithm>
#include <array>

#include "ui/kit/data_table.hpp"
#include "ui/kit/forms.hpp"
#include "views/frame/columns.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"
#include "words/reason.hpp"

/// What the program proposes of the areas, and what the group decides.
namespace lagesbild::views {

namespace {

using app::MeetingFault;
using words::Text;
using What = MeetingForm::What;

constexpr std::string_view areas_key = "focus areas";

/// What is to be decided: proposed, decided before, or decided today.
std::vector<app::Proposal> areas_of(const MeetingForm& form) {
  std::vector<app::Proposal> areas;
  const auto& standing = form.ranked->overview.decisions;
  for (const app::Proposal& proposal : form.ranked->proposals) {
    const auto& before = standing[proposal.area];
    const bool concerns = proposal.level == FocusLevel::priority ||
                          (before && before->level != FocusLevel::normal) || form.decided(proposal.area);
    if (concerns || form.desk.focus.all_areas) areas.push_back(proposal);
  }
  return areas;
}

std::string numbers_text(const View& view, const app::Proposal& proposal) {
  return view.filled(Text::observed_and_expected,
                     {words::events(proposal.observed, view.language), view.number(proposal.expected, 1)});
}

void open_area(MeetingForm& form, const app::Proposal& proposal) {
  const std::string& area = form.situation.areas[proposal.area].id;
  if (area == form.desk.focus.area || !form.writes_first()) return;
  // What is written takes the form with it: the other area is opened after that.
  if (form.written) return;
  form.desk.focus = form.kept_decision(area);
  form.desk.tried.reset();
}

void show_areas_to_decide(MeetingForm& form) {
  const View& view = form.view;
  const std::vector<app::Proposal> areas = areas_of(form);
  const std::array<ui::TableColumn, 4> columns{
      ui::TableColumn{.title = view.text(Text::chart_area), .width_em = 14, .grows = 1, .can_sort = false},
      ui::TableColumn{
          .title = view.text(Text::meeting_proposed), .width_em = 7, .grows = 1, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::meeting_before), .width_em = 7, .grows = 1, .can_sort = false},
      ui::TableColumn{.title = view.text(Text::meeting_today), .width_em = 7, .grows = 1, .can_sort = false}};
  const auto cell = [&](std::size_t row, std::size_t column) -> std::string {
    const app::Proposal& proposal = areas[row];
    const auto& before = form.ranked->overview.decisions[proposal.area];
    const FocusArea* today = form.decided(proposal.area);
    switch (column) {
      case 0:
        return form.situation.areas[proposal.area].name;
      case 1:
        return words::focus_level_text(proposal.level, view.language);
      case 2:
        return before ? words::focus_level_text(before->level, view.language) : std::string{"–"};
      default:
        return today ? words::focus_level_text(today->level, view.language)
                     : std::string{view.text(Text::meeting_undecided)};
    }
  };
  std::optional<std::size_t> current;
  for (std::size_t row = 0; row < areas.size(); ++row) {
    if (form.situation.areas[areas[row].area].id == form.desk.focus.area) current = row;
  }
  const auto answer = ui::data_table(view.kit, view.text(Text::meeting_areas), columns, areas.size(), cell,
                                     {.key = areas_key,
                                      .opens_rows = true,
                                      .current = current,
                                      .when_empty = view.text(Text::meeting_no_proposals),
                                      .rows_seen = 14});
  if (answer.opened) open_area(form, areas[*answer.opened]);
  if (view.kit.checkbox(view.text(Text::meeting_all_areas), form.desk.focus.all_areas)) {
    form.desk.focus.all_areas = !form.desk.focus.all_areas;
  }
}

std::vector<std::string> ground_names(const View& view, bool is_for) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < ground_count; ++i) {
    names.push_back(words::ground_text(static_cast<Ground>(i), is_for, view.language));
  }
  return names;
}

void ask_grounds(MeetingForm& form, bool is_for) {
  const View& view = form.view;
  std::vector<std::size_t>& chosen = is_for ? form.desk.focus.grounds_for : form.desk.focus.grounds_against;
  if (auto grounds = ui::check_group(view.kit, view.text(is_for ? Text::meeting_for : Text::meeting_against),
                                     ground_names(view, is_for), chosen)) {
    chosen = std::move(*grounds);
  }
}

void ask_text(MeetingForm& form, std::string_view key, Text name, Text help, std::string& text,
              MeetingFault fault) {
  const View& view = form.view;
  const std::string error = form.error(What::decide, {fault, MeetingFault::personal_data}, text);
  if (auto typed =
          ui::text_area(view.kit, view.text(name), text,
                        {.key = key, .help = view.text(help), .error = error, .required = true, .rows = 2})) {
    text = std::move(*typed);
  }
  form.guard(key, text);
}

void show_basis(const MeetingForm& form, const app::Proposal& proposal) {
  const View& view = form.view;
  const analysis::Ranking& ranking = form.ready.ranked->ranking.now;
  view.kit.text(view.filled(Text::meeting_proposal, {words::focus_level_text(proposal.level, view.language),
                                                     words::tier_text(proposal.tier, view.language)}),
                ui::TextStyle::strong);
  const auto place = analysis::place_of(ranking, proposal.area);
  if (place && ranking.areas[*place].has_place()) {
    view.kit.text(words::reason(form.situation, ranking, ranking.areas[*place], view.language));
  }
  std::string numbers =
      numbers_text(view, proposal) + ", " + words::format_window(ranking.settings.window, view.language);
  if (place) {
    numbers += ", " + view.filled(Text::coverage_is,
                                  {words::format_percent(ranking.areas[*place].coverage, view.language)});
  }
  view.kit.text(numbers, ui::TextStyle::small);
  if (const auto& before = form.ranked->overview.decisions[proposal.area]) {
    view.kit.text(words::decision_text(*before, view.language), ui::TextStyle::small);
  }
}

void ask_level(MeetingForm& form) {
  const View& view = form.view;
  std::vector<std::string> levels;
  for (std::size_t i = 0; i < 3; ++i) {
    levels.push_back(words::focus_level_text(static_cast<FocusLevel>(i), view.language));
  }
  const auto now = form.desk.focus.level ? static_cast<std::size_t>(*form.desk.focus.level) : levels.size();
  const std::string error = form.error(What::decide, {MeetingFault::no_level});
  if (const auto level = ui::radio_group(view.kit, view.text(Text::meeting_level), levels, now,
                                         {.key = "level", .error = error, .required = true})) {
    form.desk.focus.level = static_cast<FocusLevel>(*level);
  }
}

/// When an area has been decided the keyboard goes to the next that has not, or on to the next step.
void lead_on(const MeetingForm& form, const app::Proposal& proposal) {
  const std::vector<app::Proposal> areas = areas_of(form);
  const auto here = std::find_if(areas.begin(), areas.end(),
                                 [&](const app::Proposal& one) { return one.area == proposal.area; });
  const auto at = static_cast<std::size_t>(here - areas.begin());
  for (std::size_t step = 1; step < areas.size(); ++step) {
    const std::size_t next = (at + step) % areas.size();
    if (areas[next].area != proposal.area && !form.decided(areas[next].area))
      return ui::focus_row(form.view.kit, areas_key, next);
  }
  ui::focus_button(form.view.kit, way_on_key);
}

void show_decision(MeetingForm& form, const app::Proposal& proposal) {
  const View& view = form.view;
  const std::string& name = form.situation.areas[proposal.area].name;
  const auto group = view.kit.group(name);
  view.kit.heading(3, name);
  show_basis(form, proposal);
  ask_level(form);
  if (form.desk.focus.level && *form.desk.focus.level != proposal.level) {
    ask_text(form, "departure", Text::meeting_departure, Text::meeting_departure_help,
             form.desk.focus.departure, MeetingFault::no_departure);
  }
  ask_text(form, "reason", Text::meeting_reason, Text::meeting_reason_help, form.desk.focus.reason,
           MeetingFault::no_reason);
  {
    const auto columns = two_columns(view, "grounds");
    ask_grounds(form, true);
    view.kit.next_column();
    ask_grounds(form, false);
  }
  const auto row = view.kit.row();
  if (view.kit.button(view.text(Text::meeting_decide),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    form.write(What::decide);
    if (form.faults_of(What::decide).empty()) lead_on(form, proposal);
  }
  if (form.decided(proposal.area) && view.kit.button(view.text(Text::meeting_take_back))) {
    form.write(What::take_back);
  }
  if (view.kit.button(view.text(Text::close), {.style = ui::ButtonStyle::quiet})) {
    const bool all = form.desk.focus.all_areas;
    form.desk.focus = {};
    form.desk.focus.all_areas = all;
  }
}

const app::Proposal* open_proposal(const MeetingForm& form) {
  const auto& all = form.ranked->proposals;
  const auto found = std::find_if(all.begin(), all.end(), [&](const app::Proposal& one) {
    return form.situation.areas[one.area].id == form.desk.focus.area;
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

void show_meeting_focus(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, words::listed(Text::meeting_steps, 3, view.language));
  if (form.ranked == nullptr) return show_meeting_waiting(form);
  view.kit.text(view.text(Text::meeting_focus_about), ui::TextStyle::muted);
  if (form.ranked->proposals.empty()) return show_meeting_waiting(form);
  const app::Proposal* open = open_proposal(form);
  if (layout_of(view.kit) == Layout::narrow || open == nullptr) {
    if (open != nullptr) return show_decision(form, *open);
    return show_areas_to_decide(form);
  }
  const auto columns = two_columns(view, "focus", 0.45f);
  show_areas_to_decide(form);
  view.kit.next_column();
  show_decision(form, *open);
}

}  // namespace lagesbild::views
