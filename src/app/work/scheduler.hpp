#pragma once

#include <initializer_list>

#include "app/work/clock.hpp"

namespace lagesbild::app {

/// Something that is done in slices between frames.
class Work {
 public:
  virtual ~Work() = default;
  /// There is something to do.
  virtual bool pending() const = 0;
  /// Until it is done or the slice is over. Requires that something is pending.
  virtual void work(const Slice& slice) = 0;
};

/// Spends a slice of about the given seconds on what is pending, the most urgent first. True: there is more.
bool work_by_urgency(std::initializer_list<Work*> works, double seconds);

}  // namespace lagesbild::app
