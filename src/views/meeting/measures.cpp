#include <algorithm>

#include "ui/kit/forms.hpp"
#include "views/meeting/meeting_form.hpp"
#include "words/format_number.hpp"
#include "words/measure_words.hpp"

/// What the meeting decides to do, who answers for it and until when.
namespace lagesbild::views {

namespace {

using app::MeetingFault;
using words::Text;
using What = MeetingForm::What;

void show_measures_decided(const MeetingForm& form) {
  const View& view = form.view;
  bool any = false;
  const auto list = view.kit.list(view.text(Text::meeting_measures_decided));
  for (const std::string& id : form.meeting->measures) {
    const auto index = measure_index(form.plans.measures, id);
    if (!index) continue;
    any = true;
    const Measure& measure = form.plans.measures[*index];
    const auto item = view.kit.list_item(id);
    view.kit.text(view.in_language(measure.title), ui::TextStyle::strong);
    view.kit.text(words::places_text(form.situation, measure, view.language) + " · " +
                      words::responsible_text(form.situation, measure, view.language) + " · " +
                      words::dates_text(measure, view.language),
                  ui::TextStyle::small);
  }
  if (!any) view.kit.text(view.text(Text::meeting_no_measures));
}

/// The areas that the meeting has its focus on, and the whole municipality first.
void ask_area(MeetingForm& form) {
  const View& view = form.view;
  std::vector<std::string> names{std::string{view.text(Text::whole_municipality)}};
  std::vector<std::optional<std::size_t>> areas{std::nullopt};
  for (const FocusArea& focus : form.meeting->focus_areas) {
    names.push_back(form.situation.areas[focus.area].name);
    areas.emplace_back(focus.area);
  }
  app::MeetingMeasure& measure = form.desk.measure;
  // What the group has its focus on is the likeliest; what it has left is no place any more.
  if (!measure.has_area || std::find(areas.begin(), areas.end(), measure.area) == areas.end()) {
    measure.has_area = false;
    measure.area.reset();
    for (const FocusLevel level : {FocusLevel::watch, FocusLevel::priority}) {
      const auto& all = form.meeting->focus_areas;
      const auto first =
          std::find_if(all.begin(), all.end(), [&](const FocusArea& focus) { return focus.level == level; });
      if (first != all.end()) measure.area = first->area;
    }
  }
  const auto now = std::find(areas.begin(), areas.end(), measure.area);
  const auto chosen = now == areas.end() ? 0 : static_cast<std::size_t>(now - areas.begin());
  if (const auto area = view.kit.select(view.text(Text::meeting_measure_area), names, chosen)) {
    measure.has_area = true;
    measure.area = areas[*area];
    measure.cause = 0;
  }
}

void ask_cause_of_measure(MeetingForm& form) {
  const View& view = form.view;
  const FocusArea* focus = form.desk.measure.area ? form.decided(*form.desk.measure.area) : nullptr;
  if (focus == nullptr || focus->causes.empty()) return;
  std::vector<std::string> causes{std::string{view.text(Text::meeting_cause_not_chosen)}};
  for (std::size_t i = 0; i < focus->causes.size(); ++i) {
    causes.push_back(view.filled(
        Text::protocol_cause, {std::to_string(i + 1), words::cause_text(focus->causes[i], view.language)}));
  }
  if (const auto cause = view.kit.select(view.text(Text::meeting_measure_cause), causes,
                                         std::min(form.desk.measure.cause, causes.size() - 1))) {
    form.desk.measure.cause = *cause;
  }
}

void ask_responsible(MeetingForm& form) {
  const View& view = form.view;
  std::vector<std::string> parties;
  for (const Party& party : form.situation.parties) parties.push_back(view.in_language(party.name));
  const std::string error = form.error(What::add_measure, {MeetingFault::no_party});
  if (const auto party = ui::radio_group(view.kit, view.text(Text::meeting_responsible), parties,
                                         form.desk.measure.party.value_or(parties.size()),
                                         {.key = "party", .error = error, .required = true})) {
    form.desk.measure.party = *party;
  }
  const std::string found =
      form.error(What::add_measure, {MeetingFault::personal_data}, form.desk.measure.unit);
  if (auto unit =
          ui::text_line(view.kit, view.text(Text::meeting_unit), form.desk.measure.unit,
                        {.key = "unit", .help = view.text(Text::meeting_unit_help), .error = found})) {
    form.desk.measure.unit = std::move(*unit);
  }
  form.guard("unit", form.desk.measure.unit);
}

void ask_measure(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(4, view.text(Text::meeting_new_measure));
  const std::string no_title = form.error(
      What::add_measure, {MeetingFault::no_title, MeetingFault::personal_data}, form.desk.measure.title);
  if (auto title = ui::text_line(view.kit, view.text(Text::meeting_measure_title), form.desk.measure.title,
                                 {.key = "title", .error = no_title, .required = true})) {
    form.desk.measure.title = std::move(*title);
  }
  form.guard("title", form.desk.measure.title);
  const std::string found =
      form.error(What::add_measure, {MeetingFault::personal_data}, form.desk.measure.problem);
  if (auto problem = ui::text_line(
          view.kit, view.text(Text::meeting_measure_problem), form.desk.measure.problem,
          {.key = "problem", .help = view.text(Text::meeting_measure_problem_help), .error = found})) {
    form.desk.measure.problem = std::move(*problem);
  }
  form.guard("problem", form.desk.measure.problem);
  ask_area(form);
  ask_cause_of_measure(form);
  ask_responsible(form);
  const std::string no_due = form.error(What::add_measure, {MeetingFault::no_due});
  if (auto due = ui::date_field(view.kit, view.text(Text::meeting_due), form.desk.measure.due,
                                form.page.today, {.key = "due", .error = no_due, .required = true})) {
    form.desk.measure.due = std::move(*due);
  }
  if (view.kit.checkbox(view.text(Text::meeting_joint), form.desk.measure.joint)) {
    form.desk.measure.joint = !form.desk.measure.joint;
  }
  if (view.kit.button(view.text(Text::meeting_add_measure),
                      {.style = ui::ButtonStyle::primary, .icon = ui::Icon::check})) {
    form.write(What::add_measure);
  }
}

}  // namespace

void show_meeting_measures(MeetingForm& form) {
  const View& view = form.view;
  view.kit.heading(3, words::listed(Text::meeting_steps, 5, view.language));
  view.kit.text(view.text(Text::meeting_measures_about), ui::TextStyle::muted);
  show_measures_decided(form);
  view.kit.divider();
  ask_measure(form);
}

}  // namespace lagesbild::views
