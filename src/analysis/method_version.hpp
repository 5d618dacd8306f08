#pragma once

#include <string_view>

namespace lagesbild::analysis {

/// Of the method: another one whenever the same data give other numbers.
inline constexpr std::string_view method_version = "5";

}  // namespace lagesbild::analysis
