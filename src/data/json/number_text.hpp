#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lagesbild::data {

/// The shortest text that reads back as the same double, written as JSON ("0.1", "1e-07", "12"): the same on
/// every machine. Not for infinity or not-a-number, which JSON lacks: they become "null".
std::string number_text(double value);

/// A number as JSON writes them, by no locale; nothing for anything else.
std::optional<double> parse_number(std::string_view text);

}  // namespace lagesbild::data
