#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/evaluation.hpp"
#include "app/state.hpp"
#include "app/work/scheduler.hpp"
#include "model/plans.hpp"

namespace lagesbild::app {

/// What the follow-up of measures shows.
struct EvaluationPicture {
  /// A measure in the list.
  struct Entry {
    std::size_t measure = 0;                       ///< index into Plans::measures
    std::optional<analysis::Hindrance> hindrance;  ///< what stands in the way of following it up, if anything
  };
  /// An area or a category that can be chosen.
  struct Option {
    std::size_t index = 0;
    bool chosen = false;
    bool proposed = false;  ///< what it would be without the user's choice
  };

  std::vector<Entry> measures;                   ///< in the order they are shown
  std::optional<std::size_t> chosen;             ///< index into Plans::measures
  int weeks = analysis::usual_evaluation_weeks;  ///< before and after, at most
  std::optional<analysis::EvaluationAnswer>
      answer;               ///< of the chosen one; while `computing` that of the choices before
  bool comparable = false;  ///< with other choices, if not with these: it has areas and has begun
  bool computing = false;
  double progress = 1;
  std::vector<Option> control;       ///< areas to compare with, those proposed first
  std::vector<Option> displacement;  ///< areas that events may have moved to
  std::vector<Option> categories;    ///< that can be counted by area
};

/// Keeps the follow-up that is asked for, made in slices between frames. All that it is given outlives it.
class EvaluationWork final : public Work {
 public:
  EvaluationWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans);

  void want(const EvaluationChoices& choices);
  /// The plans are others; what was asked for is asked for again by want().
  void plans_changed();
  bool pending() const override { return job_.has_value(); }
  void work(const Slice& slice) override;
  const EvaluationPicture& picture() const { return picture_; }

 private:
  void derive_options();
  void derive_areas();

  const Situation* situation_;
  const analysis::Cube* cube_;
  const Plans* plans_;
  std::optional<analysis::Neighbours> neighbours_;  ///< once needed
  std::optional<analysis::EvaluationQuestion> question_;
  std::optional<analysis::EvaluationJob> job_;
  EvaluationPicture picture_;
};

}  // namespace lagesbild::app
