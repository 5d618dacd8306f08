#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/settings.hpp"

/// What a row of totals of overlapping periods, the same export made every week, tells of the weeks between.
///
/// The difference of two such totals is what came in less what fell out: 7 and then 9 leaves 2–9 events of
/// the week that came, which is no small number told. But the next totals narrow it: where every week of the
/// period has once had no event, the whole row is known exactly, week by week. What a reader can know is
/// exact to find: the events since a beginning never fall, and each total is the difference of two of them,
/// so that the bounds of every span between the periods' ends are shortest paths (a system of difference
/// constraints).
namespace lagesbild::exports {

/// A total that has been told of one place.
struct ToldTotal {
  analysis::Window window;
  std::uint64_t events = 0;

  bool operator==(const ToldTotal&) const = default;
};

/// Whether the total, told beside those before, leaves a reader fewer than four values for the events of some
/// span of weeks that may have had 1–4: the least that the span then has. Nothing where it leaves enough, as
/// those before did already, or where late reports have changed what they say. Those told last count first.
std::optional<std::uint64_t> few_told_by(const std::vector<ToldTotal>& before, const ToldTotal& now);

}  // namespace lagesbild::exports
