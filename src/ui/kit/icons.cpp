#include "ui/kit/icons.hpp"

#include <array>
#include <initializer_list>
#include <numbers>

namespace lagesbild::ui {
namespace {

// Draws in a 24 × 24 grid, as icons usually are designed.
class Pen {
 public:
  Pen(ImDrawList* list, ImVec2 at, float size, ImU32 colour)
      : list_(list),
        at_(at),
        scale_(size / 24),
        colour_(colour),
        thickness_(std::max(1.5f, 1.9f * size / 24)) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) {
    list_->PathClear();
    for (const ImVec2 point : points) list_->PathLineTo(place(point));
    list_->PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness_);
  }

  // Angles in eighths of a turn, clockwise from the right.
  void arc(ImVec2 centre, float radius, float from, float to) {
    constexpr float eighth = std::numbers::pi_v<float> / 4;
    list_->PathClear();
    list_->PathArcTo(place(centre), radius * scale_, from * eighth, to * eighth);
    list_->PathStroke(colour_, ImDrawFlags_None, thickness_);
  }

  void circle(ImVec2 centre, float radius) {
    list_->AddCircle(place(centre), radius * scale_, colour_, 0, thickness_);
  }

  void dot(ImVec2 centre, float radius) { list_->AddCircleFilled(place(centre), radius * scale_, colour_); }

  void box(ImVec2 from, ImVec2 to, float rounding = 1.5f) {
    list_->AddRect(place(from), place(to), colour_, rounding * scale_, 0, thickness_);
  }

 private:
  ImVec2 place(ImVec2 point) const { return {at_.x + point.x * scale_, at_.y + point.y * scale_}; }

  ImDrawList* list_;
  ImVec2 at_;
  float scale_;
  ImU32 colour_;
  float thickness_;
};

void turn_arrow(Pen& pen, bool back) {
  const auto x = [back](float value) { return back ? value : 24 - value; };
  pen.line({{x(8), 4}, {x(4), 8}, {x(8), 12}});
  pen.line({{x(4), 8}, {x(14), 8}});
  if (back) {
    pen.arc({14, 13.5f}, 5.5f, -2, 2);
  } else {
    pen.arc({10, 13.5f}, 5.5f, 2, 6);
  }
  pen.line({{x(14), 19}, {x(8), 19}});
}

void rows(Pen& pen) {
  for (const float y : {6.0f, 12.0f, 18.0f}) {
    pen.dot({5, y}, 1.3f);
    pen.line({{9, y}, {20, y}});
  }
}

void sliders(Pen& pen) {
  constexpr std::array<float, 3> knobs = {15, 8, 13};
  for (std::size_t index = 0; index < knobs.size(); ++index) {
    const float y = 6 + 6 * static_cast<float>(index);
    pen.line({{4, y}, {knobs[index] - 2.4f, y}});
    pen.line({{knobs[index] + 2.4f, y}, {20, y}});
    pen.circle({knobs[index], y}, 2.4f);
  }
}

void sun(Pen& pen) {
  pen.circle({12, 12}, 4);
  pen.line({{12, 2.5f}, {12, 4.5f}});
  pen.line({{12, 19.5f}, {12, 21.5f}});
  pen.line({{2.5f, 12}, {4.5f, 12}});
  pen.line({{19.5f, 12}, {21.5f, 12}});
  pen.line({{5.3f, 5.3f}, {6.7f, 6.7f}});
  pen.line({{17.3f, 17.3f}, {18.7f, 18.7f}});
  pen.line({{5.3f, 18.7f}, {6.7f, 17.3f}});
  pen.line({{17.3f, 6.7f}, {18.7f, 5.3f}});
}

void exclamation(Pen& pen, float top, float bottom) {
  pen.line({{12, top}, {12, bottom}});
  pen.dot({12, bottom + 3.4f}, 1.3f);
}

}  // namespace

void paint_icon(ImDrawList* list, Icon icon, ImVec2 at, float size, ImU32 colour) {
  Pen pen(list, at, size, colour);
  switch (icon) {
    case Icon::none:
      break;
    case Icon::undo:
      turn_arrow(pen, true);
      break;
    case Icon::redo:
      turn_arrow(pen, false);
      break;
    case Icon::folder:
      pen.line({{3, 19}, {3, 5}, {9, 5}, {11.5f, 8}, {21, 8}, {21, 19}}, true);
      break;
    case Icon::map:
      pen.line({{3, 6}, {9, 4}, {15, 6}, {21, 4}, {21, 18}, {15, 20}, {9, 18}, {3, 20}}, true);
      pen.line({{9, 4}, {9, 18}});
      pen.line({{15, 6}, {15, 20}});
      break;
    case Icon::tiles:
      pen.box({4, 4}, {10.5f, 10.5f});
      pen.box({13.5f, 4}, {20, 10.5f});
      pen.box({4, 13.5f}, {10.5f, 20});
      pen.box({13.5f, 13.5f}, {20, 20});
      break;
    case Icon::list:
      rows(pen);
      break;
    case Icon::text:
      pen.line({{4, 6}, {20, 6}});
      pen.line({{4, 10}, {20, 10}});
      pen.line({{4, 14}, {20, 14}});
      pen.line({{4, 18}, {14, 18}});
      break;
    case Icon::moon:
      pen.arc({11.5f, 12.5f}, 8, 0.35f, 6);
      pen.arc({16.3f, 7.7f}, 6.6f, 0.97f, 5.03f);
      break;
    case Icon::sun:
      sun(pen);
      break;
    case Icon::language:
      pen.circle({12, 12}, 8.5f);
      pen.line({{3.5f, 12}, {20.5f, 12}});
      pen.arc({5.6f, 12}, 10.6f, -1.18f, 1.18f);
      pen.arc({18.4f, 12}, 10.6f, 2.82f, 5.18f);
      break;
    case Icon::filter:
      pen.line({{4, 5}, {20, 5}, {14, 12.5f}, {14, 19.5f}, {10, 17.5f}, {10, 12.5f}}, true);
      break;
    case Icon::sliders:
      sliders(pen);
      break;
    case Icon::link:
      pen.line({{14, 4}, {20, 4}, {20, 10}});
      pen.line({{20, 4}, {11, 13}});
      pen.line({{18, 14}, {18, 20}, {4, 20}, {4, 6}, {10, 6}});
      break;
    case Icon::close:
      pen.line({{6, 6}, {18, 18}});
      pen.line({{18, 6}, {6, 18}});
      break;
    case Icon::plus:
      pen.line({{12, 5}, {12, 19}});
      pen.line({{5, 12}, {19, 12}});
      break;
    case Icon::minus:
      pen.line({{5, 12}, {19, 12}});
      break;
    case Icon::chevron_down:
      pen.line({{6, 9.5f}, {12, 15.5f}, {18, 9.5f}});
      break;
    case Icon::chevron_left:
      pen.line({{14.5f, 6}, {8.5f, 12}, {14.5f, 18}});
      break;
    case Icon::chevron_right:
      pen.line({{9.5f, 6}, {15.5f, 12}, {9.5f, 18}});
      break;
    case Icon::warning:
      pen.line({{12, 3.5f}, {21.5f, 20}, {2.5f, 20}}, true);
      exclamation(pen, 9.5f, 13.6f);
      break;
    case Icon::error:
      pen.circle({12, 12}, 9);
      exclamation(pen, 7, 12.6f);
      break;
    case Icon::info:
      pen.circle({12, 12}, 9);
      pen.dot({12, 7.8f}, 1.3f);
      pen.line({{12, 11.4f}, {12, 16.8f}});
      break;
    case Icon::check:
      pen.line({{4.5f, 12.5f}, {9.5f, 17.5f}, {19.5f, 7}});
      break;
    case Icon::missing:
      pen.circle({12, 12}, 8.5f);
      pen.line({{6, 18}, {18, 6}});
      break;
    case Icon::up:
      pen.line({{12, 20}, {12, 4}});
      pen.line({{6, 10}, {12, 4}, {18, 10}});
      break;
    case Icon::down:
      pen.line({{12, 4}, {12, 20}});
      pen.line({{6, 14}, {12, 20}, {18, 14}});
      break;
    case Icon::home:
      pen.line({{3.5f, 11.5f}, {12, 4}, {20.5f, 11.5f}});
      pen.line({{5.5f, 10}, {5.5f, 20}, {18.5f, 20}, {18.5f, 10}});
      break;
    case Icon::download:
      pen.line({{12, 4}, {12, 15}});
      pen.line({{7, 10}, {12, 15}, {17, 10}});
      pen.line({{4, 16.5f}, {4, 20}, {20, 20}, {20, 16.5f}});
      break;
    case Icon::screen:
      pen.box({3.5f, 4.5f}, {20.5f, 16});
      pen.line({{12, 16}, {12, 20}});
      pen.line({{8, 20}, {16, 20}});
      break;
    case Icon::more:
      for (const float x : {5.5f, 12.0f, 18.5f}) pen.dot({x, 12}, 1.7f);
      break;
    case Icon::calendar:
      pen.box({4, 5.5f}, {20, 20});
      pen.line({{4, 10.5f}, {20, 10.5f}});
      pen.line({{8.5f, 3.5f}, {8.5f, 7}});
      pen.line({{15.5f, 3.5f}, {15.5f, 7}});
      break;
    case Icon::place:
      pen.circle({12, 12}, 6.5f);
      pen.circle({12, 12}, 1.5f);
      pen.line({{12, 2}, {12, 5.5f}});
      pen.line({{12, 18.5f}, {12, 22}});
      pen.line({{2, 12}, {5.5f, 12}});
      pen.line({{18.5f, 12}, {22, 12}});
      break;
  }
}

}  // namespace lagesbild::ui
