#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "ui/kit/data_table.hpp"
#include "ui/kit/kit.hpp"

namespace lagesbild::gallery {

/// What has been done on the gallery's page.
struct State {
  static constexpr std::size_t nothing = static_cast<std::size_t>(-1);
  static constexpr Date today = {20'782};  ///< 2026-11-25

  std::string title = "Belysning vid gångtunneln";
  std::string empty_title;
  std::string description = "Två lampor är trasiga.\nDet är mörkt efter klockan fyra.";
  std::string hours = "1,5";
  std::string day = "2026-11-25";
  std::string wrong_day = "25 nov";
  std::size_t area = nothing;
  std::vector<std::size_t> areas = {2, 5};
  std::size_t status = 0;
  std::vector<std::size_t> partners = {1};
  bool tried_to_save = false;

  std::size_t tab = 0;
  std::optional<ui::TableSort> sort = ui::TableSort{0, false};
  std::optional<std::size_t> row;
  bool editing = false;
  bool asking = false;
  std::string dialog_title;
  std::string dialog_day;
  std::size_t dialog_area = nothing;
  int removed = 0;
  bool shows_toast = false;

  std::string last = "inget än";
  void tell(std::string_view what, std::string_view value) {
    last = std::string(what) + " = " + std::string(value);
  }
};

/// The sections of the page.
void show_fields(ui::Kit& kit, State& state);
void show_choices(ui::Kit& kit, State& state);
void show_groups(ui::Kit& kit, State& state);
void show_summary(ui::Kit& kit, State& state);
void show_tabs(ui::Kit& kit, State& state);
void show_menus(ui::Kit& kit, State& state);
void show_dialogs(ui::Kit& kit, State& state);
void show_tables(ui::Kit& kit, State& state);

/// Forty areas, as a municipality may have.
const std::vector<std::string>& area_names();

}  // namespace lagesbild::gallery
