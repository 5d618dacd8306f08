#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.hpp"
#include "app/state.hpp"
#include "model/situation.hpp"

/// Weights from comparisons of two and two (analysis/methods/ahp).
namespace lagesbild::app {

struct Comparison {
  struct Thing {
    std::string id;
    LocalText name;
    bool compared = true;  ///< else only offered
    double now = 0;        ///< its weight now, as a share of those that are compared
    double weight = 0;     ///< by the answers, a share; 0 while there is none
  };
  struct Question {
    std::size_t first = 0;  ///< indices into things
    std::size_t second = 0;
    std::optional<int> answer;  ///< −4–4, above 0: the first weighs heavier
    bool contradicts = false;   ///< one of the three in `contradiction`, where the answers are inconsistent
  };
  /// The three answers that fit each other worst: each pair with the heavier first, as it was answered.
  struct Contradiction {
    std::vector<Question> answers;
    Question doubt;     ///< the one answer that fits all the others worst, as it was given
    int suggested = 0;  ///< what the others make of it, on the same scale
  };

  Compared of = Compared::indicators;
  std::vector<Thing> things;  ///< in the order of the weights' panel
  std::vector<Question> questions;
  std::size_t answered = 0;
  bool has_weights = false;                 ///< the answers join all that are compared
  std::optional<double> consistency_ratio;  ///< when all is answered, of three things or more
  std::optional<Contradiction> contradiction;
  SetWeights use;             ///< what the answers would set, where there are weights
  bool in_use = false;        ///< and that is what is set
  bool beyond_scale = false;  ///< some weights that are set differ more than the answers' scale reaches

  bool consistent() const { return !consistency_ratio || *consistency_ratio <= 0.1; }
};

/// Saaty's scale by its odd numbers: 0 → 1, 1 → 3, 2 → 5, 3 → 7, 4 → 9, and below 0 the inverses.
double importance_of(int answer);
/// The answer nearest to a ratio, by its logarithm.
int answer_nearest(double ratio);

/// `wanted`: the settings that hold now. In week mode the acute indicator is compared too. The severity
/// weights that are compared keep their sum, so that they stay in proportion to those that are not.
Comparison compare(const Situation& situation, const State& state, const analysis::Settings& wanted);

}  // namespace lagesbild::app
