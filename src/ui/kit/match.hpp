#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::ui {

/// Without regard to capitals, in Swedish letters too: "ÅKERSBERGA" becomes "åkersberga".
std::string lower_case(std::string_view text);

/// Indices of the choices that contain what is sought: first those that begin with it, then the others, each
/// in their order. Of an empty text all.
std::vector<std::size_t> matching(std::span<const std::string> choices, std::string_view sought);

}  // namespace lagesbild::ui
