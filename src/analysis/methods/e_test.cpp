#include "analysis/methods/e_test.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/stats/distributions.hpp"

namespace lagesbild::analysis {
namespace {

struct Support {
  double first;
  std::vector<double> mass;
};

/// The law where it holds all but 1e-15 of its mass.
Support support_of(const stats::Poisson& law) {
  constexpr double left_out = 1e-15;
  const double reach = 9 * std::sqrt(law.mean) + 25;
  Support support{std::max(0.0, std::floor(law.mean - reach)), {}};
  for (double x = support.first; x <= law.mean + reach; ++x) {
    const double mass = stats::pmf(law, x);
    if (x > law.mean && mass < left_out / 100) break;
    support.mass.push_back(mass);
  }
  return support;
}

double pivot(double x1, double x2, double n1, double n2) {
  if (x1 == 0 && x2 == 0) return 0;
  return std::abs(x1 / n1 - x2 / n2) / std::sqrt(x1 / (n1 * n1) + x2 / (n2 * n2));
}

}  // namespace

double e_test(double count1, double count2, double exposure1, double exposure2) {
  if (count1 + count2 == 0) return 1;
  const double rate = (count1 + count2) / (exposure1 + exposure2);
  const auto first = support_of({rate * exposure1});
  const auto second = support_of({rate * exposure2});
  // A pivot equal but for rounding is "as far out".
  const double limit = pivot(count1, count2, exposure1, exposure2) * (1 - 1e-12);
  double p = 0;
  for (std::size_t i = 0; i < first.mass.size(); ++i) {
    double beyond = 0;
    for (std::size_t j = 0; j < second.mass.size(); ++j) {
      const double x1 = first.first + static_cast<double>(i);
      const double x2 = second.first + static_cast<double>(j);
      if (pivot(x1, x2, exposure1, exposure2) >= limit) beyond += second.mass[j];
    }
    p += first.mass[i] * beyond;
  }
  return std::min(p, 1.0);
}

}  // namespace lagesbild::analysis
