#include "worlds.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "analysis/stats/rng.hpp"
#include "incident.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr double quarter_movement = 0.11;  // of the relative level, as in London
constexpr double kinds_alike = 0.57;       // correlation between two kinds' log levels, as in London
constexpr double level_spread = 0.5;       // standard deviation of a kind's log level
constexpr double window_begins = world_weeks - world_window_weeks;
constexpr double most_missing = 0.45;   // of a week's reports, where it is worst
constexpr double least_missing = 0.05;  // where it is best
constexpr int midway_week = world_weeks - 26;

const Week first_week_of_worlds = week_of(date_from_civil({2025, 1, 6}));

bool drifts(WorldKind kind) {
  return kind == WorldKind::drifting || kind == WorldKind::alike || kind == WorldKind::unheard ||
         kind == WorldKind::midway;
}

bool are_alike(WorldKind kind) {
  return kind == WorldKind::alike || kind == WorldKind::unheard || kind == WorldKind::midway;
}

Situation bare_world(std::size_t areas, stats::Draw draw, bool equal_sizes) {
  Situation situation;
  situation.parties = {{"group", {"Gruppen", "The group"}}};
  situation.sources = {{"first", {"Den första", "The first"}, 0, {}},
                       {"second", {"Den andra", "The second"}, 0, {}}};
  for (std::size_t c = 0; c < world_categories; ++c) {
    const std::string id = "kind " + std::to_string(c);
    situation.categories.push_back({id, {id, id}, Family::event, Scope::area, world_harm[c], false, "", {}});
  }
  for (std::size_t area = 0; area < areas; ++area) {
    // Sizes vary sevenfold, as those of real areas do.
    const double inhabitants = equal_sizes ? 2000 : std::round(1000 * std::exp(2 * draw.uniform()));
    const std::string id = "area " + std::to_string(area);
    situation.areas.push_back({id, id, inhabitants, "", {}});
  }
  return situation;
}

/// A log level week by week: stands still, or wanders about its mean without widening.
class LogLevel {
 public:
  LogLevel(double spread, bool moves, stats::Draw& draw) : spread_(spread), now_(spread * draw.normal()) {
    // Two values a quarter apart differ by `quarter_movement`, in proportion to the spread.
    const double movement = quarter_movement * spread / level_spread;
    const double alike = 1 - movement * movement / (2 * spread * spread);
    if (moves) keep_ = std::pow(alike, 1.0 / world_window_weeks);
  }
  double next(stats::Draw& draw) {
    const double was = now_;
    if (keep_ < 1) now_ = keep_ * now_ + spread_ * std::sqrt(1 - keep_ * keep_) * draw.normal();
    return was;
  }

 private:
  double spread_;
  double now_;
  double keep_ = 1;
};

void make_levels(const WorldPlan& plan, MadeWorld& world, stats::Draw draw) {
  const std::size_t areas = world.populations.size();
  world.levels.assign(areas * world_categories * static_cast<std::size_t>(world_weeks), 1);
  if (plan.kind == WorldKind::identical) return;
  const bool moves = drifts(plan.kind);
  const double common = are_alike(plan.kind) ? level_spread * std::sqrt(kinds_alike) : 0;
  const double own = std::sqrt(level_spread * level_spread - common * common);
  for (std::size_t area = 0; area < areas; ++area) {
    std::vector<double> whole(world_weeks, 0);
    if (common > 0) {
      LogLevel of(common, moves, draw);
      for (double& value : whole) value = of.next(draw);
    }
    for (std::size_t c = 0; c < world_categories; ++c) {
      LogLevel of(own, moves, draw);
      for (std::size_t t = 0; t < whole.size(); ++t) {
        world.levels[(area * world_categories + c) * whole.size() + t] =
            std::exp(whole[t] + of.next(draw) - level_spread * level_spread / 2);
      }
    }
  }
}

/// Areas by the harm of all weeks, the worst first.
std::vector<std::size_t> by_harm(const MadeWorld& world) {
  std::vector<double> harm(world.populations.size(), 0);
  for (std::size_t area = 0; area < harm.size(); ++area) {
    for (std::size_t c = 0; c < world_categories; ++c) {
      harm[area] += world_harm[c] * world_parts[c] * world.level(area, c, 0, world_weeks);
    }
  }
  std::vector<std::size_t> order(harm.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return harm[a] > harm[b]; });
  return order;
}

void jump(MadeWorld& world, int weeks) {
  world.jumped = by_harm(world)[world.populations.size() / 2];
  for (std::size_t c = 0; c < world_categories; ++c) {
    const auto row = (*world.jumped * world_categories + c) * static_cast<std::size_t>(world_weeks);
    for (int t = world_weeks - weeks; t < world_weeks; ++t)
      world.levels[row + static_cast<std::size_t>(t)] *= 3;
  }
}

/// Whether a source reported an area's week: [(area · sources + source) · weeks + week].
std::vector<bool> make_reports(const WorldPlan& plan, const MadeWorld& world, stats::Draw draw) {
  const std::size_t areas = world.populations.size();
  std::vector<bool> reports(areas * world_sources * static_cast<std::size_t>(world_weeks), true);
  std::vector<double> missing(areas, 0);
  if (plan.kind == WorldKind::unheard) {
    const auto order = by_harm(world);
    for (std::size_t place = 0; place < areas; ++place) {
      const double best = static_cast<double>(place) / static_cast<double>(areas - 1);
      missing[order[place]] = most_missing + best * (least_missing - most_missing);
    }
  }
  for (std::size_t row = 0; row < areas * world_sources; ++row) {
    const std::size_t area = row / world_sources;
    const bool begins_late = plan.kind == WorldKind::midway && row % world_sources == 1 && area % 2 == 0;
    const bool nowhere = plan.habit && plan.habit->only_there && row % world_sources == 1 && area % 2 == 1;
    for (int t = 0; t < world_weeks; ++t) {
      const bool lost = missing[area] > 0 && draw.uniform() < missing[area];
      if (lost || nowhere || (begins_late && t < midway_week)) {
        reports[row * static_cast<std::size_t>(world_weeks) + static_cast<std::size_t>(t)] = false;
      }
    }
  }
  return reports;
}

void tell_reports(const std::vector<bool>& reports, MadeWorld& world) {
  const auto weeks = static_cast<std::size_t>(world_weeks);
  for (std::size_t s = 0; s < world_sources; ++s) {
    for (std::size_t t = 0; t < weeks; ++t) {
      ReportingStatus status{s, first_week_of_worlds + static_cast<int>(t), Reported::reported, {}};
      for (std::size_t area = 0; area < world.populations.size(); ++area) {
        if (reports[(area * world_sources + s) * weeks + t]) status.areas.push_back(area);
      }
      if (status.areas.empty()) {
        status.status = Reported::missing;
      } else if (status.areas.size() < world.populations.size()) {
        status.status = Reported::partial;
      } else {
        status.areas.clear();
      }
      world.observed.reporting.push_back(std::move(status));
    }
  }
}

double habit_of(const WorldPlan& plan, std::size_t area, std::size_t source, int week) {
  if (!plan.habit || source != 1) return 1;
  if (area % 2 == 1) return plan.habit->only_there ? 0 : 1;
  return week < world_weeks - world_window_weeks ? plan.habit->before : plan.habit->after;
}

void count_events(const WorldPlan& plan, const std::vector<bool>& reports, stats::Draw draw,
                  MadeWorld& world) {
  const auto weeks = static_cast<std::size_t>(world_weeks);
  for (std::size_t area = 0; area < world.populations.size(); ++area) {
    for (std::size_t c = 0; c < world_categories; ++c) {
      for (std::size_t s = 0; s < world_sources; ++s) {
        for (int t = 0; t < world_weeks; ++t) {
          const auto at = static_cast<std::size_t>(t);
          const double mean = world.populations[area] * world.rates[c] * world_shares[s] *
                              world.levels[(area * world_categories + c) * weeks + at] *
                              habit_of(plan, area, s, t);
          const double count = draw.poisson(mean);
          if (!(count > 0) || !reports[(area * world_sources + s) * weeks + at]) continue;
          add_incident(world.observed.incidents, s, area, c,
                       monday_of(first_week_of_worlds + t).days_since_epoch,
                       static_cast<std::uint32_t>(count));
        }
      }
    }
  }
}

}  // namespace

std::string_view world_id(WorldKind kind) {
  constexpr std::array<std::string_view, world_kinds> ids{"identical", "still",   "drifting", "jumping",
                                                          "alike",     "unheard", "midway"};
  return ids[static_cast<std::size_t>(kind)];
}

double MadeWorld::level(std::size_t area, std::size_t category, int from, int to) const {
  const auto row =
      levels.begin() + static_cast<std::ptrdiff_t>((area * world_categories + category) * world_weeks);
  return std::accumulate(row + from, row + to, 0.0) / (to - from);
}

double MadeWorld::municipal(std::size_t category, int from, int to) const {
  double sum = 0;
  double people = 0;
  for (std::size_t area = 0; area < populations.size(); ++area) {
    sum += populations[area] * level(area, category, from, to);
    people += populations[area];
  }
  return sum / people;
}

double MadeWorld::relative(std::size_t area, std::size_t category, int from, int to) const {
  return level(area, category, from, to) / municipal(category, from, to);
}

MadeWorld make_world(const WorldPlan& plan, std::uint64_t set) {
  const std::string kind(world_id(plan.kind));
  const auto draw = [&](std::string_view what) {
    return stats::Stream(1, {"worlds", kind, std::to_string(plan.events), what}).draw(set);
  };
  MadeWorld world;
  world.observed = bare_world(plan.areas, draw("sizes"), plan.kind == WorldKind::identical);
  if (plan.habit && plan.habit->only_there) {
    for (std::size_t area = 0; area < plan.areas; ++area)
      world.observed.sources[1].covers.push_back(area % 2 == 0);
  }
  world.window = {first_week_of_worlds + static_cast<int>(window_begins),
                  first_week_of_worlds + (world_weeks - 1)};
  double people = 0;
  for (const Area& area : world.observed.areas) {
    world.populations.push_back(area.population);
    people += area.population;
  }
  for (std::size_t c = 0; c < world_categories; ++c) {
    world.rates[c] =
        world_parts[c] * plan.events * static_cast<double>(plan.areas) / (people * world_window_weeks);
  }
  make_levels(plan, world, draw("levels"));
  const int risen = plan.kind == WorldKind::jumping ? world_window_weeks : plan.risen_weeks;
  if (risen > 0) jump(world, risen);
  const auto reports = make_reports(plan, world, draw("reports"));
  tell_reports(reports, world);
  count_events(plan, reports, draw("events"), world);
  return world;
}

}  // namespace simulation
