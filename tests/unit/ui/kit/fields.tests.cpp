#include <catch2/catch_test_macros.hpp>

#include "tests/unit/support/twins.hpp"
#include "tests/unit/ui/kit/driver.hpp"
#include "ui/kit/calendar.hpp"
#include "ui/kit/forms.hpp"
#include "ui/kit/match.hpp"

namespace lagesbild {

using test::GalleryDriver;
using ui::MirrorEvent;
using ui::RecordedItem;
using ui::Role;

TEST_CASE("A field records its help, what is wrong, and whether it is needed") {
  GalleryDriver driver("Fält");
  const RecordedItem& needed = driver.node(Role::text_field, "Rubrik som krävs");
  CHECK(needed.form.required);
  CHECK(needed.description == "Skriv så att den som läser listan förstår.");
  CHECK(needed.form.error.empty());
  CHECK(driver.node(Role::text_field, "Dag med fel").form.error == "Skriv datumet så här: 2026-11-25.");
  CHECK(driver.node(Role::text_field, "Fält som inte går att ändra").disabled);
  CHECK(driver.node(Role::text_field, "Arbetstid").form.input_mode == "decimal");
  CHECK(driver.node(Role::text_field, "Arbetstid").description == "timmar");
  CHECK(driver.node(Role::text_area, "Beskrivning").value_text.find('\n') != std::string::npos);
}

TEST_CASE("What is written into a field comes out as it was written") {
  GalleryDriver driver("Fält");
  driver.write(Role::text_field, "Rubrik", "Gångväg vid ån é @");
  CHECK(driver.state().title == "Gångväg vid ån é @");
  driver.write(Role::text_area, "Beskrivning", "Rad ett\nrad två");
  CHECK(driver.state().description == "Rad ett\nrad två");
  driver.write(Role::text_field, "Arbetstid", "två");
  CHECK(driver.node(Role::text_field, "Arbetstid").form.error == "Skriv ett tal, till exempel 1,5.");
  driver.write(Role::text_field, "Fält som inte går att ändra", "nytt");
  CHECK(driver.node(Role::text_field, "Fält som inte går att ändra").value_text == "Låst värde");
}

TEST_CASE("A number is read with comma, point, spaces and both signs of minus") {
  CHECK(ui::number_of("12") == 12.0);
  CHECK(ui::number_of("1,5") == 1.5);
  CHECK(ui::number_of(" 1\u00a0200.25 ") == 1200.25);
  CHECK(ui::number_of("\u22120,5") == -0.5);
  for (const std::string_view wrong : {"", "-", ",", "1,2,3", "1e5", "tolv", "1234567890123456"})
    CHECK_FALSE(ui::number_of(wrong).has_value());
}

TEST_CASE("The calendar opens at the day that is written, and a day is chosen by keyboard") {
  GalleryDriver driver("Fält");
  driver.page.activate(Role::button, "Välj datum: Dag");
  const RecordedItem& dialog = driver.node(Role::dialog, "Välj datum");
  CHECK(dialog.form.modal);
  CHECK(dialog.parent == RecordedItem::no_parent);
  const RecordedItem& day = driver.node(Role::cell, "onsdag 25 november 2026");
  CHECK(day.checked == true);
  CHECK(day.current);
  CHECK_FALSE(day.form.no_tab_stop);
  CHECK(driver.node(Role::cell, "torsdag 26 november 2026").form.no_tab_stop);
  CHECK(driver.focus_after(Role::cell, "onsdag 25 november 2026", "ArrowDown") == "onsdag 2 december 2026");
  CHECK(driver.page.find(Role::heading, "december 2026") != nullptr);
  driver.page.activate(Role::cell, "onsdag 2 december 2026");
  CHECK(driver.state().day == "2026-12-02");
  CHECK(driver.page.find(Role::dialog, "Välj datum") == nullptr);
}

TEST_CASE("The calendar is left by Esc, by a press beside it, and without a change") {
  GalleryDriver driver("Fält");
  driver.page.activate(Role::button, "Välj datum: Dag");
  SECTION("Esc") {
    driver.press(Role::dialog, "Välj datum", "Escape");
  }
  SECTION("a press beside it") {
    driver.page.stage().pointer_moved(1, 1);
    driver.page.stage().pointer_pressed(true);
    driver.page.settle();
  }
  CHECK(driver.page.find(Role::dialog, "Välj datum") == nullptr);
  CHECK(driver.state().day == "2026-11-25");
}

TEST_CASE("Keys of the calendar move by day, week and month, and stay in short months") {
  const Date last_of_january = *parse_date("2026-01-31");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "ArrowLeft")) == "2026-01-30");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "ArrowDown")) == "2026-02-07");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "PageDown")) == "2026-02-28");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "PageUp")) == "2025-12-31");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "Home")) == "2026-01-26");
  CHECK(to_string(ui::moved_in_calendar(last_of_january, "End")) == "2026-02-01");
  CHECK(ui::moved_in_calendar(last_of_january, "x") == last_of_january);
}

TEST_CASE("A choice is found by a part of its name, whatever its capitals") {
  const std::vector<std::string> names = {"Norrviken", "Åkersberga", "Viby", "Överby"};
  CHECK(ui::lower_case("ÅÄÖ É ×") == "åäö é ×");
  CHECK(ui::matching(names, "vi") == std::vector<std::size_t>{2, 0});
  CHECK(ui::matching(names, "ÅKER") == std::vector<std::size_t>{1});
  CHECK(ui::matching(names, "").size() == 4);
  CHECK(ui::matching(names, "x").empty());
}

TEST_CASE("A combo box opens while one writes, and Enter takes the match that is marked") {
  GalleryDriver driver("Val i långa listor");
  driver.write(Role::combo_box, "Område", "vi");
  const RecordedItem& field = driver.node(Role::combo_box, "Område");
  CHECK(field.expanded == true);
  const RecordedItem& list = driver.node(Role::list_box, "Område");
  CHECK(field.form.controls == list.id);
  REQUIRE(driver.by_id(field.form.active) != nullptr);
  CHECK(driver.by_id(field.form.active)->name == "Viby");
  CHECK(driver.by_id(field.form.active)->form.position == 1);
  CHECK(driver.page.find(Role::status, "6 träffar") != nullptr);
  driver.press(Role::combo_box, "Område", "ArrowDown");
  driver.press(Role::combo_box, "Område", "Enter");
  CHECK(driver.state().last == "Område = Viby gård");
  CHECK(driver.page.find(Role::list_box, "Område") == nullptr);
  CHECK(driver.node(Role::combo_box, "Område").value_text == "Viby gård");
}

TEST_CASE("A combo box that is left takes a name that was written whole, and no other") {
  GalleryDriver driver("Val i långa listor");
  driver.write(Role::combo_box, "Område", "rotebro");
  driver.send(driver.node(Role::combo_box, "Område").id, MirrorEvent::Kind::blur);
  CHECK(driver.state().last == "Område = Rotebro");
  driver.write(Role::combo_box, "Område", "finns inte");
  CHECK(driver.page.find(Role::status, "Inga träffar") != nullptr);
  CHECK(driver.page.find(Role::list_box, "Område") == nullptr);
  driver.press(Role::combo_box, "Område", "Escape");
  CHECK(driver.node(Role::combo_box, "Område").value_text == "Rotebro");
}

TEST_CASE("Of a long list only what is seen is recorded, and all is counted") {
  GalleryDriver driver("Val i långa listor");
  driver.press(Role::combo_box, "Område", "ArrowDown");
  const auto options = [&driver] {
    std::size_t count = 0;
    for (const RecordedItem& each : driver.page.record().nodes) count += each.role == Role::option ? 1 : 0;
    return count;
  };
  CHECK(options() < 15);
  CHECK(driver.node(Role::option, "Edsberg").form.count == 40);
  driver.press(Role::combo_box, "Område", "ArrowUp");
  CHECK(driver.by_id(driver.node(Role::combo_box, "Område").form.active)->name == "Överby");
}

TEST_CASE("Several are chosen and taken back one by one") {
  GalleryDriver driver("Val i långa listor");
  driver.write(Role::combo_box, "Områden som berörs", "eds");
  driver.press(Role::combo_box, "Områden som berörs", "Enter");
  CHECK(driver.state().areas == std::vector<std::size_t>{0, 2, 5});
  CHECK(driver.node(Role::list_box, "Områden som berörs").form.multiple);
  driver.press(Role::combo_box, "Områden som berörs", "Escape");
  driver.press(Role::combo_box, "Områden som berörs", "Backspace");
  CHECK(driver.state().areas == std::vector<std::size_t>{0, 2});
  driver.page.activate(Role::button, "Ta bort Edsberg");
  driver.page.activate(Role::button, "Ta bort Fågelsången");
  CHECK(driver.node(Role::combo_box, "Områden som berörs").form.error == "Välj minst ett område.");
}

TEST_CASE("The mouse picks from the list that lies over other fields") {
  GalleryDriver driver("Val i långa listor");
  driver.press(Role::combo_box, "Område", "ArrowDown");
  driver.page.click(Role::option, "Fågelsången");
  CHECK(driver.state().last == "Område = Fågelsången");
}

TEST_CASE("Groups record their legend, and answer with what is chosen") {
  GalleryDriver driver("Grupper");
  const RecordedItem& statuses = driver.node(Role::radio_set, "Status");
  CHECK(statuses.description == "Hur långt insatsen har kommit.");
  CHECK(driver.page.record()
            .nodes[static_cast<std::size_t>(driver.page.all(Role::radio, "Planerad")[0]->parent)]
            .id == statuses.id);
  const auto at = driver.page.all(Role::radio, "Avslutad");
  driver.send(at[0]->id, MirrorEvent::Kind::activate);
  CHECK(driver.state().status == 2);
  driver.page.activate(Role::checkbox, "Polisen");
  CHECK(driver.state().partners.empty());
  CHECK(driver.node(Role::field_set, "Vilka gör insatsen? (krävs)").form.error == "Välj minst en.");
}

TEST_CASE("A form that cannot be saved says why, and leads to the field") {
  GalleryDriver driver("Fel i ett formulär");
  driver.page.stage().mirror(
      {.kind = MirrorEvent::Kind::activate, .id = driver.node(Role::button, "Spara insatsen").id});
  CHECK(driver.focus_within_frames() == "Insatsens rubrik");
  CHECK(driver.page.find(Role::alert, "Det här behöver rättas") != nullptr);
  CHECK(driver.node(Role::text_field, "Insatsens rubrik").form.error == "Skriv en rubrik.");
  driver.page.stage().mirror(
      {.kind = MirrorEvent::Kind::activate, .id = driver.node(Role::button, "Välj ett område.").id});
  CHECK(driver.focus_within_frames() == "Insatsens område");
}

}  // namespace lagesbild
