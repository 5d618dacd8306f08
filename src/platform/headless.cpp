#include "platform/headless.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "platform/no_renderer.hpp"

namespace lagesbild::platform {
Headless::Headless(program::Application& application, ui::Stage::View view)
    : application_(application), view_(view) {
  settle();
}

void Headless::frame() {
  view_.seconds += 1.0 / 60;
  stage_.frame(
      application_.appearance(), [this](ui::Kit& kit) { application_.frame(kit); }, view_);
  accept_textures(*stage_.draw_data());
}

int Headless::settle(int limit) {
  int frames = 0;
  do {
    frame();
    ++frames;
  } while (frames < limit && (stage_.wants_another_frame() || frames < 2));
  return frames;
}

std::vector<const ui::RecordedItem*> Headless::all(ui::Role role, std::string_view name) const {
  std::vector<const ui::RecordedItem*> found;
  for (const ui::RecordedItem& node : record().nodes)
    if (node.role == role && node.name == name) found.push_back(&node);
  return found;
}

const ui::RecordedItem* Headless::find(ui::Role role, std::string_view name) const {
  const std::vector<const ui::RecordedItem*> found = all(role, name);
  return found.size() == 1 ? found.front() : nullptr;
}

bool Headless::send(const ui::RecordedItem* node, ui::MirrorEvent event) {
  if (node == nullptr || node->disabled) return false;
  event.id = node->id;
  stage_.mirror(std::move(event));
  settle();
  return true;
}

bool Headless::activate(ui::Role role, std::string_view name) {
  return send(find(role, name), {.kind = ui::MirrorEvent::Kind::activate});
}

bool Headless::set_number(std::string_view name, double value) {
  return send(find(ui::Role::slider, name), {.kind = ui::MirrorEvent::Kind::set_number, .number = value});
}

bool Headless::set_text(std::string_view name, std::string_view text) {
  const ui::RecordedItem* node = find(ui::Role::search_field, name);
  if (node == nullptr) node = find(ui::Role::text_field, name);
  if (node == nullptr) node = find(ui::Role::text_area, name);
  return send(node, {.kind = ui::MirrorEvent::Kind::set_text, .text = std::string(text)});
}

bool Headless::choose(std::string_view name, std::string_view option) {
  const ui::RecordedItem* node = find(ui::Role::select, name);
  if (node == nullptr) return false;
  const auto found = std::find(node->options.begin(), node->options.end(), option);
  if (found == node->options.end()) return false;
  return send(node, {.kind = ui::MirrorEvent::Kind::choose,
                     .number = static_cast<double>(found - node->options.begin())});
}

bool Headless::focus(ui::Role role, std::string_view name) {
  return send(find(role, name), {.kind = ui::MirrorEvent::Kind::focus});
}

bool Headless::hover(ui::Role role, std::string_view name) {
  const ui::RecordedItem* node = find(role, name);
  if (node == nullptr) return false;
  stage_.pointer_moved(node->rect.x + node->rect.width / 2,
                       node->rect.y + node->rect.height / 2 - view_.scroll_y);
  settle();
  return true;
}

bool Headless::click(ui::Role role, std::string_view name) {
  if (!hover(role, name)) return false;
  stage_.pointer_pressed(true);
  settle();
  stage_.pointer_pressed(false);
  settle();
  return true;
}

}  // namespace lagesbild::platform
