#include "analysis/stats/distributions.hpp"

#include "analysis/stats/special_functions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lagesbild::stats {
namespace {

constexpr double log_two_pi = 1.83787706640934548356;

/// The smallest whole number whose cumulative probability reaches p, from a guess, by doubling then halving.
template <typename Law>
double smallest_reaching(const Law& law, double p, double guess) {
  if (!(p >= 0.0 && p <= 1.0) || std::isnan(guess)) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (p == 1.0) {
    return law.mean > 0.0 ? infinity : 0.0;
  }
  const double target = p * (1.0 - 64.0 * std::numeric_limits<double>::epsilon());
  const auto reaches = [&](double count) { return cdf(law, count) >= target; };
  if (target <= 0.0 || reaches(0.0)) {
    return 0.0;
  }
  double low = 0.0;  // does not reach
  double high = std::max(1.0, std::floor(guess));
  double step = 1.0;
  if (reaches(high)) {
    while (high - step > 0.0 && reaches(high - step)) {
      high -= step;
      step *= 2.0;
    }
    low = std::max(0.0, high - step);
  } else {
    while (!reaches(high + step)) {
      high += step;
      step *= 2.0;
      if (std::isinf(high)) {
        return infinity;
      }
    }
    low = high;
    high += step;
  }
  while (high - low > 1.0) {
    const double middle = std::floor(low + (high - low) / 2.0);
    if (middle == low || middle == high) {  // past 2^53 neighbours are more than one apart
      break;
    }
    (reaches(middle) ? high : low) = middle;
  }
  return high;
}

double normal_guess(double mean, double variance, double p) {
  const double z = normal_quantile(std::clamp(p, 1e-300, 1.0 - 1e-16));
  return std::max(0.0, mean + z * std::sqrt(variance));
}

bool is_count(double count) {
  return count >= 0.0 && std::floor(count) == count && std::isfinite(count);
}

}  // namespace

NegativeBinomial negative_binomial_from_prob(double size, double prob) {
  return {size, size * (1.0 - prob) / prob};
}

double pdf(const Gamma& law, double x) {
  if (x < 0.0) {
    return 0.0;
  }
  if (x == 0.0) {
    return law.shape < 1.0 ? infinity : (law.shape == 1.0 ? law.rate : 0.0);
  }
  // x^(a−1) e^(−x) / Γ(a) is a Poisson mass at a real "count".
  if (law.shape < 1.0) {
    return pmf(Poisson{x * law.rate}, law.shape) * law.shape / x;
  }
  return pmf(Poisson{x * law.rate}, law.shape - 1.0) * law.rate;
}

double cdf(const Gamma& law, double x) {
  return x <= 0.0 ? 0.0 : gamma_p(law.shape, x * law.rate);
}
double survival(const Gamma& law, double x) {
  return x <= 0.0 ? 1.0 : gamma_q(law.shape, x * law.rate);
}
double quantile(const Gamma& law, double p) {
  return gamma_p_inv(law.shape, p) / law.rate;
}
double upper_quantile(const Gamma& law, double p) {
  return gamma_q_inv(law.shape, p) / law.rate;
}

double cdf(const Beta& law, double x) {
  return beta_i(law.a, law.b, std::clamp(x, 0.0, 1.0));
}
double survival(const Beta& law, double x) {
  return beta_i_complement(law.a, law.b, std::clamp(x, 0.0, 1.0));
}
double quantile(const Beta& law, double p) {
  return beta_i_inv(law.a, law.b, p);
}

double log_pmf(const Poisson& law, double count) {
  if (!(count >= 0.0) || std::isinf(count)) {
    return -infinity;
  }
  if (law.mean == 0.0) {
    return count == 0.0 ? 0.0 : -infinity;
  }
  if (count == 0.0) {
    return -law.mean;
  }
  if (count <= 1e-8 * law.mean || law.mean <= 1e-8 * count) {
    return count * std::log(law.mean) - law.mean - log_gamma(count + 1.0);
  }
  return -stirling_error(count) - deviance_term(count, law.mean) - 0.5 * (log_two_pi + std::log(count));
}

double pmf(const Poisson& law, double count) {
  return std::exp(log_pmf(law, count));
}

double cdf(const Poisson& law, double count) {
  return count < 0.0 ? 0.0 : gamma_q(std::floor(count) + 1.0, law.mean);
}
double survival(const Poisson& law, double count) {
  return count < 0.0 ? 1.0 : gamma_p(std::floor(count) + 1.0, law.mean);
}
double at_least(const Poisson& law, double count) {
  return survival(law, std::ceil(count) - 1.0);
}

double quantile(const Poisson& law, double p) {
  return smallest_reaching(law, p, normal_guess(law.mean, law.mean, p));
}

double log_pmf(const NegativeBinomial& law, double count) {
  if (std::isinf(law.size)) {
    return log_pmf(Poisson{law.mean}, count);
  }
  if (!is_count(count)) {
    return -infinity;
  }
  if (law.mean == 0.0) {
    return count == 0.0 ? 0.0 : -infinity;
  }
  const double n = law.size;
  if (count == 0.0) {
    return -n * std::log1p(law.mean / n);
  }
  const double total = n + count;
  const double fail = law.mean / (n + law.mean);
  if (n < 1e-10 * count || count < 1e-10 * n) {
    // One side vanishes beside the other: the saddle point has nothing to expand about.
    const double log_choose =
        count < 1e-10 * n ? count * std::log(n) + count * (count - 1.0) / (2.0 * n) - log_gamma(count + 1.0)
                          : log_gamma(total) - log_gamma(n) - log_gamma(count + 1.0);
    return log_choose - n * std::log1p(law.mean / n) + count * std::log(fail);
  }
  // size / (size + count) times the binomial mass of `size` in size + count trials (Loader 2000).
  const double success = n / (n + law.mean);
  const double log_binomial = stirling_error(total) - stirling_error(n) - stirling_error(count) -
                              deviance_term(n, total * success) - deviance_term(count, total * fail) -
                              0.5 * (log_two_pi + std::log(count) + std::log(n / total));
  return std::log(n / total) + log_binomial;
}

double pmf(const NegativeBinomial& law, double count) {
  return std::exp(log_pmf(law, count));
}

double cdf(const NegativeBinomial& law, double count) {
  if (std::isinf(law.size)) {
    return cdf(Poisson{law.mean}, count);
  }
  if (count < 0.0) {
    return 0.0;
  }
  const double k = std::floor(count) + 1.0;
  const double total = law.size + law.mean;
  // The smaller of the two probabilities is exact to the last digit; the other is one minus it.
  return law.mean < law.size ? beta_i_complement(k, law.size, law.mean / total)
                             : beta_i(law.size, k, law.size / total);
}

double survival(const NegativeBinomial& law, double count) {
  if (std::isinf(law.size)) {
    return survival(Poisson{law.mean}, count);
  }
  if (count < 0.0) {
    return 1.0;
  }
  const double k = std::floor(count) + 1.0;
  const double total = law.size + law.mean;
  return law.mean < law.size ? beta_i(k, law.size, law.mean / total)
                             : beta_i_complement(law.size, k, law.size / total);
}

double at_least(const NegativeBinomial& law, double count) {
  return survival(law, std::ceil(count) - 1.0);
}

double quantile(const NegativeBinomial& law, double p) {
  if (std::isinf(law.size)) {
    return quantile(Poisson{law.mean}, p);
  }
  return smallest_reaching(law, p, normal_guess(law.mean, law.mean + law.mean * law.mean / law.size, p));
}

}  // namespace lagesbild::stats
