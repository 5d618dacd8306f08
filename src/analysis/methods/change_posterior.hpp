#pragma once

#include "analysis/methods/garwood.hpp"
#include "analysis/stats/distributions.hpp"

/// Change (step 4 of the method): now against the area's own baseline, shrunken towards no change.
namespace lagesbild::analysis {

/// The prior of δ is Gamma(4, 4): mean 1, standard deviation ½. Jeffreys' prior is a trap here: 1 event
/// against 0 in 8 weeks would give P = 0.98 where this gives 0.60.
constexpr double change_prior = 4;

/// δ | O, E' ~ Gamma(4 + O/φ, 4 + E'/φ). `observed` O ≥ 0 events now, `expected` E' ≥ 0 at the baseline's
/// level and the municipality's change, φ ≥ 1.
stats::Gamma change_posterior(double observed, double expected, double phi = 1);

struct ChangeSummary {
  double mean = 1;
  Interval interval;  ///< equal-tailed
  double p_up = 0.5;  ///< P(δ > 1)
};

ChangeSummary summarise_change(double observed, double expected, double phi = 1, double level = 0.90);

/// M_c: the municipality's ratio now / baseline over the same sources, as rates by exposure
/// (inhabitant-weeks). Where either is without events half an event is added to both, so that it stays
/// finite; without exposure it is 1.
double municipal_change(double events_now, double exposure_now, double events_before, double exposure_before);

}  // namespace lagesbild::analysis
