#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/ranking.hpp"
#include "analysis/weekly.hpp"

/// Step 8 of the method: each number's origin, down to weeks and sources.
namespace lagesbild::analysis {

struct SourcePart {
  std::size_t source = 0;
  double observed = 0;
  double expected = 0;
  int reported_weeks = 0;
  int window_weeks = 0;
  bool covers = true;
};

struct CategoryPart {
  std::size_t category = 0;
  Level level;
  double harm = 0;       ///< w_c r_c θ_c · 1000
  double reference = 0;  ///< w_c r_c · 1000
  double amount = 0;     ///< part of the harm contribution; these sum to it
  std::vector<SourcePart> sources;
};

struct Explanation {
  std::size_t area = 0;
  std::vector<Contribution> contributions;  ///< as in the ranking
  std::vector<CategoryPart> categories;     ///< largest |amount| first
  std::vector<SourcePart> sources;          ///< all selected categories together
  std::vector<WeekPart> weeks;              ///< 26, or the window if longer, ending with it
};

/// Harm's contribution is divided among categories by the logarithmic mean (LMDI, Ang 2004), which leaves no
/// rest: a_c = L(h_c, r_c) / L(h, r) · ln(h_c / r_c). Expected series by week use the window's rates.
Explanation explain(const Situation& situation, const Cube& cube, const Ranking& ranking, std::size_t area);

/// Harm's contribution divided among Ranking::categories as above; zeros where there is none.
std::vector<double> harm_parts(const Ranking& ranking, const AreaResult& area);

/// The part of an area's score that weighs most.
struct Lead {
  Indicator indicator = Indicator::harm;
  std::optional<std::size_t> category;  ///< of harm: index into Ranking::categories
  double amount = 0;                    ///< of the score
};

/// A part below this is no reason: half a point of a hundred, shown as 0.
constexpr double least_part = 0.005;

/// What raises the score most, of harm's categories and the other indicators or, where nothing raises it by
/// least_part, what lowers it most. Nothing where nothing does that either.
std::optional<Lead> leading_part(const Ranking& ranking, const AreaResult& area);

/// What would have to change for two neighbours in the list to change places.
struct Swap {
  enum class Kind : std::uint8_t { indicator, severity };
  Kind kind = Kind::indicator;
  Indicator indicator = Indicator::harm;  ///< for kind indicator: its share of the weight …
  std::size_t category = 0;               ///< for kind severity: its weight …
  double from = 0;                        ///< … from this …
  double to = 0;                          ///< … to this
};

/// The smallest change of one weight that gives the area at `place` and the one after it equal scores (by the
/// posterior means): for indicators the smallest change of share, the others kept in proportion; for severity
/// the smallest factor, up to 100. Nothing where no such change does it.
std::optional<Swap> smallest_swap(const Ranking& ranking, std::size_t place, Swap::Kind kind);

}  // namespace lagesbild::analysis
