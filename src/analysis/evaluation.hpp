#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/evaluate.hpp"
#include "model/date.hpp"
#include "model/measures.hpp"
#include "model/situation.hpp"

namespace lagesbild::analysis {

/// Weeks before and after that are looked at, at most, unless others are chosen.
inline constexpr int usual_evaluation_weeks = 26;

/// Did something that was done in these areas, against these events, from this day on, make a difference?
struct EvaluationQuestion {
  std::vector<std::size_t> areas;
  /// Absent: all that are told by area (disclosure::told_by_area); others are never counted.
  std::optional<std::vector<std::size_t>> categories;
  std::optional<Date> start;
  std::optional<Date> end;                               ///< the last day looked at; nothing: the newest week
  std::optional<std::vector<std::size_t>> control;       ///< instead of those that are proposed
  std::optional<std::vector<std::size_t>> displacement;  ///< instead of the neighbours
  int weeks = usual_evaluation_weeks;                    ///< before and after, at most
  bool begun = true;                                     ///< false: only proposed or planned

  bool operator==(const EvaluationQuestion&) const = default;
};

/// What a measure's own record asks: its areas, categories and dates. To its last day; without one, or with
/// `past_end`, as far as the data go.
EvaluationQuestion question_of(const Measure& measure, bool past_end = false);

/// Why there is no answer.
enum class Hindrance : std::uint8_t {
  no_area,      ///< the whole municipality: nothing to compare with
  not_begun,    ///< only proposed or planned
  no_start,     ///< nobody has said when it began
  no_category,  ///< none is chosen, or only such as are not told by area
  too_early,    ///< fewer than four weeks after, or in the data before
  too_short,    ///< it ended before four weeks had passed; the weeks after its end would do
  no_controls,  ///< no area to compare with
  no_reports    ///< the areas have no reports in one of the periods
};

struct EvaluationAnswer {
  EvaluationPlan plan;                  ///< as far as it could be made
  std::vector<std::size_t> proposed;    ///< control areas: similar level before, no neighbours
  std::vector<std::size_t> neighbours;  ///< of the areas, in order: where events may have moved
  /// The areas' weeks together, from the first before to the last after; empty where it did not come so far.
  std::vector<WeekPart> weeks;
  std::optional<Evaluation> evaluation;
  std::optional<Hindrance> hindrance;  ///< where there is no evaluation
};

/// Answers a question, an area a step; what it is given outlives it.
class EvaluationJob {
 public:
  EvaluationJob(const Situation& situation, const Cube& cube, const Neighbours& neighbours,
                EvaluationQuestion question);

  /// True when there is an answer, or the reason why there is none.
  bool step();
  double progress() const;
  EvaluationAnswer take();

 private:
  void finish();

  const Situation* situation_;
  const Neighbours* neighbours_;
  EvaluationQuestion question_;
  EvaluationAnswer answer_;
  std::optional<CountingJob> counting_;
};

/// The whole job at once.
EvaluationAnswer evaluation_answer(const Situation& situation, const Cube& cube,
                                   const EvaluationQuestion& question);

/// For each question what already stands in its way before anything is counted, or nothing.
std::vector<std::optional<Hindrance>> hindrances(const Situation& situation, const Cube& cube,
                                                 const std::vector<EvaluationQuestion>& questions);

}  // namespace lagesbild::analysis
