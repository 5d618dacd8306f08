#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/found/founding.hpp"

/// What a new situation begins with, for the group to change.
namespace lagesbild::data {

/// The municipality itself, the police, the housing company and the rescue service.
std::vector<Party> standard_parties(const LocalText& municipality);

struct StandardSource {
  Source source;       ///< with its party among the standard ones
  bool usual = false;  ///< most have it from the start
};
std::vector<StandardSource> standard_sources();

std::vector<NewCategory> standard_categories();

/// Nobody has decided the standard weights.
LocalText standard_weights_origin();

}  // namespace lagesbild::data
