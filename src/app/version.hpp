#pragma once

#include <string_view>

namespace lagesbild::app {

/// Of the method: another one whenever the same data give other numbers.
inline constexpr std::string_view method_version = "1";

}  // namespace lagesbild::app
