#include "analysis/methods/garwood.hpp"

#include "analysis/stats/special_functions.hpp"

namespace lagesbild::analysis {

Interval garwood(double count, double level) {
  const double tail = (1 - level) / 2;
  return {count > 0 ? stats::gamma_p_inv(count, tail) : 0.0, stats::gamma_q_inv(count + 1, tail)};
}

}  // namespace lagesbild::analysis
