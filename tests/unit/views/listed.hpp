#pragma once

#include <string>
#include <vector>

#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

/// The areas in the list, by their rows' names.
inline std::vector<std::string> listed_areas(const TestProgram& program) {
  std::vector<std::string> names;
  for (const auto& node : program.record().nodes) {
    if (node.role != ui::Role::button || node.parent < 0) continue;
    const auto& parent = program.record().nodes[static_cast<std::size_t>(node.parent)];
    if (parent.role != ui::Role::list_item || parent.parent < 0) continue;
    const auto& list = program.record().nodes[static_cast<std::size_t>(parent.parent)];
    if (list.role == ui::Role::ordered_list) names.push_back(node.name);
  }
  return names;
}

/// Every section of a card, for a link.
inline const std::string all_sections =
    "&oppna=jamforelse,handelser,insatser,niva,ordning,rapporter,ursprung,varfor,avviker";

}  // namespace lagesbild::views
