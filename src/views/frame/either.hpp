#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "views/frame/view.hpp"

namespace lagesbild::views {

/// One of two values in one place, with the button that makes it the one that holds.
struct EitherSide {
  words::Text said;
  words::Text keep;
  const std::optional<std::string>& json;  ///< nothing: taken away
};

/// Both side by side under where they stand: a field, "" for the whole record, of a record, "" for the file
/// itself. 0 or 1: the side that was chosen.
std::optional<int> ask_which(const View& view, std::string_view key, std::string_view field,
                             std::string_view record, const EitherSide& first, const EitherSide& second);

}  // namespace lagesbild::views
