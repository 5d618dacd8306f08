#pragma once

#include <string>
#include <string_view>

#include "app/state.hpp"

namespace lagesbild::app {

/// The state as the part of an address after '#', without the '#': "omrade=0163R001&veckor=26". Only what
/// differs from the default is there, so a link says what was chosen and nothing else; the default is "".
std::string to_link(const State& state);

/// The state that a link says; with or without a leading '#'. Parts that are not understood are passed over
/// and numbers out of range brought within it, so that an old or mangled link still opens what it can.
State from_link(std::string_view link);

}  // namespace lagesbild::app
