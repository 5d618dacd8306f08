#pragma once

#include <string>

#include "views/frame/view.hpp"

/// The year's calendar: each part shows its own, and writes on the desk.
namespace lagesbild::views {

struct CalendarView {
  const View& view;
  const app::Ready& ready;
  const app::CalendarPicture& page;
  app::CalendarDesk desk;  ///< as it is after this frame
  std::optional<app::WriteCalendar::What> written = {};

  const Situation& situation() const { return ready.situation; }
};

/// "27 nov.".
std::string day_of_month(const View& view, Date day);
/// One entry of the list, a step to its detail.
void show_calendar_entry(CalendarView& of, const app::CalendarEntry& entry);
/// The twelve months, each to be chosen.
void show_calendar_year(CalendarView& of);
/// What is being written, above the page.
void show_calendar_form(CalendarView& of);

}  // namespace lagesbild::views
