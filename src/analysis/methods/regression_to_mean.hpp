#pragma once

#include <optional>
#include <span>

#include "analysis/methods/garwood.hpp"
#include "analysis/methods/nu_posterior.hpp"

namespace lagesbild::analysis {

/// What an area that was chosen because it was high would come to by itself (step 11: "förväntad återgång
/// utan åtgärd").
struct ExpectedReturn {
  double level = 1;         ///< shrunken θ of the period before, times the expected
  double unshrunken = 0;    ///< O / E of the period before
  double carried_over = 0;  ///< events after, had the count before simply gone on: O · E_after / E_before
  double without = 0;       ///< events after to expect without any measure: θ · E_after
  double change = 0;        ///< without − carried_over: what chance alone would bring
  Interval interval;        ///< of the count after, without any measure (predictive)
};

/// `observed_before` O ≥ 0 and `expected_before` E > 0 events before, `expected_after` ≥ 0 events at the
/// municipality's rates in the period after (so season and reporting are in it). ν and φ as for the level.
/// The interval is that of the mixture of negative binomials with size ν + O/φ, widened by φ, by its
/// quantiles at (1 ∓ level) / 2.
ExpectedReturn expected_return(double observed_before, double expected_before, double expected_after,
                               const NuPosterior& nu, double phi = 1, double level = 0.90);

/// θ as it is believed to be: of the period before, and of the one after if nothing is done.
struct KnownLevel {
  double before = 1;
  double after = 1;
  double after_variance = 0;

  bool operator==(const KnownLevel&) const = default;
};

/// Events before, and what the municipality's rates expect before and after, of one of several areas.
struct AreaBefore {
  double observed = 0;
  double expected = 0;
  double expected_after = 0;
  std::optional<KnownLevel> level = {};  ///< by more than these events: the joint model's; else by ν
};

/// The areas where nothing was done, and what they came to together.
struct Elsewhere {
  std::span<const AreaBefore> areas;
  double after = 0;
};

/// The same of several areas together, each shrunk by itself: each was chosen because it was high. Their
/// counts after are added, ν being common: for each ν the sum's mean and variance. The levels are weighted by
/// what is expected. At least one area, whose expected is above 0. Areas with levels of their own need no ν.
///
/// What is common to all areas is what those `elsewhere` came to by what their own shrunken levels foretold:
/// who was left out was often low by chance, and rises by itself as the chosen fall, which among few areas
/// looks like a common rise. It is known no better than their events tell, φ / after + (the spread of their
/// levels / the foretold)², half an event added as in the placebos; the interval is so much wider. With no
/// area elsewhere nothing is common. `carried_over` takes their bare change.
ExpectedReturn expected_return(std::span<const AreaBefore> areas, const NuPosterior& nu, double phi = 1,
                               const Elsewhere& elsewhere = {}, double level = 0.90);

}  // namespace lagesbild::analysis
