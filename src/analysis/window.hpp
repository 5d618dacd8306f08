#pragma once

#include <optional>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"

namespace lagesbild::analysis {

/// The last complete ISO week not after Situation::updated_day that any source has a status (other than
/// missing) or an incident for. Without `updated`: the last week of the data. Nothing without data.
std::optional<Week> latest_week(const Situation& situation, const Cube& cube);

/// The week that Situation::updated_day falls in; without `updated` the last week of the data. What comes
/// after it has not happened yet, and can be neither chosen nor counted. Nothing without both.
std::optional<Week> current_week(const Situation& situation, const Cube& cube);

/// `weeks` ≥ 1 weeks that end with `until`, but not after current_week(); if absent, with latest_week().
Window choose_window(const Situation& situation, const Cube& cube, int weeks,
                     std::optional<Week> until = std::nullopt);

/// The window of equal or greater length before it that change is measured against: up to 52 weeks, as many
/// as the data hold. Nothing where the data hold fewer weeks than the window has before it.
std::optional<Window> baseline_window(const Cube& cube, const Window& window);

}  // namespace lagesbild::analysis
