#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

/// Sorting by one piece of code for all types. std::sort is made anew for every type and comparison, which
/// was a twelfth of the program for the web; this is for all but the sorts that many draws wait for.
namespace lagesbild {

/// Whether the item of one index goes before that of another, asked of whoever knows the items.
struct GoesBefore {
  const void* items;
  bool (*ask)(const void* items, std::size_t one, std::size_t other);

  bool operator()(std::size_t one, std::size_t other) const { return ask(items, one, other); }
};

/// The indices from 0 up to `count` in order; those of which neither goes before the other keep theirs.
std::vector<std::size_t> order_of(std::size_t count, GoesBefore before);

namespace sorting {

template <typename T, typename Less>
struct Asked {
  std::span<T> items;
  const Less& less;

  static bool ask(const void* asked, std::size_t one, std::size_t other) {
    const Asked& self = *static_cast<const Asked*>(asked);
    return self.less(self.items[one], self.items[other]);
  }
};

template <typename T>
void arrange(std::span<T> items, const std::vector<std::size_t>& order) {
  std::vector<T> before(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
  for (std::size_t i = 0; i < order.size(); ++i) items[i] = std::move(before[order[i]]);
}

template <typename T, typename Less>
void sort(std::span<T> items, const Less& less) {
  const Asked<T, Less> asked{items, less};
  arrange(items, order_of(items.size(), {&asked, Asked<T, Less>::ask}));
}

}  // namespace sorting

/// Sorts what can be seen as a span, stably.
template <typename Items, typename Less = std::less<>>
void sort_stably(Items&& items, const Less& less = {}) {
  sorting::sort(std::span(items), less);
}

}  // namespace lagesbild
