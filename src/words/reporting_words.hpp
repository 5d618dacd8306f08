#pragma once

#include <string>
#include <vector>

#include "model/situation.hpp"

/// Who has not reported, by name.
namespace lagesbild::words {

/// A source that lacks a whole week, or told nothing of some areas.
struct LackingReport {
  std::size_t source = 0;          ///< by situation index
  std::vector<std::size_t> areas;  ///< empty: the whole week is missing
};

/// "Saknas v. 46: Störningsjour. Delvis: Bovärdar, 2 områden", or that all have reported. Of each kind
/// `most` are named.
std::string lacking_text(const Situation& situation, const std::vector<LackingReport>& lacking, Week week,
                         std::size_t most, Language language);

/// What to write to the source.
std::string reminder_text(const Situation& situation, const LackingReport& lacking, Week week,
                          Language language);

}  // namespace lagesbild::words
