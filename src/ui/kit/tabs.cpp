#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "imgui.h"
#include "ui/kit/imgui_kit.hpp"
#include "ui/kit/navigation.hpp"

namespace lagesbild::ui {
namespace {

std::size_t moved(std::string_view key, std::size_t from, std::size_t count) {
  if (key == "ArrowRight") return (from + 1) % count;
  if (key == "ArrowLeft") return (from + count - 1) % count;
  if (key == "Home") return 0;
  if (key == "End") return count - 1;
  return from;
}

struct Shown {
  std::uint32_t id = 0;
  bool pressed = false;
};

/// Room for the bold face, so that nothing moves when another is shown.
float natural_width(const ImGuiKit& kit, std::string_view title) {
  return measure(kit.look(1, true, kit.theme().text), title).x + 2 * std::round(0.75f * kit.em());
}

/// Of each tab where they do not fit beside each other: as many abreast as do, and all as wide, so that the
/// line below a row is whole; else 0.
float shared_width(const ImGuiKit& kit, std::span<const std::string> titles, float room) {
  float sum = 0;
  float widest = 0;
  for (const std::string& title : titles) {
    const float width = natural_width(kit, title);
    sum += width;
    widest = std::max(widest, width);
  }
  if (sum <= room) return 0;
  const auto most = static_cast<std::size_t>(std::max(1.0f, room / widest));
  const std::size_t rows = (titles.size() + most - 1) / most;
  const std::size_t abreast = (titles.size() + rows - 1) / rows;
  return std::floor(room / static_cast<float>(abreast));
}

Shown tab(ImGuiKit& kit, std::string_view title, bool is_shown, std::uint32_t panel, float shared) {
  const Theme& theme = kit.theme();
  const TextLook words = kit.look(1, is_shown, is_shown ? theme.text : theme.text_muted);
  const float padding = std::round(0.75f * kit.em());
  const float width = shared > 0 ? shared : std::min(natural_width(kit, title), kit.innermost().flow.width());
  const Rect at = kit.place(width, kit.control_height());
  const std::uint32_t id = kit.keyed_id(Role::tab, title);
  RecordedItem& node = kit.add_node(id, Role::tab, title, at);
  node.checked = is_shown;
  node.form.keys = "ArrowLeft ArrowRight Home End";
  node.form.no_tab_stop = !is_shown;
  if (is_shown) node.form.controls = panel;
  const ImGuiKit::Answer done = kit.answer(id, at, false, ImGuiKit::rounding);
  if (done.visible) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (done.hovered && !is_shown) fill(list, at, ink(theme.accent, 0.11f), ImGuiKit::rounding);
    const std::string text = shortened(words, title, width - 2 * padding + 1);
    paint_text(list, words,
               {at.x + (width - measure(words, text).x) / 2, at.y + (at.height - words.size) / 2}, text);
    const float line = is_shown ? 3.0f : 1.0f;
    fill(list, {at.x, at.y + at.height - line, width, line},
         ink(is_shown ? theme.accent : theme.border_strong));
  }
  return {id, done.activated};
}

}  // namespace

Tabs tabs(Kit& kit_interface, std::string_view name, std::span<const std::string> titles, std::size_t shown) {
  ImGuiKit& kit = kit_interface.painter();
  std::optional<std::size_t> picked;
  const std::uint32_t panel = kit.keyed_id(Role::tab_panel, name);
  {
    const OpenContainer list = kit.landmark(Role::tab_list, name);
    const OpenContainer row = kit.row();
    kit.innermost().flow.set_gap(0);
    const float shared = shared_width(kit, titles, kit.innermost().flow.width());
    std::vector<Shown> made;
    for (std::size_t index = 0; index < titles.size(); ++index)
      made.push_back(tab(kit, titles[index], index == shown, panel, shared));
    for (std::size_t index = 0; index < made.size(); ++index) {
      if (made[index].pressed) picked = index;
      for (const MirrorEvent& event : kit.events()) {
        if (event.id != made[index].id || event.kind != MirrorEvent::Kind::key) continue;
        const std::size_t next = moved(event.text, index, made.size());
        picked = next;
        kit.request_focus(made[next].id);
      }
    }
  }
  if (picked == shown) picked.reset();
  // Under the id that the tabs were told, so not by landmark().
  const float top = kit.innermost().flow.next_top();
  kit.add_node(panel, Role::tab_panel, shown < titles.size() ? titles[shown] : name,
               {kit.innermost().flow.left(), top, 0, 0});
  ImGuiKit::Container inner;
  inner.node = kit.last_node();
  inner.seed = panel + static_cast<std::uint32_t>(shown);
  inner.identity = kit.depth();
  inner.top = top;
  inner.flow = Flow::column(kit.innermost().flow.left(), top, kit.innermost().flow.width(), kit.gap());
  kit.open(std::move(inner));
  return {OpenContainer([&kit] {
            kit.enclose(static_cast<std::size_t>(kit.innermost().node));
            kit.close_into_flow();
          }),
          picked};
}

}  // namespace lagesbild::ui
