#include "app/topics/measures/measure_form.hpp"

#include <algorithm>

namespace lagesbild::app {

namespace {

bool is_party(const Situation& situation, const std::string& id) {
  return std::any_of(situation.parties.begin(), situation.parties.end(),
                     [&](const Party& party) { return party.id == id; });
}

void guard(FoundInTexts& found, std::string key, const std::string& text, Date today) {
  auto findings = personal_data::find(text, today);
  if (!findings.empty()) found.emplace(std::move(key), std::move(findings));
}

std::vector<ChainLink> lacks_of(const MeasureForm& form) {
  const bool has_cause = std::any_of(form.causes.begin(), form.causes.end(),
                                     [](const std::string& cause) { return !cause.empty(); });
  std::vector<ChainLink> lacks;
  if (form.problem.empty()) lacks.push_back(ChainLink::problem);
  if (!has_cause) lacks.push_back(ChainLink::cause);
  if (form.party.empty() || form.due.empty()) lacks.push_back(ChainLink::who_and_when);
  if (form.expected.empty() || form.success.empty()) lacks.push_back(ChainLink::expected);
  return lacks;
}

/// A day that was begun and is none.
bool is_no_date(const std::string& text) {
  return !text.empty() && !parse_date(text);
}

}  // namespace

MeasureForm form_of(const Measure& measure, const Situation& situation, Language language) {
  MeasureForm form;
  form.id = measure.id;
  form.title = measure.title.in(language);
  for (const std::size_t area : measure.areas) form.areas.push_back(situation.areas[area].id);
  for (const std::size_t category : measure.categories) {
    form.categories.push_back(situation.categories[category].id);
  }
  form.problem = measure.problem.in(language);
  for (const Cause& cause : measure.causes) {
    form.causes.push_back(cause.in(language));
    form.sides.push_back(cause.side);
  }
  form.goal = measure.operational_goal.in(language);
  form.focus = measure.focus;
  form.kind = measure.kind;
  form.joint = measure.joint;
  if (measure.responsible_party) form.party = situation.parties[*measure.responsible_party].id;
  form.unit = measure.responsible_unit.in(language);
  for (const std::string& one : measure.taking_part) {
    if (is_party(situation, one)) {
      form.taking_part.push_back(one);
    } else {
      form.others += (form.others.empty() ? "" : ", ") + one;
    }
  }
  if (measure.start) form.start = to_string(*measure.start);
  if (measure.due) form.due = to_string(*measure.due);
  form.status = measure.status;
  form.expected = measure.expected.in(language);
  form.success = measure.measure_of_success.in(language);
  form.decision = measure.decision;
  return form;
}

bool has_personal_data(const FoundInTexts& found) {
  return std::any_of(found.begin(), found.end(), [](const auto& field) {
    return std::any_of(field.second.begin(), field.second.end(),
                       [](const auto& one) { return !personal_data::is_hint(one.kind); });
  });
}

FormLook look_at(const MeasureForm& form, Date today) {
  FormLook look;
  const std::pair<std::string_view, const std::string*> texts[] = {
      {"title", &form.title},   {"problem", &form.problem},   {"goal", &form.goal},      {"unit", &form.unit},
      {"others", &form.others}, {"expected", &form.expected}, {"success", &form.success}};
  for (const auto& [key, text] : texts) guard(look.found, std::string(key), *text, today);
  for (std::size_t i = 0; i < form.causes.size(); ++i) {
    guard(look.found, "cause-" + std::to_string(i + 1), form.causes[i], today);
  }
  const auto note = [&](bool wrong, MeasureFault fault) {
    if (wrong) look.faults.push_back(fault);
  };
  note(form.title.empty(), MeasureFault::no_title);
  note(form.party.empty() && !form.unit.empty(), MeasureFault::no_party);
  note(is_no_date(form.start), MeasureFault::no_start);
  note(is_no_date(form.due), MeasureFault::no_due);
  const auto start = parse_date(form.start);
  const auto due = parse_date(form.due);
  note(start && due && *due < *start, MeasureFault::due_before_start);
  note(!form.keeps_found && has_personal_data(look.found), MeasureFault::personal_data);
  look.lacks = lacks_of(form);
  return look;
}

FormLook look_at(const FollowUpForm& form, const Measure& measure, Date today) {
  FormLook look;
  guard(look.found, "text", form.text, today);
  const auto note = [&](bool wrong, MeasureFault fault) {
    if (wrong) look.faults.push_back(fault);
  };
  const auto date = parse_date(form.date);
  note(!date, MeasureFault::no_date);
  note(date && *date > today, MeasureFault::future_date);
  note(date && std::any_of(measure.follow_ups.begin(), measure.follow_ups.end(),
                           [&](const FollowUp& other) { return other.date == *date; }),
       MeasureFault::same_date);
  note(!form.carried_out, MeasureFault::no_carried_out);
  note(!form.effect, MeasureFault::no_effect);
  note(form.text.empty(), MeasureFault::no_text);
  note(!form.keeps_found && has_personal_data(look.found), MeasureFault::personal_data);
  return look;
}

}  // namespace lagesbild::app
