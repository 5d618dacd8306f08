#include "ui/kit/flow.hpp"

#include <algorithm>

namespace lagesbild::ui {
namespace {

// Rounding must not send an item that just fits to the next line.
constexpr float slack = 0.5f;

}  // namespace

Flow Flow::column(float left, float top, float width, float gap) {
  Flow flow;
  flow.left_ = flow.x_ = flow.right_ = left;
  flow.y_ = top;
  flow.width_ = std::max(width, 0.0f);
  flow.gap_ = gap;
  return flow;
}

Flow Flow::row(float left, float top, float width, float gap, std::vector<LineHeight> remembered) {
  Flow flow = column(left, top, width, gap);
  flow.is_row_ = true;
  flow.remembered_ = std::move(remembered);
  return flow;
}

float Flow::available() const {
  if (!is_row_) return width_;
  const float rest = left_ + width_ - x_;
  return rest < 1 ? width_ : rest;
}

float Flow::next_top() const {
  return is_row_ || empty_ ? y_ : y_ + gap_;
}

float Flow::bottom() const {
  return is_row_ ? y_ + line_.label + line_.body : y_;
}

bool Flow::begins_line(float width) const {
  return !is_row_ || empty_ || x_ <= left_ || x_ + width > left_ + width_ + slack;
}

void Flow::wrap_before(float width) {
  if (!empty_ && begins_line(width)) {
    y_ = bottom() + gap_;
    x_ = left_;
    lines_.push_back(line_);
    line_ = {};
  }
}

Rect Flow::place_at_top(float width, float height) {
  if (!is_row_) return place(width, height);
  wrap_before(width);
  line_.body = std::max(line_.body, height);
  const Rect rect = {x_, y_, width, height};
  x_ += width;
  right_ = std::max(right_, x_);
  x_ += gap_;
  empty_ = false;
  return rect;
}

Rect Flow::place(float width, float height, float label_height) {
  if (!is_row_) {
    const Rect rect = {left_, next_top(), width, height};
    y_ = rect.y + height;
    right_ = std::max(right_, left_ + width);
    empty_ = false;
    return rect;
  }
  wrap_before(width);
  LineHeight reference = {label_height, height - label_height};
  if (lines_.size() < remembered_.size()) {
    reference.label = std::max(reference.label, remembered_[lines_.size()].label);
    reference.body = std::max(reference.body, remembered_[lines_.size()].body);
  }
  line_.label = std::max(line_.label, label_height);
  line_.body = std::max(line_.body, height - label_height);
  const float body_top = y_ + reference.label + (reference.body - (height - label_height)) / 2;
  const Rect rect = {x_, body_top - label_height, width, height};
  x_ += width;
  right_ = std::max(right_, x_);
  x_ += gap_;
  empty_ = false;
  return rect;
}

void Flow::grow_last(float height) {
  line_.body = std::max(line_.body, height - line_.label);
}

std::vector<Flow::LineHeight> Flow::line_heights() const {
  std::vector<LineHeight> result = lines_;
  result.push_back(line_);
  return result;
}

}  // namespace lagesbild::ui
