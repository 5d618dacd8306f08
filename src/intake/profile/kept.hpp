#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/documents/documents.hpp"
#include "intake/profile/profile.hpp"

/// Profiles that the situation keeps, in its manifest's "imports".
namespace lagesbild::intake {

std::vector<Profile> kept_profiles(const data::Documents& documents);

/// The profile among them as an edit at the instant, in the place of one with its name; nothing where there
/// is no manifest.
std::optional<data::Edit> keep_profile(const data::Documents& documents, const Profile& profile,
                                       std::string instant);

}  // namespace lagesbild::intake
