#include "analysis/methods/placebo.hpp"

#include <cmath>

namespace lagesbild::analysis {
namespace {

/// Counts brought to one divisor each, so that areas can be added.
struct Sum {
  double before = 0;
  double after = 0;
  double exposure_before = 0;
  double exposure_after = 0;

  void add(const BeforeAfter& counts, double sign) {
    before += sign * counts.before;
    after += sign * counts.after;
    exposure_before += sign * counts.before_divisor;
    exposure_after += sign * counts.after_divisor;
  }
  double log_ratio() const {
    return std::log((after + 0.5) / exposure_after) - std::log((before + 0.5) / exposure_before);
  }
  double variance() const { return 1 / (after + 0.5) + 1 / (before + 0.5); }
};

double z_between(const Sum& one, const Sum& other, double phi) {
  return (one.log_ratio() - other.log_ratio()) / std::sqrt(phi * (one.variance() + other.variance()));
}

}  // namespace

PlaceboRun placebo_run(std::span<const BeforeAfter> areas, const std::vector<bool>& treated, double phi) {
  Sum done;
  Sum rest;
  std::size_t untreated = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    (treated[i] ? done : rest).add(areas[i], 1);
    if (!treated[i]) ++untreated;
  }
  PlaceboRun run;
  if (untreated < 2 || untreated == areas.size()) return run;
  run.treated_z = z_between(done, rest, phi);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (treated[i]) continue;
    Sum one;
    one.add(areas[i], 1);
    Sum others = rest;
    others.add(areas[i], -1);
    run.z.push_back(z_between(one, others, phi));
  }
  run.p_lower = placebo_p(run.treated_z, run.z);
  return run;
}

double placebo_p(double real, std::span<const double> placebos) {
  double as_low = 1;
  for (const double placebo : placebos) {
    if (placebo <= real) as_low += 1;
  }
  return as_low / (1 + static_cast<double>(placebos.size()));
}

}  // namespace lagesbild::analysis
