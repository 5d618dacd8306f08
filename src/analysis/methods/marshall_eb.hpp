#pragma once

#include <span>
#include <vector>

namespace lagesbild::analysis {

struct MarshallEstimate {
  double between_variance = 0;    ///< A ≥ 0, of the rates between areas
  double overall_rate = 0;        ///< B = ΣO / Σn
  std::vector<double> estimates;  ///< shrunken rates, as long as the input
};

/// Global empirical Bayes rates by the method of moments (Marshall 1991, "Mapping disease and mortality rates
/// using empirical Bayes estimators", Applied Statistics 40). `events` O_i ≥ 0, `exposure` n_i ≥ 0, equal
/// lengths. B = ΣO/Σn; s² = Σ n (O/n − B)² / Σn; A = s² − B / n̄, a negative A taken as 0; estimate B + A (O/n
/// − B) / (A + B/n). An area without exposure gets B and counts in n̄ only as one area less. No exposure at
/// all: everything is 0.
MarshallEstimate marshall_eb(std::span<const double> events, std::span<const double> exposure);

}  // namespace lagesbild::analysis
