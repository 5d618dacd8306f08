#pragma once

#include "views/frame/view.hpp"

/// What stands out and whether the assessment holds; worked out after the ranking, so absent at first.
namespace lagesbild::views {

/// How many series stand out in the area; of a ranking that is watched.
struct FoundHere {
  int signals = 0;
  int rises = 0;
  int falls = 0;
};
FoundHere found_in(const RankedView& view, std::size_t area);

/// This week's signals and the changes, of the area or (nothing) of all.
void show_found(const RankedView& view, std::optional<std::size_t> area);

/// The area's tier under other assumptions.
void show_checks(const RankedView& view, std::size_t area);

}  // namespace lagesbild::views
