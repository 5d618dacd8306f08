#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "tests/unit/views/support.hpp"
#include "tests/unit/views/typing.hpp"

/// A meeting that has begun on the demonstration situation, for the tests of its page.
namespace lagesbild::views {

using ui::Role;

inline constexpr ui::Stage::View wide{.width = 1440, .height = 900};
inline constexpr ui::Stage::View phone{.width = 390, .height = 844};
inline const std::string area = "Gillbo-Gillberga";

inline bool has_error(const TestProgram& program, std::string_view error) {
  const auto& nodes = program.record().nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const auto& node) { return node.form.error == error; });
}

/// The demo with a meeting that has just begun.
inline std::unique_ptr<TestProgram> begun(ui::Stage::View view = wide) {
  auto program = std::make_unique<TestProgram>(demo(), "sida=mote", view);
  REQUIRE(program->says("Nytt möte"));
  REQUIRE(program->press("Börja mötet"));
  REQUIRE(program->says("Öppna insatser"));
  return program;
}

inline void decide(TestProgram& program, const std::string& name, const char* level, const char* reason) {
  REQUIRE(program.press(name));
  REQUIRE(program.activate(Role::radio, level));
  write(program, Role::text_area, "Skäl", reason);
}

/// The decisions as the draft that the browser keeps has them: the edits, as they are written.
inline std::string draft_of(const TestProgram& program) {
  return program.kept_draft();
}

}  // namespace lagesbild::views
