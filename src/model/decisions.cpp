#include "model/decisions.hpp"

#include <algorithm>
#include <numeric>

#include "model/sorting.hpp"

namespace lagesbild {

std::vector<std::optional<StandingDecision>> standing_decisions(const std::vector<Meeting>& meetings,
                                                                std::size_t areas) {
  std::vector<std::optional<StandingDecision>> standing(areas);
  for (const Meeting& meeting : meetings) {
    if (meeting.state == MeetingState::open) continue;
    for (const FocusArea& focus : meeting.focus_areas) {
      if (focus.area >= areas) continue;
      auto& latest = standing[focus.area];
      // Of two on the same day the one that was written last.
      if (!latest || latest->date <= meeting.date) latest = {meeting.date, focus.level};
    }
  }
  return standing;
}

bool concerns(const Meeting& meeting, const Measure& measure) {
  if (measure.decision == meeting.id) return true;
  const auto& ids = meeting.measures;
  if (std::find(ids.begin(), ids.end(), measure.id) != ids.end()) return true;
  return std::any_of(meeting.outcomes.begin(), meeting.outcomes.end(),
                     [&](const Outcome& outcome) { return outcome.measure == measure.id; });
}

std::optional<std::size_t> meeting_index(const std::vector<Meeting>& meetings, std::string_view id) {
  const auto found =
      std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& one) { return one.id == id; });
  if (found == meetings.end()) return std::nullopt;
  return static_cast<std::size_t>(found - meetings.begin());
}

std::vector<std::size_t> latest_first(const std::vector<Meeting>& meetings) {
  std::vector<std::size_t> order(meetings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t one, std::size_t other) {
    if (meetings[one].date != meetings[other].date) return meetings[one].date > meetings[other].date;
    return one > other;
  });
  return order;
}

std::vector<OpenItem> open_items(const std::vector<Meeting>& meetings, std::size_t before) {
  std::vector<std::size_t> order = latest_first(meetings);
  std::reverse(order.begin(), order.end());
  std::vector<OpenItem> items;
  for (const std::size_t at : order) {
    if (at == before) break;
    const Meeting& meeting = meetings[at];
    if (meeting.state == MeetingState::open) continue;
    for (OpenItem& item : items) ++item.meetings;
    for (const Outcome& said : meeting.outcomes) {
      const std::string& since = said.since.empty() ? meeting.id : said.since;
      const auto is_same = [&](const OpenItem& item) {
        return item.outcome.since == since && item.outcome.kind == said.kind &&
               item.outcome.text.sv == said.text.sv;
      };
      const auto known = std::find_if(items.begin(), items.end(), is_same);
      if (known == items.end()) {
        if (said.open) items.push_back({said, 1});
        if (said.open) items.back().outcome.since = since;
      } else if (!said.open) {
        items.erase(known);
      }
    }
  }
  return items;
}

}  // namespace lagesbild
