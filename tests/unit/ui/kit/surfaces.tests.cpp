#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/ui/kit/driver.hpp"

namespace lagesbild {

using test::GalleryDriver;
using ui::MirrorEvent;
using ui::RecordedItem;
using ui::Role;

TEST_CASE("A dialog takes the keyboard to its first field, and gives it back by going") {
  GalleryDriver driver("Dialoger");
  driver.page.stage().mirror(
      {.kind = MirrorEvent::Kind::activate, .id = driver.node(Role::button, "Ny insats …").id});
  CHECK(driver.focus_within_frames() == "Vad ska göras?");
  const RecordedItem& dialog = driver.node(Role::dialog, "Ny insats");
  CHECK(dialog.form.modal);
  CHECK(dialog.form.keys == "Escape");
  driver.press(Role::dialog, "Ny insats", "Escape");
  CHECK(driver.page.find(Role::dialog, "Ny insats") == nullptr);
  CHECK(driver.state().last == "Dialog = avbruten");
}

TEST_CASE("While a dialog is open the pointer reaches nothing beneath it") {
  GalleryDriver driver("Dialoger");
  driver.page.activate(Role::button, "Ny insats …");
  driver.page.click(Role::button, "Ta bort …");
  CHECK_FALSE(driver.state().asking);
  CHECK(driver.page.click(Role::button, "Avbryt"));
  CHECK_FALSE(driver.state().editing);
  driver.page.click(Role::button, "Ta bort …");
  CHECK(driver.state().asking);
}

TEST_CASE("What opens in a dialog is recorded in it") {
  GalleryDriver driver("Dialoger");
  driver.page.activate(Role::button, "Ny insats …");
  driver.page.activate(Role::button, "Välj datum: När?");
  const RecordedItem& calendar = driver.node(Role::dialog, "Välj datum");
  REQUIRE(calendar.parent >= 0);
  CHECK(driver.page.record().nodes[static_cast<std::size_t>(calendar.parent)].name == "Ny insats");
  driver.page.activate(Role::cell, "fredag 27 november 2026");
  CHECK(driver.state().dialog_day == "2026-11-27");
  CHECK(driver.state().editing);
}

TEST_CASE("A confirmation starts at the answer that changes nothing") {
  GalleryDriver driver("Dialoger");
  driver.page.stage().mirror(
      {.kind = MirrorEvent::Kind::activate, .id = driver.node(Role::button, "Ta bort …").id});
  CHECK(driver.focus_within_frames() == "Behåll den");
  CHECK(driver.page.find(Role::alert_dialog, "Ta bort insatsen?") != nullptr);
  SECTION("Esc keeps") {
    driver.press(Role::alert_dialog, "Ta bort insatsen?", "Escape");
    CHECK(driver.state().removed == 0);
    CHECK_FALSE(driver.state().asking);
  }
  SECTION("confirmed, it is told, and can be taken back") {
    driver.page.activate(Role::button, "Ta bort insatsen");
    CHECK(driver.state().removed == 1);
    CHECK(driver.page.find(Role::paragraph, "Insatsen är borttagen.") != nullptr);
    driver.page.click(Role::button, "Ångra");
    CHECK(driver.state().removed == 0);
    CHECK(driver.page.find(Role::toast, "Meddelande") == nullptr);
  }
}

TEST_CASE("A toast goes after a while, but not while the keyboard is at it") {
  GalleryDriver driver("Dialoger");
  driver.page.activate(Role::button, "Visa ett meddelande");
  CHECK(driver.page.stage().wakes_after() > 19);
  driver.page.view().seconds += 15;
  driver.page.focus(Role::button, "Ångra");
  driver.page.view().seconds += 15;
  driver.page.settle();
  CHECK(driver.state().shows_toast);
  driver.send(driver.node(Role::button, "Ångra").id, MirrorEvent::Kind::blur);
  driver.page.view().seconds += 21;
  driver.page.settle();
  CHECK_FALSE(driver.state().shows_toast);
}

TEST_CASE("Tabs are one stop, and arrows move between them") {
  GalleryDriver driver("Flikar");
  CHECK_FALSE(driver.node(Role::tab, "Lägesbild").form.no_tab_stop);
  CHECK(driver.node(Role::tab, "Insatser").form.no_tab_stop);
  CHECK(driver.focus_after(Role::tab, "Lägesbild", "ArrowLeft") == "Beslut");
  CHECK(driver.state().tab == 2);
  CHECK(driver.focus_after(Role::tab, "Beslut", "Home") == "Lägesbild");
  CHECK(driver.page.click(Role::tab, "Insatser"));
  const RecordedItem& shown = driver.node(Role::tab, "Insatser");
  CHECK(shown.checked == true);
  CHECK(shown.form.controls == driver.node(Role::tab_panel, "Insatser").id);
  CHECK(driver.page.find(Role::paragraph, "Här står det som hör till fliken Insatser.") != nullptr);
}

TEST_CASE("A menu opens at its first item, moves round, and closes") {
  GalleryDriver driver("Menyer");
  CHECK(driver.focus_after(Role::button, "Mer", "ArrowDown") == "Hämta som CSV");
  CHECK(driver.node(Role::button, "Mer").expanded == true);
  CHECK(driver.focus_after(Role::menu_item, "Hämta som CSV", "ArrowUp") == "Ta bort");
  CHECK(driver.focus_after(Role::menu_item, "Ta bort", "k") == "Kopiera länk");
  SECTION("an item is chosen") {
    driver.page.activate(Role::menu_item, "Kopiera länk");
    CHECK(driver.state().last == "Meny = Kopiera länk");
  }
  SECTION("Esc") {
    driver.press(Role::menu_item, "Kopiera länk", "Escape");
  }
  SECTION("the keyboard went elsewhere") {
    driver.press(Role::menu, "Mer", "Leave");
  }
  SECTION("a press beside it") {
    driver.page.click(Role::button, "Åtgärder");
    CHECK(driver.page.find(Role::menu, "Åtgärder") != nullptr);
  }
  CHECK(driver.page.find(Role::menu, "Mer") == nullptr);
}

TEST_CASE("A disabled item of a menu does nothing") {
  GalleryDriver driver("Menyer");
  driver.page.activate(Role::button, "Mer");
  CHECK_FALSE(driver.page.activate(Role::menu_item, "Ta bort"));
  driver.page.click(Role::menu_item, "Ta bort");
  CHECK(driver.state().last == "inget än");
  CHECK(driver.page.find(Role::menu, "Mer") != nullptr);
}

TEST_CASE("A table counts all its rows, and records those that are seen") {
  GalleryDriver driver("Tabeller");
  const RecordedItem& table = driver.node(Role::data_table, "Händelser");
  CHECK(table.form.count == 2001);
  const auto rows = [&driver] {
    return std::count_if(driver.page.record().nodes.begin(), driver.page.record().nodes.end(),
                         [](const RecordedItem& each) { return each.role == Role::row; });
  };
  CHECK(rows() < 60);
  REQUIRE(driver.page.find(Role::button, "Händelse 1") != nullptr);
  const auto scroller = std::find_if(driver.page.record().nodes.begin(), driver.page.record().nodes.end(),
                                     [](const RecordedItem& each) { return each.role == Role::row_group; });
  driver.page.stage().mirror({.kind = MirrorEvent::Kind::scroll, .id = scroller->id, .number = 36 * 1000});
  driver.page.settle();
  CHECK(driver.page.find(Role::button, "Händelse 1") == nullptr);
  const RecordedItem& later = driver.node(Role::button, "Händelse 1001");
  const RecordedItem& cell = driver.page.record().nodes[static_cast<std::size_t>(later.parent)];
  CHECK(driver.page.record().nodes[static_cast<std::size_t>(cell.parent)].form.position == 1002);
}

TEST_CASE("A header sorts, and turns the order where it is pressed again") {
  GalleryDriver driver("Tabeller");
  const auto sort_of = [&driver](std::string_view title) {
    const RecordedItem& button = *driver.page.all(Role::button, title).front();
    return driver.page.record().nodes[static_cast<std::size_t>(button.parent)].form.sort;
  };
  CHECK(sort_of("Händelse") == "ascending");
  CHECK(sort_of("Antal") == "none");
  driver.send(driver.page.all(Role::button, "Antal").front()->id, MirrorEvent::Kind::activate);
  CHECK(driver.state().last == "Ordning = Antal stigande");
  driver.send(driver.page.all(Role::button, "Antal").front()->id, MirrorEvent::Kind::activate);
  CHECK(driver.state().last == "Ordning = Antal fallande");
  CHECK(sort_of("Antal") == "descending");
}

TEST_CASE("The row with the keyboard stays when the others scroll away") {
  GalleryDriver driver("Tabeller");
  driver.page.focus(Role::button, "Händelse 2");
  const auto scroller = std::find_if(driver.page.record().nodes.begin(), driver.page.record().nodes.end(),
                                     [](const RecordedItem& each) { return each.role == Role::row_group; });
  driver.page.stage().mirror({.kind = MirrorEvent::Kind::scroll, .id = scroller->id, .number = 20'000});
  driver.page.settle();
  CHECK(driver.page.find(Role::button, "Händelse 2") != nullptr);
  CHECK(driver.page.find(Role::button, "Händelse 3") == nullptr);
}

TEST_CASE("In a page of text every row is there") {
  GalleryDriver driver("Tabeller", {.paints = false});
  CHECK(driver.page.find(Role::button, "Händelse 2000") != nullptr);
}

TEST_CASE("Where columns do not fit, a row is a block and the order is chosen above") {
  GalleryDriver driver("Tabeller", {.width = 390, .height = 844, .coarse_pointer = true});
  const auto picks = driver.page.all(Role::select, "Sortera efter");
  REQUIRE_FALSE(picks.empty());
  const RecordedItem unsorted = *picks.front();
  REQUIRE(unsorted.options.size() > 4);
  CHECK(unsorted.options.front() == "Ingen ordning vald");
  CHECK(unsorted.chosen == 0);
  const auto choose = [&](double option) {
    driver.page.stage().mirror({.kind = MirrorEvent::Kind::choose, .id = unsorted.id, .number = option});
    driver.page.settle();
  };
  const std::string before = driver.state().last;
  choose(0);
  CHECK(driver.state().last == before);
  choose(4);
  CHECK(driver.state().last == "Ordning = Antal stigande");
  driver.page.activate(Role::button, "Stigande");
  CHECK(driver.state().last == "Ordning = Antal fallande");
}

TEST_CASE("Nothing of the gallery sticks out, at any width and text size") {
  for (const float width : {320.0f, 390.0f, 1280.0f}) {
    for (const float text_px : {16.0f, 32.0f}) {
      GalleryDriver driver({}, {.width = width, .text_px = text_px});
      for (const auto* opener : {"", "Ny insats …", "Välj datum: Dag", "Mer"}) {
        if (*opener != '\0') driver.page.activate(Role::button, opener);
        for (const RecordedItem& node : driver.page.record().nodes) {
          INFO("«" << node.name << "» of role " << static_cast<int>(node.role) << " at " << width
                   << " px, text " << text_px << " px: " << node.rect.x << " + " << node.rect.width);
          CHECK(node.rect.x >= 0);
          CHECK(node.rect.x + node.rect.width <= width + 1);
          if (node.role == Role::text_field || node.role == Role::combo_box)
            CHECK(node.rect.width >= 2.5f * text_px);
        }
      }
    }
  }
}

TEST_CASE("Every item of the gallery that can be acted on has a real element with a name") {
  for (const bool coarse : {false, true}) {
    GalleryDriver driver({}, {.coarse_pointer = coarse});
    for (const auto* opener : {"", "Ny insats …", "Välj datum: När?"}) {
      if (*opener != '\0') driver.page.activate(Role::button, opener);
      test::ItemCollector items(driver.page.stage());
      driver.page.settle();
      REQUIRE(items.ids().size() > 30);
      for (const std::string& problem : test::twin_problems(items, driver.page.record())) FAIL_CHECK(problem);
    }
    if (!coarse) continue;
    // Fingers need 44 px: the boxes of a group, the days of a calendar, the items of a menu alike.
    for (const RecordedItem& node : driver.page.record().nodes) {
      const bool pressed = node.role == Role::button || node.role == Role::checkbox ||
                           node.role == Role::radio || node.role == Role::tab ||
                           node.role == Role::text_field || node.role == Role::combo_box;
      if (!pressed) continue;
      INFO("«" << node.name << "» is " << node.rect.height << " px high");
      CHECK(node.rect.height >= 43.5f);
    }
  }
}

TEST_CASE("The gallery shows the section of its address, as a browser escapes it") {
  GalleryDriver driver("F%C3%A4lt");
  CHECK(driver.page.find(Role::text_field, "Rubrik") != nullptr);
  CHECK(driver.page.find(Role::button, "Ny insats …") == nullptr);
}

TEST_CASE("A gallery that nobody touches asks for no further frame") {
  GalleryDriver driver;
  CHECK_FALSE(driver.page.stage().wants_another_frame());
  driver.page.activate(Role::button, "Ny insats …");
  CHECK_FALSE(driver.page.stage().wants_another_frame());
}

}  // namespace lagesbild
