#include "watch_study.hpp"

#include <algorithm>
#include <memory>

#include "analysis/cube.hpp"
#include "analysis/level.hpp"
#include "analysis/watch.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

constexpr int risen_weeks = 4;

/// What the job needs of the evidence: the window's expectations, and how uneven the weeks of each kind are.
std::shared_ptr<const analysis::Evidence> evidence_of(const MadeWorld& world, const analysis::Cube& cube) {
  auto evidence = std::make_shared<analysis::Evidence>();
  evidence->settings = analysis::default_settings(world.observed, cube);
  evidence->settings.window = world.window;
  evidence->expected = analysis::expect(world.observed, cube, world.window, evidence->settings.selection);
  evidence->model.categories.resize(evidence->categories());
  for (std::size_t c = 0; c < evidence->categories(); ++c) {
    evidence->model.categories[c].phi =
        analysis::window_phi(world.observed, cube, world.window, evidence->expected, c);
  }
  return evidence;
}

analysis::Watch watch(const MadeWorld& world) {
  const analysis::Cube cube = analysis::make_cube(world.observed);
  analysis::WatchJob job(world.observed, cube, evidence_of(world, cube));
  while (!job.step()) {
  }
  return job.take();
}

}  // namespace

WatchTrial watch_trial(const WorldPlan& plan, std::uint64_t weeks) {
  WatchTrial trial{.world = std::string(world_id(plan.kind)), .events = plan.events};
  const double share = 1 / static_cast<double>(weeks);
  WorldPlan rising = plan;
  rising.risen_weeks = risen_weeks;
  double series = 0;
  double under = 0;
  for (std::uint64_t set = 0; set < weeks; ++set) {
    const analysis::Watch calm = watch(make_world(plan, set));
    series += static_cast<double>(calm.signals.size());
    under += static_cast<double>(calm.alone);
    trial.weeks += calm.flagged > 0 ? share : 0;

    const MadeWorld world = make_world(rising, set);
    const analysis::Watch risen = watch(world);
    const auto any = [&](auto test) { return std::ranges::any_of(risen.signals, test) ? share : 0; };
    trial.seen += any([&](const analysis::Signal& signal) {
      return signal.area == *world.jumped && signal.week.tail.p < analysis::signal_alpha;
    });
    trial.flagged +=
        any([&](const analysis::Signal& signal) { return signal.area == *world.jumped && signal.flagged; });
    trial.elsewhere +=
        any([&](const analysis::Signal& signal) { return signal.area != *world.jumped && signal.flagged; });
  }
  trial.series = series > 0 ? under / series : 0;
  return trial;
}

std::vector<WorldPlan> watch_plans() {
  std::vector<WorldPlan> plans;
  for (const double events : {1.4, 10.0, 60.0}) {
    for (const WorldKind kind :
         {WorldKind::still, WorldKind::drifting, WorldKind::alike, WorldKind::unheard, WorldKind::midway}) {
      plans.push_back({.kind = kind, .events = events});
    }
  }
  return plans;
}

}  // namespace simulation
