#pragma once

#include <cstdint>

namespace lagesbild::data {

/// The two ways to write the same incidents; in the order of layout_words.
enum class Layout : std::uint8_t { rows, columns };

}  // namespace lagesbild::data
