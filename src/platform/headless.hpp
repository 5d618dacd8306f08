#pragma once

#include <string_view>
#include <vector>

#include "program/application.hpp"
#include "ui/kit/stage.hpp"

namespace lagesbild::platform {

/// A machine without a screen: the same stage, kit and record, and no renderer. Tests drive the program
/// through it as a person would, by role and name.
class Headless {
 public:
  explicit Headless(program::Application& application, ui::Stage::View view = {});

  /// Paints until nothing changes any more, at most `limit` frames; returns how many were needed.
  int settle(int limit = 8);
  const ui::Record& record() const { return stage_.record(); }
  ui::Stage& stage() { return stage_; }
  ui::Stage::View& view() { return view_; }

  /// The items with that role and name, in reading order.
  std::vector<const ui::RecordedItem*> all(ui::Role role, std::string_view name) const;
  /// The only one with that role and name, or nothing where there is none or more than one.
  const ui::RecordedItem* find(ui::Role role, std::string_view name) const;

  /// Through the item's real element, then settles; false: there is no such item, or it is disabled.
  bool activate(ui::Role role, std::string_view name);
  bool set_number(std::string_view name, double value);
  bool set_text(std::string_view name, std::string_view text);
  bool choose(std::string_view name, std::string_view option);
  bool focus(ui::Role role, std::string_view name);
  /// With the mouse, in the middle of the item.
  bool click(ui::Role role, std::string_view name);
  bool hover(ui::Role role, std::string_view name);

 private:
  void frame();
  bool send(const ui::RecordedItem* node, ui::MirrorEvent event);

  program::Application& application_;
  ui::Stage stage_;
  ui::Stage::View view_;
};

}  // namespace lagesbild::platform
