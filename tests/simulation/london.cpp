#include "london.hpp"

#include <algorithm>
#include <charconv>

#include "analysis/stats/rng.hpp"
#include "incident.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr CivilDate first_month{2024, 3, 1};
constexpr double inhabitants = 5000;

std::string_view take_until(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest = part.size() == rest.size() ? std::string_view{} : rest.substr(part.size() + 1);
  return part;
}

Date month_begins(std::size_t month) {
  const int months = first_month.month - 1 + static_cast<int>(month);
  return date_from_civil({first_month.year + months / 12, months % 12 + 1, 1});
}

/// The first and the last week that the months hold whole.
Week first_week() {
  const Date day = month_begins(0);
  return weekday_of(day) == 0 ? week_of(day) : week_of(day) + 1;
}

Week last_week(std::size_t months) {
  const Date next = month_begins(months);
  return week_of(next) - 1;
}

Situation frame(const Borough& borough) {
  Situation situation;
  situation.title = {borough.name, borough.name};
  situation.parties = {{"police", {"Polisen", "The police"}}};
  situation.sources = {{"police", {"Polisen", "The police"}, 0, {}}};
  for (const LondonKind& kind : london_kinds) {
    const std::string id(kind.id);
    situation.categories.push_back({id, {id, id}, Family::event, Scope::area, kind.weight, false, "", {}});
  }
  for (const std::string& ward : borough.wards) situation.areas.push_back({ward, ward, inhabitants, "", {}});
  situation.method.indicators = {1, 0, 0, 0};
  return situation;
}

}  // namespace

std::vector<Borough> read_london(std::string_view text) {
  std::vector<Borough> boroughs;
  std::string_view header = take_until(text, '\n');
  const auto months = static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) - 2;
  if (!header.starts_with("borough,ward,category,2024-03")) return {};
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    const std::string name(take_until(line, ','));
    const std::string ward(take_until(line, ','));
    const std::string_view id = take_until(line, ',');
    const auto kind = std::find_if(london_kinds.begin(), london_kinds.end(),
                                   [&](const LondonKind& one) { return one.id == id; });
    if (kind == london_kinds.end()) continue;
    if (boroughs.empty() || boroughs.back().name != name) boroughs.push_back({name, {}, months, {}});
    Borough& borough = boroughs.back();
    if (borough.wards.empty() || borough.wards.back() != ward) {
      borough.wards.push_back(ward);
      borough.counts.resize(borough.wards.size() * london_kinds.size() * months, 0);
    }
    const auto row = (borough.wards.size() - 1) * london_kinds.size() +
                     static_cast<std::size_t>(kind - london_kinds.begin());
    for (std::size_t month = 0; month < months; ++month) {
      const std::string_view count = take_until(line, ',');
      std::from_chars(count.data(), count.data() + count.size(), borough.counts[row * months + month]);
    }
  }
  return boroughs;
}

double World::harm(std::size_t area, int from, int to) const {
  double sum = 0;
  for (std::size_t kind = 0; kind < london_kinds.size(); ++kind) {
    for (int week = from; week < to; ++week) {
      const std::size_t at = (area * london_kinds.size() + kind) * static_cast<std::size_t>(weeks);
      sum += london_kinds[kind].weight * truth[at + static_cast<std::size_t>(week)];
    }
  }
  return sum;
}

World make_world(const Borough& borough, double share, std::uint64_t seed, std::optional<Tripled> tripled) {
  World world;
  world.observed = frame(borough);
  world.first = first_week();
  const Week last = last_week(borough.months);
  world.weeks = last - world.first + 1;
  const auto weeks = static_cast<std::size_t>(world.weeks);
  world.truth.assign(borough.wards.size() * london_kinds.size() * weeks, 0);
  const stats::Stream days(seed, {"days", borough.name});
  const stats::Stream kept(seed, {"kept", borough.name});
  for (std::size_t row = 0; row < borough.wards.size() * london_kinds.size(); ++row) {
    const std::size_t area = row / london_kinds.size();
    stats::Draw day = days.draw(row);
    stats::Draw keep = kept.draw(row);
    for (std::size_t month = 0; month < borough.months; ++month) {
      const int begins = month_begins(month).days_since_epoch;
      const auto length = static_cast<std::uint32_t>(month_begins(month + 1).days_since_epoch - begins);
      for (int event = 0; event < borough.counts[row * borough.months + month]; ++event) {
        const int on = begins + static_cast<int>(day.index(length));
        const int week = week_of(Date{on}) - world.first;
        const bool is_tripled =
            tripled && tripled->area == area && week >= tripled->from && week < tripled->to;
        for (int copy = 0; copy < (is_tripled ? 3 : 1); ++copy) {
          const bool is_kept = keep.uniform() < share;
          if (week < 0 || week >= world.weeks) continue;
          world.truth[row * weeks + static_cast<std::size_t>(week)] += 1;
          if (is_kept) add_incident(world.observed.incidents, 0, area, row % london_kinds.size(), on);
        }
      }
    }
  }
  for (Week week = world.first; week <= last; week = week + 1) {
    world.observed.reporting.push_back({0, week, Reported::reported, {}});
  }
  return world;
}

}  // namespace simulation
