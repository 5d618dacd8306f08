#include "validation.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "analysis/method_version.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/stats/rng.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr int window_weeks = 13;
constexpr int weeks_behind = 52;
constexpr std::size_t k = 3;
constexpr double jump_share = 0.07;

/// The first k by a value, by area; ties by another.
std::vector<bool> first_by(const std::vector<double>& values, const std::vector<double>& ties) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return values[a] != values[b] ? values[a] > values[b] : ties[a] > ties[b];
  });
  std::vector<bool> first(values.size(), false);
  for (std::size_t i = 0; i < std::min(k, order.size()); ++i) first[order[i]] = true;
  return first;
}

/// Forecasts against one truth, gathered.
struct Gathered {
  double found = 0;
  std::vector<double> forecasts;
  std::vector<bool> outcomes;

  void add(const std::vector<bool>& chosen, const std::vector<double>& p, const std::vector<bool>& worst) {
    for (std::size_t i = 0; i < worst.size(); ++i) found += chosen[i] && worst[i] ? 1.0 / k : 0.0;
    forecasts.insert(forecasts.end(), p.begin(), p.end());
    if (!p.empty()) outcomes.insert(outcomes.end(), worst.begin(), worst.end());
  }

  Outcome outcome(std::size_t lists) const {
    Outcome result;
    result.found = found / static_cast<double>(lists);
    if (forecasts.empty()) return result;
    result.brier = analysis::brier_score(forecasts, outcomes);
    result.tenths = analysis::calibration_table(forecasts, outcomes);
    return result;
  }
};

analysis::Settings settings_of(Ranker ranker, const World& world, const analysis::Cube& cube, int from,
                               int draws) {
  analysis::Settings settings = analysis::default_settings(world.observed, cube);
  settings.window = {world.first + from, world.first + (from + window_weeks - 1)};
  settings.k = k;
  settings.draws = draws;
  if (ranker == Ranker::without_memory || ranker == Ranker::one_level) settings.memory = 0;
  if (ranker == Ranker::without_factor || ranker == Ranker::one_level) {
    settings.area_nu = std::numeric_limits<double>::infinity();
  }
  if (ranker == Ranker::without_jumps) settings.jump = 0;
  return settings;
}

/// P(top 3) by area.
std::vector<double> p_top(Ranker ranker, const World& world, const analysis::Cube& cube, int from,
                          int draws) {
  analysis::RankJob job(world.observed, cube, settings_of(ranker, world, cube, from, draws), nullptr,
                        analysis::Detail::places);
  while (!job.step(1'000'000)) {
  }
  std::vector<double> p(world.observed.areas.size(), 0);
  for (const analysis::AreaResult& area : job.take().areas) p[area.area] = area.p_top;
  return p;
}

/// Kept events of the window by area, each worth 1 or its harm.
std::vector<double> raw_values(Ranker ranker, const World& world, int from) {
  std::vector<double> values(world.observed.areas.size(), 0);
  const Incidents& incidents = world.observed.incidents;
  for (std::size_t i = 0; i < incidents.day.size(); ++i) {
    const int week = week_of(Date{incidents.day[i]}) - world.first;
    if (week < from || week >= from + window_weeks) continue;
    values[incidents.area[i]] += ranker == Ranker::harm ? london_kinds[incidents.category[i]].weight : 1;
  }
  return values;
}

std::vector<double> true_harm(const World& world, int from) {
  std::vector<double> harm;
  for (std::size_t area = 0; area < world.observed.areas.size(); ++area) {
    harm.push_back(world.harm(area, from, from + window_weeks));
  }
  return harm;
}

std::vector<double> random_ties(std::size_t areas, stats::Draw draw) {
  std::vector<double> ties(areas);
  for (double& tie : ties) tie = draw.uniform();
  return ties;
}

bool has_p(Ranker ranker) {
  return ranker != Ranker::counts && ranker != Ranker::harm;
}

/// The windows' first weeks: 52 weeks behind, and a whole window after.
std::vector<int> origins(const World& world) {
  std::vector<int> from;
  for (int week = weeks_behind; week + 2 * window_weeks <= world.weeks; week += window_weeks) {
    from.push_back(week);
  }
  return from;
}

struct Tally {
  Gathered now;
  Gathered next;
};

void try_window(const World& world, const analysis::Cube& cube, int from, const ValidationSize& size,
                stats::Draw draw, std::vector<Tally>& tallies) {
  const std::vector<double> ties = random_ties(world.observed.areas.size(), draw);
  const std::vector<bool> now = first_by(true_harm(world, from), ties);
  const std::vector<bool> next = first_by(true_harm(world, from + window_weeks), ties);
  for (std::size_t r = 0; r < size.rankers.size(); ++r) {
    const Ranker ranker = size.rankers[r];
    std::vector<double> p;
    if (has_p(ranker)) p = p_top(ranker, world, cube, from, size.draws);
    const auto chosen = first_by(has_p(ranker) ? p : raw_values(ranker, world, from), ties);
    tallies[r].now.add(chosen, p, now);
    tallies[r].next.add(chosen, p, next);
  }
}

void try_share(const std::vector<Borough>& boroughs, double share, const ValidationSize& size,
               Validation& validation) {
  std::vector<Tally> tallies(size.rankers.size());
  std::size_t lists = 0;
  double events = 0;
  double areas = 0;
  for (std::size_t seed = 1; seed <= size.seeds; ++seed) {
    for (std::size_t b = 0; b < boroughs.size(); b += size.every) {
      const World world = make_world(boroughs[b], share, seed);
      const analysis::Cube cube = analysis::make_cube(world.observed);
      const stats::Stream ties(seed, {"ties", boroughs[b].name});
      for (const int from : origins(world)) {
        try_window(world, cube, from, size, ties.draw(static_cast<std::uint64_t>(from)), tallies);
        for (const double count : raw_values(Ranker::counts, world, from)) events += count;
        areas += static_cast<double>(world.observed.areas.size());
        ++lists;
      }
    }
  }
  for (std::size_t r = 0; r < size.rankers.size(); ++r) {
    validation.trials.push_back({share, size.rankers[r], events / areas, lists, tallies[r].now.outcome(lists),
                                 tallies[r].next.outcome(lists)});
  }
}

/// The area whose true harm is in the middle.
std::size_t middling(const World& world, int from) {
  const std::vector<double> harm = true_harm(world, from);
  std::vector<std::size_t> order(harm.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return harm[a] > harm[b]; });
  return order[order.size() / 2];
}

void try_jumps(const std::vector<Borough>& boroughs, const ValidationSize& size, Validation& validation) {
  std::vector<Gathered> gathered(size.rankers.size());
  std::vector<double> p_of_area(size.rankers.size(), 0);
  double is_top = 0;
  double lists = 0;
  for (std::size_t seed = 1; seed <= size.seeds; ++seed) {
    for (std::size_t b = 0; b < boroughs.size(); b += size.every) {
      const World plain = make_world(boroughs[b], jump_share, seed);
      const stats::Stream ties(seed, {"ties", boroughs[b].name});
      for (const int from : origins(plain)) {
        const Tripled tripled{middling(plain, from), from, from + window_weeks};
        const World world = make_world(boroughs[b], jump_share, seed, tripled);
        const analysis::Cube cube = analysis::make_cube(world.observed);
        const auto tie =
            random_ties(world.observed.areas.size(), ties.draw(static_cast<std::uint64_t>(from)));
        const std::vector<bool> worst = first_by(true_harm(world, from), tie);
        ++lists;
        is_top += worst[tripled.area] ? 1 : 0;
        for (std::size_t r = 0; r < size.rankers.size(); ++r) {
          if (!has_p(size.rankers[r])) continue;
          const auto p = p_top(size.rankers[r], world, cube, from, size.draws);
          gathered[r].add(first_by(p, tie), p, worst);
          p_of_area[r] += p[tripled.area];
        }
      }
    }
  }
  for (std::size_t r = 0; r < size.rankers.size(); ++r) {
    if (!has_p(size.rankers[r])) continue;
    validation.jumps.push_back({size.rankers[r],
                                analysis::brier_score(gathered[r].forecasts, gathered[r].outcomes),
                                p_of_area[r] / lists, is_top / lists});
  }
}

}  // namespace

std::string_view ranker_id(Ranker ranker) {
  switch (ranker) {
    case Ranker::counts:
      return "counts";
    case Ranker::harm:
      return "harm";
    case Ranker::whole:
      return "whole";
    case Ranker::without_memory:
      return "without_memory";
    case Ranker::without_factor:
      return "without_factor";
    case Ranker::without_jumps:
      return "without_jumps";
    case Ranker::one_level:
      return "one_level";
  }
  return "";
}

Validation validate(const std::vector<Borough>& boroughs, const ValidationSize& size) {
  Validation validation;
  validation.method = std::string(analysis::method_version);
  validation.seeds = size.seeds;
  validation.draws = size.draws;
  for (std::size_t b = 0; b < boroughs.size(); b += size.every) {
    ++validation.boroughs;
    validation.areas += boroughs[b].wards.size();
  }
  for (const double share : size.shares) try_share(boroughs, share, size, validation);
  try_jumps(boroughs, size, validation);
  return validation;
}

}  // namespace simulation
