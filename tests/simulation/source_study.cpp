#include "source_study.hpp"

#include "analysis/cube.hpp"
#include "analysis/indicators.hpp"
#include "analysis/watch.hpp"

namespace simulation {
namespace {

using namespace lagesbild;

struct HabitCase {
  std::string_view name;
  WorldKind kind = WorldKind::still;
  std::optional<WorldPlan::Habit> habit = std::nullopt;
};

struct Flags {
  double up = 0;
  double down = 0;
  double areas = 0;
};

analysis::ChangeBasis basis_of(const MadeWorld& world, const analysis::Cube& cube) {
  analysis::Settings settings = analysis::default_settings(world.observed, cube);
  settings.window = world.window;
  auto basis = *analysis::change_basis(world.observed, cube, world.window, settings);
  for (std::size_t c = 0; c < world_categories; ++c)
    analysis::fit_baseline(world.observed, cube, settings, c, basis);
  return basis;
}

SourceTrial source_trial(const HabitCase& one, double events, std::uint64_t sets) {
  Flags there;
  Flags elsewhere;
  double risen = 0;
  double following = 0;
  for (std::uint64_t set = 0; set < sets; ++set) {
    const MadeWorld world = make_world({.kind = one.kind, .events = events, .habit = one.habit}, set);
    const analysis::Cube cube = analysis::make_cube(world.observed);
    const auto basis = basis_of(world, cube);
    for (std::size_t area = 0; area < world.populations.size(); ++area) {
      const bool is_there = world.jumped ? area == *world.jumped : area % 2 == 0;
      Flags& flags = is_there ? there : elsewhere;
      ++flags.areas;
      const auto change = analysis::change_of_area(basis, area, analysis::Detail::whole);
      if (!change) continue;
      flags.up += change->summary.p_up >= analysis::change_probability ? 1 : 0;
      flags.down += change->summary.p_up <= 1 - analysis::change_probability ? 1 : 0;
      if (!is_there) continue;
      for (std::size_t c = 0; c < world_categories; ++c) {
        const auto of_kind = analysis::change_of_category(basis, area, c);
        if (!of_kind || of_kind->p_up < analysis::change_probability) continue;
        ++risen;
        following += analysis::change_follows(basis, area, c) ? 1 : 0;
      }
    }
  }
  return {.habit = std::string(one.name),
          .events = events,
          .up_there = there.up / there.areas,
          .down_there = there.down / there.areas,
          .up_elsewhere = elsewhere.up / elsewhere.areas,
          .down_elsewhere = elsewhere.down / elsewhere.areas,
          .follows = risen > 0 ? following / risen : 0};
}

}  // namespace

std::vector<SourceTrial> source_trials(std::uint64_t sets) {
  const std::vector<HabitCase> cases{{"none"},
                                     {"doubles", WorldKind::still, WorldPlan::Habit{1, 2, true}},
                                     {"doubles_in_half", WorldKind::still, WorldPlan::Habit{1, 2, false}},
                                     {"begins", WorldKind::still, WorldPlan::Habit{0, 1, true}},
                                     {"midway", WorldKind::midway},
                                     {"real", WorldKind::jumping}};
  std::vector<SourceTrial> trials;
  for (const double events : {10.0, 30.0}) {
    for (const HabitCase& one : cases) trials.push_back(source_trial(one, events, sets));
  }
  return trials;
}

}  // namespace simulation
