#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ui/kit/record.hpp"
#include "ui/map/projection.hpp"

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
  bool is_needed = false;         ///< takes the nearest place that is free rather than none
};

/// Which request's area each little square of the view belongs to.
struct OwnerGrid {
  static constexpr int nobody = -1;    ///< no area
  static constexpr int somebody = -2;  ///< an area that asks for no name
  float cell = 6;                      ///< px
  int columns = 0;
  int rows = 0;
  std::vector<int> owner;

  OwnerGrid() = default;
  OwnerGrid(float width, float height);
  int at(float x, float y) const;
};

struct LabelPlace {
  std::size_t request = 0;
  std::size_t variant = 0;
  Rect box;
  bool leader = false;  ///< so far from the pole that a line should lead there
};

/// The line from an area's pole to its name, ending at the name's nearest edge.
struct Leader {
  float x0, y0, x1, y1;
};
Leader leader_to(float pole_x, float pole_y, const Rect& box);
/// What the line and its dot cover, as small boxes that nothing else is written in.
void append_leader(std::vector<Rect>& taken, const Leader& line);

/// Greedy in the order of priority. Each name takes the place that costs least: in its area, on as few lines
/// as fit there, its middle on the area; over no other area, and never over the middle of one; else outside
/// with a leader line, which crosses neither a name nor another line. A name that finds no fair place is left
/// out, unless it is needed. No two boxes overlap and none leaves `view`; `taken` is kept free. Without a
/// grid every place counts as the label's own.
std::vector<LabelPlace> place_labels(std::span<const LabelRequest> requests, Rect view,
                                     std::span<const Rect> taken, const OwnerGrid& owners = {});

bool overlap(const Rect& a, const Rect& b);

}  // namespace lagesbild::ui
