#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/settings.hpp"
#include "model/situation.hpp"

/// Made-up municipalities whose truth is known: areas of unlike size, four kinds of events, two sources, a
/// window of thirteen weeks with a year behind it.
namespace simulation {

/// What is true of the levels, and how they are reported.
enum class WorldKind {
  identical,  ///< every area has the same level
  still,      ///< categories on their own; nothing moves
  drifting,   ///< the same, but levels move by 11 % a quarter
  jumping,    ///< as still, and one middling area's events triple in the window
  alike,      ///< an area that is high in one kind tends to be high in others (.57); levels drift
  unheard,    ///< as alike, but reports are missing most where it is worst
  midway,     ///< as alike, but in half of the areas a source begins half a year before the window's end
};
constexpr std::size_t world_kinds = 7;
/// "identical", "still", "drifting", "jumping", "alike", "unheard", "midway".
std::string_view world_id(WorldKind kind);

constexpr std::size_t world_categories = 4;
constexpr std::size_t world_sources = 2;
/// Harm of an event, and the share of all events, by category.
constexpr std::array<double, world_categories> world_harm{2, 3, 6, 12};
constexpr std::array<double, world_categories> world_parts{0.4, 0.3, 0.2, 0.1};
/// The share of the events that each source reports.
constexpr std::array<double, world_sources> world_shares{0.65, 0.35};

constexpr int world_window_weeks = 13;
constexpr int world_weeks = world_window_weeks + 52;

/// How to make one.
struct WorldPlan {
  WorldKind kind = WorldKind::still;
  std::size_t areas = 20;
  double events = 10;  ///< an area and quarter, on average
  int risen_weeks =
      0;  ///< in so many last weeks a middling area's events triple (where it jumps: in all of the window's)
  /// The second source's habits change in every other area when the window begins, though it says all the
  /// time that it reports: events a true one before and after.
  struct Habit {
    double before = 1;
    double after = 1;
    bool only_there = true;  ///< the source is in no other area
  };
  std::optional<Habit> habit = std::nullopt;
};

struct MadeWorld {
  lagesbild::Situation observed;
  lagesbild::analysis::Window window;
  std::vector<double> populations;                   ///< by area
  std::array<double, world_categories> rates{};      ///< events per inhabitant and week where the level is 1
  std::vector<double> levels;                        ///< [(area · categories + category) · weeks + week]
  std::optional<std::size_t> jumped = std::nullopt;  ///< the area whose events tripled

  double level(std::size_t area, std::size_t category, int from, int to) const;
  /// The level by the municipality's, mean over weeks [from, to).
  double relative(std::size_t area, std::size_t category, int from, int to) const;
  /// Mean level of the municipality, by inhabitants.
  double municipal(std::size_t category, int from, int to) const;
};

/// The `set`th of its kind: the same numbers give the same world.
MadeWorld make_world(const WorldPlan& plan, std::uint64_t set);

}  // namespace simulation
