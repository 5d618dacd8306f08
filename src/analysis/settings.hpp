#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/situation.hpp"

/// Everything that the user may choose and that changes a number. Nothing else does.
namespace lagesbild::analysis {

/// Whole ISO weeks, both ends included.
struct Window {
  Week from;
  Week to;

  int weeks() const { return to - from + 1; }
  bool contains(Week week) const { return week >= from && week <= to; }
  bool operator==(const Window&) const = default;
};

/// What is in and what is out. An empty vector: everything is in.
struct Selection {
  std::vector<bool> categories;  ///< by Situation::categories
  std::vector<bool> sources;     ///< by Situation::sources
  std::vector<bool> parties;     ///< by Situation::parties; a source without a party is always in

  bool has_category(std::size_t category) const { return categories.empty() || categories[category]; }
  bool operator==(const Selection&) const = default;
};

/// A source is in when both it and its party are.
bool has_source(const Selection& selection, const Situation& situation, std::size_t source);

enum class Indicator : std::uint8_t { harm, change, persistence, safety, acute };
constexpr std::size_t indicator_count = 5;
/// "harm", "change", "persistence", "safety", "acute".
const char* indicator_id(Indicator indicator);

/// By Indicator; each ≥ 0, any sum (only proportions count).
using IndicatorWeights = std::array<double, indicator_count>;

/// The manifest's weights, with acute 0.
IndicatorWeights quarter_weights(const Indicators& indicators);
/// .30 / .35 / .10 / .10 and acute .15.
IndicatorWeights week_weights();
/// Of harm the probabilities are calibrated, tried on real crime: nothing else has weight.
inline constexpr IndicatorWeights harm_alone{1, 0, 0, 0, 0};

enum class Mode : std::uint8_t { quarter, week };
enum class SeverityPreset : std::uint8_t { table, flat, square_root };

/// Harm weights by category: the situation's own, all 1, or the square roots of its own.
std::vector<double> severity_weights(const Situation& situation, SeverityPreset preset);

struct Settings {
  Window window;
  Selection selection;
  Mode mode = Mode::quarter;
  IndicatorWeights indicators{0.45, 0.25, 0.15, 0.15, 0};
  std::vector<double> severity;  ///< by category, as from severity_weights()
  std::optional<double> nu;      ///< fixed instead of estimated
  std::optional<double> phi;     ///< fixed instead of estimated, ≥ 1
  /// The shape a of the areas' own factor, fixed instead of estimated. Infinity: no factor.
  std::optional<double> area_nu;
  /// δ a block of four weeks, 0 … 1, fixed instead of estimated. 0: the window alone.
  std::optional<double> memory;
  double jump = 0.1;  ///< prior probability that an area's past says nothing of its present, 0 … 1
  int k = 3;
  int draws = 20000;
  std::uint64_t seed = 1;
  std::optional<double> weight_certainty;  ///< Dirichlet c (100 or 25); nothing: the weights are as given
  /// For trying out: what silent weeks are taken to have held, times the municipality's rate. Nothing: they
  /// are left out, which is the rule.
  std::optional<double> silent_weeks_at;

  bool operator==(const Settings&) const = default;
};

struct Cube;

/// Weighs as the group has agreed: the mode's indicators, and the table of severity.
bool has_agreed_weights(const Situation& situation, const Settings& settings);

/// The situation's own settings: its window, k, draws, seed, indicators and severity table.
Settings default_settings(const Situation& situation, const Cube& cube);

}  // namespace lagesbild::analysis
