#pragma once

#include "analysis/methods/garwood.hpp"

namespace lagesbild::analysis {

/// Funnel-plot limits for O / E at `expected` E > 0 events where the true ratio is 1: the interpolated exact
/// limits of Spiegelhalter (2005), "Funnel plots for comparing institutional performance", appendix A.1.1.
/// With r the smallest count with P(Y ≤ r) ≥ p, limit = (r − (P(Y ≤ r) − p) / P(Y = r)) / E. Poisson at φ =
/// 1; for φ > 1 the negative binomial of variance φ E. `level` 0.95 and 0.998 are the customary two.
Interval funnel_limits(double expected, double level, double phi = 1);

}  // namespace lagesbild::analysis
