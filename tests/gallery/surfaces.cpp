#include <array>

#include "tests/gallery/state.hpp"
#include "ui/kit/dialogs.hpp"
#include "ui/kit/forms.hpp"
#include "ui/kit/navigation.hpp"

namespace lagesbild::gallery {

void show_tabs(ui::Kit& kit, State& state) {
  const std::vector<std::string> titles = {"Lägesbild", "Insatser", "Beslut"};
  const ui::Tabs shown = ui::tabs(kit, "Ärendets delar", titles, state.tab);
  kit.text("Här står det som hör till fliken " + titles[state.tab] + ".");
  if (shown.picked) {
    state.tab = *shown.picked;
    state.tell("Flik", titles[state.tab]);
  }
}

void show_menus(ui::Kit& kit, State& state) {
  constexpr std::array<ui::MenuItem, 4> items = {{{.name = "Hämta som CSV", .icon = ui::Icon::download},
                                                  {.name = "Kopiera länk", .icon = ui::Icon::link},
                                                  {.name = "Skriv ut"},
                                                  {.name = "Ta bort", .disabled = true}}};
  const ui::OpenContainer row = kit.row();
  if (const auto picked = ui::menu_button(kit, "Mer", items)) state.tell("Meny", items[*picked].name);
  if (const auto picked = ui::menu_button(kit, "Åtgärder", items, {.style = ui::ButtonStyle::primary}))
    state.tell("Åtgärder", items[*picked].name);
}

namespace {

void edit(ui::Kit& kit, State& state) {
  const ui::Dialog dialog = ui::dialog(kit, "Ny insats");
  kit.text("Fyll i det som är känt. Resten kan vänta.");
  if (const auto text = ui::text_line(kit, "Vad ska göras?", state.dialog_title, {.required = true}))
    state.dialog_title = *text;
  if (const auto picked = ui::combo_box(kit, "Var?", area_names(), state.dialog_area))
    state.dialog_area = *picked;
  if (const auto text = ui::date_field(kit, "När?", state.dialog_day, State::today)) state.dialog_day = *text;
  kit.space();
  const ui::OpenContainer row = kit.row();
  if (kit.button("Spara", {.style = ui::ButtonStyle::primary})) {
    state.editing = false;
    state.tell("Dialog", state.dialog_title + ", " + state.dialog_day);
  }
  if (kit.button("Avbryt") || dialog.dismissed) {
    state.editing = false;
    state.tell("Dialog", "avbruten");
  }
}

void ask(ui::Kit& kit, State& state) {
  const auto answer =
      ui::confirmation(kit, "Ta bort insatsen?", "Den försvinner ur listan för alla parter.",
                       {.confirm = "Ta bort insatsen", .cancel = "Behåll den", .is_dangerous = true});
  if (!answer) return;
  state.asking = false;
  if (!*answer) {
    state.tell("Fråga", "behållen");
    return;
  }
  ++state.removed;
  state.shows_toast = true;
  state.tell("Fråga", "borttagen");
}

}  // namespace

void show_dialogs(ui::Kit& kit, State& state) {
  {
    const ui::OpenContainer row = kit.row();
    if (kit.button("Ny insats …", {.style = ui::ButtonStyle::primary})) state.editing = true;
    if (kit.button("Ta bort …")) state.asking = true;
    if (kit.button("Visa ett meddelande")) state.shows_toast = true;
  }
  kit.text("Borttagna: " + std::to_string(state.removed));
  if (state.editing) edit(kit, state);
  if (state.asking) ask(kit, state);
  if (!state.shows_toast) return;
  const auto answer = ui::toast(kit, "Insatsen är borttagen.", {.action = "Ångra"});
  if (!answer) return;
  state.shows_toast = false;
  if (*answer == ui::ToastAnswer::acted && state.removed > 0) --state.removed;
  state.tell("Meddelande", *answer == ui::ToastAnswer::acted ? "ångrat" : "borta");
}

}  // namespace lagesbild::gallery
