#include <catch2/catch_test_macros.hpp>
#include <iostream>

#include "tests/unit/views/program.hpp"

namespace lagesbild::views {

TEST_CASE("dump", "[.dump]") {
  TestProgram program(demo(), "omrade=0163R006", {.width = 1440, .height = 900});
  for (const auto& node : program.record().nodes) {
    int depth = 0;
    for (auto up = node.parent; up >= 0; up = program.record().nodes[static_cast<std::size_t>(up)].parent) ++depth;
    std::cout << std::string(static_cast<std::size_t>(depth) * 2, ' ') << static_cast<int>(node.role) << " "
              << node.name << " | " << node.value_text << " | " << node.description << " [" << node.rect.x << ","
              << node.rect.y << " " << node.rect.width << "x" << node.rect.height << "]\n";
    if (node.table) {
      for (const auto& row : node.table->rows) {
        std::cout << "        ";
        for (const auto& cell : row) std::cout << cell << " ; ";
        std::cout << "\n";
      }
    }
  }
}

}  // namespace lagesbild::views
