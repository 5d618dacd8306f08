#include <array>

#include "tests/gallery/state.hpp"
#include "ui/kit/forms.hpp"

namespace lagesbild::gallery {

void show_fields(ui::Kit& kit, State& state) {
  if (const auto text = ui::text_line(kit, "Rubrik", state.title)) {
    state.title = *text;
    state.tell("Rubrik", *text);
  }
  if (const auto text =
          ui::text_line(kit, "Rubrik som krävs", state.empty_title,
                        {.help = "Skriv så att den som läser listan förstår.", .required = true}))
    state.empty_title = *text;
  ui::text_line(kit, "Fält som inte går att ändra", "Låst värde", {.disabled = true});
  if (const auto text = ui::text_area(kit, "Beskrivning", state.description,
                                      {.help = "Inga namn på personer.", .rows = 4})) {
    state.description = *text;
    state.tell("Beskrivning", *text);
  }
  const bool is_number = ui::number_of(state.hours).has_value();
  if (const auto text = ui::number_field(
          kit, "Arbetstid", state.hours,
          {.error = is_number ? "" : "Skriv ett tal, till exempel 1,5.", .unit = "timmar"})) {
    state.hours = *text;
    const auto number = ui::number_of(*text);
    state.tell("Arbetstid",
               number ? std::to_string(static_cast<int>(*number * 100)) + " hundradelar" : "inget tal");
  }
  {
    const ui::OpenContainer row = kit.row();
    if (const auto text = ui::date_field(kit, "Dag", state.day, State::today)) {
      state.day = *text;
      state.tell("Dag", *text);
    }
    if (const auto text =
            ui::date_field(kit, "Dag med fel", state.wrong_day, State::today,
                           {.help = "År, månad och dag.",
                            .error = parse_date(state.wrong_day) ? "" : "Skriv datumet så här: 2026-11-25.",
                            .required = true}))
      state.wrong_day = *text;
    ui::date_field(kit, "Dag som är låst", "2026-01-01", State::today, {.disabled = true});
  }
}

void show_groups(ui::Kit& kit, State& state) {
  const std::vector<std::string> statuses = {"Planerad", "Pågår", "Avslutad"};
  if (const auto picked = ui::radio_group(kit, "Status", statuses, state.status,
                                          {.help = "Hur långt insatsen har kommit."})) {
    state.status = *picked;
    state.tell("Status", statuses[*picked]);
  }
  const std::vector<std::string> partners = {"Kommunen", "Polisen", "Bostadsbolaget", "Föreningslivet"};
  if (const auto picked =
          ui::check_group(kit, "Vilka gör insatsen?", partners, state.partners,
                          {.error = state.partners.empty() ? "Välj minst en." : "", .required = true})) {
    state.partners = *picked;
    state.tell("Vilka", std::to_string(picked->size()) + " valda");
  }
  ui::radio_group(kit, "Grupp som är låst", statuses, 1, {.disabled = true});
}

void show_summary(ui::Kit& kit, State& state) {
  std::vector<ui::FieldError> errors;
  if (state.tried_to_save && state.empty_title.empty())
    errors.push_back({"summary-title", "Skriv en rubrik."});
  if (state.tried_to_save && state.area == State::nothing)
    errors.push_back({"summary-area", "Välj ett område."});
  ui::error_summary(kit, "Det här behöver rättas", errors);
  const auto error_of = [&errors](std::string_view field) -> std::string_view {
    for (const ui::FieldError& error : errors)
      if (error.field == field) return error.text;
    return {};
  };
  if (const auto text =
          ui::text_line(kit, "Insatsens rubrik", state.empty_title,
                        {.key = "summary-title", .error = error_of("summary-title"), .required = true}))
    state.empty_title = *text;
  if (const auto picked =
          ui::combo_box(kit, "Insatsens område", area_names(), state.area,
                        {.key = "summary-area", .error = error_of("summary-area"), .required = true}))
    state.area = *picked;
  if (kit.button("Spara insatsen", {.style = ui::ButtonStyle::primary})) {
    state.tried_to_save = true;
    if (state.empty_title.empty()) ui::focus_field(kit, "summary-title");
    state.tell("Spara", state.empty_title.empty() ? "går inte än" : "gjort");
  }
}

}  // namespace lagesbild::gallery
