#pragma once

#include <span>

/// Step 3 of the method: severity is applied after shrinkage.
namespace lagesbild::analysis {

/// h = 1000 Σ_c w_c r_c θ_c: harm per 1 000 inhabitants and week. Equal lengths.
double harm(std::span<const double> severity, std::span<const double> rates, std::span<const double> levels);

/// The municipal average: every θ at 1.
double reference_harm(std::span<const double> severity, std::span<const double> rates);

}  // namespace lagesbild::analysis
