#include "words/findings.hpp"

#include <algorithm>
#include <cmath>

#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using analysis::Check;
using analysis::CheckKind;
using analysis::SeverityPreset;

std::string interval(double low, double high, Language language) {
  return (swedish(language) ? "90\u00a0%: " : "90%: ") + format_number(low, 1, language) + "–" +
         format_number(high, 1, language);
}

std::string place(const Situation& situation, std::size_t area, std::size_t category, Language language) {
  return situation.categories[category].name.in(language) + (swedish(language) ? " i " : " in ") +
         situation.areas[area].name;
}

std::string preset_text(SeverityPreset preset, Language language) {
  switch (preset) {
    case SeverityPreset::table:
      return swedish(language) ? "Med gruppens tabell över allvar" : "With the group's severity table";
    case SeverityPreset::flat:
      return swedish(language) ? "Med samma vikt på allt" : "With the same weight on everything";
    case SeverityPreset::square_root:
      return swedish(language) ? "Med kvadratroten av vikterna" : "With the square root of the weights";
  }
  return "";
}

}  // namespace

std::string watch_summary(const analysis::Watch& watch, Language language) {
  const std::string tested = std::to_string(watch.signals.size());
  const std::string chance = watch.by_chance < 0.5 ? (swedish(language) ? "mindre än en" : "less than one")
                                                   : (swedish(language) ? "ungefär " : "about ") +
                                                         format_count(watch.by_chance, language);
  const std::string flagged =
      watch.flagged == 0 ? (swedish(language) ? "ingen" : "none") : std::to_string(watch.flagged);
  const std::string pooled =
      watch.pooled == 0 ? "" : " " + filled(Text::watch_pooled, language, {std::to_string(watch.pooled)});
  return (swedish(language)
              ? tested + " serier prövade, " + chance + " väntas sticka ut av slumpen på en procents nivå (" +
                    std::to_string(watch.alone) + " gjorde det); " + flagged +
                    " sticker ut när hänsyn tas till att så många prövas."
              : tested + " series tested, " + chance +
                    " expected to stand out by chance at the one per cent level (" +
                    std::to_string(watch.alone) + " did); " + flagged +
                    (watch.flagged == 1 ? " stands" : " stand") +
                    " out when so many tests are allowed for.") +
         pooled;
}

std::string signal_text(const Situation& situation, const analysis::Signal& signal, Week week,
                        Language language) {
  const bool one_week = signal.week.window == analysis::SignalWindow::week;
  const std::string when = one_week            ? format_week(week, language)
                           : swedish(language) ? "de fyra senaste rapporterade veckorna"
                                               : "the four latest weeks reported";
  const std::string expected = format_number(signal.week.tail.expected, 1, language);
  const std::string z = "(z\u00a0=\u00a0" + format_number(signal.week.z, 1, language) + ")";
  const std::string what = place(situation, signal.area, signal.category, language) + ": " +
                           events(signal.week.observed, language);
  return swedish(language) ? what + " " + when + " mot " + expected + " väntade " + z + "."
                           : what + " in " + when + " against " + expected + " expected " + z + ".";
}

std::string change_text(const Situation& situation, const analysis::CategoryChange& change,
                        Language language) {
  const analysis::Change& of = change.change;
  const std::string what =
      place(situation, change.area, change.category, language) + ": " + format_number(of.mean, 1, language);
  const std::string bounds =
      " (" + interval(of.low, of.high, language) + "), " + events(of.observed, language);
  const std::string expected = format_number(of.expected, 1, language);
  const std::string follows = change.source
                                  ? " " + filled(Text::change_follows, language,
                                                 {situation.sources[*change.source].name.in(language)})
                                  : "";
  return (swedish(language)
              ? what + " gånger sin tidigare nivå" + bounds + " mot " + expected + " väntade."
              : what + " times its earlier level" + bounds + " against " + expected + " expected.") +
         follows;
}

std::string robustness_text(const analysis::Robustness& robustness, std::size_t area, Language language) {
  const std::string held = std::to_string(robustness.held[area]);
  const std::string all = std::to_string(robustness.checks.size());
  return swedish(language) ? "Håller i " + held + " av " + all + " prövningar"
                           : "Holds in " + held + " of " + all + " checks";
}

std::string check_text(const Situation& situation, const Check& check, Language language) {
  const bool sv = swedish(language);
  switch (check.kind) {
    case CheckKind::without_memory:
      return sv ? "Utan minne av tidigare månader" : "Without memory of earlier months";
    case CheckKind::without_factor:
      return sv ? "Utan det som områdets händelseslag har gemensamt"
                : "Without what an area's kinds of event have in common";
    case CheckKind::without_source:
      return (sv ? "Utan " : "Without ") + situation.sources[check.source].name.in(language);
    case CheckKind::without_indicator:
      return (sv ? "Utan indikatorn " : "Without the indicator ") +
             inside_sentence(indicator_text(check.indicator, language));
    case CheckKind::severity:
      return preset_text(check.preset, language);
    case CheckKind::window:
      return sv ? "Med " + std::to_string(check.weeks) + " veckors period"
                : "With a period of " + std::to_string(check.weeks) + " weeks";
    case CheckKind::silent_weeks:
      return std::string(sv ? "Om tysta veckor hade haft " : "If silent weeks had held ") +
             (check.factor < 1 ? (sv ? "hälften av det vanliga" : "half of the usual")
                               : (sv ? "dubbelt mot det vanliga" : "twice the usual"));
  }
  return "";
}

std::string backtest_text(const analysis::Backtest& record, Language language) {
  if (record.origins.empty()) {
    return swedish(language)
               ? "Uppgifterna räcker inte längre tillbaka än perioden: träffsäkerheten kan inte prövas."
               : "The data reach no further back than the period: the record cannot be tried.";
  }
  const std::string periods = std::to_string(record.origins.size());
  const std::string k = std::to_string(record.k);
  const std::string harm = format_percent(record.harm_share, language);
  const std::string people = format_percent(record.population_share, language);
  return swedish(language)
             ? "I " + periods + (record.origins.size() == 1 ? " tidigare period" : " tidigare perioder") +
                   " hade listans " + k + " främsta " + harm + " av skadan i nästa period, med " + people +
                   " av invånarna."
             : "In " + periods + (record.origins.size() == 1 ? " earlier period" : " earlier periods") +
                   " the first " + k + " of the list had " + harm + " of the harm in the next period, with " +
                   people + " of the inhabitants.";
}

}  // namespace lagesbild::words
