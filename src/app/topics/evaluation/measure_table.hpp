#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "analysis/evaluation.hpp"
#include "app/link_key.hpp"
#include "app/work/scheduler.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"
#include "words/evaluation_words.hpp"

/// All measures as a table: which are shown, in which order, and what came of those that can be followed up.
namespace lagesbild::app {

enum class MeasureFilter : std::uint8_t { all, to_act, current, over };
inline constexpr std::size_t measure_filters = 4;
enum class MeasureColumn : std::uint8_t { title, standing, due, responsible };

/// Not undone with the choices, but part of a link.
struct MeasureTable {
  MeasureFilter filter = MeasureFilter::all;
  std::optional<MeasureColumn> sorted_by;  ///< nothing: what goes on, what is to come, what is over
  bool is_descending = false;

  bool operator==(const MeasureTable&) const = default;
};

struct FilterMeasures {
  MeasureFilter filter = MeasureFilter::all;
};
struct SortMeasures {
  MeasureColumn column = MeasureColumn::due;
  bool is_descending = false;
};
using MeasureTableAction = std::variant<FilterMeasures, SortMeasures>;

void apply_to(State& state, const MeasureTableAction& action);
std::span<const LinkKey> measure_table_link_keys();

/// Overdue, late in beginning, or finished and not followed up.
bool is_to_act_on(Standing standing);

struct MeasureTablePicture {
  std::vector<std::size_t> rows;                            ///< indices into EvaluationPicture::measures
  std::array<std::size_t, measure_filters> counts{};        ///< of each filter
  std::span<const std::optional<words::Verdict>> verdicts;  ///< by measure; nothing: none, or not yet
};

/// Rows and counts. `order`: the measures as shown_order() has them. Without a day all are as planned.
MeasureTablePicture measure_table(const std::vector<Measure>& measures, const std::vector<std::size_t>& order,
                                  const Situation& situation, const MeasureTable& shown, Language language);

/// Follows up every measure in the way that is proposed, while somebody looks at the table.
class VerdictWork final : public Work {
 public:
  /// All outlive it.
  VerdictWork(const Situation& situation, const analysis::Cube& cube, const std::vector<Measure>& measures);

  void want(bool wanted) { wanted_ = wanted; }
  void plans_changed();
  bool pending() const override { return wanted_ && next_ < verdicts_.size(); }
  void work(const Slice& slice) override;
  std::span<const std::optional<words::Verdict>> verdicts() const { return verdicts_; }

 private:
  const Situation* situation_;
  const analysis::Cube* cube_;
  const std::vector<Measure>* measures_;
  std::optional<analysis::Neighbours> neighbours_;  ///< once needed
  std::optional<analysis::EvaluationJob> job_;
  std::vector<std::optional<words::Verdict>> verdicts_;
  std::size_t next_ = 0;
  bool wanted_ = false;
};

}  // namespace lagesbild::app
