#include "app/link.hpp"

#include <array>
#include <span>

#include "app/link_key.hpp"
#include "app/topics/calendar/calendar.hpp"
#include "app/topics/embedding/embedding.hpp"
#include "app/topics/evaluation/evaluation.hpp"
#include "app/topics/help/help.hpp"
#include "app/topics/map/map.hpp"
#include "app/topics/meeting/meeting.hpp"
#include "app/topics/navigation/navigation.hpp"
#include "app/topics/news/news.hpp"
#include "app/topics/overview/overview.hpp"
#include "app/topics/preferences/preferences.hpp"
#include "app/topics/report/report.hpp"
#include "app/topics/reports/reports.hpp"
#include "app/topics/selection/selection.hpp"
#include "app/topics/weighing/weighing.hpp"

namespace lagesbild::app {

namespace {

/// Every topic's keys, in the order that they are written.
std::array<std::span<const LinkKey>, 15> all_keys() {
  return {selection_link_keys(),     map_link_keys(),      weighing_link_keys(),    evaluation_link_keys(),
          measure_table_link_keys(), news_link_keys(),     preferences_link_keys(), navigation_link_keys(),
          overview_link_keys(),      report_link_keys(),   embedding_link_keys(),   meeting_link_keys(),
          reports_link_keys(),       calendar_link_keys(), help_link_keys()};
}

void read_part(State& state, std::string_view key, std::string_view value) {
  for (const auto& keys : all_keys()) {
    for (const LinkKey& known : keys) {
      if (known.key == key) return known.read(state, {{}, value});
      const bool named = known.key.ends_with('.') && key.starts_with(known.key);
      if (named) return known.read(state, {key.substr(known.key.size()), value});
    }
  }
}

}  // namespace

std::string to_link(const State& state) {
  std::string link;
  for (const auto& keys : all_keys()) {
    for (const LinkKey& known : keys) {
      LinkWriter writer(link, known.key);
      known.write(state, writer);
    }
  }
  return link;
}

State from_link(std::string_view link) {
  State state;
  if (link.starts_with('#')) link.remove_prefix(1);
  while (!link.empty()) {
    const auto end = link.find('&');
    const std::string_view part = link.substr(0, end);
    if (const auto equals = part.find('='); equals != std::string_view::npos) {
      read_part(state, part.substr(0, equals), part.substr(equals + 1));
    }
    if (end == std::string_view::npos) break;
    link.remove_prefix(end + 1);
  }
  return state;
}

}  // namespace lagesbild::app
