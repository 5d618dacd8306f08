#pragma once

namespace lagesbild::analysis {

/// Two-sided test that two Poisson counts have the same rate: the E-test of Krishnamoorthy & Thomson (2004),
/// "A more powerful test for comparing two Poisson means". Counts ≥ 0, exposures > 0. The p-value is the
/// probability, under the pooled rate, of a pivot (x1/n1 − x2/n2) / √(x1/n1² + x2/n2²) at least as far out; 1
/// where both counts are 0. O(√(k1 + k2)) terms squared.
double e_test(double count1, double count2, double exposure1 = 1, double exposure2 = 1);

}  // namespace lagesbild::analysis
