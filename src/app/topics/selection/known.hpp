#pragma once

#include <string>
#include <vector>

#include "app/state.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// Takes away what is chosen by ids that the situation does not have, and gives those ids, in order and each
/// once: another situation has other areas, categories, sources and parties.
std::vector<std::string> drop_unknown(Choices& choices, const Situation& situation);

}  // namespace lagesbild::app
