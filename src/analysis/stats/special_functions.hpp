#pragma once

#include <limits>

/// The special functions under every distribution here, on doubles.
///
/// All functions are pure. A non-finite or out-of-range argument gives a quiet NaN, never a trap or an
/// exception. Relative accuracy against R 4.2.2 is 1e-10 or better over the grid in
/// tests/reference/special_functions.tests.cpp. Backed by Boost.Math, seen only by the .cpp file.
namespace lagesbild::stats {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// ln Γ(x), x > 0.
double log_gamma(double x);

/// Regularised lower incomplete gamma P(a, x), a > 0, x ≥ 0.
double gamma_p(double a, double x);
/// Regularised upper incomplete gamma Q(a, x) = 1 − P(a, x), accurate where it is small.
double gamma_q(double a, double x);
/// x with P(a, x) = p, 0 ≤ p ≤ 1.
double gamma_p_inv(double a, double p);
/// x with Q(a, x) = q, 0 ≤ q ≤ 1.
double gamma_q_inv(double a, double q);

/// Regularised incomplete beta I_x(a, b), a > 0, b > 0, 0 ≤ x ≤ 1.
double beta_i(double a, double b, double x);
/// 1 − I_x(a, b), accurate where it is small.
double beta_i_complement(double a, double b, double x);
/// x with I_x(a, b) = p.
double beta_i_inv(double a, double b, double p);

/// Standard normal P(Z ≤ z).
double normal_cdf(double z);
/// Standard normal P(Z > z), accurate far out.
double normal_survival(double z);
/// z with P(Z ≤ z) = p; ∓infinity at 0 and 1. Wichura (1988), algorithm AS 241, PPND16.
double normal_quantile(double p);

/// The error of Stirling's formula: ln n! − ½ ln(2πn) − n ln n + n, n > 0 (Loader 2000).
double stirling_error(double n);

/// Deviance term x ln(x / m) + m − x without cancellation, x ≥ 0, m > 0 (Loader 2000).
double deviance_term(double x, double m);

}  // namespace lagesbild::stats
