#pragma once

#include <vector>

namespace lagesbild::ui {

/// Round numbers (1, 2 or 5 times a power of ten, at least `least_step`) from 0 to the first that is not
/// under `most`; at most `count` steps.
std::vector<double> ticks_to(double most, int count, double least_step);

}  // namespace lagesbild::ui
