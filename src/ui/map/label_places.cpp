#include "ui/map/label_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "model/sorting.hpp"

namespace lagesbild::ui {
namespace {

constexpr float air_px = 2;         // between two labels, one above the other
constexpr float air_beside_px = 7;  // and side by side, where they else read as one name
constexpr float air_line_px = 2;    // between a name and another's line
constexpr float edge_px = 3;        // between a name and the edge of the map
constexpr float shortest_line = 8;  // px: of a shorter one only the dot is seen
constexpr float near_pole_px = 8;   // an area that is smaller than a square of the grid has its pole alone
constexpr float dot_px = 4;         // a leader's dot and some air

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

/// Liang–Barsky: whether any part of the line lies in the rectangle.
bool crosses(const Leader& line, const Rect& rect) {
  float enter = 0;
  float leave = 1;
  const float dx = line.x1 - line.x0;
  const float dy = line.y1 - line.y0;
  const std::array<std::array<float, 2>, 4> sides = {{{-dx, line.x0 - rect.x},
                                                      {dx, rect.x + rect.width - line.x0},
                                                      {-dy, line.y0 - rect.y},
                                                      {dy, rect.y + rect.height - line.y0}}};
  for (const auto& [p, q] : sides) {
    if (p == 0) {
      if (q < 0) return false;
    } else if (p < 0) {
      enter = std::max(enter, q / p);
    } else {
      leave = std::min(leave, q / p);
    }
  }
  return enter < leave;
}

// What makes a place bad. A whole box over other areas costs 3; a place that costs more than `dearest` is
// worse than none.
constexpr float over_others = 3.0f;
constexpr float over_nobody = 0.35f;
constexpr float over_a_pole = 1.2f;
constexpr float over_many_poles = 1.6f;
constexpr float with_leader = 0.7f;
constexpr float per_leader_px = 0.008f;
constexpr float longest_leader = 0.22f;  // of the view's shorter side
constexpr float per_shift_px = 0.012f;
constexpr float per_line = 0.1f;
constexpr float dearest = 2.2f;
constexpr float any_cost = 1e6f;
constexpr float per_needed_px = 0.05f;
constexpr float line_on_a_pole = 5;

class Placer {
 public:
  Placer(std::span<const LabelRequest> requests, Rect view, std::span<const Rect> taken,
         const OwnerGrid& owners)
      : requests_(requests),
        view_{view.x + edge_px, view.y + edge_px, view.width - 2 * edge_px, view.height - 2 * edge_px},
        taken_(taken.begin(), taken.end()),
        owners_(owners) {}

  std::optional<LabelPlace> place(std::size_t index) {
    best_.reset();
    best_cost_ = dearest;
    is_needed_ = requests_[index].is_needed;
    try_near(index);
    if (!requests_[index].is_needed) {
      try_with_leader(index);
    } else if (!best_) {
      try_anywhere(index);
    }
    if (best_) {
      taken_.push_back(best_->box);
      if (best_->leader) append_leader(taken_, line_of(index, best_->box));
    }
    return best_;
  }

 private:
  bool free(const Rect& box) const {
    if (!within(box, view_)) return false;
    const float beside = is_needed_ ? air_px : air_beside_px;
    const Rect with_air{box.x - beside, box.y - air_px, box.width + 2 * beside, box.height + 2 * air_px};
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const Rect& rect) { return overlap(rect, with_air); });
  }

  /// A name whose middle is on another's ground, or on none, reads as the name of that.
  bool stands_on(std::size_t index, const Rect& box) const {
    if (owners_.owner.empty()) return true;
    const float x = box.x + box.width / 2;
    const float y = box.y + box.height / 2;
    return owners_.at(x, y) == static_cast<int>(index) ||
           std::hypot(x - requests_[index].x, y - requests_[index].y) < near_pole_px;
  }

  bool leads(std::size_t index, const Rect& box) const {
    const Leader line = line_of(index, box);
    if (std::hypot(line.x1 - line.x0, line.y1 - line.y0) < shortest_line) return false;
    const Rect dot{line.x0 - dot_px, line.y0 - dot_px, 2 * dot_px, 2 * dot_px};
    return std::none_of(taken_.begin(), taken_.end(), [&](const Rect& rect) {
      return overlap(rect, dot) ||
             crosses(line, {rect.x - air_line_px, rect.y - air_line_px, rect.width + 2 * air_line_px,
                            rect.height + 2 * air_line_px});
    });
  }

  float ground_cost(std::size_t index, const Rect& box) const {
    constexpr int across = 9;
    const int down = std::max(2, static_cast<int>(box.height / 8));
    int others = 0;
    int nobodys = 0;
    for (int row = 0; row < down; ++row) {
      for (int column = 0; column < across; ++column) {
        const float x = box.x + box.width * (static_cast<float>(column) + 0.5f) / across;
        const float y = box.y + box.height * (static_cast<float>(row) + 0.5f) / static_cast<float>(down);
        const int owner = owners_.at(x, y);
        if (owner == OwnerGrid::nobody) {
          ++nobodys;
        } else if (owner != static_cast<int>(index)) {
          ++others;
        }
      }
    }
    const float samples = static_cast<float>(across * down);
    return (over_others * static_cast<float>(others) + over_nobody * static_cast<float>(nobodys)) / samples;
  }

  float poles_cost(std::size_t index, const Rect& box) const {
    float cost = 0;
    for (std::size_t other = 0; other < requests_.size(); ++other) {
      if (other == index) continue;
      const float spared = std::min(requests_[other].room, 8.0f);
      const Rect pole{requests_[other].x - spared, requests_[other].y - spared, 2 * spared, 2 * spared};
      if (overlap(pole, box)) cost += over_a_pole;
    }
    return std::min(cost, over_many_poles);
  }

  void consider(std::size_t index, std::size_t variant, const Rect& box, float cost, bool leader,
                bool may_stand_anywhere = false) {
    cost += per_line * static_cast<float>(variant);
    if (cost >= best_cost_ || !free(box)) return;
    if (leader ? !leads(index, box) : !may_stand_anywhere && !stands_on(index, box)) return;
    if (!owners_.owner.empty()) cost += ground_cost(index, box);
    if (cost >= best_cost_) return;
    cost += poles_cost(index, box);
    if (cost >= best_cost_) return;
    best_cost_ = cost;
    best_ = LabelPlace{index, variant, box, leader};
  }

  void try_near(std::size_t index) {
    const LabelRequest& request = requests_[index];
    for (std::size_t variant = 0; variant < request.variants.size(); ++variant) {
      const auto [width, height] = request.variants[variant];
      // Without a grid the room about the pole must do to tell whether the name keeps to its area.
      const float overhang = std::hypot(width, height) / 2 / std::max(request.room, 7.0f);
      const float outside = owners_.owner.empty() ? std::max(0.0f, overhang - 1.15f) : 0;
      for (int down = -3; down <= 3; ++down) {
        for (int right = -4; right <= 4; ++right) {
          const float dx = static_cast<float>(right) * std::max(width, 24.0f) / 8;
          const float dy = static_cast<float>(down) * height / 4;
          if (std::abs(dx) > request.room + width / 4 || std::abs(dy) > request.room + height / 4) continue;
          const Rect box{std::round(request.x + dx - width / 2), std::round(request.y + dy - height / 2),
                         width, height};
          consider(index, variant, box, per_shift_px * std::hypot(dx, dy) + outside, false);
        }
      }
    }
  }

  void try_with_leader(std::size_t index) {
    const LabelRequest& request = requests_[index];
    constexpr std::array<std::array<float, 2>, 12> directions = {{{1, 0},
                                                                  {-1, 0},
                                                                  {0, -1},
                                                                  {0, 1},
                                                                  {.87f, -.5f},
                                                                  {.87f, .5f},
                                                                  {-.87f, -.5f},
                                                                  {-.87f, .5f},
                                                                  {.5f, -.87f},
                                                                  {.5f, .87f},
                                                                  {-.5f, -.87f},
                                                                  {-.5f, .87f}}};
    for (const float away : {14.0f, 26.0f, 40.0f, 56.0f, 76.0f, 100.0f, 130.0f, 165.0f}) {
      if (away > std::max(30.0f, longest_leader * std::min(view_.width, view_.height))) break;
      for (const auto& [dx, dy] : directions) {
        for (std::size_t variant = 0; variant < request.variants.size(); ++variant) {
          const auto [width, height] = request.variants[variant];
          const Rect box{std::round(request.x + dx * (away + width / 2) - width / 2),
                         std::round(request.y + dy * (away + height / 2) - height / 2), width, height};
          consider(index, variant, box, with_leader + per_leader_px * away, true);
        }
      }
    }
  }

  /// A line over the middle of another area leaves that without a place of its own.
  float poles_on(std::size_t index, const Leader& line) const {
    float cost = 0;
    for (std::size_t other = 0; other < requests_.size(); ++other) {
      const LabelRequest& request = requests_[other];
      const Rect pole{request.x - 2 * dot_px, request.y - 2 * dot_px, 4 * dot_px, 4 * dot_px};
      if (other != index && crosses(line, pole)) cost += line_on_a_pole;
    }
    return cost;
  }

  /// Ever farther from the pole, whatever lies there: worse than a fair place, and better than none.
  void try_anywhere(std::size_t index) {
    constexpr float step = 6;
    constexpr int directions = 24;
    const LabelRequest& request = requests_[index];
    const float farthest = std::max(view_.width, view_.height) / 2;
    best_cost_ = any_cost;
    for (float away = 0; away < farthest; away += step) {
      for (int direction = 0; direction < (away > 0 ? directions : 1); ++direction) {
        const float angle =
            static_cast<float>(direction) * 2 * std::numbers::pi_v<float> / static_cast<float>(directions);
        for (std::size_t variant = 0; variant < request.variants.size(); ++variant) {
          const auto [width, height] = request.variants[variant];
          const Rect box{std::round(request.x + std::cos(angle) * away - width / 2),
                         std::round(request.y + std::sin(angle) * away - height / 2), width, height};
          const Leader line = line_of(index, box);
          const bool is_on_pole = line.x0 == line.x1 && line.y0 == line.y1;
          const float cost = per_needed_px * away;
          if (is_on_pole || stands_on(index, box)) consider(index, variant, box, cost, false, is_on_pole);
          if (!is_on_pole && cost < best_cost_)
            consider(index, variant, box, cost + poles_on(index, line), true);
        }
      }
    }
  }

  Leader line_of(std::size_t index, const Rect& box) const {
    return leader_to(requests_[index].x, requests_[index].y, box);
  }

  std::span<const LabelRequest> requests_;
  Rect view_;
  std::vector<Rect> taken_;
  const OwnerGrid& owners_;
  std::optional<LabelPlace> best_;
  float best_cost_ = 0;
  bool is_needed_ = false;  ///< what is placed now
};

}  // namespace

Leader leader_to(float pole_x, float pole_y, const Rect& box) {
  return {pole_x, pole_y, std::clamp(pole_x, box.x, box.x + box.width),
          std::clamp(pole_y, box.y, box.y + box.height)};
}

void append_leader(std::vector<Rect>& taken, const Leader& line) {
  constexpr float step = 4;
  taken.push_back({line.x0 - dot_px, line.y0 - dot_px, 2 * dot_px, 2 * dot_px});
  const float length = std::hypot(line.x1 - line.x0, line.y1 - line.y0);
  const int steps = static_cast<int>(length / step);
  for (int i = 1; i < steps; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(steps);
    taken.push_back({line.x0 + (line.x1 - line.x0) * share - step / 2,
                     line.y0 + (line.y1 - line.y0) * share - step / 2, step, step});
  }
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

OwnerGrid::OwnerGrid(float width, float height)
    : columns(std::max(1, static_cast<int>(std::ceil(width / cell)))),
      rows(std::max(1, static_cast<int>(std::ceil(height / cell)))),
      owner(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), nobody) {}

int OwnerGrid::at(float x, float y) const {
  const int column = static_cast<int>(std::floor(x / cell));
  const int row = static_cast<int>(std::floor(y / cell));
  if (column < 0 || row < 0 || column >= columns || row >= rows) return nobody;
  return owner[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(column)];
}

std::vector<LabelPlace> place_labels(std::span<const LabelRequest> requests, Rect view,
                                     std::span<const Rect> taken, const OwnerGrid& owners) {
  std::vector<std::size_t> order(requests.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order,
              [&](std::size_t a, std::size_t b) { return requests[a].priority > requests[b].priority; });
  Placer placer(requests, view, taken, owners);
  std::vector<LabelPlace> places;
  for (const std::size_t index : order) {
    if (auto place = placer.place(index)) places.push_back(*place);
  }
  return places;
}

}  // namespace lagesbild::ui
