#pragma once

#include <optional>
#include <string_view>

namespace lagesbild {

/// Seconds since 1970-01-01T00:00:00Z of a text such as "2026-11-13T14:40:00+01:00", "…:00.250Z" or
/// "2026-11-13", which is its first moment; without a zone it is read as UTC. Nothing for any other text.
/// Only for telling which of two is the later.
std::optional<double> instant_of(std::string_view text);

}  // namespace lagesbild
