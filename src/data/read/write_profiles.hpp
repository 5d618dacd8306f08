#pragma once

#include <span>
#include <string>

#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// A file of profiles, as assets/schema/profiles.schema.json says.
std::string write_profiles(std::span<const WeightProfile> profiles);

}  // namespace lagesbild::data
