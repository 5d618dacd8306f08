#include "export/published.hpp"

#include "data/json/json_view.hpp"

namespace lagesbild::exports {

namespace {

using data::JsonView;

std::string said(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

void take(PublishedTable& table, const std::string& area, const std::string& category,
          const JsonView& number) {
  const auto events = number.integer();
  if (events && *events >= 0) table.numbers[{area, category}] = static_cast<std::uint64_t>(*events);
}

void take_numbers(PublishedTable& table, const std::string& area, const JsonView& record) {
  if (const auto events = record.find("events")) {
    for (const JsonView::Member& each : events->members()) take(table, area, each.name(), each.value);
  }
  if (const auto all = record.find("all_events")) take(table, area, "", *all);
}

std::uint64_t apart(std::uint64_t one, std::uint64_t other) {
  return one > other ? one - other : other - one;
}

}  // namespace

bool PublishedTable::can_be_subtracted_from(const analysis::Window& other) const {
  const bool within = window.from >= other.from && window.to <= other.to;
  const bool around = window.from <= other.from && window.to >= other.to;
  return within || around;
}

std::optional<PublishedTable> read_published(std::string_view bytes) {
  const JsonView root(bytes);
  if (!root.is_object() || said(root, "audience") != "outside") return std::nullopt;
  const auto window = root.find("window");
  const auto from = window ? parse_week(said(*window, "from")) : std::nullopt;
  const auto to = window ? parse_week(said(*window, "to")) : std::nullopt;
  const auto areas = root.find("areas");
  if (!from || !to || !areas) return std::nullopt;
  PublishedTable table{{*from, *to}, {}};
  for (const JsonView& area : areas->elements()) take_numbers(table, said(area, "id"), area);
  if (const auto all = root.find("all_areas")) take_numbers(table, "", *all);
  if (const auto municipal = root.find("municipality_only")) {
    for (const JsonView::Member& each : municipal->members()) take(table, "*", each.name(), each.value);
  }
  return table;
}

std::optional<std::uint64_t> known_of(const std::vector<PublishedTable>& published,
                                      const analysis::Window& window, const PublishedTable::Place& place,
                                      std::uint64_t now) {
  std::optional<std::uint64_t> nearest;
  for (const PublishedTable& table : published) {
    const auto found = table.numbers.find(place);
    if (found == table.numbers.end() || !table.can_be_subtracted_from(window)) continue;
    // The same number tells nothing of what has come since.
    const bool nearer = !nearest || (found->second != now &&
                                     (*nearest == now || apart(found->second, now) < apart(*nearest, now)));
    if (nearer) nearest = found->second;
  }
  return nearest;
}

}  // namespace lagesbild::exports
