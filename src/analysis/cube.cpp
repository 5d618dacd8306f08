#include "analysis/cube.hpp"

#include <algorithm>
#include <limits>

#include "model/disclosure.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr int longest_span_weeks = 20 * 52 + 4;
constexpr int longest_future_weeks = 53;

struct Span {
  int first = std::numeric_limits<int>::max();
  int last = std::numeric_limits<int>::min();

  void include(int week) {
    first = std::min(first, week);
    last = std::max(last, week);
  }
};

int week_of_row(const Incidents& incidents, std::size_t row) {
  return week_of({incidents.day[row]}).index;
}

/// A mistyped year must not make a cube of thousands of weeks.
Span span_of(const Situation& situation) {
  const int latest = situation.updated_day ? week_of(*situation.updated_day).index + longest_future_weeks
                                           : std::numeric_limits<int>::max();
  Span span;
  for (std::size_t row = 0; row < situation.incidents.size(); ++row) {
    const int week = week_of_row(situation.incidents, row);
    if (week <= latest) span.include(week);
  }
  for (const ReportingStatus& status : situation.reporting) {
    if (status.week.index <= latest) span.include(status.week.index);
  }
  if (span.first <= span.last) span.first = std::max(span.first, span.last - longest_span_weeks + 1);
  return span;
}

int rank_of(std::optional<Reported> status) {
  if (!status) return 0;
  switch (*status) {
    case Reported::missing:
      return 1;
    case Reported::partial:
      return 2;
    case Reported::nothing:
      return 3;
    case Reported::reported:
      return 4;
  }
  return 0;
}

WeekState state_of(Reported status) {
  switch (status) {
    case Reported::reported:
      return WeekState::reported;
    case Reported::nothing:
      return WeekState::nothing;
    case Reported::partial:
    case Reported::missing:
      break;
  }
  return WeekState::missing;
}

class Builder {
 public:
  Builder(const Situation& situation, Cube& cube) : situation_(situation), cube_(cube) {}

  void states() {
    const auto weeks = static_cast<std::size_t>(cube_.weeks);
    cube_.states.assign(cube_.sources * cube_.areas * weeks, WeekState::unknown);
    cube_.source_weeks.assign(cube_.sources * weeks, std::nullopt);
    for (std::size_t source = 0; source < cube_.sources; ++source) {
      for (std::size_t area = 0; area < cube_.areas; ++area) {
        if (situation_.sources[source].covers_area(area)) continue;
        const auto begin = cube_.states.begin() + static_cast<std::ptrdiff_t>(index(source, area, 0));
        std::fill(begin, begin + cube_.weeks, WeekState::outside);
      }
    }
    for (const ReportingStatus& status : situation_.reporting) apply(status);
  }

  void cells() {
    struct Entry {
      std::uint64_t key;
      std::uint32_t count;
    };
    std::vector<Entry> entries;
    const Incidents& incidents = situation_.incidents;
    entries.reserve(incidents.size());
    for (std::size_t row = 0; row < incidents.size(); ++row) {
      const Week week{week_of_row(incidents, row)};
      if (!cube_.has(week)) continue;
      // Of what is told for the whole municipality only any area will do: nothing looks at which.
      const std::size_t area = incidents.area[row] == Incidents::no_area ? 0 : incidents.area[row];
      const std::size_t category = incidents.category[row];
      const std::size_t source = incidents.source[row];
      const auto offset = static_cast<std::size_t>(week - cube_.first);
      const auto wide = [](std::size_t part, int shift) { return static_cast<std::uint64_t>(part) << shift; };
      entries.push_back(
          {wide(area, 48) | wide(category, 32) | wide(source, 16) | wide(offset, 0), incidents.count[row]});
      if (disclosure::told_by_area(situation_.categories[category])) {
        raise(cube_.states[index(source, area, offset)], WeekState::partial);
      } else if (situation_.categories[category].family != Family::upcoming) {
        // The source has reported, but where is not to be seen of it.
        auto& given = cube_.source_weeks[source * static_cast<std::size_t>(cube_.weeks) + offset];
        if (!given) given = Reported::partial;
      }
    }
    sort_stably(entries, [](const Entry& a, const Entry& b) { return a.key < b.key; });

    cube_.area_start.assign(cube_.areas + 1, 0);
    std::uint64_t previous = 0;
    for (const Entry& entry : entries) {
      if (!cube_.cells.empty() && entry.key == previous) {
        cube_.cells.back().count += entry.count;
        continue;
      }
      previous = entry.key;
      cube_.cells.push_back({static_cast<std::uint16_t>(entry.key >> 32 & 0xffff),
                             static_cast<std::uint16_t>(entry.key >> 16 & 0xffff),
                             static_cast<std::uint16_t>(entry.key & 0xffff), entry.count});
      ++cube_.area_start[(entry.key >> 48) + 1];
    }
    for (std::size_t area = 0; area < cube_.areas; ++area) {
      cube_.area_start[area + 1] += cube_.area_start[area];
    }
  }

 private:
  std::size_t index(std::size_t source, std::size_t area, std::size_t week) const {
    return (source * cube_.areas + area) * static_cast<std::size_t>(cube_.weeks) + week;
  }

  /// What is known to be there is not undone by another file's "missing".
  static void raise(WeekState& state, WeekState to) {
    if (!counts(state) || (state == WeekState::partial && counts(to))) state = to;
  }

  void apply(const ReportingStatus& status) {
    if (!cube_.has(status.week)) return;
    const auto week = static_cast<std::size_t>(status.week - cube_.first);
    auto& given = cube_.source_weeks[status.source * static_cast<std::size_t>(cube_.weeks) + week];
    if (rank_of(status.status) > rank_of(given)) given = status.status;
    for (std::size_t area = 0; area < cube_.areas; ++area) {
      WeekState& state = cube_.states[index(status.source, area, week)];
      if (state != WeekState::outside) raise(state, state_of(status.status));
    }
    if (status.status != Reported::partial) return;
    for (const std::size_t area : status.areas) {
      raise(cube_.states[index(status.source, area, week)], WeekState::partial);
    }
  }

  const Situation& situation_;
  Cube& cube_;
};

}  // namespace

std::span<const Cell> Cube::cells_of(std::size_t area) const {
  return std::span(cells).subspan(area_start[area], area_start[area + 1] - area_start[area]);
}

WeekState Cube::state(std::size_t source, std::size_t area, Week week) const {
  if (!has(week)) return WeekState::unknown;
  return states[(source * areas + area) * static_cast<std::size_t>(weeks) +
                static_cast<std::size_t>(week - first)];
}

std::optional<Reported> Cube::source_week(std::size_t source, Week week) const {
  if (!has(week)) return std::nullopt;
  return source_weeks[source * static_cast<std::size_t>(weeks) + static_cast<std::size_t>(week - first)];
}

Cube make_cube(const Situation& situation) {
  Cube cube;
  cube.areas = situation.areas.size();
  cube.categories = situation.categories.size();
  cube.sources = situation.sources.size();
  const Span span = span_of(situation);
  if (span.first <= span.last) {
    cube.first = {span.first};
    cube.weeks = span.last - span.first + 1;
  }
  Builder builder(situation, cube);
  builder.states();
  builder.cells();
  return cube;
}

}  // namespace lagesbild::analysis
