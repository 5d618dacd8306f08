#include "tests/gallery/state.hpp"
#include "ui/kit/forms.hpp"

namespace lagesbild::gallery {

const std::vector<std::string>& area_names() {
  static const std::vector<std::string> names = {
      "Edsberg",
      "Edsviken",
      "Fågelsången",
      "Gillberga",
      "Glädjens trafikplats",
      "Häggvik",
      "Helenelund",
      "Herresta",
      "Järva",
      "Kärrdal",
      "Klasro",
      "Knista",
      "Kummelby",
      "Landsnora",
      "Malmvägen",
      "Norrviken",
      "Nytorp",
      "Rådan",
      "Rotebro",
      "Rotsunda",
      "Silverdal",
      "Sjöberg",
      "Skälby",
      "Sofielund",
      "Sollentuna centrum",
      "Solängen",
      "Stinsens park",
      "Svartinge",
      "Södersätra",
      "Tegelhagen",
      "Törnskogen",
      "Tureberg",
      "Vaxmora",
      "Viby",
      "Viby gård",
      "Väsjön",
      "Vårbacka",
      "Åkersbergsvägen med ett långt namn som inte får plats i listan",
      "Ärvinge",
      "Överby"};
  return names;
}

void show_choices(ui::Kit& kit, State& state) {
  if (const auto picked =
          ui::combo_box(kit, "Område", area_names(), state.area, {.help = "Skriv en del av namnet."})) {
    state.area = *picked;
    state.tell("Område", area_names()[*picked]);
  }
  ui::combo_box(kit, "Område som är låst", area_names(), 5, {.disabled = true});
  if (const auto picked = ui::multiple_choice(
          kit, "Områden som berörs", area_names(), state.areas,
          {.error = state.areas.empty() ? "Välj minst ett område." : "", .required = true})) {
    state.areas = *picked;
    state.tell("Områden", std::to_string(picked->size()) + " valda");
  }
}

}  // namespace lagesbild::gallery
