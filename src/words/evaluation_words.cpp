#include "words/evaluation_words.hpp"

#include <algorithm>
#include <cmath>

#include "words/format_number.hpp"

namespace lagesbild::words {

namespace {

using analysis::Evaluation;
using analysis::Interval;

/// The share of placebos as low as the measure above which its fall is nothing out of the ordinary.
constexpr double common_share = 0.1;

bool within_chance(const Interval& interval, double nothing) {
  return interval.low <= nothing && interval.high >= nothing;
}

std::string events_between(const Interval& interval, Language language) {
  return format_number(interval.low, 0, language) + (swedish(language) ? " till " : " to ") +
         format_number(interval.high, 0, language);
}

}  // namespace

Verdict verdict_of(const Evaluation& evaluation) {
  if (!evaluation.enough) return Verdict::too_few;
  if (within_chance(evaluation.difference.interval, 0)) return Verdict::unclear;
  if (evaluation.difference.total > 0) return Verdict::more;
  const auto& moved = evaluation.difference_displaced;
  if (moved && moved->interval.low > 0) return Verdict::fewer_but_moved;
  if (evaluation.treated.after >= evaluation.without_measure.interval.low) return Verdict::fewer_but_expected;
  if (!evaluation.placebo.z.empty() && evaluation.placebo.p_lower > common_share) {
    return Verdict::fewer_but_common;
  }
  return Verdict::fewer;
}

const char* verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::too_few:
      return "too_few";
    case Verdict::unclear:
      return "unclear";
    case Verdict::fewer:
      return "fewer";
    case Verdict::fewer_but_moved:
      return "fewer_but_moved";
    case Verdict::fewer_but_expected:
      return "fewer_but_expected";
    case Verdict::fewer_but_common:
      return "fewer_but_common";
    case Verdict::more:
      return "more";
  }
  return "";
}

std::string verdict_text(Verdict verdict, Language language) {
  const bool sv = swedish(language);
  switch (verdict) {
    case Verdict::too_few:
      return sv ? "Det är för få händelser för att säga om insatsen gjorde skillnad."
                : "There are too few events to say whether the measure made a difference.";
    case Verdict::unclear:
      return sv ? "Det syns ingen säker skillnad. En mindre effekt kan ändå finnas utan att synas i "
                  "siffrorna."
                : "There is no sure difference. A smaller effect may be there without showing in the "
                  "numbers.";
    case Verdict::fewer:
      return sv ? "Det blev färre händelser efter insatsen än vad som kunde väntas ändå."
                : "There were fewer events after the measure than could be expected anyway.";
    case Verdict::fewer_but_moved:
      return sv ? "Det blev färre händelser där insatsen gjordes, men fler i områden intill. En del kan ha "
                  "flyttat dit."
                : "There were fewer events where the measure was, but more in areas nearby. Some may have "
                  "moved "
                  "there.";
    case Verdict::fewer_but_expected:
      return sv ? "Det blev färre händelser, men inte färre än vad som kunde väntas utan insatsen."
                : "There were fewer events, but no fewer than could be expected without the measure.";
    case Verdict::fewer_but_common:
      return sv ? "Det blev färre händelser, men områden utan insats minskade lika tydligt."
                : "There were fewer events, but areas without the measure fell as clearly.";
    case Verdict::more:
      return sv ? "Det blev fler händelser än i jämförelseområdena. Det kan bero på att fler rapporterar, på "
                  "insatsen eller på något annat."
                : "There were more events than in the control areas. It may be that more is reported, or the "
                  "measure, or something else.";
  }
  return "";
}

std::string evaluation_text(const Evaluation& evaluation, Language language) {
  const bool sv = swedish(language);
  if (!evaluation.enough) {
    return sv ? "För få händelser före (under tio) för att säga något om insatsen."
              : "Too few events before (under ten) to say anything about the measure.";
  }
  const analysis::WeightedDisplacementDifference& result = evaluation.difference;
  const std::string size = format_number(std::abs(result.total), 0, language);
  const std::string bounds = events_between(result.interval, language);
  if (within_chance(result.interval, 0)) {
    return sv ? "Skillnaden mot jämförelseområdena ryms inom slumpen (95\u00a0%: " + bounds + " händelser)."
              : "The difference from the control areas is within chance (95%: " + bounds + " events).";
  }
  const bool fewer = result.total < 0;
  return sv ? "Omkring " + size + (fewer ? " färre" : " fler") +
                  " händelser än jämförelseområdenas utveckling hade gett (95\u00a0%: " + bounds +
                  "). Det visar att något skilde, inte vad."
            : "About " + size + (fewer ? " fewer" : " more") +
                  " events than the control areas' course would have given (95%: " + bounds +
                  "). That shows that something differed, not what.";
}

std::string ratio_text(const Evaluation& evaluation, Language language) {
  const bool sv = swedish(language);
  const analysis::RateRatio& of = evaluation.ratio;
  const std::string ratio = format_number(of.ratio, 2, language);
  const std::string bounds =
      format_number(of.interval.low, 2, language) + "–" + format_number(of.interval.high, 2, language);
  std::string text = sv ? "Kvoten mot jämförelseområdena är " + ratio + " (95\u00a0%: " + bounds +
                              "); under 1 är färre, över 1 fler."
                        : "The rate ratio against the control areas is " + ratio + " (95%: " + bounds +
                              "); below 1 is fewer, above 1 more.";
  if (of.corrected) {
    text += sv ? " En halv händelse är tillagd på varje tal, eftersom något av dem är 0."
               : " Half an event has been added to each count, since one of them is 0.";
  }
  return text;
}

std::string return_text(const Evaluation& evaluation, Language language) {
  const analysis::ExpectedReturn& without = evaluation.without_measure;
  const std::string carried = format_count(without.carried_over, language);
  const std::string expected = format_count(without.without, language);
  const std::string bounds =
      format_count(without.interval.low, language) + "–" + format_count(without.interval.high, language);
  const std::string came = format_count(evaluation.treated.after, language);
  return swedish(language)
             ? "Förväntad återgång utan åtgärd: " + expected + " händelser (90\u00a0%: " + bounds +
                   ") i stället för " + carried + " om nivån hade hållit i sig. Det blev " + came + "."
             : "Expected to come about without the measure: " + expected + " events (90%: " + bounds +
                   ") instead of " + carried + " had the level gone on. It became " + came + ".";
}

std::string displacement_text(const Evaluation& evaluation, Language language) {
  if (!evaluation.difference_displaced || !evaluation.difference_together) return "";
  const bool sv = swedish(language);
  const analysis::WeightedDisplacementDifference& moved = *evaluation.difference_displaced;
  const std::string bounds = events_between(moved.interval, language);
  std::string text;
  if (within_chance(moved.interval, 0)) {
    text = sv ? "Det syns ingen säker ökning i områden dit händelser kan ha flyttat (95\u00a0%: " + bounds +
                    " händelser)."
              : "There is no sure rise in areas that events may have moved to (95%: " + bounds + " events).";
  } else {
    const std::string size = format_number(std::abs(moved.total), 0, language);
    const bool more = moved.total > 0;
    text = sv ? "Områden dit händelser kan ha flyttat hade omkring " + size + (more ? " fler" : " färre") +
                    " än jämförelseområdenas utveckling hade gett (95\u00a0%: " + bounds + ")."
              : "Areas that events may have moved to had about " + size + (more ? " more" : " fewer") +
                    " than the control areas' course would have given (95%: " + bounds + ").";
  }
  const Interval& all = evaluation.difference_together->interval;
  const std::string together = events_between(all, language);
  if (within_chance(all, 0)) {
    return text + (sv ? " Räknas de in ryms skillnaden inom slumpen (" + together + ")."
                      : " Counted in, the difference is within chance (" + together + ").");
  }
  const bool fewer = evaluation.difference_together->total < 0;
  return text +
         (sv ? std::string(" Räknas de in blir det ") + (fewer ? "färre" : "fler") + " (" + together + ")."
             : std::string(" Counted in, there are ") + (fewer ? "fewer" : "more") + " (" + together + ").");
}

std::string placebo_text(const Evaluation& evaluation, Language language) {
  const std::size_t others = evaluation.placebo.z.size();
  if (others == 0) {
    return swedish(language) ? "Det finns för få områden utan insats att pröva mot."
                             : "There are too few areas without the measure to try against.";
  }
  const auto as_low =
      static_cast<std::size_t>(std::count_if(evaluation.placebo.z.begin(), evaluation.placebo.z.end(),
                                             [&](double z) { return z <= evaluation.placebo.treated_z; }));
  const std::string all = std::to_string(others);
  if (as_low == 0) {
    return swedish(language) ? "Inget av de " + all + " områdena utan insats minskade lika tydligt."
                             : "None of the " + all + " areas without the measure fell as clearly.";
  }
  return swedish(language)
             ? std::to_string(as_low) + " av " + all + " områden utan insats minskade lika tydligt eller mer."
             : std::to_string(as_low) + " of " + all + " areas without the measure fell as clearly or more.";
}

std::string hindrance_text(analysis::Hindrance hindrance, Language language) {
  const bool sv = language == Language::sv;
  switch (hindrance) {
    case analysis::Hindrance::no_area:
      return sv ? "Insatsen gäller hela kommunen, så det finns inga områden att jämföra med."
                : "The measure is for the whole municipality, so there are no areas to compare with.";
    case analysis::Hindrance::not_begun:
      return sv ? "Insatsen är inte påbörjad, så det finns inget att följa upp än."
                : "The measure has not begun, so there is nothing to evaluate yet.";
    case analysis::Hindrance::no_start:
      return sv ? "Insatsen saknar startdatum, så före och efter kan inte skiljas åt."
                : "The measure has no start date, so before and after cannot be told apart.";
    case analysis::Hindrance::no_category:
      return sv ? "Det finns ingen kategori att räkna. Välj minst en. Skyddade kategorier visas inte per "
                  "område."
                : "There is no category to count. Choose at least one. Protected categories are not shown by "
                  "area.";
    case analysis::Hindrance::too_early:
      return sv ? "Det är för tidigt: det behövs minst fyra hela veckor före och fyra efter."
                : "It is too early: at least four whole weeks before and four after are needed.";
    case analysis::Hindrance::too_short:
      return sv ? "Insatsen slutade innan fyra hela veckor hade gått. Räkna även veckorna efter slutdatum "
                  "för att "
                  "jämföra."
                : "The measure ended before four whole weeks had passed. Count the weeks after its end too "
                  "to "
                  "compare.";
    case analysis::Hindrance::no_controls:
      return sv ? "Det finns inget område att jämföra med. Välj minst ett."
                : "There is no area to compare with. Choose at least one.";
    case analysis::Hindrance::no_reports:
      return sv ? "Det saknas rapporter i någon av perioderna, så det går inte att jämföra."
                : "Reports are missing in one of the periods, so they cannot be compared.";
  }
  return "";
}

}  // namespace lagesbild::words
