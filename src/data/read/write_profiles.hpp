#pragma once

#include <span>
#include <string>

#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// A file of profiles, as assets/schema/profiles.schema.json says.
std::string write_profiles(std::span<const WeightProfile> profiles);

/// One profile alone, on one line: what an edit puts into a document.
std::string write_profile(const WeightProfile& profile);

}  // namespace lagesbild::data
