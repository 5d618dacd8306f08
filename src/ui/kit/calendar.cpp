#include "ui/kit/calendar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "ui/kit/field_frame.hpp"
#include "ui/kit/form_words.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/popup.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::string_view day_keys = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown";
constexpr int weeks_shown = 6;

struct Measures {
  float cell_width = 0;
  float cell_height = 0;
  float week_width = 0;
  float padding = 0;
  float width = 0;
  float height = 0;
};

Measures measures(const ImGuiKit& kit) {
  Measures result;
  result.padding = std::round(kit.em() * 0.75f);
  const float room = kit.viewport_width() - 2 * result.padding - kit.em();
  result.cell_height = kit.control_height();
  result.cell_width = std::floor(std::min(1.1f * result.cell_height, room / 8));
  result.week_width = result.cell_width;
  result.width = result.week_width + 7 * result.cell_width + 2 * result.padding;
  result.height = result.cell_height * (weeks_shown + 2) + kit.gap() + 2 * result.padding;
  return result;
}

Date first_of_month(Date day) {
  const CivilDate civil = civil_from_date(day);
  return date_from_civil({civil.year, civil.month, 1});
}

Date in_other_month(Date day, int months) {
  const CivilDate civil = civil_from_date(day);
  const int month = civil.year * 12 + civil.month - 1 + months;
  const Date first = date_from_civil({month / 12, month % 12 + 1, 1});
  const Date next = date_from_civil({(month + 1) / 12, (month + 1) % 12 + 1, 1});
  const int length = next.days_since_epoch - first.days_since_epoch;
  return {first.days_since_epoch + std::min(civil.day, length) - 1};
}

std::string name_of_month(Language language, Date day) {
  const CivilDate civil = civil_from_date(day);
  return words::listed(words::Text::form_months, static_cast<std::size_t>(civil.month - 1), language) + " " +
         std::to_string(civil.year);
}

std::string name_of(Language language, Date day) {
  return words::listed(words::Text::form_weekdays, static_cast<std::size_t>(weekday_of(day)), language) +
         " " + std::to_string(civil_from_date(day).day) + " " + name_of_month(language, day);
}

void centred(const TextLook& look, Rect at, std::string_view text) {
  paint_text(ImGui::GetWindowDrawList(), look,
             {at.x + (at.width - measure(look, text).x) / 2, at.y + (at.height - look.size) / 2}, text);
}

// The grid is recorded by rows; what is added belongs to the node until the next one.
void add_row(ImGuiKit& kit, std::int32_t grid, int row, Rect at) {
  kit.innermost().node = grid;
  kit.add_node(kit.keyed_id(Role::row, std::to_string(row)), Role::row, "", at);
  kit.innermost().node = kit.last_node();
}

std::optional<Date> day_cell(ImGuiKit& kit, CalendarState& state, const CalendarInput& input, Date day,
                             Rect at, bool in_month) {
  const Language language = language_of(kit);
  const Theme& theme = kit.theme();
  const std::uint32_t id = kit.keyed_id(Role::cell, std::to_string(day.days_since_epoch));
  const bool is_chosen = input.chosen == day;
  const bool is_today = input.today == day;
  RecordedItem& node = kit.add_node(id, Role::cell, name_of(language, day), at);
  node.checked = is_chosen;
  node.current = is_today;
  node.form.keys = day_keys;
  node.form.no_tab_stop = state.at != day;
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Rect inner = {at.x + 1, at.y + 1, at.width - 2, at.height - 2};
  if (is_chosen) {
    fill(list, inner, ink(theme.accent), ImGuiKit::rounding);
  } else if (done.hovered) {
    fill(list, inner, ink(theme.accent, 0.14f), ImGuiKit::rounding);
  }
  if (is_today) outline(list, inner, ink(is_chosen ? theme.text : theme.accent), ImGuiKit::rounding, 2);
  const Colour front = is_chosen ? theme.text_on_accent : in_month ? theme.text : theme.text_muted;
  centred(kit.look(in_month ? 1 : 0.875f, is_chosen || is_today, front), at,
          std::to_string(civil_from_date(day).day));
  for (const MirrorEvent& event : kit.events())
    if (event.id == id && event.kind == MirrorEvent::Kind::key) state.at = moved_in_calendar(day, event.text);
  if (!done.activated) return {};
  return day;
}

std::optional<Date> month_grid(ImGuiKit& kit, CalendarState& state, const CalendarInput& input,
                               const Measures& sizes, ImVec2 from) {
  const Language language = language_of(kit);
  const TextLook small = kit.look(0.875f, false, kit.theme().text_muted);
  const std::int32_t outer = kit.innermost().node;
  const float width = sizes.week_width + 7 * sizes.cell_width;
  const std::string title = name_of_month(language, state.at);
  kit.add_node(kit.keyed_id(Role::grid, "days"), Role::grid, title,
               {from.x, from.y, width, sizes.cell_height * (weeks_shown + 1)});
  const std::int32_t grid = kit.last_node();

  add_row(kit, grid, 0, {from.x, from.y, width, sizes.cell_height});
  const auto column = [&](int index) {
    return from.x + sizes.week_width + static_cast<float>(index) * sizes.cell_width;
  };
  const Rect week_head = {from.x, from.y, sizes.week_width, sizes.cell_height};
  centred(small, week_head, words::text(words::Text::form_short_week, language));
  kit.add_node(kit.keyed_id(Role::column_header, "week"), Role::column_header,
               words::text(words::Text::chart_week, language), week_head);
  for (int index = 0; index < 7; ++index) {
    const auto weekday = static_cast<std::size_t>(index);
    const Rect at = {column(index), from.y, sizes.cell_width, sizes.cell_height};
    centred(small, at, words::listed(words::Text::form_short_weekdays, weekday, language));
    const std::string day = words::listed(words::Text::form_weekdays, weekday, language);
    kit.add_node(kit.keyed_id(Role::column_header, day), Role::column_header, day, at);
  }

  std::optional<Date> picked;
  const Date first = first_of_month(state.at);
  const int month = civil_from_date(first).month;
  // The grid as it was when the frame began: a key moves the day that the next frame shows.
  CalendarState next = state;
  for (int row = 0; row < weeks_shown; ++row) {
    const Date monday = {monday_of(week_of(first)).days_since_epoch + 7 * row};
    const float y = from.y + static_cast<float>(row + 1) * sizes.cell_height;
    add_row(kit, grid, row + 1, {from.x, y, width, sizes.cell_height});
    const std::string week = std::to_string(iso_name(week_of(monday)).week);
    const Rect head = {from.x, y, sizes.week_width, sizes.cell_height};
    centred(small, head, week);
    kit.add_node(kit.keyed_id(Role::row_header, week), Role::row_header,
                 words::filled(words::Text::form_week_of_year, language, {week}), head);
    for (int index = 0; index < 7; ++index) {
      const Date day = {monday.days_since_epoch + index};
      CalendarState at_day = state;
      const Rect at = {column(index), y, sizes.cell_width, sizes.cell_height};
      if (const auto chosen = day_cell(kit, at_day, input, day, at, civil_from_date(day).month == month))
        picked = chosen;
      if (at_day.at != state.at) next.at = at_day.at;
    }
  }
  kit.innermost().node = outer;
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, {from.x + sizes.week_width - 1, from.y + sizes.cell_height, 1, sizes.cell_height * weeks_shown},
       ink(kit.theme().border));
  state.at = next.at;
  return picked;
}

}  // namespace

Date moved_in_calendar(Date from, std::string_view key) {
  const auto by = [from](int days) { return Date{from.days_since_epoch + days}; };
  if (key == "ArrowLeft") return by(-1);
  if (key == "ArrowRight") return by(1);
  if (key == "ArrowUp") return by(-7);
  if (key == "ArrowDown") return by(7);
  if (key == "Home") return by(-weekday_of(from));
  if (key == "End") return by(6 - weekday_of(from));
  if (key == "PageUp") return in_other_month(from, -1);
  if (key == "PageDown") return in_other_month(from, 1);
  return from;
}

std::optional<Date> calendar(ImGuiKit& kit, std::uint32_t id, CalendarState& state,
                             const CalendarInput& input) {
  struct Shown : ImGuiKit::Memory {
    Date at;
    bool fresh = true;
  };
  const Language language = language_of(kit);
  const Measures sizes = measures(kit);
  const Rect at = popup_at(kit, input.beside, sizes.width, sizes.height);
  Shown& shown = kit.memory<Shown>(id);
  RecordedItem& node = kit.add_node(id, Role::dialog, words::text(words::Text::form_calendar, language), at);
  node.parent = kit.overlay_parent();
  node.form.modal = true;
  node.form.keys = "Escape";
  const ImGuiKit::Overlay overlay = kit.open_overlay(kit.last_node(), at, at, true);
  const OpenContainer scope([&kit, overlay] { kit.close_overlay(overlay); });
  paint_popup(kit, at);

  const float inner = at.width - 2 * sizes.padding;
  const float left = at.x + sizes.padding;
  const float top = at.y + sizes.padding;
  const Rect back = {left, top, sizes.cell_height, sizes.cell_height};
  const Rect forward = {left + inner - sizes.cell_height, top, sizes.cell_height, sizes.cell_height};
  const Date before = state.at;
  if (icon_button_at(kit, "back", words::text(words::Text::form_previous_month, language), Icon::chevron_left,
                     back))
    state.at = in_other_month(state.at, -1);
  const std::string title = name_of_month(language, before);
  const Rect title_at = {left, top, inner, sizes.cell_height};
  centred(kit.look(1, true, kit.theme().text), title_at, title);
  kit.add_node(kit.counted_id(Role::heading), Role::heading, title, title_at).level = 2;
  if (icon_button_at(kit, "forward", words::text(words::Text::form_next_month, language), Icon::chevron_right,
                     forward))
    state.at = in_other_month(state.at, 1);
  const bool turned = state.at != before;
  CalendarState in_grid = {true, before};
  const std::optional<Date> picked =
      month_grid(kit, in_grid, input, sizes, {left, top + sizes.cell_height + kit.gap()});
  if (!turned) state.at = in_grid.at;
  if (state.at != before) kit.paint_again();

  // The keyboard is at a day from the start, and follows it where a key moved it.
  const std::uint32_t here = [&] {
    for (const RecordedItem& each : kit.record_under_way().nodes)
      if (each.role == Role::cell && !each.form.no_tab_stop && each.name == name_of(language, before))
        return each.id;
    return 0u;
  }();
  const bool by_key = !turned && shown.at != before;
  if (here != 0 && (shown.fresh || by_key)) kit.request_focus(here);
  shown.fresh = false;
  shown.at = turned ? state.at : before;

  if (picked || has_key(kit, id, "Escape") || pressed_outside(at, input.beside)) {
    state.open = false;
    kit.paint_again();
  }
  return picked;
}

}  // namespace lagesbild::ui
