#include "analysis/upcoming.hpp"

#include "report/parts/maker.hpp"
#include "words/format_number.hpp"

namespace lagesbild::report {
namespace {

std::string line_of(const Maker& maker, const analysis::UpcomingEvent& event) {
  std::string when = words::format_days(event.day, event.last_day(), maker.language());
  if (event.hour) when = maker.filled(Text::upcoming_hour, {when, maker.count(*event.hour)});
  const bool says_note = !event.note.empty() && !maker.outside();
  const std::string what = says_note ? event.note : maker.in(maker.situation.categories[event.category].name);
  if (!event.area) return maker.filled(Text::upcoming_line, {when, what});
  return maker.filled(Text::upcoming_line_place, {when, maker.situation.areas[*event.area].name, what});
}

}  // namespace

void add_upcoming(const Maker& maker) {
  constexpr int days_of_week = 7;
  const Date first{maker.wanted.period.to.days_since_epoch + 1};
  const Date last{maker.wanted.period.to.days_since_epoch + analysis::upcoming_weeks * days_of_week};
  std::vector<std::string> lines;
  for (const auto& event : analysis::events_between(maker.situation, {}, first, last)) {
    lines.push_back(line_of(maker, event));
  }
  maker.sheet.heading(2, maker.text(Text::upcoming_title));
  if (lines.empty()) return maker.sheet.text(maker.text(Text::sheet_upcoming_nothing));
  maker.sheet.bullets(std::move(lines));
}

}  // namespace lagesbild::report
