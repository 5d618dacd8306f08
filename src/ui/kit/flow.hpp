#pragma once

#include <cstddef>
#include <vector>

#include "ui/kit/record.hpp"

namespace lagesbild::ui {

/// Where things go within one container: from top to bottom, or left to right and wrapping. Pure arithmetic.
///
/// The items of a row's line stand with their bodies on one centre line; a label above an item (of a select
/// field) does not count as its body. How high a line is, is known only when it is done, so a row takes the
/// heights that its lines had in the last frame.
class Flow {
 public:
  struct LineHeight {
    float label = 0;
    float body = 0;

    bool operator==(const LineHeight&) const = default;
  };

  static Flow column(float left, float top, float width, float gap);
  static Flow row(float left, float top, float width, float gap, std::vector<LineHeight> remembered);

  bool is_row() const { return is_row_; }
  /// Nothing has been placed yet.
  bool is_empty() const { return empty_; }
  float left() const { return left_; }
  float width() const { return width_; }
  /// px from the cursor to the right edge; of a full line of a row the whole width.
  float available() const;
  /// Where the next item's upper edge would be, gap included.
  float next_top() const;
  /// The lower edge of all that was placed.
  float bottom() const;
  /// The right edge of what was placed in a row.
  float right() const { return right_; }

  /// Whether an item so wide would be the first of its line.
  bool begins_line(float width) const;
  /// Of a row: what comes next, so wide in all, stands on one line if any line has room for it.
  void keep_together(float width) { wrap_before(width); }
  /// Of a row: where the next item would begin on the line, and the lines before it.
  float x() const { return x_; }
  std::size_t lines_before() const { return lines_.size(); }
  /// Takes room for an item and moves on. `label_height` is the part of `height` that stands above the body.
  Rect place(float width, float height, float label_height = 0);
  /// The same, at the upper edge of a row's line, for what is not yet known how high it gets: see grow_last.
  Rect place_at_top(float width, float height);
  /// The item placed last turned out to be this high.
  void grow_last(float height);
  void add_space(float height) { y_ += height; }
  void set_gap(float gap) { gap_ = gap; }

  /// A row's own heights, for the next frame.
  std::vector<LineHeight> line_heights() const;

 private:
  void wrap_before(float width);

  bool is_row_ = false;
  bool empty_ = true;
  float left_ = 0;
  float width_ = 0;
  float gap_ = 0;
  float x_ = 0;
  float y_ = 0;
  float right_ = 0;
  LineHeight line_;
  std::vector<LineHeight> lines_;
  std::vector<LineHeight> remembered_;
};

}  // namespace lagesbild::ui
