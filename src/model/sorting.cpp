#include "model/sorting.hpp"

#include <algorithm>

namespace lagesbild {
namespace {

// Runs of so many are put in order by insertion, then merged two by two.
constexpr std::size_t run_length = 8;

void insert_in_order(std::span<std::size_t> run, GoesBefore before) {
  for (std::size_t i = 1; i < run.size(); ++i) {
    const std::size_t item = run[i];
    std::size_t at = i;
    for (; at > 0 && before(item, run[at - 1]); --at) run[at] = run[at - 1];
    run[at] = item;
  }
}

void merge(std::span<const std::size_t> first, std::span<const std::size_t> second, std::size_t* into,
           GoesBefore before) {
  std::size_t a = 0;
  std::size_t b = 0;
  while (a < first.size() || b < second.size()) {
    const bool from_second = a == first.size() || (b < second.size() && before(second[b], first[a]));
    *into++ = from_second ? second[b++] : first[a++];
  }
}

}  // namespace

std::vector<std::size_t> order_of(std::size_t count, GoesBefore before) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  for (std::size_t at = 0; at < count; at += run_length) {
    insert_in_order(std::span(order).subspan(at, std::min(run_length, count - at)), before);
  }
  std::vector<std::size_t> merged(count);
  for (std::size_t length = run_length; length < count; length *= 2) {
    for (std::size_t at = 0; at < count; at += 2 * length) {
      const std::size_t middle = std::min(at + length, count);
      const std::size_t end = std::min(middle + length, count);
      const std::span<const std::size_t> all(order);
      merge(all.subspan(at, middle - at), all.subspan(middle, end - middle), merged.data() + at, before);
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace lagesbild
