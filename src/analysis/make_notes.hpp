#pragma once

#include "analysis/cube.hpp"
#include "analysis/notes.hpp"
#include "analysis/ranking.hpp"

/// Which notes a ranking needs.
namespace lagesbild::analysis {

struct Evidence;

/// All that is to be said of a ranking's numbers: first what concerns all, then by source, then by area.
Notes make_notes(const Situation& situation, const Cube& cube, const Evidence& evidence,
                 const Ranking& ranking);

/// How probable a silent week is for a source, exp(−its usual weekly total), from its last 26 weeks with a
/// report, of what is told by area; 1 where it has none.
double silence_probability(const Situation& situation, const Cube& cube, std::size_t source, Week before);

}  // namespace lagesbild::analysis
