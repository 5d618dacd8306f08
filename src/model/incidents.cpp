#include "model/incidents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lagesbild {
namespace {

template <typename T>
const T* of_row(const std::vector<T>& all, std::size_t row) {
  const auto found = std::lower_bound(all.begin(), all.end(), row,
                                      [](const T& one, std::size_t wanted) { return one.incident < wanted; });
  return found != all.end() && found->incident == row ? &*found : nullptr;
}

template <typename T>
void join(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Date middle_of(const IncidentInterval& interval) {
  constexpr int hours = 24;
  const int begins = interval.from.days_since_epoch * hours + std::max<int>(interval.hour_from, 0);
  const int ends =
      interval.to.days_since_epoch * hours + (interval.hour_to < 0 ? hours : interval.hour_to + 1);
  const int twice = begins + ends;
  const int day = twice / (2 * hours);
  return {twice % (2 * hours) < 0 ? day - 1 : day};
}

const IncidentInterval* interval_of(const Incidents& incidents, std::size_t row) {
  return of_row(incidents.intervals, row);
}

const IncidentMark* mark_of(const Incidents& incidents, std::size_t row) {
  return of_row(incidents.marks, row);
}

void append(Incidents& all, Incidents&& some) {
  const auto rows = static_cast<std::uint32_t>(all.size());
  const auto details = static_cast<std::int32_t>(all.details.size());
  for (std::int32_t& detail : some.detail) {
    if (detail != Incidents::no_detail) detail += details;
  }
  for (IncidentInterval& interval : some.intervals) interval.incident += rows;
  for (IncidentMark& mark : some.marks) mark.incident += rows;
  join(all.source, some.source);
  join(all.area, some.area);
  join(all.category, some.category);
  join(all.day, some.day);
  join(all.hour, some.hour);
  join(all.count, some.count);
  join(all.severity, some.severity);
  join(all.police_report, some.police_report);
  join(all.detail, some.detail);
  join(all.details, some.details);
  join(all.intervals, some.intervals);
  join(all.marks, some.marks);
}

}  // namespace lagesbild
