#pragma once

#include <optional>
#include <vector>

#include "analysis/level.hpp"
#include "analysis/level_curve.hpp"
#include "analysis/ranking.hpp"
#include "analysis/stats/distributions.hpp"

/// The indicators beside harm: what they are for each area, and how they are drawn.
namespace lagesbild::analysis {

/// Prior of a ratio about its expectation: Gamma(4, 4), so that 1 event against none gives P(up) = 0.60.
constexpr double ratio_prior = 4;

/// An area's change now, and what is needed to draw it.
struct ChangeModel {
  double observed = 0;        ///< Σ_c O/φ now
  double expected_shape = 0;  ///< E' ~ Gamma: the baseline's own uncertainty
  double expected_rate = 0;
  Change summary;
};

struct PersistenceModel {
  LevelCurve curve;  ///< the expected share of the weeks above the band, by the level of the area's weeks
  Persistence summary;
};

struct SafetyModel {
  double a = 0;  ///< share ~ Beta(a, b)
  double b = 0;
  Safety summary;
};

struct AcuteModel {
  double shape = 0;  ///< ratio ~ Gamma
  double rate = 0;
  Acute summary;
};

struct AreaIndicators {
  std::optional<ChangeModel> change;
  std::optional<PersistenceModel> persistence;
  std::optional<SafetyModel> safety;
  std::optional<AcuteModel> acute;
};

/// What all areas share in the change indicator.
struct ChangeBasis {
  Window now;
  Window baseline;
  Expected now_expected;              ///< of the window now
  Expected baseline_expected;         ///< of the baseline, with the same categories and sources
  std::vector<CategoryModel> models;  ///< of the baseline, by category
  /// M_cs, the municipality's ratio now / baseline as each source saw it, so that a source that begins or
  /// changes its habits is no change: [category · sources + source]. One that reported in few areas goes with
  /// the others. Nothing where it cannot be compared.
  std::vector<std::optional<double>> municipal;
  std::vector<double> expected_now;        ///< Σ_s r_cs,base N_i T_is,now M_cs · own part
  std::vector<double> observed_now;        ///< over the same sources: [area · categories + category]
  std::vector<double> expected_by_source;  ///< the parts: [(area · categories + category) · sources + source]
};

/// The weeks called now: the window, or in week mode its last four.
Window change_window(const Settings& settings);

/// δ of an observed count against what was to be expected, which is itself uncertain: both as they are, and
/// divided by φ.
Change change_between(double observed, double expected, double scaled, const stats::Gamma& scaled_expected);

/// All but the models, which fit_baseline() makes. Nothing where the data hold no baseline.
std::optional<ChangeBasis> change_basis(const Situation& situation, const Cube& cube, const Window& now,
                                        const Settings& settings);

void fit_baseline(const Situation& situation, const Cube& cube, const Settings& settings,
                  std::size_t category, ChangeBasis& basis);

/// Step 4 for one area and category: mean, interval and P(δ > 1), with the baseline's uncertainty. Nothing
/// where nothing can be expected.
std::optional<Change> change_of_category(const ChangeBasis& basis, std::size_t area, std::size_t category);
/// The source that an area's change in a category follows: of two or more that can be compared, the one
/// without which the others together show none of it. Nothing where they agree.
std::optional<std::size_t> change_follows(const ChangeBasis& basis, std::size_t area, std::size_t category);
/// The same of its selected categories together.
std::optional<std::size_t> change_follows(const ChangeBasis& basis, std::size_t area);
/// Step 4 for an area's selected categories together. Where only places are wanted, the summary says what was
/// observed and expected and no more.
std::optional<ChangeModel> change_of_area(const ChangeBasis& basis, std::size_t area, Detail detail);

/// Of the last 13 weeks (of 26) with a report up to `until`, those above the 90 % band of the municipality's
/// rates, and how many are to be expected there by level. Nothing with fewer than 8. The summary's `share` is
/// left to those who know the level.
std::optional<PersistenceModel> persistence_of_area(const Situation& situation, const Cube& cube,
                                                    const Expected& expected,
                                                    const std::vector<CategoryModel>& models, Week until,
                                                    std::size_t area);

/// The latest survey of residents not after the year of `until`: the question on unsafety (its id begins
/// with "unsafe") that most areas answered. Shrunk towards the municipality as by 20 answers. By area.
std::vector<std::optional<SafetyModel>> safety_of_areas(const Situation& situation, Week until);

/// One week against the area's own level in the 26 before it. Nothing where that week has no report or fewer
/// than 8 before it have.

std::optional<AcuteModel> acute_of_area(const Situation& situation, const Cube& cube,
                                        const Expected& expected, const std::vector<CategoryModel>& models,
                                        Week week, std::size_t area);

}  // namespace lagesbild::analysis
