#include "app/topics/presentation/presentation.hpp"

#include <algorithm>
#include <utility>

#include "app/link.hpp"

namespace lagesbild::app {

bool has_presentation(const Picture& picture) {
  const Ready* ready = picture.ready();
  return picture.ranked() || (ready && ready->measures);
}

std::string room_link(State state) {
  // Old minutes are read.
  if (state.navigation.page == Page::meeting && state.meeting.meeting.empty()) {
    const MeetingDesk desk = std::exchange(state.meeting, {});
    const bool of_measures = desk.step == MeetingStep::follow_up || desk.step == MeetingStep::measures;
    state.navigation.page = of_measures ? Page::measures : Page::overview;
    state.choices.evaluation.measure.clear();
    state.choices.selection.area = area_spoken_of(desk);
  }
  if (!is_presented(state.navigation.page) || state.navigation.page == Page::meeting) return {};
  state.preferences.as_text = false;
  state.preferences.presenting = true;
  return to_link(state);
}

std::optional<std::string> area_after(const Picture& picture, int steps) {
  const Ready* ready = picture.ready();
  const RankedPicture* ranked = picture.ranked();
  if (!ranked) return std::nullopt;
  const auto& areas = ranked->ranking.now.areas;
  int place = 0;  // of the selected one, from 1
  for (std::size_t index = 0; index < areas.size(); ++index) {
    if (ready->selected == areas[index].area) place = static_cast<int>(index) + 1;
  }
  const int next = std::clamp(place + steps, 0, static_cast<int>(areas.size()));
  if (next == 0) return std::string{};
  return ready->situation.areas[areas[static_cast<std::size_t>(next - 1)].area].id;
}

namespace {

std::optional<Action> step_of_meeting(const State& state, bool forwards, bool backwards) {
  if (!forwards && !backwards) return std::nullopt;
  const int step = static_cast<int>(state.meeting.step) + (forwards ? 1 : -1);
  if (step < 0 || step >= static_cast<int>(meeting_step_count)) return std::nullopt;
  MeetingDesk desk = state.meeting;
  desk.step = static_cast<MeetingStep>(step);
  return MeetingAction{SetMeetingDesk{std::move(desk)}};
}

}  // namespace

std::optional<Action> action_of_key(std::string_view key, const Picture& picture) {
  const Preferences& preferences = picture.state.preferences;
  const Page page = picture.state.navigation.page;
  if (!has_presentation(picture) || !is_presented(page)) return std::nullopt;
  if ((key == "p" || key == "P") && preferences.letter_keys) {
    return SetPresenting{!preferences.presenting};
  }
  if (!is_presenting(picture.state)) return std::nullopt;
  if (key == "Escape") return SetPresenting{false};
  const bool forwards = key == "ArrowRight" || key == "ArrowDown" || key == "PageDown";
  const bool backwards = key == "ArrowLeft" || key == "ArrowUp" || key == "PageUp";
  if (page == Page::meeting) return step_of_meeting(picture.state, forwards, backwards);
  if (page != Page::overview || !picture.ranked()) return std::nullopt;
  if (key == "Home") return SelectArea{};
  if (!forwards && !backwards) return std::nullopt;
  return SelectArea{*area_after(picture, forwards ? 1 : -1)};
}

}  // namespace lagesbild::app
