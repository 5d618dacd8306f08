#include <algorithm>
#include <string>
#include <vector>

#include "ui/charts/month_tile.hpp"
#include "views/calendar/calendar_view.hpp"

namespace lagesbild::views {

namespace {

using words::Text;

constexpr std::size_t days_of_week = 7;
constexpr float least_month_em = 11.5f;

std::string month_name(const View& view, const app::CalendarMonth& month) {
  return view.filled(Text::calendar_month,
                     {words::listed(Text::months, static_cast<std::size_t>(month.month()), view.language),
                      std::to_string(month.year())});
}

void show_month(CalendarView& of, const app::CalendarMonth& month, const std::vector<std::string>& weekdays,
                float width) {
  const View& view = of.view;
  const Date first = date_from_civil({month.year(), month.month() + 1, 1});
  const int next = month.number + 1;
  const Date after = date_from_civil({next / 12, next % 12 + 1, 1});
  const CivilDate today = civil_from_date(of.page.today);
  const bool is_now = today.year == month.year() && today.month == month.month() + 1;
  ui::MonthTile tile;
  tile.key = "month " + std::to_string(month.number);
  tile.name = month_name(view, month);
  const auto entries = static_cast<double>(month.entries);
  tile.spoken = view.filled(month.entries == 1 ? Text::calendar_one_entry : Text::calendar_entries,
                            {words::format_count(entries, view.language), tile.name});
  tile.weekdays = weekdays;
  tile.first_weekday = weekday_of(first);
  tile.days = after.days_since_epoch - first.days_since_epoch;
  tile.entries = month.days;
  tile.lasting = month.lasting;
  tile.today = is_now ? today.day : 0;
  tile.chosen = of.desk.month == month.number;
  if (!ui::month_tile(view.kit, tile, width).activated) return;
  of.desk.month = tile.chosen ? std::nullopt : std::optional(month.number);
}

}  // namespace

void show_calendar_year(CalendarView& of) {
  const View& view = of.view;
  const auto panel = view.kit.panel("year");
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::calendar_year));
  view.kit.heading(3, view.text(Text::calendar_year));
  view.kit.text(view.text(Text::calendar_year_help), ui::TextStyle::small);
  std::vector<std::string> weekdays;
  for (std::size_t i = 0; i < days_of_week; ++i)
    weekdays.push_back(words::listed(Text::form_short_weekdays, i, view.language));
  const float em = view.kit.em();
  const float room = view.kit.available_width();
  const auto across =
      static_cast<std::size_t>(std::clamp((room + em) / ((least_month_em + 1) * em), 1.0f, 4.0f));
  const float width = (room - static_cast<float>(across - 1) * em) / static_cast<float>(across);
  const std::vector<float> widths(across, width);
  for (std::size_t first = 0; first < of.page.months.size(); first += across) {
    const auto columns = view.kit.columns("months " + std::to_string(first), widths);
    for (std::size_t at = first; at < std::min(first + across, of.page.months.size()); ++at) {
      if (at > first) view.kit.next_column();
      show_month(of, of.page.months[at], weekdays, width);
    }
  }
}

}  // namespace lagesbild::views
