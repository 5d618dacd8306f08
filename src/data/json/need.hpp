#pragma once

#include <cstdint>

namespace lagesbild::data {

/// Whether a record can be used without a key.
enum class Need : std::uint8_t { required, optional };

}  // namespace lagesbild::data
