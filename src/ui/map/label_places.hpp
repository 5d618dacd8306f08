#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ui/map/projection.hpp"
#include "ui/record.hpp"

namespace lagesbild::ui {

/// A name that wants a place on the map; all in screen pixels.
struct LabelRequest {
  struct Variant {
    float width = 0;
    float height = 0;
  };

  float x = 0;  ///< the area's pole
  float y = 0;
  float room = 0;                 ///< distance from the pole to the border
  double priority = 0;            ///< higher first; ties in the order given
  std::vector<Variant> variants;  ///< the name on one line, on two, …; the first that fits is taken
};

struct LabelPlace {
  std::size_t request = 0;
  std::size_t variant = 0;
  Rect box;
  bool leader = false;  ///< so far from the pole that a line should lead there
};

/// Greedy in the order of priority: in the area's middle, a little beside it, then outside with a leader line
/// (never over another area's pole, if that can be had). A name that finds no place is left out; it is said
/// on hover. No two boxes overlap and none leaves `view`; `taken` is kept free.
std::vector<LabelPlace> place_labels(std::span<const LabelRequest> requests, Rect view,
                                     std::span<const Rect> taken);

bool overlap(const Rect& a, const Rect& b);

}  // namespace lagesbild::ui
