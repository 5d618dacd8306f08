#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

/// The field's text becomes what somebody types there.
inline void write(TestProgram& program, ui::Role role, std::string_view name, std::string_view text) {
  const ui::RecordedItem* node = program.screen().find(role, name);
  INFO(name);
  REQUIRE(node);
  program.screen().stage().mirror(
      {.kind = ui::MirrorEvent::Kind::set_text, .id = node->id, .text = std::string(text)});
  program.settle();
}

}  // namespace lagesbild::views
