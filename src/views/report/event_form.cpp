#include <algorithm>
#include <array>

#include "ui/kit/forms.hpp"
#include "views/map/area_map.hpp"
#include "views/report/report_view.hpp"
#include "words/format_number.hpp"

namespace lagesbild::views {

namespace {

using app::EventTime;
using app::ReportedEvent;
using app::ReportFault;
using words::Text;

/// One of the form's events while it is written.
struct Written {
  const ReportView& view;
  ReportedEvent& event;
  std::size_t index;
  const app::EventLook& look;

  std::string key(ReportFault fault) const { return field_key(fault, index); }
  std::string error(std::initializer_list<ReportFault> faults) const {
    return fault_text(view, faults, index);
  }
};

/// What is to come for the whole municipality, such as school holidays, stands in the calendar and is nothing
/// that a source sees.
bool is_of_the_calendar(const Category& category) {
  return category.family == Family::upcoming && category.scope == Scope::municipality;
}

void show_category(const Written& of) {
  const auto& categories = of.view.situation.categories;
  std::vector<std::size_t> offered;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const Category& category = categories[i];
    if (is_of_the_calendar(category) && of.look.category != i) continue;
    offered.push_back(i);
    const std::string& examples = of.view.in_language(category.examples);
    const std::string& name = of.view.in_language(category.name);
    names.push_back(examples.empty() ? name
                                     : of.view.filled(Text::report_category_examples, {name, examples}));
  }
  const std::string key = of.key(ReportFault::no_category);
  const std::string error = of.error({ReportFault::no_category});
  const auto chosen_now =
      std::find(offered.begin(), offered.end(), of.look.category.value_or(categories.size()));
  if (const auto chosen = ui::radio_group(of.view.kit, of.view.text(Text::report_category), names,
                                          static_cast<std::size_t>(chosen_now - offered.begin()),
                                          {.key = key, .error = error, .required = true}))
    of.event.category = categories[offered[*chosen]].id;
}

void show_date(const Written& of) {
  const View& view = of.view;
  const std::string key = of.key(ReportFault::no_date);
  const std::string error = of.error({ReportFault::no_date, ReportFault::future_date});
  std::string help;
  if (of.look.other_week)
    help = view.filled(Text::report_other_week, {words::format_week(*of.look.other_week, view.language),
                                                 words::format_week(of.view.page.week, view.language)});
  const Date today = of.view.page.today;
  const std::string written = to_string(today);
  const std::string before = to_string(Date{today.days_since_epoch - 1});
  if (auto date = ui::date_field(view.kit, view.text(Text::report_date), of.event.date, today,
                                 {.key = key, .help = help, .error = error, .required = true}))
    of.event.date = std::move(*date);
  const auto row = view.kit.row();
  if (view.kit.toggle_button(view.text(Text::report_today), of.event.date == written,
                             {.key = key + "-today"}))
    of.event.date = written;
  if (view.kit.toggle_button(view.text(Text::report_yesterday), of.event.date == before,
                             {.key = key + "-yesterday"}))
    of.event.date = before;
}

/// 0–23, with a first choice that is none of them.
void show_hour(const View& view, Text name, Text none, int& hour) {
  std::vector<std::string> names{std::string{view.text(none)}};
  constexpr int hours = 24;
  for (int i = 0; i < hours; ++i) names.push_back(view.filled(Text::report_hour, {std::to_string(i)}));
  if (const auto chosen =
          view.kit.select(view.text(name), names, static_cast<std::size_t>(hour + 1), 9 * view.kit.em()))
    hour = static_cast<int>(*chosen) - 1;
}

void show_time(const Written& of) {
  const View& view = of.view;
  const std::vector<std::string> names = words::texts(
      {Text::report_time_unknown, Text::report_morning, Text::report_forenoon, Text::report_afternoon,
       Text::report_evening, Text::report_night, Text::report_at_hour, Text::report_between},
      view.language);
  if (const auto chosen =
          view.kit.select(view.text(Text::report_time), names, static_cast<std::size_t>(of.event.time))) {
    of.event.time = static_cast<EventTime>(*chosen);
    if (of.event.time == EventTime::interval && of.event.date_to.empty()) of.event.date_to = of.event.date;
  }
  if (of.event.time == EventTime::hour) {
    show_hour(view, Text::report_which_hour, Text::report_choose_hour, of.event.hour);
    if (const std::string error = of.error({ReportFault::no_hour}); !error.empty())
      view.kit.alert(error, ui::Tone::danger);
  }
  if (of.event.time != EventTime::interval) return;
  show_hour(view, Text::report_hour_from, Text::report_hour_unknown, of.event.hour);
  const std::string key = of.key(ReportFault::no_date_to);
  const std::string error = of.error({ReportFault::no_date_to, ReportFault::backwards});
  if (auto date = ui::date_field(view.kit, view.text(Text::report_date_to), of.event.date_to,
                                 of.view.page.today, {.key = key, .error = error, .required = true}))
    of.event.date_to = std::move(*date);
  show_hour(view, Text::report_hour_to, Text::report_hour_unknown, of.event.hour_to);
}

/// The areas to tap; only those that the source goes to answer.
void show_map_of_areas(const Written& of) {
  const ReportView& view = of.view;
  std::vector<ui::MapArea> areas;
  for (const Area& area : view.situation.areas) {
    ui::MapArea one;
    one.id = area.id;
    one.name = area.name;
    one.number = static_cast<int>(areas.size()) + 1;
    areas.push_back(std::move(one));
  }
  ui::MapInput input;
  input.name = view.text(Text::report_map);
  input.value_name = view.text(Text::value_level);
  input.areas = areas;
  input.shapes = map_shapes(view, view.ready);
  input.selected = of.look.area;
  input.language = view.language;
  input.camera = {view.state().camera.x, view.state().camera.y, view.state().camera.zoom};
  const auto output = view.kept.report_map.show(view.kit, input);
  if (!output.numbered.empty())
    view.kit.text(view.filled(Text::map_names_without_room, {output.numbered}), ui::TextStyle::small);
  if (output.camera) view.act(app::SetCamera{{output.camera->x, output.camera->y, output.camera->zoom}});
  if (!output.activated) return;
  of.event.area = view.situation.areas[*output.activated].id;
  view.act(app::ReportAction{app::ShowReportMap{false}});
}

void show_map_button(const ReportView& view, bool shown) {
  if (view.kit.button(view.text(shown ? Text::report_hide_map : Text::report_show_map),
                      {.icon = ui::Icon::map, .expanded = shown}))
    view.act(app::ReportAction{app::ShowReportMap{!shown}});
}

void show_area(const Written& of) {
  const ReportView& view = of.view;
  if (!of.look.asks_area)
    return view.kit.text(view.text(Text::report_whole_municipality), ui::TextStyle::muted);
  std::vector<std::string> names;
  std::size_t chosen = view.page.areas.size();
  for (const std::size_t area : view.page.areas) {
    if (of.look.area == area) chosen = names.size();
    names.push_back(view.situation.areas[area].name);
  }
  const std::string key = of.key(ReportFault::no_area);
  const std::string error = of.error({ReportFault::no_area});
  std::string help;
  if (of.look.area && chosen == names.size())
    help = view.filled(Text::report_outside, {view.situation.areas[*of.look.area].name});
  if (const auto area = ui::combo_box(view.kit, view.text(Text::report_area), names, chosen,
                                      {.key = key, .help = help, .error = error, .required = true}))
    of.event.area = view.situation.areas[view.page.areas[*area]].id;
  if (!has_borders(view.situation)) return;
  const bool shown = view.reporter().shows_map;
  {
    const auto row = view.kit.row();
    if (view.kit.button(view.text(Text::report_my_place),
                        {.description = view.text(Text::report_my_place_about), .icon = ui::Icon::place}))
      view.act(app::ReportAction{app::AskForPlace{of.index}});
    view.kit.tooltip_for_last(view.text(Text::report_my_place_about));
    show_map_button(view, shown);
  }
  if (shown) show_map_of_areas(of);
}

void show_how_bad(const Written& of) {
  const View& view = of.view;
  const std::vector<std::string> severities = words::texts(
      {Text::report_not_known, Text::report_low, Text::report_medium, Text::report_high}, view.language);
  view.kit.text(view.text(Text::report_severity), ui::TextStyle::strong);
  if (const auto chosen = view.kit.segmented(view.text(Text::report_severity), severities,
                                             static_cast<std::size_t>(of.event.severity)))
    of.event.severity = static_cast<IncidentSeverity>(*chosen);
  const std::vector<std::string> answers =
      words::texts({Text::report_not_known, Text::report_no, Text::report_yes}, view.language);
  view.kit.text(view.text(Text::report_police), ui::TextStyle::strong);
  if (const auto chosen = view.kit.segmented(view.text(Text::report_police), answers,
                                             static_cast<std::size_t>(of.event.police_report)))
    of.event.police_report = static_cast<PoliceReport>(*chosen);
  const std::string key = of.key(ReportFault::no_count);
  const std::string error = of.error({ReportFault::no_count});
  const std::string help(view.text(Text::report_count_help));
  if (auto count = ui::number_field(view.kit, view.text(Text::report_count), of.event.count,
                                    {.key = key, .help = help, .error = error}))
    of.event.count = std::move(*count);
}

void show_words(const Written& of) {
  const View& view = of.view;
  const std::string place_help(view.text(Text::report_place_help));
  const std::string place_key = of.key(ReportFault::personal_data) + "-place";
  if (auto place = ui::text_line(view.kit, view.text(Text::report_place), of.event.place,
                                 {.key = place_key, .help = place_help}))
    of.event.place = std::move(*place);
  if (show_found(of.view, of.event.place, of.look.in_place, place_key))
    of.event.place = personal_data::without(of.event.place, of.look.in_place);
  const std::string key = of.key(ReportFault::personal_data);
  const std::string error = of.error({ReportFault::personal_data});
  const std::string help(view.text(Text::report_note_help));
  if (auto note = ui::text_area(view.kit, view.text(Text::report_note), of.event.note,
                                {.key = key, .help = help, .error = error, .rows = 3}))
    of.event.note = std::move(*note);
  if (show_found(of.view, of.event.note, of.look.in_note, key))
    of.event.note = personal_data::without(of.event.note, of.look.in_note);
  const auto sure = [](const personal_data::Finding& one) { return !personal_data::is_hint(one.kind); };
  const bool asks = std::any_of(of.look.in_place.begin(), of.look.in_place.end(), sure) ||
                    std::any_of(of.look.in_note.begin(), of.look.in_note.end(), sure);
  if (asks && view.kit.checkbox(view.text(Text::report_keep_found), of.event.keeps_found, key + "-keep"))
    of.event.keeps_found = !of.event.keeps_found;
}

void show_open_event(const Written& of) {
  show_category(of);
  show_date(of);
  show_time(of);
  show_area(of);
  show_words(of);
  show_how_bad(of);
}

bool has_fault(const ReportView& view, std::size_t event) {
  return std::any_of(view.page.faults.begin(), view.page.faults.end(),
                     [&](const app::FoundFault& found) { return found.event == event; });
}

}  // namespace

void show_event(const ReportView& view, app::ReportForm& form, std::size_t index) {
  const std::string number = std::to_string(index + 1);
  const auto panel = view.kit.panel("event " + number);
  const std::string title = form.events.size() > 1 ? view.filled(Text::report_event_number, {number})
                                                   : std::string{view.text(Text::report_event)};
  const auto group = view.kit.group(title);
  view.kit.heading(3, title);
  const bool open =
      form.open_event == index || form.events.size() == 1 || (form.tried && has_fault(view, index));
  if (open) {
    show_open_event({view, form.events[index], index, view.page.events[index]});
  } else {
    view.kit.text(event_in_words(view, form.events[index]));
  }
  if (form.corrects) return;
  const auto row = view.kit.row();
  if (!open && view.kit.button(view.filled(Text::report_change_event, {number}))) form.open_event = index;
  if (view.kit.button(view.filled(Text::report_remove_event, {number}), {.style = ui::ButtonStyle::quiet}))
    view.act(app::ReportAction{app::RemoveReportedEvent{index}});
}

}  // namespace lagesbild::views
