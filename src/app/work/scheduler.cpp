#include "app/work/scheduler.hpp"

#include <algorithm>

namespace lagesbild::app {

bool work_by_urgency(std::initializer_list<Work*> works, double seconds) {
  const Slice slice(seconds);
  const auto next = [&] {
    return std::find_if(works.begin(), works.end(), [](const Work* work) { return work->pending(); });
  };
  for (auto work = next(); work != works.end(); work = next()) {
    if ((*work)->work(slice); slice.over()) break;
  }
  return next() != works.end();
}

}  // namespace lagesbild::app
