#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/record.hpp"

namespace lagesbild::ui {

/// What web/mirror.js calls a role: "toggle_button" and so on, the names of the enumerators.
std::string_view role_name(Role role);

/// A text as JSON, with its quotation marks, at the end of `out`.
void append_json(std::string& out, std::string_view text);

/// Turns one frame's record into what has changed since the last one sent, for web/mirror.js.
class RecordUpdate {
 public:
  /// Takes the record over as the one sent. False: nothing changed.
  bool take(const Record& record);

  /// JSON: {"title", "lang", "height", "focus", "order": [ids in reading order] where any came, went or
  /// moved, "nodes": [what is new or differs in more than its rectangle]}. A node's members are left out
  /// where they have their default.
  const std::string& json() const { return json_; }
  /// x, y, width, height of every node of the record in its order, px.
  std::span<const float> rects() const { return rects_; }

 private:
  Record sent_;
  bool first_ = true;
  std::string json_;
  std::vector<float> rects_;
};

}  // namespace lagesbild::ui
