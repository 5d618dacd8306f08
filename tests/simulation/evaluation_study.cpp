#include "evaluation_study.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

#include "analysis/evaluation.hpp"
#include "analysis/stats/rng.hpp"
#include "incident.hpp"
#include "words/evaluation_words.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr int weeks_each_side = 26;
constexpr int weeks_of_past = 52;
constexpr int first_week_after = weeks_of_past + weeks_each_side + 1;  // the measure begins in the one before
constexpr int all_weeks = first_week_after + weeks_each_side;
const Week first_week = week_of(date_from_civil({2024, 1, 1}));

constexpr double between_areas = 0.43;
constexpr double kinds_alike = 0.57;  // correlation of two kinds' log levels
constexpr double quarter_kept =
    0.967;  // correlation of a level that moves by .11 a quarter, areas differing by .43
constexpr std::size_t kinds = 2;  // the one that the measure concerns, and another

enum class Chosen { any, high };

struct Follow {
  std::size_t areas = 0;
  std::size_t treated = 0;
  double events = 0;
  double phi = 1;
  double effect = 1;  ///< what is left of the treated areas' events
  Chosen chosen = Chosen::any;
  bool drifts = false;
};

/// Log levels week by week, of variance 1.
class Wandering {
 public:
  Wandering(bool drifts, stats::Draw& draw)
      : now_(draw.normal()), keep_(drifts ? std::pow(quarter_kept, 1.0 / 13) : 1) {}
  double next(stats::Draw& draw) {
    const double was = now_;
    if (keep_ < 1) now_ = keep_ * now_ + std::sqrt(1 - keep_ * keep_) * draw.normal();
    return was;
  }

 private:
  double now_;
  double keep_;
};

/// Levels by kind and week: [kind · all_weeks + week].
std::vector<double> levels_of(stats::Draw& draw, bool drifts) {
  const double spread = std::sqrt(std::log1p(between_areas * between_areas));
  Wandering whole(drifts, draw);
  std::array<Wandering, kinds> own{Wandering(drifts, draw), Wandering(drifts, draw)};
  std::vector<double> levels(kinds * all_weeks);
  for (std::size_t week = 0; week < all_weeks; ++week) {
    const double common = std::sqrt(kinds_alike) * whole.next(draw);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const double z = common + std::sqrt(1 - kinds_alike) * own[kind].next(draw);
      levels[kind * all_weeks + week] = std::exp(spread * z - spread * spread / 2);
    }
  }
  return levels;
}

double count_of(stats::Draw& draw, double mean, double phi) {
  return phi > 1 ? draw.negative_binomial(mean / (phi - 1), mean) : draw.poisson(mean);
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

/// Areas without events: what `follow` says of them.
Situation bare_situation(std::size_t areas) {
  Situation situation;
  situation.parties = {{"group", {"Gruppen", "The group"}}};
  situation.sources = {{"source", {"Källan", "The source"}, 0, {}}};
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    const std::string id = "kind " + std::to_string(kind);
    situation.categories.push_back({id, {id, id}, Family::event, Scope::area, 1, false, "", {}});
  }
  for (std::size_t area = 0; area < areas; ++area) {
    const std::string id = std::to_string(area);
    situation.areas.push_back({id, id, 2000, "", {}});
  }
  for (int week = 0; week < all_weeks; ++week)
    situation.reporting.push_back({0, first_week + week, Reported::reported, {}});
  return situation;
}

/// True where the verdict is that there were fewer, and nothing else explains it.
bool says_fewer(Situation& situation, const Follow& follow, stats::Draw draw) {
  situation.incidents = {};
  const double weekly = follow.events / weeks_each_side;
  std::vector<double> before(follow.areas, 0);
  std::vector<std::vector<double>> levels;
  const auto count = [&](std::size_t area, std::size_t kind, int week, double effect) {
    const auto at = kind * all_weeks + static_cast<std::size_t>(week);
    const double events = count_of(draw, weekly * levels[area][at] * effect, follow.phi);
    if (events > 0) {
      add_incident(situation.incidents, 0, area, kind, monday_of(first_week + week).days_since_epoch,
                   static_cast<std::uint32_t>(events));
    }
    if (kind == 0 && week >= weeks_of_past && week < weeks_of_past + weeks_each_side) before[area] += events;
  };
  for (std::size_t area = 0; area < follow.areas; ++area) {
    levels.push_back(levels_of(draw, follow.drifts));
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      for (int week = 0; week < first_week_after; ++week) count(area, kind, week, 1);
    }
  }
  analysis::EvaluationQuestion question;
  question.areas = chosen_areas(follow, before);
  question.categories = std::vector<std::size_t>{0};
  question.start = monday_of(first_week + (first_week_after - 1));
  for (std::size_t area = 0; area < follow.areas; ++area) {
    const bool treated = std::binary_search(question.areas.begin(), question.areas.end(), area);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const double effect = treated && kind == 0 ? follow.effect : 1;
      for (int week = first_week_after; week < all_weeks; ++week) count(area, kind, week, effect);
    }
  }
  const auto answer = analysis::evaluation_answer(situation, analysis::make_cube(situation), question);
  return answer.evaluation && words::verdict_of(*answer.evaluation) == words::Verdict::fewer;
}

double share_fewer(const Follow& follow, std::string_view name, std::uint64_t trials) {
  Situation situation = bare_situation(follow.areas);
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
  Follow drifting = nothing;
  drifting.drifts = true;
  Follow halved_high = nothing;
  halved_high.effect = 0.5;
  Follow halved = halved_high;
  halved.chosen = Chosen::any;
  return {.areas = static_cast<double>(areas),
          .treated = static_cast<double>(treated),
          .events = events,
          .claimed = share_fewer(nothing, "nothing", trials),
          .claimed_dispersed = share_fewer(dispersed, "dispersed", trials),
          .claimed_drifting = share_fewer(drifting, "drifting", trials),
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
