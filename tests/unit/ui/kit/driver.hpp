#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "platform/headless.hpp"
#include "tests/gallery/gallery.hpp"
#include "ui/kit/record.hpp"

namespace lagesbild::test {

/// The gallery on a machine without a screen, driven as somebody with a keyboard or a mouse would.
struct GalleryDriver {
  gallery::Gallery gallery;
  platform::Headless page;

  explicit GalleryDriver(std::string_view section = {}, ui::Stage::View view = {})
      : gallery(started(section)), page(gallery, view) {}

  gallery::State& state() { return gallery.state(); }

  const ui::RecordedItem& node(ui::Role role, std::string_view name) const {
    const ui::RecordedItem* found = page.find(role, name);
    INFO("the only item with role " << static_cast<int>(role) << " and name " << name);
    REQUIRE(found != nullptr);
    return *found;
  }
  const ui::RecordedItem* by_id(std::uint32_t id) const {
    for (const ui::RecordedItem& each : page.record().nodes)
      if (each.id == id) return &each;
    return nullptr;
  }
  void send(std::uint32_t id, ui::MirrorEvent::Kind kind, std::string_view text = {}) {
    page.stage().mirror({.kind = kind, .id = id, .text = std::string(text)});
    page.settle();
  }
  void write(ui::Role role, std::string_view name, std::string_view text) {
    send(node(role, name).id, ui::MirrorEvent::Kind::set_text, text);
  }
  void press(ui::Role role, std::string_view name, std::string_view key) {
    send(node(role, name).id, ui::MirrorEvent::Kind::key, key);
  }
  /// The element that was last asked to take the keyboard, over the frames that one event brings.
  std::string_view focus_after(ui::Role role, std::string_view name, std::string_view key) {
    page.stage().mirror(
        {.kind = ui::MirrorEvent::Kind::key, .id = node(role, name).id, .text = std::string(key)});
    return focus_within_frames();
  }
  std::string_view focus_within_frames() {
    std::uint32_t asked = 0;
    for (int frame = 0; frame < 6; ++frame) {
      page.settle(1);
      if (page.record().focus != 0) asked = page.record().focus;
    }
    const ui::RecordedItem* found = by_id(asked);
    return found == nullptr ? std::string_view("nothing") : std::string_view(found->name);
  }

 private:
  static gallery::Gallery started(std::string_view section) {
    gallery::Gallery gallery;
    gallery.start({}, section.empty() ? "" : "visa=" + std::string(section));
    return gallery;
  }
};

}  // namespace lagesbild::test
