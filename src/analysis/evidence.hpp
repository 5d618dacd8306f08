#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "analysis/area_state.hpp"
#include "analysis/indicators.hpp"
#include "analysis/level_fit.hpp"

/// What the data say, before anything is weighed: levels, indicators and their draws. A change of weights
/// leaves it as it is.
namespace lagesbild::analysis {

/// Change, persistence, safety and acute, in that order: the indicators that are drawn beside harm.
constexpr std::size_t drawn_indicators = indicator_count - 1;

/// Consecutive draws of everything. The values of one thing lie together, so that they are made and summed in
/// one go; how many draws a block has changes no value.
struct DrawBlock {
  std::uint64_t first = 0;  ///< number of the first draw
  std::size_t size = 0;     ///< draws
  std::size_t rows = 0;  ///< of an area: θ by category, then the unclipped values u of the other indicators
  std::vector<float> values;  ///< [(area · rows + row) · size + draw]

  std::span<float> row(std::size_t area, std::size_t which) {
    return std::span(values).subspan((area * rows + which) * size, size);
  }
  std::span<const float> row(std::size_t area, std::size_t which) const {
    return std::span(values).subspan((area * rows + which) * size, size);
  }
};

struct Evidence {
  Settings settings;
  Expected expected;
  std::optional<ChangeBasis> change;
  LevelModel model;
  std::vector<AreaPosterior> posteriors;             ///< by area
  std::vector<Level> levels;                         ///< [area · categories + category]
  std::vector<std::optional<Estimate>> area_levels;  ///< u, by area; nothing where it is left out
  std::vector<AreaIndicators> indicators;            ///< by area
  std::vector<std::optional<ChangeState>> changes;   ///< by area; nothing in week mode
  std::vector<double> shares;                        ///< of each category in all that is expected
  std::array<bool, indicator_count> any{};           ///< which indicators the data hold for any area

  /// The draws, in order; none where they would not fit in memory.
  std::vector<DrawBlock> blocks;

  std::size_t areas() const { return expected.areas; }
  std::size_t categories() const { return expected.categories.size(); }
  bool keeps_draws() const { return !blocks.empty(); }
};

/// Whether the draws kept under some settings are those that others lead to, or begin with these.
bool has_evidence(const Settings& kept, const Settings& wanted);

/// Makes the evidence but for the draws, in pieces: the levels' model, change, then one an area.
class EvidenceBuilder {
 public:
  EvidenceBuilder(const Situation& situation, const Cube& cube, const Settings& settings, Detail detail);

  std::size_t pieces() const;
  std::size_t pieces_done() const;
  bool done() const { return pieces_done() == pieces(); }
  bool at_areas() const { return pieces_done() >= first_area(); }
  void step();

  Evidence& evidence() { return *evidence_; }
  std::shared_ptr<Evidence> share() const { return evidence_; }

 private:
  std::size_t first_area() const;
  void summarise_area(std::size_t area);
  void summarise_levels(std::size_t area, const std::vector<Scenario>& cells);
  void summarise_state(std::size_t area, const std::vector<Scenario>& cells);

  const Situation* situation_;
  const Cube* cube_;
  Detail detail_;
  std::vector<std::optional<SafetyModel>> safety_;
  std::shared_ptr<Evidence> evidence_;
  std::optional<LevelFit> fit_;
  std::size_t next_ = 0;  ///< after the fit
};

}  // namespace lagesbild::analysis
