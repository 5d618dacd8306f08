#pragma once

#include <cstdint>
#include <string>

#include "analysis/evaluate.hpp"
#include "analysis/evaluation.hpp"
#include "model/text.hpp"

/// What a measure's follow-up found, in words that claim no more than the numbers. Never a percentage.
namespace lagesbild::words {

/// What can be said in one sentence, when everything that speaks against it has been heard.
enum class Verdict : std::uint8_t {
  too_few,             ///< events before, to say anything at all
  unclear,             ///< the difference from the control areas is within chance
  fewer,               ///< and neither moved, nor expected anyway, nor common elsewhere
  fewer_but_moved,     ///< the displacement areas had surely more
  fewer_but_expected,  ///< no fewer than an area that was high comes to by itself
  fewer_but_common,    ///< more than a tenth of the areas without the measure fell as clearly
  more
};
Verdict verdict_of(const analysis::Evaluation& evaluation);
const char* verdict_id(Verdict verdict);  ///< "fewer_but_moved"
std::string verdict_text(Verdict verdict, Language language);
/// The same in a word or two, for a table: "Färre".
std::string verdict_word(Verdict verdict, Language language);

/// The difference from the control areas, or that it is within chance.
std::string evaluation_text(const analysis::Evaluation& evaluation, Language language);
/// "Kvoten mot jämförelseområdena är 0,35 (95 %: 0,21–0,58). Under 1 är färre."
std::string ratio_text(const analysis::Evaluation& evaluation, Language language);
/// "Förväntad återgång utan åtgärd: 30 händelser i stället för 42 …"
std::string return_text(const analysis::Evaluation& evaluation, Language language);
/// Whether events may have moved; "" without displacement areas.
std::string displacement_text(const analysis::Evaluation& evaluation, Language language);
/// "2 av 17 områden utan insats minskade lika tydligt eller mer."
std::string placebo_text(const analysis::Evaluation& evaluation, Language language);

std::string hindrance_text(analysis::Hindrance hindrance, Language language);

}  // namespace lagesbild::words
