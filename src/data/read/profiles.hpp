#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json/json.hpp"
#include "data/json/node.hpp"
#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// A file of profiles alone, for sending from one to another.
inline constexpr std::string_view profiles_format = "lagesbild-profiles/1";

/// The manifest's "profiles". A profile that lacks its name, unit or date or has no weight is told and not
/// read; a category that is not in the manifest is told and passed over.
std::vector<WeightProfile> read_profiles(const Node& root, std::span<const std::string> categories);

}  // namespace lagesbild::data
