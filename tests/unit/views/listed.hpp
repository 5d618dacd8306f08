#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/views/support.hpp"

/// The overview's list, read as those read it who hear it.
namespace lagesbild::views {

inline constexpr ui::Stage::View wide{.width = 1440, .height = 900};
inline constexpr ui::Stage::View wider{.width = 1920, .height = 1080};  ///< list, map and card side by side
inline constexpr ui::Stage::View narrow{.width = 390, .height = 844};

/// A row of the list: its button and what its cells say, by their columns' titles.
struct ListedRow {
  const ui::RecordedItem* button = nullptr;
  std::map<std::string, std::string> cells;
};

inline std::vector<ListedRow> listed_rows(const TestProgram& program) {
  const auto& nodes = program.record().nodes;
  const auto parent_of = [&](const ui::RecordedItem& node) -> const ui::RecordedItem* {
    return node.parent < 0 ? nullptr : &nodes[static_cast<std::size_t>(node.parent)];
  };
  std::vector<std::string> titles;
  std::vector<ListedRow> rows;
  std::size_t column = 0;
  for (const auto& node : nodes) {
    const auto* parent = parent_of(node);
    const auto* above = parent ? parent_of(*parent) : nullptr;
    const bool of_list = parent && parent->role == ui::Role::row && above->name == "Områden att prioritera";
    if (node.role == ui::Role::button && parent && parent->role == ui::Role::column_header)
      titles.push_back(node.name);
    if (node.role == ui::Role::column_header && of_list && !node.name.empty()) titles.push_back(node.name);
    if (node.role == ui::Role::button && parent && parent->role == ui::Role::row_header && !rows.empty())
      rows.back().button = &node;
    if (!of_list) continue;
    if (node.role == ui::Role::cell || node.role == ui::Role::row_header) {
      const bool begins = &node == parent + 1;
      if (begins && parent->form.position > 1 && (&node + 1)->parent == node.parent) {
        rows.emplace_back();
        column = 0;
      }
      if (node.role == ui::Role::cell && column < titles.size())
        rows.back().cells[titles[column]] = node.name;
      ++column;
    }
  }
  return rows;
}

/// The areas that have a place, in the order shown.
inline std::vector<std::string> listed_areas(const TestProgram& program) {
  std::vector<std::string> names;
  for (const auto& row : listed_rows(program)) {
    if (row.button && row.cells.at("Plats") != "–") names.push_back(row.button->name);
  }
  return names;
}

/// Chooses the area in the list; its name is on the map, too.
inline bool choose_area(TestProgram& program, std::string_view name) {
  for (const auto& row : listed_rows(program)) {
    if (!row.button || row.button->name != name) continue;
    program.screen().stage().mirror({.kind = ui::MirrorEvent::Kind::activate, .id = row.button->id});
    program.settle();
    return true;
  }
  return false;
}

/// Every section of a card, for a link.
inline const std::string all_sections =
    "&oppna=jamforelse,handelser,insatser,niva,ordning,rapporter,ursprung,varfor,avviker";

}  // namespace lagesbild::views
