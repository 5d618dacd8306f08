#include <string>
#include <vector>

#include "views/frame/columns.hpp"
#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"
#include "words/protocol.hpp"

/// What is to happen in the next weeks, so that it can be thought of before.
namespace lagesbild::views {

namespace {

using words::Text;

std::string event_line(const OverviewView& view, const analysis::UpcomingEvent& event) {
  std::string when = words::format_days(event.day, event.last_day(), view.language);
  if (event.hour) {
    when = view.filled(Text::upcoming_hour, {when, words::format_count(*event.hour, view.language)});
  }
  const std::string what =
      event.note.empty() ? category_name(view, event.category) : words::without_stop(event.note);
  if (!event.area) return view.filled(Text::upcoming_line, {when, what});
  return view.filled(Text::upcoming_line_place, {when, view.situation.areas[*event.area].name, what});
}

void show_week(const OverviewView& view, Week week) {
  const std::string name = words::format_week(week, view.language);
  view.kit.heading(3, name);
  std::vector<std::string> lines;
  for (const analysis::UpcomingEvent& event : *view.page.news.upcoming) {
    if (week_of(event.day) <= week && week <= week_of(event.last_day()))
      lines.push_back(event_line(view, event));
  }
  if (lines.empty()) return view.kit.text(view.text(Text::upcoming_nothing), ui::TextStyle::muted);
  const auto list = view.kit.list(name);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const auto item = view.kit.list_item("event " + std::to_string(line));
    view.kit.text(lines[line], ui::TextStyle::small);
  }
}

/// Four whole weeks; the one that the situation was updated in where something more is to happen in it.
std::vector<Week> weeks_shown(const OverviewView& view) {
  const Week current = week_of(*view.page.news.day);
  const auto& events = *view.page.news.upcoming;
  std::vector<Week> weeks;
  const bool more_now = !events.empty() && week_of(events.front().day) <= current;
  for (int after = more_now ? 0 : 1; after <= analysis::upcoming_weeks; ++after)
    weeks.push_back(current + after);
  return weeks;
}

}  // namespace

void show_upcoming(const OverviewView& view) {
  if (!view.page.news.day) return;
  const auto panel = view.kit.panel("upcoming");
  const auto region = view.kit.landmark(ui::Role::region, view.text(Text::upcoming_title));
  {
    const auto row = view.kit.row();
    view.kit.heading(2, view.text(Text::upcoming_title));
    if (view.kit.button(view.text(Text::calendar_open),
                        {.style = ui::ButtonStyle::quiet, .icon = ui::Icon::calendar})) {
      view.act(app::GoTo{app::Page::calendar});
      view.act(app::Request::scroll_to_top);
    }
  }
  const std::vector<Week> weeks = weeks_shown(view);
  if (layout_of(view.kit) == Layout::narrow) {
    for (const Week week : weeks) show_week(view, week);
    return;
  }
  const auto count = static_cast<float>(weeks.size());
  const float em = view.kit.em();
  const std::vector<float> widths(weeks.size(), (view.kit.available_width() - (count - 1) * em) / count);
  const auto columns = view.kit.columns("weeks", widths);
  for (std::size_t at = 0; at < weeks.size(); ++at) {
    if (at > 0) view.kit.next_column();
    show_week(view, weeks[at]);
  }
}

}  // namespace lagesbild::views
