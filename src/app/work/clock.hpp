#pragma once

namespace lagesbild::app {

/// Seconds of a clock that never goes back. Its origin means nothing.
double seconds_now();

/// The time that work may take between two frames.
class Slice {
 public:
  /// From now on.
  explicit Slice(double seconds) : end_(seconds_now() + seconds) {}
  bool over() const { return seconds_now() >= end_; }

 private:
  double end_;
};

/// Units of a job between looks at the clock: about half a millisecond.
inline constexpr int units_at_a_time = 5000;

/// Steps the job until it is done (true) or the slice is over, once at least. Some jobs are told how many
/// units a step may take, others know it themselves; step() says when all is done.
template <typename Job>
bool run(Job& job, const Slice& slice) {
  const auto step = [&] {
    if constexpr (requires { job.step(units_at_a_time); }) {
      return job.step(units_at_a_time);
    } else {
      return job.step();
    }
  };
  while (!step()) {
    if (slice.over()) return false;
  }
  return true;
}

}  // namespace lagesbild::app
