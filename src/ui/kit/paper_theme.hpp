#pragma once

#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// The light theme as it is printed: white grounds, and levels that grow darker the higher they are, so that
/// black and white tells them as colour does. What is lower than average stays as light as paper.
const Theme& paper_theme();

}  // namespace lagesbild::ui
