#pragma once

#include <string>
#include <vector>

#include "analysis/backtest.hpp"
#include "analysis/compare_areas.hpp"
#include "analysis/robustness.hpp"
#include "analysis/watch.hpp"
#include "model/situation.hpp"

/// What the engine found, in words that claim no more than the numbers. Never a percentage on a base
/// under 10.
namespace lagesbild::words {

/// "200 serier prövade, ungefär 1 väntas av slumpen; 2 sticker ut."
std::string watch_summary(const analysis::Watch& watch, Language language);
/// "Skadegörelse i Gillbo: 9 händelser v. 46 mot 2,1 väntade (z = 3,1)."
std::string signal_text(const Situation& situation, const analysis::Signal& signal, Week week,
                        Language language);
/// "Skadegörelse i Gillbo: 2,9 gånger sin tidigare nivå (90 %: 2,1–3,8), 42 händelser mot 14,2 väntade."
std::string change_text(const Situation& situation, const analysis::CategoryChange& change,
                        Language language);

/// "Sannolikheten är 93 % att Gillbo är mer belastat än Rotsunda. …", or that they cannot be compared.
std::string comparison_text(const Situation& situation, std::size_t one, std::size_t other,
                            const std::optional<analysis::AreaComparison>& comparison, Language language);

/// "Håller i 9 av 11 prövningar."
std::string robustness_text(const analysis::Robustness& robustness, std::size_t area, Language language);
/// "Utan källan Bovärdar", "Med 26 veckor" …
std::string check_text(const Situation& situation, const analysis::Check& check, Language language);

/// "På 8 tidigare perioder höll listans 3 främsta 31 % av skadan i nästa period, med 14 % av invånarna."
std::string backtest_text(const analysis::Backtest& record, Language language);
/// What harm's probabilities and the list's first k were worth, a sentence each; of a record with origins.
std::vector<std::string> backtest_findings(const analysis::Backtest& record, Language language);

}  // namespace lagesbild::words
