#pragma once

#include <optional>
#include <string>

#include "app/action.hpp"
#include "app/picture.hpp"

namespace lagesbild::program {

/// What came of a choice that changes what is looked at, and no number: "Sorterat efter händelser. Först:
/// Bagarby." To be said once; nothing of other choices. `picture`: after it.
std::optional<std::string> said_of_choice(const app::Action& action, const app::Picture& picture);

/// "Utan Skadegörelse", or that everything is counted; "" where nothing was left out before or after.
std::string said_of_filters(const app::Picture& picture);

}  // namespace lagesbild::program
