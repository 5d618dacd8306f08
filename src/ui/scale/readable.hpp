#pragma once

#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// Near-black or white, whichever stands out more on the colour.
Colour readable_on(Colour fill);

}  // namespace lagesbild::ui
