#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace lagesbild::ui {

/// A select field on one line, for a toolbar: its options say what it is for ("t.o.m. v. 46"), and its name
/// is recorded but not painted. As wide as its options, or `width` px.
std::optional<std::size_t> short_select(Kit& kit, std::string_view name, std::span<const std::string> options,
                                        std::size_t chosen, float width = 0);

}  // namespace lagesbild::ui
