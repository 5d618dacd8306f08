#include <algorithm>
#include <cmath>

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {

Interaction ImGuiKit::item(std::string_view name, float width, float height, const ItemOptions& options) {
  return item_at(name, place(natural_or(width, innermost().flow.available()), height), options);
}

Interaction ImGuiKit::item_at(std::string_view name, Rect at, const ItemOptions& options) {
  const std::uint32_t id = keyed_id(Role::button, options.key.empty() ? name : options.key);
  RecordedItem& node = add_node(id, Role::button, name, at);
  node.description = options.description;
  node.current = options.current;
  node.disabled = options.disabled;
  const Answer done = answer(id, at, options.disabled, rounding);
  return {.activated = done.activated,
          .hovered = done.hovered,
          .focused = done.focused,
          .held = done.held,
          .rect = at};
}

OpenContainer ImGuiKit::figure(std::string_view name, std::string_view description, TableContent table,
                               float width, float height, Rect* painted_at) {
  keep_whole(height);
  const Rect at = place(natural_or(width, innermost().flow.available()), height);
  if (painted_at != nullptr) *painted_at = at;
  const std::uint32_t id = name.empty() ? counted_id(Role::figure) : keyed_id(Role::figure, name);
  RecordedItem& node = add_node(id, Role::figure, name, at);
  node.description = description;

  Container inner;
  inner.flow = Flow::column(at.x, at.y, at.width, gap());
  inner.node = static_cast<std::int32_t>(record_.nodes.size()) - 1;
  inner.seed = id;
  inner.identity = containers_.size();
  inner.top = at.y;
  open(std::move(inner));
  if (!table.columns.empty()) {
    RecordedItem& shown = add_node(counted_id(Role::table), Role::table, table.caption, at);
    // The same content is the same object, so that comparing records costs nothing.
    std::shared_ptr<const TableContent>& kept = tables_[shown.id];
    if (!kept || *kept != table) kept = std::make_shared<const TableContent>(std::move(table));
    shown.table = kept;
  }
  if (input_.on_paper) drawing_ = &drawings_.insert_or_assign(id, Drawing(at)).first->second;
  return OpenContainer([this] {
    containers_.pop_back();
    drawing_ = nullptr;
  });
}

void ImGuiKit::gesture_surface(Rect at, const GestureOptions& options) {
  RecordedItem& node = add_node(counted_id(Role::gesture_surface), Role::gesture_surface, "", at);
  node.takes_wheel_in = options.takes_wheel_in;
  node.takes_wheel_out = options.takes_wheel_out;
  node.takes_finger = options.takes_finger;
}

}  // namespace lagesbild::ui
