#include "model/decisions.hpp"

namespace lagesbild {

std::vector<std::optional<StandingDecision>> standing_decisions(const std::vector<Meeting>& meetings,
                                                                std::size_t areas) {
  std::vector<std::optional<StandingDecision>> standing(areas);
  for (const Meeting& meeting : meetings) {
    if (meeting.state == MeetingState::open || meeting.state == MeetingState::draft) continue;
    for (const FocusArea& focus : meeting.focus_areas) {
      if (focus.area >= areas) continue;
      auto& latest = standing[focus.area];
      // Of two on the same day the one that was written last.
      if (!latest || latest->date <= meeting.date) latest = {meeting.date, focus.level};
    }
  }
  return standing;
}

}  // namespace lagesbild
