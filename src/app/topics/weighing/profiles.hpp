#pragma once

#include <optional>
#include <span>
#include <string>

#include "analysis/settings.hpp"
#include "app/state.hpp"
#include "model/situation.hpp"
#include "model/weight_profile.hpp"
#include "words/texts.hpp"

/// Weights under a name: the situation's and the user's own.
namespace lagesbild::app {

/// What choosing the profile sets. Ids that the situation does not have are left out.
UseProfile use_of(const Situation& situation, const WeightProfile& profile);

/// Harm alone, whatever the categories weigh: the choice that is there without any profile.
SetWeights only_harm();

/// The profile whose weights are those that hold now; nothing where none is.
std::optional<std::size_t> profile_in_use(const Situation& situation, std::span<const WeightProfile> profiles,
                                          const analysis::Settings& wanted);

/// The weights that hold now, as a profile of the drafted name and unit. Its id is made of the name, and is
/// never that of another unit's profile.
WeightProfile profile_of(const Situation& situation, std::span<const WeightProfile> profiles,
                         const State& state, const analysis::Settings& wanted, Date today);

/// Why the drafted name and unit cannot be used: one is missing, or what is written looks like a person's
/// number or address. Nothing where they can.
std::optional<words::Text> profile_fault(const State& state);

}  // namespace lagesbild::app
