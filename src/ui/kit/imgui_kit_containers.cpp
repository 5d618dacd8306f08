#include <algorithm>
#include <cassert>
#include <cmath>

#include "imgui_internal.h"
#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

constexpr float scrollbar_room = 12;

}  // namespace

void ImGuiKit::open(Container container) {
  containers_.push_back(std::move(container));
}

// The innermost container is done: its parent takes the room that it filled.
void ImGuiKit::close_into_flow() {
  const Container done = std::move(containers_.back());
  containers_.pop_back();
  const float height = done.flow.bottom() - done.top;
  if (height > 0) place(done.flow.width(), height);
}

// Containers that only mean something do not change how their content flows.
OpenContainer ImGuiKit::landmark(Role role, std::string_view name) {
  const std::uint32_t id = name.empty() ? counted_id(role) : keyed_id(role, name);
  const float top = innermost().flow.next_top();
  add_node(id, role, name, {innermost().flow.left(), top, 0, 0});
  if (!asked_landmark_.empty() && asked_landmark_ == name) {
    asked_landmark_.clear();
    focus_within_ = true;
    request_focus(id);
  }
  Container inner;
  inner.node = static_cast<std::int32_t>(record_.nodes.size()) - 1;
  inner.seed = id;
  inner.identity = containers_.size();
  inner.top = top;
  const bool in_row = innermost().flow.is_row();
  inner.flow = in_row ? std::move(innermost().flow)
                      : Flow::column(innermost().flow.left(), top, innermost().flow.width(), gap());
  open(std::move(inner));
  return OpenContainer([this, in_row] {
    enclose(static_cast<std::size_t>(innermost().node));
    if (in_row) {
      Flow flow = std::move(innermost().flow);
      containers_.pop_back();
      innermost().flow = std::move(flow);
    } else {
      close_into_flow();
    }
  });
}

// A container's node is as large as what is in it.
void ImGuiKit::enclose(std::size_t index) {
  Rect& around = record_.nodes[index].rect;
  const auto own = static_cast<std::int32_t>(index);
  bool first = true;
  std::int32_t above =
      RecordedItem::no_parent;  // what opened above the page meanwhile is recorded here, but elsewhere
  for (std::size_t inside = index + 1; inside < record_.nodes.size(); ++inside) {
    const std::int32_t parent = record_.nodes[inside].parent;
    if (parent < own) above = static_cast<std::int32_t>(inside);
    if (above >= 0 && (parent < own || parent >= above)) continue;
    const Rect rect = record_.nodes[inside].rect;
    if (rect.width <= 0 || rect.height <= 0) continue;
    if (first) around = rect;
    first = false;
    const float right = std::max(around.x + around.width, rect.x + rect.width);
    const float bottom = std::max(around.y + around.height, rect.y + rect.height);
    around.x = std::min(around.x, rect.x);
    around.y = std::min(around.y, rect.y);
    around.width = right - around.x;
    around.height = bottom - around.y;
  }
}

OpenContainer ImGuiKit::group(std::string_view name) {
  return landmark(Role::group, name);
}

OpenContainer ImGuiKit::list(std::string_view name, bool ordered) {
  return landmark(ordered ? Role::ordered_list : Role::list, name);
}

OpenContainer ImGuiKit::list_item(std::string_view key) {
  OpenContainer scope = landmark(Role::list_item, key);
  // The key is an identity, not a name: what is in the item names it.
  record_.nodes.back().name.clear();
  return scope;
}

OpenContainer ImGuiKit::panel(std::string_view key, const PanelOptions& options) {
  const bool scrolls = options.overflow == Overflow::scroll && options.height > 0;
  const float padding = options.padded ? input_.em : 0;
  const bool in_row = innermost().flow.is_row();
  const float width = natural_or(options.width, innermost().flow.available());
  const std::uint32_t id = keyed_id(Role::scroll_area, key);

  // In a row its place depends on whether it still fits on the line: take the room now, the height later.
  const Rect at = in_row ? innermost().flow.place_at_top(width, options.height)
                         : Rect{innermost().flow.left(), innermost().flow.next_top(), width, options.height};
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (open_splitters_ == splitters_.size()) splitters_.push_back(std::make_unique<ImDrawListSplitter>());
  ImDrawListSplitter* splitter = nullptr;
  if (options.surface) {
    splitter = splitters_[open_splitters_++].get();
    splitter->Split(list, 2);
    splitter->SetCurrentChannel(list, 1);
  }

  Container inner;
  inner.node = innermost().node;
  float scroll_top = 0;
  Scrolled scrolled;
  if (scrolls) {
    add_node(id, Role::scroll_area, "", at);
    scrolled = begin_scroll(last_node(), at);
    scroll_top = scrolled.top;
    inner.node = scrolled.node;
  }
  inner.flow = Flow::column(at.x + padding, at.y + padding - scroll_top,
                            width - 2 * padding - (scrolls ? scrollbar_room : 0), gap());
  inner.seed = id;
  inner.identity = containers_.size();
  open(std::move(inner));

  return OpenContainer(
      [this, at, padding, scrolls, scrolled, splitter, in_row, fixed_height = options.height]() mutable {
        const float content = innermost().flow.bottom() + padding - (at.y - scrolled.top);
        containers_.pop_back();
        Rect painted = at;
        painted.height = scrolls ? fixed_height : std::max(fixed_height, std::ceil(content));
        if (scrolls) end_scroll(scrolled, content);
        if (in_row) {
          innermost().flow.grow_last(painted.height);
        } else {
          place(painted.width, painted.height);
        }
        if (splitter == nullptr) return;
        ImDrawList* into = ImGui::GetWindowDrawList();
        splitter->SetCurrentChannel(into, 0);
        fill(into, painted, ink(theme().surface), rounding);
        outline(into, painted, ink(theme().border), rounding);
        splitter->Merge(into);
        --open_splitters_;
      });
}

ImGuiKit::Scrolled ImGuiKit::begin_scroll(std::int32_t node, Rect at) {
  RecordedItem& scroller = record_.nodes[static_cast<std::size_t>(node)];
  const float top = scroll_tops_[scroller.id];
  scroller.scroll_top = top;
  ImGui::PushClipRect(upper_left(at), lower_right(at), true);
  scrolled_inside_ += top;
  open_scrollers_.push_back({scroller.id, node, at, top});
  return open_scrollers_.back();
}

void ImGuiKit::reveal(Rect on_screen) {
  if (open_scrollers_.empty()) return;
  const Scrolled& in = open_scrollers_.back();
  const float below = on_screen.y + on_screen.height - (in.at.y + in.at.height);
  // Its beginning is worth more than its end.
  const float moved = std::min(std::max(0.0f, below), on_screen.y - in.at.y);
  const float wanted = on_screen.y < in.at.y ? on_screen.y - in.at.y : moved;
  if (std::abs(wanted) < 1) return;
  scroll_tops_[in.id] = std::max(0.0f, in.top + std::round(wanted));
  unsettled_ = true;
}

void ImGuiKit::end_scroll(const Scrolled& scrolled, float content_height) {
  open_scrollers_.pop_back();
  ImGui::PopClipRect();
  scrolled_inside_ -= scrolled.top;
  record_.nodes[static_cast<std::size_t>(scrolled.node)].content_height = std::ceil(content_height);
  const float furthest = std::max(0.0f, std::ceil(content_height) - scrolled.at.height);
  // What was asked for meanwhile is brought within it too.
  if (scroll_tops_[scrolled.id] <= furthest) return;
  scroll_tops_[scrolled.id] = furthest;
  unsettled_ = true;
}

OpenContainer ImGuiKit::row(RowEdge edge) {
  const std::uint32_t number = containers_[innermost().identity].count_by_role.back()++;
  const std::uint32_t memory_id = ImHashData(&number, sizeof number, innermost().seed);
  if (innermost().flow.is_row()) return row_within_row(memory_id);
  float lines = -gap();
  for (const Flow::LineHeight& line : row_heights_[memory_id]) lines += line.label + line.body + gap();
  keep_whole(lines);
  Container inner;
  inner.top = innermost().flow.next_top();
  inner.memory_id = memory_id;
  const float room = innermost().flow.available();
  // How wide it gets is known only when it is done, so it stands where it stood in the last frame.
  const float last_width = edge == RowEdge::end ? row_widths_[inner.memory_id] : 0;
  const float indent = last_width > 0 ? std::max(0.0f, room - last_width) : 0;
  inner.flow = Flow::row(innermost().flow.left() + indent, innermost().flow.next_top(), room, gap(),
                         row_heights_[inner.memory_id]);
  inner.node = innermost().node;
  inner.seed = innermost().seed;
  inner.identity = innermost().identity;
  open(std::move(inner));
  return OpenContainer([this, edge] {
    if (edge == RowEdge::end) {
      const float width = innermost().flow.right() - innermost().flow.left();
      if (std::exchange(row_widths_[innermost().memory_id], width) != width) unsettled_ = true;
    }
    std::vector<Flow::LineHeight> heights = innermost().flow.line_heights();
    std::vector<Flow::LineHeight>& remembered = row_heights_[innermost().memory_id];
    if (heights != remembered) {
      remembered = std::move(heights);
      unsettled_ = true;
    }
    close_into_flow();
  });
}

/// What belongs together goes to the next line together, where this one has too little room for all of it.
OpenContainer ImGuiKit::row_within_row(std::uint32_t memory_id) {
  Flow& flow = innermost().flow;
  // How wide it gets is known only when it is done.
  flow.keep_together(row_widths_[memory_id]);
  return OpenContainer([this, memory_id, from = flow.x(), lines = flow.lines_before()] {
    const Flow& done = innermost().flow;
    const float width = done.lines_before() > lines ? done.width() : done.x() - gap() - from;
    if (std::exchange(row_widths_[memory_id], width) != width) unsettled_ = true;
  });
}

OpenContainer ImGuiKit::columns(std::string_view key, std::span<const float> widths) {
  assert(!widths.empty());
  Container inner;
  const float left = innermost().flow.left();
  const float top = innermost().flow.next_top();
  inner.flow = Flow::column(left, top, widths[0], gap());
  inner.node = innermost().node;
  inner.seed = keyed_id(Role::group, key);
  inner.identity = containers_.size();
  inner.bottom = top;
  inner.left = left;
  inner.top = top;
  inner.widths.assign(widths.begin(), widths.end());
  open(std::move(inner));
  return OpenContainer([this] {
    const Container done = std::move(containers_.back());
    containers_.pop_back();
    const float bottom = std::max(done.bottom, done.flow.bottom());
    if (bottom > done.top) place(innermost().flow.width(), bottom - done.top);
  });
}

void ImGuiKit::next_column() {
  Container& columns = innermost();
  assert(columns.column + 1 < columns.widths.size());
  columns.bottom = std::max(columns.bottom, columns.flow.bottom());
  columns.left += columns.widths[columns.column] + input_.em;
  ++columns.column;
  columns.flow = Flow::column(columns.left, columns.top, columns.widths[columns.column], gap());
}

}  // namespace lagesbild::ui
