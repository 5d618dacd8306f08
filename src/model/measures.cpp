#include "model/measures.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/sorting.hpp"

namespace lagesbild {

namespace {

int place_of(MeasureStatus status) {
  switch (status) {
    case MeasureStatus::ongoing:
      return 0;
    case MeasureStatus::planned:
      return 1;
    case MeasureStatus::proposed:
      return 2;
    case MeasureStatus::done:
    case MeasureStatus::followed_up:
      return 3;
  }
  return 3;
}

}  // namespace

Standing standing_of(const Measure& measure, Date day) {
  switch (measure.status) {
    case MeasureStatus::followed_up:
      return Standing::as_planned;
    case MeasureStatus::done:
      return Standing::to_follow_up;
    default:
      break;
  }
  if (measure.due && *measure.due < day) return Standing::overdue;
  const bool has_begun = measure.status == MeasureStatus::ongoing;
  if (!has_begun && measure.start && *measure.start < day) return Standing::late;
  const bool soon = measure.due && measure.due->days_since_epoch - day.days_since_epoch <= 7 * weeks_due;
  return soon ? Standing::due : Standing::as_planned;
}

std::optional<std::size_t> measure_index(const std::vector<Measure>& measures, std::string_view id) {
  for (std::size_t index = 0; index < measures.size(); ++index) {
    if (measures[index].id == id) return index;
  }
  return std::nullopt;
}

std::vector<std::size_t> shown_order(const std::vector<Measure>& measures) {
  std::vector<std::size_t> order(measures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t index) {
    const auto& start = measures[index].start;
    return std::pair(place_of(measures[index].status), start ? -start->days_since_epoch : 0);
  };
  sort_stably(order, [&](auto a, auto b) { return key(a) < key(b); });
  return order;
}

std::vector<std::size_t> measures_in(const std::vector<Measure>& measures, std::size_t area) {
  std::vector<std::size_t> found = shown_order(measures);
  std::erase_if(found, [&](std::size_t index) {
    const auto& areas = measures[index].areas;
    return std::find(areas.begin(), areas.end(), area) == areas.end();
  });
  return found;
}

}  // namespace lagesbild
