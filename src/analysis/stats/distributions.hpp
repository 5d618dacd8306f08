#pragma once

/// Distributions as plain values with free functions. Counts are passed as doubles holding whole numbers, so
/// that sums of millions fit; a count below zero has probability zero.
namespace lagesbild::stats {

/// Gamma with mean shape / rate. Both > 0.
struct Gamma {
  double shape;
  double rate;
};

/// Beta(a, b) on (0, 1). Both > 0.
struct Beta {
  double a;
  double b;
};

/// Poisson with mean ≥ 0.
struct Poisson {
  double mean;
};

/// Negative binomial by real size > 0 and mean ≥ 0: variance mean + mean² / size. Size infinity is Poisson.
struct NegativeBinomial {
  double size;
  double mean;
};

/// The same law from R's parameters: mean = size (1 − prob) / prob, 0 < prob ≤ 1.
NegativeBinomial negative_binomial_from_prob(double size, double prob);

double pdf(const Gamma& law, double x);
double cdf(const Gamma& law, double x);
double survival(const Gamma& law, double x);
/// x with P(X ≤ x) = p.
double quantile(const Gamma& law, double p);
/// x with P(X > x) = p, accurate for small p.
double upper_quantile(const Gamma& law, double p);

double cdf(const Beta& law, double x);
double survival(const Beta& law, double x);
double quantile(const Beta& law, double p);

/// Probability mass by Loader's saddle-point expansion (2000): no cancellation for large arguments.
double pmf(const Poisson& law, double count);
double log_pmf(const Poisson& law, double count);
/// P(Y ≤ count).
double cdf(const Poisson& law, double count);
/// P(Y > count).
double survival(const Poisson& law, double count);
/// P(Y ≥ count).
double at_least(const Poisson& law, double count);
/// The smallest count with P(Y ≤ count) ≥ p (within 64 rounding units, as R does). Infinity at p = 1.
double quantile(const Poisson& law, double p);

double pmf(const NegativeBinomial& law, double count);
double log_pmf(const NegativeBinomial& law, double count);
/// P(Y ≤ count).
double cdf(const NegativeBinomial& law, double count);
/// P(Y > count).
double survival(const NegativeBinomial& law, double count);
/// P(Y ≥ count).
double at_least(const NegativeBinomial& law, double count);
/// The smallest count with P(Y ≤ count) ≥ p (within 64 rounding units, as R does). Infinity at p = 1.
double quantile(const NegativeBinomial& law, double p);

}  // namespace lagesbild::stats
