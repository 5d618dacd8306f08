#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/settings.hpp"
#include "model/disclosure.hpp"
#include "model/situation.hpp"

/// The events behind an area's numbers, one by one.
namespace lagesbild::app {

struct State;

/// What the list of events is sorted by.
enum class EventOrder : std::uint8_t { when, category, source, place };

/// How the list is looked at. Neither undone nor in a link: what is written there may name a place.
struct EventList {
  std::string category;  ///< id, or "" for all
  std::string source;    ///< id, or "" for all
  std::string text;      ///< that the place or the note holds
  EventOrder order = EventOrder::when;
  bool descending = true;
  std::optional<std::uint32_t> chosen;  ///< the incident that is shown in full

  bool operator==(const EventList&) const = default;
};

struct SetEventList {
  EventList list;
};
using AreaAction = std::variant<SetEventList>;
void apply_to(State& state, const AreaAction& action);

/// Which events there are. All refer to columns of Situation::incidents.
struct AreaEvents {
  std::vector<std::uint32_t> shown;     ///< rows, in the list's order
  std::vector<std::size_t> categories;  ///< that the area has events of, by index: what can be chosen among
  std::vector<std::size_t> sources;
  double events = 0;  ///< all of them together, also those that the list does not show
};

/// The area's events in the window and selection of `settings` that may be listed for the audience
/// (model/disclosure), as the list wants them.
AreaEvents events_of(const Situation& situation, const analysis::Settings& settings, std::size_t area,
                     const EventList& list, disclosure::Audience audience);

}  // namespace lagesbild::app
