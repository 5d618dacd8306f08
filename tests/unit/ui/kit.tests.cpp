#include "ui/kit/kit.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "platform/headless.hpp"
#include "tests/unit/support/sample_application.hpp"
#include "tests/unit/support/twins.hpp"

namespace lagesbild {
namespace {

using platform::Headless;
using test::SampleApplication;
using ui::Kit;
using ui::RecordedItem;
using ui::Role;

// One of every widget, with what the user has done to each.
struct Everything {
  int saved = 0;
  bool pressed = false;
  bool checked = true;
  std::size_t view = 0;
  std::size_t source = 1;
  double weight = 0.25;
  std::string search;
  int chosen_area = -1;
  int item_pressed = 0;

  void show(Kit& kit) {
    kit.document("Prov", "sv");
    {
      const ui::OpenContainer banner = kit.landmark(Role::banner, "");
      const ui::OpenContainer row = kit.row();
      kit.heading(1, "Lägesbild");
      kit.badge("Påhittade testdata", ui::Tone::synthetic);
      if (kit.button("Spara", {.description = "Sparar det du ser"})) ++saved;
      kit.button("Ta bort", {.disabled = true});
      if (kit.toggle_button("Mörkt", pressed)) pressed = !pressed;
      kit.button("Ångra", {.icon = ui::Icon::undo, .icon_only = true});
      kit.button("Filter", {.expanded = false});
    }
    const ui::OpenContainer main = kit.landmark(Role::main, "Innehåll");
    kit.text("Ett stycke.");
    if (kit.checkbox("Visa täckning", checked)) checked = !checked;
    const std::vector<std::string> views = {"Karta", "Rutor"};
    if (const auto picked = kit.segmented("Vy", views, view)) view = *picked;
    const std::vector<std::string> sources = {"Alla", "Polisen", "Kommunen"};
    if (const auto picked = kit.select("Källa", sources, source)) source = *picked;
    if (const auto set = kit.slider("Vikt", weight, {.maximum = 2, .step = 0.25, .value_text = "25 %"}))
      weight = *set;
    if (const auto typed = kit.search_field("Sök område", search)) search = *typed;
    kit.link("Om metoden", "#metod");
    kit.progress("Räknar", 0.5, "50 %");
    kit.divider("Kan inte skiljas åt");
    kit.status("20 områden");
    kit.alert("En fil saknas");
    {
      const ui::OpenContainer list = kit.list("Områden", true);
      for (int area = 0; area < 3; ++area) {
        const ui::OpenContainer entry = kit.list_item(std::to_string(area));
        const std::string name = "Område " + std::to_string(area);
        if (kit.item(name, 0, 40, {.description = "rang 1–3", .current = area == chosen_area}).activated)
          chosen_area = area;
        kit.tooltip_for_last("Mer om området");
      }
    }
    {
      const ui::OpenContainer scroller = kit.panel("list", {.height = 100, .overflow = ui::Overflow::scroll});
      for (int line = 0; line < 20; ++line) kit.text("Rad " + std::to_string(line));
    }
    ui::Rect at;
    const ui::OpenContainer figure = kit.figure(
        "Karta", "Nivå per område", {"Nivå", {"Område", "Nivå"}, {{"Häggvik", "1,2"}}}, 300, 200, &at);
    if (kit.item_at("Häggvik", {at.x + 10, at.y + 10, 40, 40}).activated) ++item_pressed;
    kit.gesture_surface(at);
  }
};

struct Fixture {
  Everything state;
  SampleApplication application{[this](Kit& kit) { state.show(kit); }};
  Headless page{application};

  const RecordedItem& node(Role role, std::string_view name) {
    const RecordedItem* found = page.find(role, name);
    INFO("the only item with role " << static_cast<int>(role) << " and name " << name);
    REQUIRE(found != nullptr);
    return *found;
  }

  std::string parent_name(const RecordedItem& node) {
    return node.parent < 0 ? "" : page.record().nodes[static_cast<std::size_t>(node.parent)].name;
  }
};

}  // namespace

TEST_CASE("Every widget records its role, name, value and state") {
  Fixture fixture;
  CHECK(fixture.page.record().title == "Prov");
  CHECK(fixture.page.record().language == "sv");
  CHECK(fixture.node(Role::heading, "Lägesbild").level == 1);
  CHECK(fixture.node(Role::button, "Spara").description == "Sparar det du ser");
  CHECK(fixture.node(Role::button, "Ta bort").disabled);
  CHECK(fixture.node(Role::button, "Filter").expanded == false);
  CHECK(fixture.node(Role::toggle_button, "Mörkt").checked == false);
  CHECK(fixture.node(Role::checkbox, "Visa täckning").checked == true);
  CHECK(fixture.node(Role::radio, "Karta").checked == true);
  CHECK(fixture.parent_name(fixture.node(Role::radio, "Karta")) == "Vy");
  const RecordedItem& select = fixture.node(Role::select, "Källa");
  CHECK(select.options == std::vector<std::string>{"Alla", "Polisen", "Kommunen"});
  CHECK(select.chosen == 1);
  const RecordedItem& slider = fixture.node(Role::slider, "Vikt");
  CHECK(slider.now == 0.25);
  CHECK(slider.maximum == 2);
  CHECK(slider.step == 0.25);
  CHECK(slider.value_text == "25 %");
  CHECK(fixture.node(Role::link, "Om metoden").href == "#metod");
  CHECK(fixture.node(Role::progress, "Räknar").now == 0.5);
  CHECK(fixture.node(Role::paragraph, "Kan inte skiljas åt").rect.width > 0);
  CHECK(fixture.node(Role::status, "20 områden").level == 0);
  CHECK(fixture.node(Role::alert, "En fil saknas").rect.height > 0);
  CHECK(fixture.node(Role::button, "Område 1").description == "rang 1–3");
  const RecordedItem& table = fixture.node(Role::table, "Nivå");
  REQUIRE(table.table != nullptr);
  CHECK(table.table->rows.front().front() == "Häggvik");
  CHECK(fixture.parent_name(table) == "Karta");
  CHECK(fixture.parent_name(fixture.node(Role::button, "Häggvik")) == "Karta");
}

TEST_CASE("What is done to a real element makes the widget answer") {
  Fixture fixture;
  CHECK(fixture.page.activate(Role::button, "Spara"));
  CHECK(fixture.state.saved == 1);
  CHECK_FALSE(fixture.page.activate(Role::button, "Ta bort"));
  CHECK(fixture.page.activate(Role::toggle_button, "Mörkt"));
  CHECK(fixture.state.pressed);
  CHECK(fixture.page.activate(Role::checkbox, "Visa täckning"));
  CHECK_FALSE(fixture.state.checked);
  CHECK(fixture.page.activate(Role::radio, "Rutor"));
  CHECK(fixture.state.view == 1);
  CHECK(fixture.page.choose("Källa", "Kommunen"));
  CHECK(fixture.state.source == 2);
  CHECK(fixture.page.set_number("Vikt", 1.1));
  CHECK(fixture.state.weight == 1.0);
  CHECK(fixture.page.set_text("Sök område", "Tegelhagen é @"));
  CHECK(fixture.state.search == "Tegelhagen é @");
  CHECK(fixture.node(Role::search_field, "Sök område").value_text == "Tegelhagen é @");
  CHECK(fixture.page.activate(Role::button, "Område 2"));
  CHECK(fixture.state.chosen_area == 2);
  CHECK(fixture.node(Role::button, "Område 2").current);
}

TEST_CASE("The mouse does the same as the real element") {
  Fixture fixture;
  CHECK(fixture.page.click(Role::button, "Spara"));
  CHECK(fixture.state.saved == 1);
  fixture.page.click(Role::button, "Ta bort");
  CHECK(fixture.page.click(Role::radio, "Rutor"));
  CHECK(fixture.state.view == 1);
  CHECK(fixture.page.click(Role::slider, "Vikt"));
  CHECK(fixture.state.weight == 1.0);

  SECTION("an item that lies below the viewport is reached when the page is scrolled") {
    fixture.page.view().scroll_y = fixture.page.record().page_height - fixture.page.view().height;
    fixture.page.settle();
    fixture.page.click(Role::button, "Häggvik");
    CHECK(fixture.state.item_pressed == 1);
  }
  SECTION("a press that the browser takes over is no click") {
    fixture.page.hover(Role::button, "Spara");
    fixture.page.stage().pointer_pressed(true, ui::Stage::Pointer::touch);
    fixture.page.settle();
    fixture.page.stage().pointer_left();
    fixture.page.settle();
    CHECK(fixture.state.saved == 1);
  }
  SECTION("what is held is let go of also where it is out of sight") {
    fixture.page.hover(Role::slider, "Vikt");
    fixture.page.stage().pointer_pressed(true);
    fixture.page.settle();
    fixture.page.view().scroll_y = fixture.node(Role::slider, "Vikt").rect.y + 200;
    fixture.page.settle();
    fixture.page.stage().pointer_pressed(false);
    fixture.page.settle();
    fixture.page.stage().pointer_moved(2000, 10);
    fixture.page.settle();
    CHECK(fixture.state.weight == 1.0);
  }
}

TEST_CASE("A finger scrolls past a slider, and sets it by a tap or sideways") {
  Fixture fixture;
  const auto touch = ui::Stage::Pointer::touch;
  ui::Stage& stage = fixture.page.stage();
  const ui::Rect at = fixture.node(Role::slider, "Vikt").rect;
  const float middle = at.x + at.width / 2;
  const float y = at.y + at.height / 2;
  stage.pointer_moved(middle, y, touch);
  stage.pointer_pressed(true, touch);
  fixture.page.settle();
  CHECK(fixture.state.weight == 0.25);

  SECTION("the browser takes the finger to scroll") {
    stage.pointer_moved(middle, y - 12, touch);
    fixture.page.settle();
    stage.pointer_left();
    fixture.page.settle();
    CHECK(fixture.state.weight == 0.25);
  }
  SECTION("a tap") {
    stage.pointer_pressed(false, touch);
    stage.pointer_left();
    fixture.page.settle();
    CHECK(fixture.state.weight == 1.0);
  }
  SECTION("sideways, and out over the end") {
    stage.pointer_moved(middle + at.width / 4, y, touch);
    fixture.page.settle();
    CHECK(fixture.state.weight == 1.5);
    stage.pointer_moved(middle + at.width, y - 300, touch);
    fixture.page.settle();
    stage.pointer_pressed(false, touch);
    stage.pointer_left();
    fixture.page.settle();
    CHECK(fixture.state.weight == 2.0);
  }
}

TEST_CASE("Ids stay while names, values and neighbours change") {
  bool warned = false;
  double weight = 0;
  SampleApplication application([&](Kit& kit) {
    if (warned) kit.alert("Något hände");
    if (warned) kit.button("Ny");
    kit.slider("Vikt", weight, {});
    kit.button(warned ? "Sparad" : "Spara", {.key = "save"});
  });
  Headless page(application);
  const std::uint32_t slider = page.find(Role::slider, "Vikt")->id;
  const std::uint32_t button = page.find(Role::button, "Spara")->id;
  warned = true;
  weight = 0.5;
  page.settle();
  CHECK(page.find(Role::slider, "Vikt")->id == slider);
  CHECK(page.find(Role::button, "Sparad")->id == button);
}

TEST_CASE("Scrolling changes no rectangle of the record") {
  Fixture fixture;
  const ui::Record before = fixture.page.record();
  fixture.page.view().scroll_y = 120;
  fixture.page.settle();
  CHECK(fixture.page.record() == before);

  const auto scroller = std::find_if(before.nodes.begin(), before.nodes.end(),
                                     [](const RecordedItem& node) { return node.role == Role::scroll_area; });
  REQUIRE(scroller != before.nodes.end());
  CHECK(scroller->content_height > scroller->rect.height);
  const ui::Rect line = fixture.node(Role::paragraph, "Rad 7").rect;
  fixture.page.stage().mirror({.kind = ui::MirrorEvent::Kind::scroll, .id = scroller->id, .number = 50});
  fixture.page.settle();
  CHECK(fixture.node(Role::paragraph, "Rad 7").rect == line);
}

TEST_CASE("Rows wrap, and nothing sticks out of a narrow viewport") {
  Everything state;
  SampleApplication application([&](Kit& kit) { state.show(kit); });
  for (const float width : {320.0f, 1280.0f}) {
    for (const float text_px : {16.0f, 32.0f}) {
      Headless page(application, {.width = width, .text_px = text_px});
      for (const RecordedItem& node : page.record().nodes) {
        INFO("«" << node.name << "» at " << width << " px, text " << text_px << " px: " << node.rect.x
                 << " + " << node.rect.width);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.x + node.rect.width <= width + 1);
      }
    }
  }
}

TEST_CASE("A row within a row goes to the next line whole, and stays where a line has room for it") {
  SampleApplication application([](Kit& kit) {
    const ui::OpenContainer row = kit.row();
    kit.heading(1, "Lägesbild Sollentuna");
    const ui::OpenContainer together = kit.row();
    for (const char* name : {"Översikt", "När och var", "Insatser"}) kit.button(name);
  });
  const auto top_of = [](const Headless& page, std::string_view name) {
    return page.find(Role::button, name)->rect.y;
  };
  const Headless wide(application, {.width = 1280});
  const Headless narrow(application, {.width = 420});
  CHECK(top_of(wide, "Insatser") < wide.find(Role::heading, "Lägesbild Sollentuna")->rect.y + 30);
  CHECK(top_of(narrow, "Översikt") == top_of(narrow, "Insatser"));
  CHECK(top_of(narrow, "Översikt") > narrow.find(Role::heading, "Lägesbild Sollentuna")->rect.y + 20);
  // Wider than any line: it wraps as every row does.
  const Headless tiny(application, {.width = 200});
  CHECK(top_of(tiny, "Översikt") < top_of(tiny, "Insatser"));
}

TEST_CASE("Every item that can be acted on has a real element with a name") {
  Fixture fixture;
  test::ItemCollector items(fixture.page.stage());
  fixture.page.settle();
  REQUIRE(items.ids().size() > 10);
  for (const std::string& problem : test::twin_problems(items, fixture.page.record())) FAIL_CHECK(problem);

  SECTION("and the check sees one that has none") {
    items.add(4711);
    CHECK(test::twin_problems(items, fixture.page.record()).size() == 1);
  }
}

TEST_CASE("A press and its release between two frames are a click, and a frame shows what came of it") {
  Fixture fixture;
  const ui::Rect at = fixture.node(Role::toggle_button, "Mörkt").rect;
  ui::Stage& stage = fixture.page.stage();
  stage.pointer_moved(at.x + 5, at.y + 5);
  fixture.page.settle();
  stage.pointer_pressed(true);
  stage.pointer_pressed(false);
  // As the web page does: frames only while they are wanted.
  int frames = 0;
  do {
    stage.frame(
        {}, [&](Kit& kit) { fixture.application.frame(kit); }, fixture.page.view());
    ++frames;
  } while (stage.wants_another_frame() && frames < 8);
  CHECK(fixture.state.pressed);
  CHECK(fixture.node(Role::toggle_button, "Mörkt").checked == true);
}

TEST_CASE("A settled page asks for no further frame") {
  Fixture fixture;
  CHECK(fixture.page.settle(8) <= 3);
  CHECK_FALSE(fixture.page.stage().wants_another_frame());
}

}  // namespace lagesbild
