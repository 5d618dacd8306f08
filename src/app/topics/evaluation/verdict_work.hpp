#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/evaluation.hpp"
#include "app/work/scheduler.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"
#include "words/evaluation_words.hpp"

namespace lagesbild::app {

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
