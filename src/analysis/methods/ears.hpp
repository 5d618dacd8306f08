#pragma once

#include <optional>
#include <span>

namespace lagesbild::analysis {

/// The EARS C1 limit, kept for comparison only (Hutwagner et al. 2003): the mean of the seven weeks before
/// plus z(1 − α) of their standard deviations (n − 1). A count above it would alarm. `history` holds the
/// weeks before, oldest first; only its last seven are used. Nothing where there are fewer. α = 0.00135 gives
/// the usual three deviations.
std::optional<double> ears_c1_limit(std::span<const double> history, double alpha = 0.00135);

}  // namespace lagesbild::analysis
