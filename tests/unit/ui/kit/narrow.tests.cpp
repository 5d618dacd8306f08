// What tabs and tables do where they have no room beside each other.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "ui/kit/data_table.hpp"
#include "ui/kit/navigation.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

namespace {

std::vector<Rect> rects_of(const platform::Headless& machine, Role role) {
  std::vector<Rect> rects;
  for (const RecordedItem& node : machine.record().nodes) {
    if (node.role == role) rects.push_back(node.rect);
  }
  return rects;
}

}  // namespace

TEST_CASE("Tabs that have no room on a line stand in rows of as many, all as wide") {
  const std::array<std::string, 4> titles{"Så räknas det", "Ordlista", "Tangentbord", "Om programmet"};
  test::SampleApplication application([&](Kit& kit) { (void)tabs(kit, "Hjälp", titles, 0); });
  platform::Headless machine(application, {.width = 360});
  machine.settle();
  const std::vector<Rect> narrow = rects_of(machine, Role::tab);
  REQUIRE(narrow.size() == 4);
  for (const Rect& tab : narrow) CHECK(tab.width == narrow[0].width);
  CHECK(narrow[0].y == narrow[1].y);
  CHECK(narrow[1].y < narrow[2].y);
  CHECK(narrow[2].y == narrow[3].y);
  CHECK(narrow[1].x == narrow[3].x);

  machine.view().width = 1200;
  machine.settle();
  const std::vector<Rect> wide = rects_of(machine, Role::tab);
  CHECK(wide[0].y == wide[3].y);
  CHECK(wide[1].width < wide[0].width);
}

TEST_CASE("In a block of lines the words that want the whole width have two") {
  const auto row_height = [](float record_em) {
    test::SampleApplication application([&](Kit& kit) {
      const std::array<TableColumn, 3> columns{TableColumn{.title = "När", .width_em = 12},
                                               TableColumn{.title = "Post", .width_em = record_em},
                                               TableColumn{.title = "Vem", .width_em = 8}};
      data_table(kit, "Historik", columns, 100, [](std::size_t, std::size_t) { return std::string("Ord"); },
                 {});
    });
    platform::Headless machine(application, {.width = 390});
    machine.settle();
    return rects_of(machine, Role::row).at(1).height;
  };
  const float short_words = row_height(10);
  CHECK(row_height(25) > short_words * 1.2f);
  CHECK(row_height(25) < short_words * 1.5f);
}
