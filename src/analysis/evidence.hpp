#pragma once

#include <memory>
#include <span>
#include <vector>

#include "analysis/indicators.hpp"
#include "analysis/stats/rng.hpp"

/// What the data say, before anything is weighed: levels, indicators and their draws. A change of weights
/// leaves it as it is.
namespace lagesbild::analysis {

/// Change, persistence, safety and acute, in that order: the indicators that are drawn beside harm.
constexpr std::size_t drawn_indicators = indicator_count - 1;

struct Evidence {
  Settings settings;
  Expected expected;
  std::optional<ChangeBasis> change;
  std::vector<CategoryModel> models;        ///< by category
  std::vector<Level> levels;                ///< [area · categories + category]
  std::vector<AreaIndicators> indicators;   ///< by area
  std::array<bool, indicator_count> any{};  ///< which indicators the data hold for any area

  /// θ: [(draw · areas + area) · categories + category]. Empty where it would not fit in memory.
  std::vector<float> theta;
  /// Unclipped value u of the other indicators, NaN where missing: [(draw · areas + area) · 4 + indicator].
  std::vector<float> others;

  std::size_t areas() const { return expected.areas; }
  std::size_t categories() const { return expected.categories.size(); }
  bool keeps_draws() const { return !others.empty(); }
};

/// Whether two settings lead to the same evidence and draws.
bool same_evidence(const Settings& a, const Settings& b);

/// Makes the evidence but for the draws, in pieces: two a category, then one an area.
class EvidenceBuilder {
 public:
  EvidenceBuilder(const Situation& situation, const Cube& cube, const Settings& settings);

  std::size_t pieces() const;
  std::size_t pieces_done() const { return next_; }
  bool done() const { return next_ == pieces(); }
  bool at_areas() const { return next_ >= first_area(); }
  void step();

  Evidence& evidence() { return *evidence_; }
  std::shared_ptr<Evidence> share() const { return evidence_; }

 private:
  std::size_t first_area() const;
  void fit(std::size_t category);
  void summarise_area(std::size_t area);

  const Situation* situation_;
  const Cube* cube_;
  std::vector<std::optional<SafetyModel>> safety_;
  std::shared_ptr<Evidence> evidence_;
  std::size_t next_ = 0;
};

/// Draws from the evidence. Every area, category and indicator has a stream of its own, named by seed and
/// ids, so adding an area leaves the draws of the others alone; ν is shared by all areas within a draw.
class Drawer {
 public:
  Drawer(const Situation& situation, const Evidence& evidence);

  /// Draw number `number`: theta has areas · categories values, others areas · 4.
  void draw(std::uint64_t number, std::span<float> theta, std::span<float> others);

 private:
  struct Target {
    stats::Stream stream;
    double observed;  ///< O/φ
    double expected;  ///< E/φ
  };

  double draw_nu(std::size_t category, std::uint64_t number) const;

  const Evidence* evidence_;
  std::vector<stats::Stream> nu_streams_;           ///< by category
  std::vector<std::vector<double>> nu_cumulative_;  ///< by category
  std::vector<Target> levels_;                      ///< [area · categories + category]
  std::vector<stats::Stream> other_streams_;        ///< [area · 4 + indicator]
  std::vector<double> nu_;                          ///< of the draw at hand, by category
};

}  // namespace lagesbild::analysis
