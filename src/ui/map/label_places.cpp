#include "ui/map/label_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lagesbild::ui {
namespace {

constexpr float air_px = 2;  // between two labels

struct Leader {
  float x0, y0, x1, y1;
};

Rect grown(const Rect& rect, float by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

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

class Placer {
 public:
  Placer(std::span<const LabelRequest> requests, Rect view, std::span<const Rect> taken)
      : requests_(requests), view_(view), taken_(taken.begin(), taken.end()) {}

  std::optional<LabelPlace> place(std::size_t index) {
    for (const bool spare_poles : {true, false}) {
      if (auto found = place_near(index, spare_poles)) return keep(*found);
      if (auto found = place_with_leader(index, spare_poles)) return keep(*found);
    }
    return std::nullopt;
  }

 private:
  bool free(std::size_t index, const Rect& box, bool spare_poles) const {
    if (!within(box, view_)) return false;
    const Rect with_air = grown(box, air_px);
    if (std::any_of(taken_.begin(), taken_.end(), [&](const Rect& rect) { return overlap(rect, with_air); }))
      return false;
    if (std::any_of(leaders_.begin(), leaders_.end(),
                    [&](const Leader& leader) { return crosses(leader, with_air); }))
      return false;
    if (!spare_poles) return true;
    for (std::size_t other = 0; other < requests_.size(); ++other) {
      if (other == index) continue;
      const float spared = std::min(requests_[other].room, 8.0f);
      const Rect pole{requests_[other].x - spared, requests_[other].y - spared, 2 * spared, 2 * spared};
      if (overlap(pole, box)) return false;
    }
    return true;
  }

  std::optional<LabelPlace> place_near(std::size_t index, bool spare_poles) const {
    const LabelRequest& request = requests_[index];
    // Names that stay inside their own area first, on as few lines as that takes.
    for (const float overhang : {1.15f, 2.2f, 4.0f}) {
      for (std::size_t variant = 0; variant < request.variants.size(); ++variant) {
        const auto [width, height] = request.variants[variant];
        if (std::hypot(width, height) / 2 > overhang * std::max(request.room, 7.0f)) continue;
        const float step_x = std::min(width, request.room + width / 4) / 2;
        const float step_y = height / 2;
        const std::array<std::array<float, 2>, 9> shifts = {{{0, 0},
                                                             {0, -step_y},
                                                             {0, step_y},
                                                             {-step_x, 0},
                                                             {step_x, 0},
                                                             {-step_x, -step_y},
                                                             {step_x, -step_y},
                                                             {-step_x, step_y},
                                                             {step_x, step_y}}};
        for (const auto& [dx, dy] : shifts) {
          const Rect box{std::round(request.x + dx - width / 2), std::round(request.y + dy - height / 2),
                         width, height};
          if (free(index, box, spare_poles)) return LabelPlace{index, variant, box, false};
        }
      }
    }
    return std::nullopt;
  }

  std::optional<LabelPlace> place_with_leader(std::size_t index, bool spare_poles) const {
    const LabelRequest& request = requests_[index];
    constexpr std::array<std::array<float, 2>, 8> directions = {
        {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {.7f, -.7f}, {-.7f, -.7f}, {.7f, .7f}, {-.7f, .7f}}};
    for (const float away : {14.0f, 26.0f, 42.0f, 60.0f, 84.0f, 110.0f}) {
      for (const auto& [dx, dy] : directions) {
        for (std::size_t variant = 0; variant < request.variants.size(); ++variant) {
          const auto [width, height] = request.variants[variant];
          const Rect box{std::round(request.x + dx * (away + width / 2) - width / 2),
                         std::round(request.y + dy * (away + height / 2) - height / 2), width, height};
          if (!free(index, box, spare_poles)) continue;
          const Leader leader = leader_to(request, box);
          if (std::none_of(taken_.begin(), taken_.end(),
                           [&](const Rect& rect) { return crosses(leader, rect); }))
            return LabelPlace{index, variant, box, true};
        }
      }
    }
    return std::nullopt;
  }

  static Leader leader_to(const LabelRequest& request, const Rect& box) {
    return {request.x, request.y, std::clamp(request.x, box.x, box.x + box.width),
            std::clamp(request.y, box.y, box.y + box.height)};
  }

  LabelPlace keep(const LabelPlace& place) {
    taken_.push_back(place.box);
    if (place.leader) leaders_.push_back(leader_to(requests_[place.request], place.box));
    return place;
  }

  std::span<const LabelRequest> requests_;
  Rect view_;
  std::vector<Rect> taken_;
  std::vector<Leader> leaders_;
};

}  // namespace

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

std::vector<LabelPlace> place_labels(std::span<const LabelRequest> requests, Rect view,
                                     std::span<const Rect> taken) {
  std::vector<std::size_t> order(requests.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return requests[a].priority > requests[b].priority; });
  Placer placer(requests, view, taken);
  std::vector<LabelPlace> places;
  for (const std::size_t index : order) {
    if (auto place = placer.place(index)) places.push_back(*place);
  }
  return places;
}

}  // namespace lagesbild::ui
