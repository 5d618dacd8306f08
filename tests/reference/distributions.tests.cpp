#include "stats_grid.hpp"

#include "analysis/stats/distributions.hpp"
#include "analysis/stats/special_functions.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <limits>

using namespace lagesbild::stats;

namespace {

/// The largest relative error of `function` over a table whose last column is R's answer.
template <std::size_t Rows, std::size_t Columns, typename Function>
double worst_relative_error(const double (&table)[Rows][Columns], Function function) {
  static_assert(Rows >= 9);
  double worst = 0.0;
  for (const auto& row : table) {
    const double wanted = row[Columns - 1];
    const double got = function(row);
    const double error = got == wanted ? 0.0 : std::abs(got - wanted) / std::abs(wanted);
    worst = std::isnan(error) ? std::numeric_limits<double>::infinity() : std::max(worst, error);
  }
  return worst;
}

NegativeBinomial negative_binomial(const double (&row)[4]) {
  return {row[1], row[2]};
}

}  // namespace

TEST_CASE(
    "The incomplete gamma function and its inverses agree with R to 1e-10, extreme arguments included") {
  CHECK(worst_relative_error(reference::gamma_p, [](auto& row) { return gamma_p(row[1], row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::gamma_q, [](auto& row) { return gamma_q(row[1], row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::gamma_pdf, [](auto& row) {
          return pdf(Gamma{row[1], 1.0}, row[0]);
        }) < 1e-10);
  CHECK(worst_relative_error(reference::gamma_p_inv, [](auto& row) { return gamma_p_inv(row[1], row[0]); }) <
        1e-10);
  CHECK(worst_relative_error(reference::gamma_q_inv, [](auto& row) { return gamma_q_inv(row[1], row[0]); }) <
        1e-10);
  CHECK(worst_relative_error(reference::log_gamma, [](auto& row) { return log_gamma(row[0]); }) < 1e-13);
}

TEST_CASE("The incomplete beta function and its inverse agree with R to 1e-10") {
  CHECK(worst_relative_error(reference::beta_i, [](auto& row) { return beta_i(row[1], row[2], row[0]); }) <
        1e-10);
  CHECK(worst_relative_error(reference::beta_i_complement,
                             [](auto& row) { return beta_i_complement(row[1], row[2], row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::beta_i_inv,
                             [](auto& row) { return beta_i_inv(row[1], row[2], row[0]); }) < 1e-10);
}

TEST_CASE("The negative binomial agrees with R to 1e-10, its quantiles exactly") {
  CHECK(worst_relative_error(reference::negative_binomial_pmf,
                             [](auto& row) { return pmf(negative_binomial(row), row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::negative_binomial_cdf,
                             [](auto& row) { return cdf(negative_binomial(row), row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::negative_binomial_survival,
                             [](auto& row) { return survival(negative_binomial(row), row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::negative_binomial_quantile,
                             [](auto& row) { return quantile(negative_binomial(row), row[0]); }) == 0.0);
}

TEST_CASE("The Poisson law agrees with R to 1e-10, its quantiles exactly") {
  CHECK(worst_relative_error(reference::poisson_pmf, [](auto& row) { return pmf(Poisson{row[1]}, row[0]); }) <
        1e-10);
  CHECK(worst_relative_error(reference::poisson_cdf, [](auto& row) { return cdf(Poisson{row[1]}, row[0]); }) <
        1e-10);
  CHECK(worst_relative_error(reference::poisson_survival,
                             [](auto& row) { return survival(Poisson{row[1]}, row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::poisson_quantile,
                             [](auto& row) { return quantile(Poisson{row[1]}, row[0]); }) == 0.0);
}

TEST_CASE("The normal law and its quantile agree with R far into the tails") {
  CHECK(worst_relative_error(reference::normal_cdf, [](auto& row) { return normal_cdf(row[0]); }) < 1e-10);
  CHECK(worst_relative_error(reference::normal_quantile, [](auto& row) { return normal_quantile(row[0]); }) <
        1e-14);
}
