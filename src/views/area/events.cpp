#include <array>

#include "ui/kit/data_table.hpp"
#include "views/area/card.hpp"
#include "views/frame/words.hpp"
#include "views/purge/purge.hpp"
#include "words/format_number.hpp"

/// The events themselves: what was reported, row by row. For the group only (model/disclosure).
namespace lagesbild::views {

namespace {

using words::Text;

std::string day_and_hour(const OverviewView& view, Date day, int hour) {
  const std::string date = words::format_date(day, view.language);
  return hour < 0 ? date : view.filled(Text::events_at_hour, {date, std::to_string(hour)});
}

std::string when_text(const OverviewView& view, std::uint32_t row) {
  const Incidents& incidents = view.situation.incidents;
  if (const IncidentInterval* interval = interval_of(incidents, row)) {
    return view.filled(Text::events_between, {day_and_hour(view, interval->from, interval->hour_from),
                                              day_and_hour(view, interval->to, interval->hour_to)});
  }
  return day_and_hour(view, {incidents.day[row]}, incidents.hour[row]);
}

std::string what_text(const OverviewView& view, std::uint32_t row) {
  const Incidents& incidents = view.situation.incidents;
  const std::string name = category_name(view, incidents.category[row]);
  if (incidents.count[row] == 1) return name;
  return view.filled(Text::events_several, {name, words::format_count(incidents.count[row], view.language)});
}

std::string where_text(const OverviewView& view, std::uint32_t row) {
  const Incidents& incidents = view.situation.incidents;
  const std::int32_t index = incidents.detail[row];
  if (index == Incidents::no_detail) return {};
  const IncidentDetail& detail = incidents.details[static_cast<std::size_t>(index)];
  if (detail.place.empty() || detail.note.empty()) return detail.place + detail.note;
  return view.filled(Text::events_place_and_note, {detail.place, detail.note});
}

/// One of some things by its index, or all of them. `id` is "" for all.
template <typename Things>
std::optional<std::string> one_or_all(const OverviewView& view, Text name, Text all, const Things& things,
                                      const std::vector<std::size_t>& offered, const std::string& id) {
  std::vector<std::string> options{std::string{view.text(all)}};
  std::size_t now = 0;
  for (const std::size_t index : offered) {
    if (things[index].id == id) now = options.size();
    options.push_back(view.in_language(things[index].name));
  }
  const auto chosen = view.kit.select(view.text(name), options, now, 12 * view.kit.em());
  if (!chosen) return std::nullopt;
  return *chosen == 0 ? std::string{} : things[offered[*chosen - 1]].id;
}

void show_event_filters(const OverviewView& view, const app::AreaEvents& events, app::EventList& list) {
  const Situation& situation = view.situation;
  const auto row = view.kit.row();
  if (const auto id = one_or_all(view, Text::events_what, Text::events_all_categories, situation.categories,
                                 events.categories, list.category)) {
    list.category = *id;
  }
  if (const auto id = one_or_all(view, Text::events_by, Text::events_all_sources, situation.sources,
                                 events.sources, list.source)) {
    list.source = *id;
  }
  if (auto typed = view.kit.search_field(view.text(Text::events_search), list.text, 14 * view.kit.em()))
    list.text = std::move(*typed);
}

void show_event_table(const Card& card, const app::AreaEvents& events, app::EventList& list) {
  const OverviewView& view = card.view;
  const std::array<ui::TableColumn, 4> columns{
      ui::TableColumn{.title = view.text(Text::events_when), .width_em = 8.5f},
      ui::TableColumn{.title = view.text(Text::events_what), .width_em = 8, .grows = 1},
      ui::TableColumn{.title = view.text(Text::events_by), .width_em = 6, .grows = 1},
      ui::TableColumn{.title = view.text(Text::events_where), .width_em = 6.5f, .grows = 1}};
  ui::TableOptions options{.key = "events",
                           .sort = ui::TableSort{static_cast<std::size_t>(list.order), list.descending},
                           .opens_rows = true,
                           .current = {},
                           .when_empty = view.text(Text::events_none),
                           .rows_seen = 8};
  for (std::size_t at = 0; at < events.shown.size(); ++at) {
    if (list.chosen == events.shown[at]) options.current = at;
  }
  const auto answer = ui::data_table(
      view.kit, view.filled(Text::events_table, {card.area.name, window_text(view)}), columns,
      events.shown.size(),
      [&](std::size_t at, std::size_t column) {
        const std::uint32_t row = events.shown[at];
        switch (column) {
          case 0:
            return when_text(view, row);
          case 1:
            return what_text(view, row);
          case 2:
            return source_name(view, view.situation.incidents.source[row]);
          default:
            return where_text(view, row);
        }
      },
      options);
  if (answer.sort) {
    list.order = static_cast<app::EventOrder>(answer.sort->column);
    list.descending = answer.sort->is_descending;
  }
  if (answer.opened) list.chosen = events.shown[*answer.opened];
  if (!options.current) return;
  // The cells cut what does not fit; the chosen one is told in full.
  const std::uint32_t row = events.shown[*options.current];
  view.kit.text(view.filled(Text::name_and_value, {when_text(view, row), what_text(view, row)}),
                ui::TextStyle::strong);
  view.kit.text(source_name(view, view.situation.incidents.source[row]), ui::TextStyle::muted);
  view.kit.text(where_text(view, row));
  const Incidents& incidents = view.situation.incidents;
  if (incidents.detail[row] == Incidents::no_detail) return;
  const IncidentDetail& detail = incidents.details[static_cast<std::size_t>(incidents.detail[row])];
  const auto buttons = view.kit.row();
  show_purge_buttons(view, view.situation.sources[incidents.source[row]].id, detail.id, detail.place,
                     detail.note);
  offer_history(view, "incidents", detail.id, what_text(view, row));
}

}  // namespace

void show_events(const Card& card) {
  const OverviewView& view = card.view;
  if (!view.page.events) return;
  const app::AreaEvents& events = *view.page.events;
  if (!section(card, app::Panel::card_events, view.text(Text::events_title),
               words::counted(events.events, Text::one_event, Text::many_events, view.language))) {
    return;
  }
  view.kit.text(view.text(Text::events_about), ui::TextStyle::small);
  app::EventList list = view.state().event_list;
  show_event_filters(view, events, list);
  show_event_table(card, events, list);
  if (list != view.state().event_list) view.act(app::SetEventList{std::move(list)});
}

}  // namespace lagesbild::views
