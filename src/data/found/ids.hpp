#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lagesbild::data {

/// An id for a new record of that name, "Park och gata" → "park-och-gata"; with a number behind it where it
/// is taken. `fallback` where the name has no letters or digits.
std::string id_from_name(std::string_view name, std::span<const std::string> taken,
                         std::string_view fallback);

}  // namespace lagesbild::data
