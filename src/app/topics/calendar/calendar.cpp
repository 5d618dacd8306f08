#include "app/topics/calendar/calendar.hpp"

#include "app/state.hpp"

namespace lagesbild::app {

namespace {

constexpr LinkKey calendar_keys[] = {
    {"kalender-utan", [](const State& state, LinkWriter& writer) { writer.add_ids(state.calendar.hidden); },
     [](State& state, const LinkPart& part) { state.calendar.hidden = parse_ids(part.value); }},
    {"kalender-manad",
     [](const State& state, LinkWriter& writer) {
       if (state.calendar.month) writer.add(std::to_string(*state.calendar.month));
     },
     [](State& state, const LinkPart& part) { state.calendar.month = parse_whole(part.value); }},
};

}  // namespace

void apply_to(State& state, const CalendarAction& action) {
  if (const auto* set = std::get_if<SetCalendarDesk>(&action)) state.calendar = set->desk;
}

std::span<const LinkKey> calendar_link_keys() {
  return calendar_keys;
}

}  // namespace lagesbild::app
