#pragma once

#include <string_view>

namespace lagesbild::analysis {

/// Of the method: another one whenever the same data give other numbers.
inline constexpr std::string_view method_version = "4";

}  // namespace lagesbild::analysis
