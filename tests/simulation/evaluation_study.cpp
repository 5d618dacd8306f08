#include "evaluation_study.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "analysis/evaluate.hpp"
#include "analysis/stats/rng.hpp"
#include "words/evaluation_words.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr std::size_t weeks_each_side = 26;
constexpr std::size_t proposed_areas = 5;
constexpr double between_areas = 0.43;

enum class Chosen { any, high };

struct Follow {
  std::size_t areas = 0;
  std::size_t treated = 0;
  double events = 0;
  double phi = 1;
  double effect = 1;  ///< what is left of the treated areas' events
  Chosen chosen = Chosen::any;
};

std::vector<double> weeks_of(stats::Draw& draw, double mean, double phi) {
  std::vector<double> weeks(weeks_each_side);
  for (double& week : weeks) {
    week = phi > 1 ? draw.negative_binomial(mean / (phi - 1), mean) : draw.poisson(mean);
  }
  return weeks;
}

double total(const std::vector<double>& weeks) {
  return std::accumulate(weeks.begin(), weeks.end(), 0.0);
}

/// The areas with most events before, or the first of all, whose order says nothing.
std::vector<std::size_t> chosen_areas(const Follow& follow, const std::vector<double>& before) {
  std::vector<std::size_t> order(before.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (follow.chosen == Chosen::high) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return before[a] > before[b]; });
  }
  order.resize(follow.treated);
  std::sort(order.begin(), order.end());
  return order;
}

/// True where the verdict is that there were fewer, and nothing else explains it.
bool says_fewer(const Situation& situation, const Follow& follow, stats::Draw draw) {
  const double spread = std::sqrt(std::log1p(between_areas * between_areas));
  analysis::Dispersion pooled;
  const std::vector<double> alike(weeks_each_side, 1.0);
  std::vector<double> means;
  std::vector<double> before;
  for (std::size_t area = 0; area < follow.areas; ++area) {
    means.push_back(follow.events / static_cast<double>(weeks_each_side) *
                    std::exp(spread * draw.normal() - spread * spread / 2));
    const auto weeks = weeks_of(draw, means.back(), follow.phi);
    pooled += analysis::area_dispersion(weeks, alike);
    before.push_back(total(weeks));
  }
  analysis::EvaluationPlan plan;
  plan.treated = chosen_areas(follow, before);
  std::vector<double> after;
  for (std::size_t area = 0; area < follow.areas; ++area) {
    const bool treated = std::binary_search(plan.treated.begin(), plan.treated.end(), area);
    const auto weeks = weeks_of(draw, means[area] * (treated ? follow.effect : 1), follow.phi);
    pooled += analysis::area_dispersion(weeks, alike);
    after.push_back(total(weeks));
  }
  analysis::EventCounts counts;
  counts.phi = analysis::phi(pooled);
  const double exposure = (total(before) + total(after)) / static_cast<double>(2 * follow.areas);
  for (std::size_t area = 0; area < follow.areas; ++area) {
    counts.before.push_back({before[area], exposure});
    counts.after.push_back({after[area], exposure});
  }
  plan.control = analysis::proposed_controls(situation, counts, plan, analysis::Neighbours(follow.areas),
                                             proposed_areas);
  const auto evaluation = analysis::evaluate(counts, plan);
  return evaluation && words::verdict_of(*evaluation) == words::Verdict::fewer;
}

double share_fewer(const Follow& follow, std::string_view name, std::uint64_t trials) {
  Situation situation;
  for (std::size_t area = 0; area < follow.areas; ++area) {
    const std::string id = std::to_string(area);
    situation.areas.push_back({id, id, 2000, "", {}});
  }
  const stats::Stream stream(1, {"verdicts", name, std::to_string(follow.areas),
                                 std::to_string(follow.treated), std::to_string(follow.events)});
  double fewer = 0;
  for (std::uint64_t trial = 0; trial < trials; ++trial) {
    fewer += says_fewer(situation, follow, stream.draw(trial)) ? 1 : 0;
  }
  return fewer / static_cast<double>(trials);
}

}  // namespace

VerdictTrial verdict_trial(std::size_t areas, std::size_t treated, double events, std::uint64_t trials) {
  const Follow nothing{
      .areas = areas, .treated = treated, .events = events, .phi = 1, .effect = 1, .chosen = Chosen::high};
  Follow dispersed = nothing;
  dispersed.phi = 2;
  Follow halved_high = nothing;
  halved_high.effect = 0.5;
  Follow halved = halved_high;
  halved.chosen = Chosen::any;
  return {.areas = static_cast<double>(areas),
          .treated = static_cast<double>(treated),
          .events = events,
          .claimed = share_fewer(nothing, "nothing", trials),
          .claimed_dispersed = share_fewer(dispersed, "dispersed", trials),
          .found = share_fewer(halved, "halved", trials),
          .found_high = share_fewer(halved_high, "halved high", trials)};
}

std::vector<VerdictTrial> verdict_trials(std::uint64_t trials) {
  std::vector<VerdictTrial> rows;
  for (const std::size_t areas : {6, 9, 20, 40}) {
    for (const std::size_t treated : {1, 3, 5}) {
      if (2 * treated > areas) continue;
      for (const double events : {30.0, 60.0}) rows.push_back(verdict_trial(areas, treated, events, trials));
    }
  }
  return rows;
}

}  // namespace simulation
