#include "list_study.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/evidence.hpp"
#include "analysis/methods/calibration.hpp"
#include "analysis/rank_job.hpp"
#include "analysis/score.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr int block_weeks = 4;
constexpr int window_at = world_weeks - world_window_weeks;
constexpr std::size_t first_places = 3;

/// The true composite, and the same unclipped, which parts what lies beyond the scales' ends.
struct TrueScore {
  double clipped = 0;
  double unclipped = 0;
  bool operator<(const TrueScore& other) const {
    return clipped != other.clipped ? clipped < other.clipped : unclipped < other.unclipped;
  }
};

/// What each category is of the municipality's events now.
std::array<double, world_categories> parts_now(const MadeWorld& world) {
  std::array<double, world_categories> parts{};
  double sum = 0;
  for (std::size_t c = 0; c < world_categories; ++c) {
    sum += parts[c] = world.rates[c] * world.municipal(c, window_at, world_weeks);
  }
  for (double& part : parts) part /= sum;
  return parts;
}

double level_before(const MadeWorld& world, std::size_t area, std::size_t category) {
  double sum = 0;
  for (int from = 0; from < window_at; from += block_weeks) {
    sum += world.relative(area, category, from, from + block_weeks);
  }
  return sum * block_weeks / window_at;
}

double true_harm(const MadeWorld& world, std::size_t area) {
  double harm = 0;
  for (std::size_t c = 0; c < world_categories; ++c) {
    harm += 1000 * world_harm[c] * world.rates[c] * world.level(area, c, window_at, world_weeks);
  }
  return harm;
}

double municipal_harm(const MadeWorld& world) {
  double harm = 0;
  for (std::size_t c = 0; c < world_categories; ++c) {
    harm += 1000 * world_harm[c] * world.rates[c] * world.municipal(c, window_at, world_weeks);
  }
  return harm;
}

TrueScore true_score(const MadeWorld& world, const analysis::Ranking& ranking,
                     const analysis::AreaIndicators& known, std::size_t area) {
  const auto parts = parts_now(world);
  double now = 0;
  double before = 0;
  for (std::size_t c = 0; c < world_categories; ++c) {
    now += parts[c] * world.relative(area, c, window_at, world_weeks);
    before += parts[c] * level_before(world, area, c);
  }
  TrueScore score;
  analysis::Values there{0.0, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
  if (known.change) there[1] = 0;
  if (known.persistence) there[2] = 0;
  const auto weights =
      analysis::effective_weights(ranking.settings.indicators, there, ranking.offered).value();
  const auto add = [&](std::size_t indicator, double value) {
    score.clipped += weights[indicator] * std::clamp(value, 0.0, 1.0);
    score.unclipped += weights[indicator] * value;
  };
  add(0, analysis::unclipped_ratio_value(true_harm(world, area) / municipal_harm(world)));
  if (known.change) add(1, analysis::unclipped_ratio_value(now / before));
  if (known.persistence) add(2, analysis::unclipped_share_value(known.persistence->curve.at(now)));
  return score;
}

bool holds(double low, double high, double truth) {
  return truth >= low && truth <= high;
}

/// Hits of so many.
struct Share {
  double hits = 0;
  double all = 0;

  void add(bool hit) {
    hits += hit ? 1 : 0;
    ++all;
  }
  double value() const { return all > 0 ? hits / all : 0; }
};

struct Tally {
  std::vector<double> forecasts;
  std::vector<bool> outcomes;
  Share found, top_tier, ranks, harm, levels;
  double jump_p = 0;
};

void add_intervals(const MadeWorld& world, const analysis::AreaResult& area, Tally& tally) {
  tally.harm.add(holds(area.harm.low, area.harm.high, true_harm(world, area.area)));
  for (std::size_t c = 0; c < world_categories; ++c) {
    const double truth = world.relative(area.area, c, window_at, world_weeks);
    tally.levels.add(holds(area.levels[c].low, area.levels[c].high, truth));
  }
}

void add_list(const MadeWorld& world, const analysis::Ranking& ranking, const analysis::Evidence& evidence,
              Tally& tally) {
  const auto ranked = static_cast<std::size_t>(analysis::ranked_areas(ranking));
  bool clear = false;
  std::vector<TrueScore> truths;
  for (std::size_t place = 0; place < ranked; ++place) {
    const analysis::AreaResult& area = ranking.areas[place];
    clear = clear || area.tier == analysis::Tier::clear;
    truths.push_back(true_score(world, ranking, evidence.indicators[area.area], area.area));
    add_intervals(world, area, tally);
  }
  tally.top_tier.add(clear);
  for (std::size_t place = 0; place < ranked; ++place) {
    const analysis::AreaResult& area = ranking.areas[place];
    const auto above = std::count_if(truths.begin(), truths.end(),
                                     [&](const TrueScore& other) { return truths[place] < other; });
    const int rank = static_cast<int>(above) + 1;
    const bool is_first = rank <= static_cast<int>(first_places);
    tally.ranks.add(holds(area.rank.low, area.rank.high, rank));
    tally.forecasts.push_back(area.p_top);
    tally.outcomes.push_back(is_first);
    if (is_first) tally.found.add(place < first_places);
    if (world.jumped == area.area) tally.jump_p += area.p_top;
  }
}

void add_order(const Tally& tally, ListTrial& trial) {
  trial.found = tally.found.value();
  trial.brier = analysis::brier_score(tally.forecasts, tally.outcomes);
  trial.ranks_held = tally.ranks.value();
  trial.jump_p = tally.jump_p / trial.lists;
  for (const auto& bin : analysis::calibration_table(tally.forecasts, tally.outcomes)) {
    const Tenth tenth{bin.from, bin.mean_forecast, bin.share, static_cast<double>(bin.forecasts)};
    trial.tenths.push_back(tenth);
    if (tenth.forecasts < least_in_tenth) continue;
    trial.over = std::max(trial.over, tenth.said - tenth.came);
    trial.modest = std::max(trial.modest, tenth.came - tenth.said);
  }
}

}  // namespace

ListTrial list_trial(const WorldPlan& plan, std::uint64_t lists, int draws) {
  Tally tally;
  for (std::uint64_t set = 0; set < lists; ++set) {
    const MadeWorld world = make_world(plan, set);
    const analysis::Cube cube = analysis::make_cube(world.observed);
    analysis::Settings settings = analysis::default_settings(world.observed, cube);
    settings.window = world.window;
    settings.draws = draws;
    analysis::RankJob job(world.observed, cube, settings);
    while (!job.step(1'000'000)) {
    }
    const auto evidence = job.evidence();
    add_list(world, job.take(), *evidence, tally);
  }
  ListTrial trial{.world = std::string(world_id(plan.kind)),
                  .areas = static_cast<double>(plan.areas),
                  .events = plan.events,
                  .lists = static_cast<double>(lists),
                  .top_tier = tally.top_tier.value(),
                  .harm_held = tally.harm.value(),
                  .levels_held = tally.levels.value()};
  if (trial.differ()) add_order(tally, trial);
  return trial;
}

std::vector<WorldPlan> list_plans() {
  std::vector<WorldPlan> plans{{.kind = WorldKind::identical, .areas = 6, .events = 7}};
  for (const double events : {10.0, 1.4}) {
    for (std::size_t kind = 0; kind < world_kinds; ++kind) {
      plans.push_back({.kind = static_cast<WorldKind>(kind), .events = events});
    }
  }
  return plans;
}

}  // namespace simulation
