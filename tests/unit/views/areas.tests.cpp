#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/views/listed.hpp"
#include "ui/kit/cut_texts.hpp"

namespace lagesbild::views {

namespace {

using ui::Role;

/// Whether a text that has the words in it was cut, of what was painted while `cut` listened.
bool has_cut(const ui::CutTexts& cut, std::string_view words) {
  const auto& all = cut.all();
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("The whole municipality is seen at once: all areas on a projector, fifteen on a laptop") {
  const auto seen = [](const ui::Stage::View& view) {
    TestProgram program(demo(), {}, view);
    const auto rows = listed_rows(program);
    return std::count_if(rows.begin(), rows.end(), [&](const ListedRow& row) {
      return row.button->rect.y + row.button->rect.height <= view.height;
    });
  };
  CHECK(seen(wider) == 20);
  CHECK(seen(wide) >= 15);
}

TEST_CASE("The list is sorted by its columns' headings, and back; a place is the area's own") {
  TestProgram program(demo(), {}, wide);
  const auto by_place = listed_areas(program);
  REQUIRE(program.press("Händelser"));
  CHECK(program.hash() == "ordning=handelser");
  auto rows = listed_rows(program);
  for (std::size_t at = 1; at + 1 < rows.size(); ++at) {
    CHECK(std::stoi(rows[at - 1].cells["Händelser"]) >= std::stoi(rows[at].cells["Händelser"]));
  }
  CHECK(rows.front().cells["Plats"] == "1");
  REQUIRE(program.press("Område"));
  CHECK(listed_areas(program).front() == "Bagarby");
  REQUIRE(program.press("Område"));
  CHECK(program.hash() == "ordning=-namn");
  CHECK(listed_areas(program).front() == "Viby-Järvafältet");
  CHECK(listed_rows(program).back().cells["Plats"] == "–");
  REQUIRE(program.press("Plats"));
  CHECK(listed_areas(program) == by_place);
}

TEST_CASE("Only the selected row has its reason below it") {
  TestProgram program(demo(), {}, wide);
  const std::string reason = "2,9 gånger förväntat för skadegörelse och klotter";
  CHECK_FALSE(program.says(reason));
  TestProgram chosen(demo(), "omrade=0163R006&bredvid=karta", wide);
  CHECK(chosen.says(reason));
  CHECK_FALSE(chosen.screen().find(Role::region, "Området Gillbo-Gillberga"));
  REQUIRE(chosen.press("Visa området"));
  CHECK(chosen.screen().find(Role::region, "Området Gillbo-Gillberga"));
}

TEST_CASE("The matrix has every area's level in every category, sorted by one, and a row selects its area") {
  TestProgram program(demo(), {}, wide);
  REQUIRE(program.activate(Role::radio, "Kategorier"));
  CHECK(program.hash() == "visar=kategorier");
  const auto rows = [&] {
    std::vector<std::vector<const ui::RecordedItem*>> all;
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::row && node.form.position > 1) all.emplace_back();
      if (node.role == Role::cell && !all.empty()) all.back().push_back(&node);
    }
    return all;
  };
  REQUIRE(rows().size() == 20);
  REQUIRE(program.press("Inbrott och tillgrepp"));
  CHECK(program.hash() == "visar=kategorier&ordning-kategori=theft");
  const auto sorted = rows();
  double before = 99;
  for (std::size_t row = 0; row + 1 < sorted.size(); ++row) {
    std::string text = sorted[row][5]->name;
    REQUIRE(text.find(" (90 %: ") != std::string::npos);
    text.replace(text.find(','), 1, ".");
    CHECK(std::stod(text) <= before);
    before = std::stod(text);
  }
  CHECK(sorted.back()[0]->name == "För lite underlag");
  REQUIRE(program.press("Räkna bara den här kategorin"));
  REQUIRE(program.screen().find(Role::button, "Bara Inbrott och tillgrepp"));
  CHECK_FALSE(program.screen().find(Role::button, "Räkna bara den här kategorin"));
  REQUIRE(program.press("Bara Inbrott och tillgrepp"));
  REQUIRE(program.press("I listans ordning"));
  CHECK(program.hash() == "visar=kategorier");
  REQUIRE(program.activate(Role::radio, "Kartor"));
  REQUIRE(program.press("Inbrott och tillgrepp"));
  CHECK(program.screen().find(Role::heading, "Nivå: Inbrott och tillgrepp"));
}

TEST_CASE("The map says by default what the list says") {
  TestProgram program(demo(), {}, wide);
  const ui::RecordedItem* table = nullptr;
  for (const auto& node : program.record().nodes) {
    if (node.role == Role::table && node.name == "Karta") table = &node;
  }
  REQUIRE(table);
  const auto rows = listed_rows(program);
  REQUIRE(table->table->rows.size() == rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    auto cells = rows[at].cells;
    CHECK(table->table->rows[at][0] == rows[at].button->name);
    CHECK(table->table->rows[at][1] == cells["Plats"]);
    const std::string& said = cells[cells["Plats"] == "–" ? "Bland de 3 främsta" : "Sannolikhet"];
    CHECK(table->table->rows[at][2] == said);
  }
}

TEST_CASE("The area whose name begins with what is sought comes first, whatever its place") {
  TestProgram program(demo(), "sok=edsb", wide);
  const auto found = listed_areas(program);
  REQUIRE(found.size() == 3);
  CHECK(found.front() == "Edsberg");
}

TEST_CASE("The area that a link names is scrolled to in the list") {
  for (const auto& view : {wide, ui::Stage::View{.width = 1280, .height = 720}}) {
    TestProgram program(demo(), "omrade=0163R005", view);
    program.finish();
    const auto& nodes = program.record().nodes;
    const ui::RecordedItem* selected = nullptr;
    for (const ListedRow& row : listed_rows(program)) {
      if (row.button && row.button->current) selected = row.button;
    }
    REQUIRE(selected);
    const ui::RecordedItem* scroller = selected;
    while (scroller->role != Role::scroll_area) {
      REQUIRE(scroller->parent >= 0);
      scroller = &nodes[static_cast<std::size_t>(scroller->parent)];
    }
    CHECK(selected->rect.y - scroller->scroll_top >= scroller->rect.y);
    CHECK(selected->rect.y + selected->rect.height - scroller->scroll_top <=
          scroller->rect.y + scroller->rect.height);
  }
}

TEST_CASE("The places' interval is there from 1280 px on, also beside a scroll bar") {
  TestProgram program(demo(), {}, {.width = 1265, .height = 720});
  program.finish();
  CHECK(listed_rows(program).front().cells.contains("Plats, 90 %"));
}

TEST_CASE("Every column orders the list, and the headings are not cut then") {
  TestProgram program(demo(), {}, wide);
  program.finish();
  for (const char* column : {"Plats", "Bland de 3 främsta", "Sannolikhet", "Plats, 90 %", "Mot v.\u00a045",
                             "26 veckor", "Händelser", "Täckning", "Område"}) {
    ui::CutTexts cut;
    CHECK(program.press(column));
    CHECK_FALSE(has_cut(cut, "Plats"));
  }
  CHECK(program.hash() == "ordning=namn");
  REQUIRE(program.press("Sannolikhet"));
  CHECK(program.hash() == "ordning=sannolikhet");
  CHECK(listed_areas(program).front() == "Gillbo-Gillberga");
}

TEST_CASE("No area's name, decision or heading is cut in the list and the matrix, from a phone on") {
  for (const float width : {390.0f, 1280.0f, 1440.0f, 1920.0f}) {
    TestProgram program(demo(), {}, {.width = width, .height = 900});
    program.finish();
    for (const char* hash : {"", "visar=kategorier"}) {
      ui::CutTexts cut;
      program.application().hash_changed(hash);
      program.settle();
      INFO(width << " " << hash);
      const auto& nodes = program.record().nodes;
      std::size_t areas = 0;
      for (const auto& node : nodes) {
        if (node.role != Role::button || node.parent < 0) continue;
        if (nodes[static_cast<std::size_t>(node.parent)].role != Role::row_header) continue;
        ++areas;
        CHECK_FALSE(has_cut(cut, node.name));
      }
      CHECK(areas == 20);
      CHECK_FALSE(has_cut(cut, "Prioriterat"));
      CHECK_FALSE(has_cut(cut, "hantering"));
      CHECK_FALSE(has_cut(cut, "Mot v."));
    }
  }
}

TEST_CASE("On a phone the matrix has numbers above its columns, and says what they stand for") {
  TestProgram program(demo(), "visar=kategorier", narrow);
  program.finish();
  CHECK(program.says("1 Skadegörelse och klotter, 2 "));
}

TEST_CASE("The difference in the list is that between the percentages that the news show") {
  TestProgram program(demo(), {}, wide);
  program.finish();
  int compared = 0;
  for (const auto& node : program.record().nodes) {
    // "Område, sannolikhet 38 % till 76 %"
    const auto at = node.name.find(", sannolikhet ");
    if (node.role != Role::button || at == std::string::npos) continue;
    const std::string area = node.name.substr(0, at);
    std::vector<int> shares;
    std::string digits;
    for (const char byte : node.name.substr(at)) {
      if (byte >= '0' && byte <= '9')
        digits += byte;
      else if (!digits.empty())
        shares.push_back(std::stoi(std::exchange(digits, {})));
    }
    REQUIRE(shares.size() == 2);
    for (auto& row : listed_rows(program)) {
      if (!row.button || row.button->name != area) continue;
      ++compared;
      CHECK(row.cells["Mot v.\u00a045"].find(std::to_string(std::abs(shares[1] - shares[0]))) !=
            std::string::npos);
    }
  }
  CHECK(compared > 0);
}

}  // namespace lagesbild::views
