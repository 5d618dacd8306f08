#pragma once

#include <string>

namespace lagesbild {

/// A moment in UTC, as documents write it: "2026-11-25T21:40:03Z".
std::string utc_text(long long seconds_since_1970);

}  // namespace lagesbild
