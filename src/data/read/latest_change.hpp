#pragma once

#include <optional>
#include <string>

#include "data/documents/file.hpp"
#include "model/date.hpp"

namespace lagesbild::data {

/// A record's "changed", and the week that it tells of.
struct LatestChange {
  Week told;
  Date day;             ///< of the change
  std::string instant;  ///< as it is written
};

/// The change by which a situation is as late as it is: of those that tell of the latest week the last. A
/// manifest is seldom written, and says when the situation was made (`known`); what tells of an earlier week
/// than that, or than another record, is a correction and no word of a new week. Nothing where none is on a
/// later day than `known`; what is more than ten years later is a slip of the pen, and what is still to come
/// when it is written has told of nothing.
std::optional<LatestChange> latest_change(const File& file, Date known);
/// Of two such, of the same or of two files.
bool is_later(const LatestChange& one, const LatestChange& other);

}  // namespace lagesbild::data
