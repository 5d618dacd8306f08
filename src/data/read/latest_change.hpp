#pragma once

#include <optional>
#include <string>

#include "data/documents/file.hpp"
#include "model/date.hpp"

namespace lagesbild::data {

/// The last instant at which the file says that a record was changed ("changed"), as it is written: a
/// manifest is seldom written, and says when the situation was made. Nothing where none is on a later day
/// than `known`; what is more than ten years later is a slip of the pen. What tells of an earlier week than
/// that of `known` is a correction, and no word of a new week.
std::optional<std::string> latest_change(const File& file, Date known);

}  // namespace lagesbild::data
