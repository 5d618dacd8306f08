#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/expected.hpp"
#include "analysis/level.hpp"
#include "analysis/notes.hpp"
#include "analysis/score.hpp"
#include "analysis/settings.hpp"

/// The engine's answer as plain values. Areas and categories by their index in the situation.
namespace lagesbild::analysis {

enum class Tier : std::uint8_t { clear, likely, undecided, not_now, too_little_data };
/// "clear", "likely", "undecided", "not_now", "too_little_data".
const char* tier_id(Tier tier);
/// ≥ 80 % clear, 50–79 likely, 20–49 undecided, < 20 not now, by whole per cent as shown. An area is never
/// above undecided where the areas do not differ, or P is hardly above k by the number of areas.
Tier tier_of(double p_top);

/// Now against the area's own baseline, apart from what changed in the whole municipality.
struct Change {
  double observed = 0;  ///< events in the window
  double expected = 0;  ///< at the area's baseline level and the municipality's change
  double mean = 1;      ///< δ, times the expected
  double low = 0;       ///< 90 % interval
  double high = 0;
  double p_up = 0;  ///< P(δ > 1)
  /// The level now by the level before, in one state of the area; what the score uses in quarter mode.
  double of_state = 1;
  /// The source without which the others together show none of it; of a change whose interval leaves out 1.
  std::optional<std::size_t> follows = {};
};

/// How often, of the last 13 reported weeks, the area had more than its band.
struct Persistence {
  int weeks = 0;         ///< reported weeks looked at, at most 13
  int above = 0;         ///< of these, above the band
  double by_chance = 0;  ///< the share that chance alone puts above it
  double share = 0;      ///< to be expected above it at the area's level; what the score uses
};

struct Safety {
  int year = 0;
  int responses = 0;
  double share = 0;      ///< of those who answered in the area
  double municipal = 0;  ///< of all who answered
  double ratio = 1;      ///< shrunken share by municipal
};

/// This week against the last 26 reported.
struct Acute {
  double observed = 0;
  double expected = 0;
  double mean = 1;  ///< shrunken ratio
};

struct Contribution {
  Indicator indicator = Indicator::harm;
  double weight = 0;     ///< W_k as used, after renormalisation
  double ratio = 1;      ///< x: harm, change, safety, acute as a ratio; persistence as a share
  double value = 0;      ///< u_k
  double reference = 0;  ///< u_k of the municipal average
  double amount = 0;     ///< W_k (u_k − u_ref); these sum to score − reference score
};

struct RankEstimate {
  double expected = 0;
  int low = 0;   ///< 5 %
  int high = 0;  ///< 95 %
};

struct AreaResult {
  std::size_t area = 0;
  double population = 0;
  double coverage = 0;        ///< 0–1
  std::vector<Level> levels;  ///< by Ranking::categories
  std::optional<Estimate>
      area_level;         ///< u, what its categories have in common; nothing where it is left out
  double jump = 0;        ///< probability that its past says nothing of its present
  Estimate harm;          ///< risk: per 1 000 inhabitants and week
  double burden = 0;      ///< harm per week of all its inhabitants
  double harm_ratio = 1;  ///< harm by the municipal average
  std::optional<Change> change;
  std::optional<Persistence> persistence;
  std::optional<Safety> safety;
  std::optional<Acute> acute;
  double score = 0;            ///< 0–1, from the posterior means
  double reference_score = 0;  ///< of the municipal average, with the same weights
  std::vector<Contribution> contributions;
  double p_top = 0;
  RankEstimate rank;
  Tier tier = Tier::too_little_data;
  /// Else it is listed apart: its probability and rank mean nothing.
  bool has_place() const { return tier != Tier::too_little_data; }
  /// P(this area ranks above the next in the list); nothing for the last, or where it was not computed.
  std::optional<double> p_above_next;
  /// A divider follows: this area, and those since the last divider, can be told from the next.
  bool divider_after = false;
};

struct CategoryResult {
  std::size_t category = 0;
  double severity = 1;
  double rate = 0;  ///< r_c, events per inhabitant and week
  CategoryModel model;
  double observed = 0;  ///< events in all areas
};

/// How much of a ranking is worked out. `places`: tiers, P(top k), ranks and posterior means, for trying many
/// assumptions; no notes, and no intervals but the ranks'.
enum class Detail : std::uint8_t { whole, places };

struct Ranking {
  Settings settings;
  std::optional<Window> baseline;
  int draws = 0;  ///< made
  int k = 0;      ///< at most the number of ranked areas, where there are any
  std::vector<CategoryResult> categories;
  std::optional<NuPosterior> area_nu;  ///< a: how alike the areas are as wholes; nothing where u is left out
  Memory memory;
  bool differ = true;         ///< the areas differ by more than chance; else none is clearly among the first
  double reference_harm = 0;  ///< the municipal average, per 1 000 inhabitants and week
  /// The indicators that the data allow for any area, and have weight.
  std::array<bool, indicator_count> offered{};
  Expected expected;
  /// In order of priority: P(top k), then expected rank. Areas with too little data come last.
  std::vector<AreaResult> areas;
  Notes notes;
};

/// The position in Ranking::areas of an area, by situation index.
std::optional<std::size_t> place_of(const Ranking& ranking, std::size_t area);
/// How many areas have a place: those with enough data.
int ranked_areas(const Ranking& ranking);
/// Some area with a place is not among the first k; else no probability says anything.
bool has_order(const Ranking& ranking);
/// Harm is all that the list is ordered by: all else lacks weight or data.
bool by_harm_alone(const Ranking& ranking);

}  // namespace lagesbild::analysis
