#include "analysis/methods/change_posterior.hpp"

namespace lagesbild::analysis {

stats::Gamma change_posterior(double observed, double expected, double phi) {
  return {change_prior + observed / phi, change_prior + expected / phi};
}

ChangeSummary summarise_change(double observed, double expected, double phi, double level) {
  const auto law = change_posterior(observed, expected, phi);
  const double tail = (1 - level) / 2;
  return {law.shape / law.rate,
          {stats::quantile(law, tail), stats::upper_quantile(law, tail)},
          stats::survival(law, 1.0)};
}

double municipal_change(double events_now, double exposure_now, double events_before,
                        double exposure_before) {
  if (!(exposure_now > 0) || !(exposure_before > 0)) return 1;
  const double added = events_now > 0 && events_before > 0 ? 0 : 0.5;
  return ((events_now + added) / exposure_now) / ((events_before + added) / exposure_before);
}

}  // namespace lagesbild::analysis
