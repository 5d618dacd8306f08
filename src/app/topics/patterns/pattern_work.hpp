#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/patterns.hpp"
#include "app/work/scheduler.hpp"

namespace lagesbild::app {

/// The patterns that are asked for, made in slices between frames. The latest few answers are kept, so that
/// going to and fro between areas costs nothing.
class PatternWork final : public Work {
 public:
  /// Both outlive the work.
  PatternWork(const Situation& situation, const analysis::Cube& cube);

  /// Nothing: nobody looks at them, so nothing is counted.
  void want(std::optional<analysis::PatternQuestion> question);
  bool pending() const override { return job_.has_value(); }
  void work(const Slice& slice) override;

  /// The answer to what is wanted or, until it is there, to what was wanted before; they say themselves what
  /// they are about. Null before there is any.
  const analysis::Patterns* patterns() const { return shown_.get(); }
  std::optional<double> progress() const;  ///< 0–1 while another one is on its way

 private:
  const Situation* situation_;
  const analysis::Cube* cube_;
  std::optional<analysis::PatternsJob> job_;
  std::optional<analysis::PatternQuestion> wanted_;
  std::shared_ptr<const analysis::Patterns> shown_;
  std::vector<std::shared_ptr<const analysis::Patterns>> kept_;  ///< oldest first
};

}  // namespace lagesbild::app
