#include "app/topics/meeting/meeting.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr LinkKey meeting_keys[] = {
    {"mote",
     [](const State& state, LinkWriter& writer) {
       if (!state.meeting.meeting.empty()) writer.add(escaped(state.meeting.meeting));
     },
     [](State& state, const LinkPart& part) { state.meeting.meeting = unescaped(part.value); }},
    {"steg",
     [](const State& state, LinkWriter& writer) {
       const auto step = static_cast<int>(state.meeting.step);
       if (step > 0) writer.add(std::to_string(step + 1));
     },
     [](State& state, const LinkPart& part) {
       const auto step = parse_whole(part.value);
       const bool is_one = step && *step >= 1 && *step <= static_cast<int>(meeting_step_count);
       if (is_one) state.meeting.step = static_cast<MeetingStep>(*step - 1);
     }},
};

}  // namespace

std::string area_spoken_of(const MeetingDesk& desk) {
  if (desk.step == MeetingStep::focus) return desk.focus.area;
  return desk.step == MeetingStep::causes ? desk.cause_area : "";
}

void apply_to(State& state, const MeetingAction& action) {
  if (const auto* set = std::get_if<SetMeetingDesk>(&action)) state.meeting = set->desk;
}

std::span<const LinkKey> meeting_link_keys() {
  return meeting_keys;
}

}  // namespace lagesbild::app
