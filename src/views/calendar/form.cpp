#include <algorithm>
#include <string>
#include <vector>

#include "model/disclosure.hpp"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/forms.hpp"
#include "views/calendar/calendar_view.hpp"
#include "views/frame/found.hpp"

namespace lagesbild::views {

namespace {

using app::CalendarFault;
using words::Text;

std::string_view key_of(CalendarFault fault) {
  switch (fault) {
    case CalendarFault::no_category:
      return "category";
    case CalendarFault::no_source:
      return "source";
    case CalendarFault::no_date:
      return "date";
    case CalendarFault::bad_until:
      return "until";
    case CalendarFault::bad_hour:
      return "hour";
    case CalendarFault::no_area:
      return "area";
    case CalendarFault::personal_data:
      break;
  }
  return "note";
}

Text text_of(CalendarFault fault) {
  switch (fault) {
    case CalendarFault::no_category:
      return Text::calendar_no_category;
    case CalendarFault::no_source:
      return Text::calendar_no_source;
    case CalendarFault::no_date:
      return Text::calendar_no_date;
    case CalendarFault::bad_until:
      return Text::calendar_bad_until;
    case CalendarFault::bad_hour:
      return Text::calendar_bad_hour;
    case CalendarFault::no_area:
      return Text::calendar_no_area;
    case CalendarFault::personal_data:
      break;
  }
  return Text::fault_personal_data;
}

/// What is wrong with the field, or "".
std::string_view error_of(const CalendarView& of, CalendarFault fault) {
  const auto& faults = of.page.faults;
  return std::find(faults.begin(), faults.end(), fault) == faults.end() ? std::string_view{}
                                                                        : of.view.text(text_of(fault));
}

void show_faults(const CalendarView& of) {
  std::vector<ui::FieldError> errors;
  for (const CalendarFault fault : of.page.faults)
    errors.push_back({key_of(fault), of.view.text(text_of(fault))});
  if (!errors.empty()) ui::error_summary(of.view.kit, of.view.text(Text::calendar_faults), errors);
}

void ask_of_many(const CalendarView& of, CalendarFault fault, Text name, std::string_view help,
                 const std::vector<std::string>& ids, const std::vector<std::string>& names,
                 std::string& id) {
  const auto chosen = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
  if (const auto picked =
          ui::combo_box(of.view.kit, of.view.text(name), names, chosen,
                        {.key = key_of(fault), .help = help, .error = error_of(of, fault), .required = true}))
    id = ids[*picked];
}

void ask_category(const CalendarView& of, app::CalendarForm& form) {
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Category& category : of.situation().categories) {
    if (!disclosure::told_beforehand(category)) continue;
    ids.push_back(category.id);
    names.push_back(of.view.in_language(category.name));
  }
  ask_of_many(of, CalendarFault::no_category, Text::calendar_category, {}, ids, names, form.category);
}

void ask_source(const CalendarView& of, app::CalendarForm& form) {
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Source& source : of.situation().sources) {
    ids.push_back(source.id);
    names.push_back(of.view.in_language(source.name));
  }
  ask_of_many(of, CalendarFault::no_source, Text::calendar_source, of.view.text(Text::calendar_source_help),
              ids, names, form.source);
}

/// What is told of the whole municipality has no area.
void ask_area(const CalendarView& of, app::CalendarForm& form) {
  const auto& categories = of.situation().categories;
  const auto category = std::find_if(categories.begin(), categories.end(),
                                     [&](const Category& one) { return one.id == form.category; });
  if (category != categories.end() && category->scope == Scope::municipality) return form.area.clear();
  std::vector<std::string> ids;
  std::vector<std::string> names;
  for (const Area& area : of.situation().areas) {
    ids.push_back(area.id);
    names.push_back(area.name);
  }
  ask_of_many(of, CalendarFault::no_area, Text::calendar_area, {}, ids, names, form.area);
}

void ask_when(const CalendarView& of, app::CalendarForm& form) {
  const View& view = of.view;
  const Date today = of.page.today;
  if (auto day =
          ui::date_field(view.kit, view.text(Text::calendar_date), form.date, today,
                         {.key = "date", .error = error_of(of, CalendarFault::no_date), .required = true}))
    form.date = std::move(*day);
  if (auto day = ui::date_field(view.kit, view.text(Text::calendar_until), form.until,
                                parse_date(form.date).value_or(today),
                                {.key = "until", .error = error_of(of, CalendarFault::bad_until)}))
    form.until = std::move(*day);
  if (auto hour = ui::number_field(view.kit, view.text(Text::calendar_hour_field), form.hour,
                                   {.key = "hour", .error = error_of(of, CalendarFault::bad_hour)}))
    form.hour = std::move(*hour);
}

void ask_event(CalendarView& of) {
  const View& view = of.view;
  app::CalendarForm& form = *of.desk.form;
  view.kit.text(view.text(Text::calendar_form_about), ui::TextStyle::small);
  show_faults(of);
  ask_category(of, form);
  if (auto note = ui::text_area(view.kit, view.text(Text::calendar_note), form.note,
                                {.key = "note",
                                 .help = view.text(Text::calendar_note_help),
                                 .error = error_of(of, CalendarFault::personal_data),
                                 .rows = 2}))
    form.note = std::move(*note);
  guard_text(view, "note", form.note, form.said);
  ask_when(of, form);
  ask_area(of, form);
  // Whose an event is, is how it is known.
  if (form.id.empty()) ask_source(of, form);
}

void show_buttons(CalendarView& of) {
  const View& view = of.view;
  const auto row = view.kit.row();
  if (!of.page.in_inbox &&
      view.kit.button(view.text(Text::calendar_save), {.style = ui::ButtonStyle::primary})) {
    of.written = app::WriteCalendar::What::save;
  }
  if (!of.page.in_inbox && !of.desk.form->id.empty() &&
      view.kit.button(view.text(Text::calendar_remove), {.style = ui::ButtonStyle::danger})) {
    of.written = app::WriteCalendar::What::remove;
  }
  if (view.kit.button(view.text(Text::calendar_leave), {.style = ui::ButtonStyle::quiet}))
    of.desk.form.reset();
}

}  // namespace

void show_calendar_form(CalendarView& of) {
  const View& view = of.view;
  const bool is_new = of.desk.form->id.empty();
  const ui::Dialog open =
      ui::dialog(view.kit, view.text(is_new ? Text::calendar_new : Text::calendar_change), {.key = "event"});
  if (of.page.in_inbox) {
    view.kit.alert(view.text(Text::calendar_in_inbox), ui::Tone::warning);
  } else {
    ask_event(of);
  }
  show_buttons(of);
  if (open.dismissed) of.desk.form.reset();
  if (!of.desk.form) of.desk.written.reset();
}

}  // namespace lagesbild::views
