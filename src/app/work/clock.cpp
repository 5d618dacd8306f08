#include "app/work/clock.hpp"

#include <chrono>

namespace lagesbild::app {

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace lagesbild::app
