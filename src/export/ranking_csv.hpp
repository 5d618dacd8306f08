#pragma once

#include <string>

#include "analysis/ranking.hpp"
#include "analysis/watch.hpp"
#include "export/outside.hpp"
#include "model/situation.hpp"

/// The ranking for a spreadsheet; what the columns are, export/columns.hpp says. The list and the numbers
/// hold small numbers, so they are for the group and no other.
namespace lagesbild::exports {

/// A row an area, in the list's order: place, probability, assessment, level with interval.
std::string list_csv(const Situation& situation, const analysis::Ranking& ranking, Language language);

/// A row an area and category, with all digits. `watch` where it has been computed, else null.
std::string numbers_csv(const Situation& situation, const analysis::Ranking& ranking,
                        const analysis::Watch* watch, Language language);

/// What may leave the group, a row an area and category; no area: the whole municipality; no category: all of
/// the table.
std::string outside_csv(const Situation& situation, const analysis::Ranking& ranking,
                        const OutsideTable& table, Language language);

/// "lagesbild-sollentuna-kommun-2026-v46-lista-for-gruppen.csv": whose, up to which week, and what.
std::string file_name(const Situation& situation, const analysis::Ranking& ranking, std::string_view what,
                      std::string_view extension, Language language);

}  // namespace lagesbild::exports
