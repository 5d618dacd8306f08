#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace lagesbild::intake {

/// The first two numbers of a date in numbers alone whose year comes last, "3/4 2026": which of them is the
/// day only its column can tell. Nothing for any other text.
std::optional<std::pair<int, int>> day_and_month(std::string_view text);

}  // namespace lagesbild::intake
