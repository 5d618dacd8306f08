#pragma once

#include <chrono>

/// The clock by which work is done in slices: a slice is asked for in seconds and ends when they have passed.
namespace lagesbild::app {

/// A job is asked for so many units (draws, replications) between two looks at the clock: some tenths of a
/// millisecond.
inline constexpr int units_at_a_time = 5000;

/// Seconds since some moment that stays the same while the program runs.
inline double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace lagesbild::app
