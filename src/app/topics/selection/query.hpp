#pragma once

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"
#include "app/state.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// The engine's settings that the choices ask for, the situation's own where nothing was chosen. Ids that
/// the situation does not have are passed over. Requires a cube with weeks.
analysis::Settings settings_for(const Choices& choices, const Situation& situation,
                                const analysis::Cube& cube);

/// Index of the area with the id, nothing where there is none.
std::optional<std::size_t> area_index(const Situation& situation, std::string_view id);
std::optional<std::size_t> category_index(const Situation& situation, std::string_view id);

}  // namespace lagesbild::app
