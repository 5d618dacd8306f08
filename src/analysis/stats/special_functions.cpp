#include "analysis/stats/special_functions.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

// Boost must neither throw (the WebAssembly build has no exceptions) nor promote to long double (soft 128-bit
// there, and another answer than the native build's).
#ifndef BOOST_MATH_STANDALONE
#define BOOST_MATH_STANDALONE
#endif
#ifndef BOOST_MATH_NO_LONG_DOUBLE_MATH_FUNCTIONS
#define BOOST_MATH_NO_LONG_DOUBLE_MATH_FUNCTIONS
#endif
#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace lagesbild::stats {
namespace {

namespace policies = boost::math::policies;
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>, policies::promote_float<false>,
    policies::promote_double<false>>;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

bool positive(double x) {
  return x > 0.0 && std::isfinite(x);
}
bool probability(double p) {
  return p >= 0.0 && p <= 1.0;
}

template <std::size_t Size>
double polynomial(const std::array<double, Size>& coefficients, double x) {
  double value = coefficients.back();
  for (std::size_t i = Size - 1; i-- > 0;) {
    value = value * x + coefficients[i];
  }
  return value;
}

}  // namespace

double log_gamma(double x) {
  return positive(x) ? boost::math::lgamma(x, Quiet()) : not_a_number;
}

double gamma_p(double a, double x) {
  if (!positive(a) || !(x >= 0.0)) {
    return not_a_number;
  }
  return std::isinf(x) ? 1.0 : boost::math::gamma_p(a, x, Quiet());
}

double gamma_q(double a, double x) {
  if (!positive(a) || !(x >= 0.0)) {
    return not_a_number;
  }
  return std::isinf(x) ? 0.0 : boost::math::gamma_q(a, x, Quiet());
}

double gamma_p_inv(double a, double p) {
  if (!positive(a) || !probability(p)) {
    return not_a_number;
  }
  if (p == 0.0 || p == 1.0) {
    return p == 0.0 ? 0.0 : infinity;
  }
  return boost::math::gamma_p_inv(a, p, Quiet());
}

double gamma_q_inv(double a, double q) {
  if (!positive(a) || !probability(q)) {
    return not_a_number;
  }
  if (q == 0.0 || q == 1.0) {
    return q == 1.0 ? 0.0 : infinity;
  }
  return boost::math::gamma_q_inv(a, q, Quiet());
}

double beta_i(double a, double b, double x) {
  if (!positive(a) || !positive(b) || !probability(x)) {
    return not_a_number;
  }
  return boost::math::ibeta(a, b, x, Quiet());
}

double beta_i_complement(double a, double b, double x) {
  if (!positive(a) || !positive(b) || !probability(x)) {
    return not_a_number;
  }
  return boost::math::ibetac(a, b, x, Quiet());
}

double beta_i_inv(double a, double b, double p) {
  if (!positive(a) || !positive(b) || !probability(p)) {
    return not_a_number;
  }
  return boost::math::ibeta_inv(a, b, p, Quiet());
}

double normal_cdf(double z) {
  return std::isnan(z) ? z : 0.5 * boost::math::erfc(-z / std::numbers::sqrt2, Quiet());
}

double normal_survival(double z) {
  return normal_cdf(-z);
}

double normal_quantile(double p) {
  if (!probability(p)) {
    return not_a_number;
  }
  if (p == 0.0 || p == 1.0) {
    return p == 0.0 ? -infinity : infinity;
  }
  const double centred = p - 0.5;
  if (std::abs(centred) <= 0.425) {
    constexpr std::array above = {3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
                                  13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
                                  33430.575583588128105, 2509.0809287301226727};
    constexpr std::array below = {1.0,
                                  42.313330701600911252,
                                  687.18700749205790830,
                                  5394.1960214247511077,
                                  21213.794301586595867,
                                  39307.895800092710610,
                                  28729.085735721942674,
                                  5226.4952788528545610};
    const double r = 0.180625 - centred * centred;
    return centred * polynomial(above, r) / polynomial(below, r);
  }
  const double tail = std::sqrt(-std::log(centred < 0.0 ? p : 1.0 - p));
  double size = 0.0;
  if (tail <= 5.0) {
    constexpr std::array above = {1.42343711074968357734,   4.63033784615654529590,   5.76949722146069140550,
                                  3.64784832476320460504,   1.27045825245236838258,   0.241780725177450611770,
                                  0.0227238449892691845833, 7.74545014278341407640e-4};
    constexpr std::array below = {1.0,
                                  2.05319162663775882187,
                                  1.67638483018380384940,
                                  0.689767334985100004550,
                                  0.148103976427480074590,
                                  0.0151986665636164571966,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
    size = polynomial(above, tail - 1.6) / polynomial(below, tail - 1.6);
  } else {
    constexpr std::array above = {6.65790464350110377720,    5.46378491116411436990,
                                  1.78482653991729133580,    0.296560571828504891230,
                                  0.0265321895265761230930,  0.00124266094738807843860,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
    constexpr std::array below = {1.0,
                                  0.599832206555887937690,
                                  0.136929880922735805310,
                                  0.0148753612908506148525,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
    size = polynomial(above, tail - 5.0) / polynomial(below, tail - 5.0);
  }
  return centred < 0.0 ? -size : size;
}

double stirling_error(double n) {
  if (!positive(n)) {
    return not_a_number;
  }
  if (n <= 15.0) {
    constexpr double half_log_two_pi = 0.918938533204672741780329736406;
    return log_gamma(n + 1.0) - (n + 0.5) * std::log(n) + n - half_log_two_pi;
  }
  // Stirling's series; past n = 15 six terms leave less than 1e-16.
  const double n2 = n * n;
  return (1.0 / 12.0 -
          (1.0 / 360.0 -
           (1.0 / 1260.0 - (1.0 / 1680.0 - (1.0 / 1188.0 - 691.0 / 360360.0 / n2) / n2) / n2) / n2) /
              n2) /
         n;
}

double deviance_term(double x, double m) {
  if (!(x >= 0.0) || !positive(m) || std::isinf(x)) {
    return not_a_number;
  }
  if (x == 0.0) {
    return m;
  }
  const double difference = x - m;
  if (std::abs(difference) < 0.1 * (x + m)) {
    const double v = difference / (x + m);
    double sum = difference * v;
    double power = 2.0 * x * v;
    for (int j = 1; j < 1000; ++j) {
      power *= v * v;
      const double next = sum + power / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }
  return x * std::log(x / m) + m - x;
}

}  // namespace lagesbild::stats
