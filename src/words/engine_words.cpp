#include "words/format_number.hpp"
#include "words/reason.hpp"

namespace lagesbild::words {
namespace {

using analysis::Indicator;
using analysis::Note;
using analysis::NoteCode;
using analysis::Tier;

/// The names that a note speaks of.
struct Names {
  std::string area;
  std::string source;
  std::string week;
  std::string indicator;
};

Names names_of(const Situation& situation, const Note& note, Language language) {
  Names names;
  if (note.area) names.area = situation.areas[*note.area].name;
  if (note.source) names.source = situation.sources[*note.source].name.in(language);
  if (note.week) names.week = format_week(*note.week, language);
  if (note.indicator) names.indicator = indicator_text(*note.indicator, language);
  return names;
}

std::string swedish_text(const Note& note, const Names& names) {
  const std::string share = format_percent(note.value, Language::sv);
  const std::string count = std::to_string(note.count);
  switch (note.code) {
    case NoteCode::coverage:
      return names.area + ": rapporterna täcker " + share + " av vad som skulle ha kommit.";
    case NoteCode::too_little_data:
      return names.area + " har för lite underlag för att jämföras (rapporterna täcker " + share +
             ") och står för sig.";
    case NoteCode::provisional:
      return "Uppgifterna för " + names.week +
             " är preliminära: " + (note.count == 1 ? "en källa" : count + " källor") +
             " har inte sagt om de har rapporterat.";
    case NoteCode::silent_source:
      return "Inget från " + names.source + " i något område" +
             (note.count == 1 ? " " + names.week : ", " + count + " veckor, senast " + names.week) +
             ". Det är osannolikt att inget hände. Räkna som ”inte rapporterat”?";
    case NoteCode::keen_reporter:
      return names.area + ": nästan hela överskottet kommer från en källa, " + names.source +
             ". Fler rapporter kan betyda mer uppmärksamhet, inte fler händelser.";
    case NoteCode::no_indicator:
      return names.indicator + " kan inte räknas med de uppgifter som finns; vikten delas på de andra.";
    case NoteCode::absent_source:
      return "Inget från " + names.source +
             " i hela perioden, så bilden saknar det som brukar komma därifrån.";
    case NoteCode::outside_cover:
      return names.source + " har " + (note.count == 1 ? "en händelse" : count + " händelser") + " i " +
             names.area + ", dit källan enligt uppgift inte når.";
    case NoteCode::no_events:
      return "Inga händelser är rapporterade i perioden. Det är inte detsamma som ingen risk.";
    case NoteCode::few_events:
      return "Med " + format_number(note.value, 1, Language::sv) +
             " händelser per område hittar ingen metod mer än hälften av de områden som verkligen är värst.";
  }
  return "";
}

std::string english_text(const Note& note, const Names& names) {
  const std::string share = format_percent(note.value, Language::en);
  const std::string count = std::to_string(note.count);
  switch (note.code) {
    case NoteCode::coverage:
      return names.area + ": the reports cover " + share + " of what should have come.";
    case NoteCode::too_little_data:
      return names.area + " has too little data to be compared (the reports cover " + share +
             ") and is listed apart.";
    case NoteCode::provisional:
      return "The data for " + names.week +
             " are provisional: " + (note.count == 1 ? "one source has" : count + " sources have") +
             " not said whether they have reported.";
    case NoteCode::silent_source:
      return "Nothing from " + names.source + " in any area" +
             (note.count == 1 ? " in " + names.week : ", " + count + " weeks, the latest " + names.week) +
             ". It is improbable that nothing happened. Count it as not reported?";
    case NoteCode::keen_reporter:
      return names.area + ": almost all of the excess comes from one source, " + names.source +
             ". More reports can mean more attention, not more events.";
    case NoteCode::no_indicator:
      return names.indicator + " cannot be computed from the data there are; its weight goes to the others.";
    case NoteCode::absent_source:
      return "Nothing from " + names.source +
             " in the whole period, so the picture lacks what usually comes from there.";
    case NoteCode::outside_cover:
      return names.source + " has " + (note.count == 1 ? "one event" : count + " events") + " in " +
             names.area + ", which is said to be outside what the source covers.";
    case NoteCode::no_events:
      return "No events are reported in the period. That is not the same as no risk.";
    case NoteCode::few_events:
      return "With " + format_number(note.value, 1, Language::en) +
             " events an area no method finds more than half of the areas that are truly worst.";
  }
  return "";
}

}  // namespace

std::string note_text(const Situation& situation, const Note& note, Language language) {
  const Names names = names_of(situation, note, language);
  return language == Language::sv ? swedish_text(note, names) : english_text(note, names);
}

std::string tier_text(Tier tier, Language language) {
  const bool sv = language == Language::sv;
  switch (tier) {
    case Tier::clear:
      return sv ? "Tydligt prioriterat" : "Clearly a priority";
    case Tier::likely:
      return sv ? "Troligen" : "Probably";
    case Tier::undecided:
      return sv ? "Går inte att skilja ut" : "Cannot be told apart";
    case Tier::not_now:
      return sv ? "Inte bland de främsta nu" : "Not among the foremost now";
    case Tier::too_little_data:
      return sv ? "För lite underlag" : "Too little data";
  }
  return "";
}

std::string indicator_text(Indicator indicator, Language language) {
  const bool sv = language == Language::sv;
  switch (indicator) {
    case Indicator::harm:
      return sv ? "Skadenivå" : "Harm level";
    case Indicator::change:
      return sv ? "Förändring" : "Change";
    case Indicator::persistence:
      return sv ? "Varaktighet" : "Persistence";
    case Indicator::safety:
      return sv ? "Upplevd otrygghet" : "Felt unsafety";
    case Indicator::acute:
      return sv ? "Akut läge" : "Acute";
  }
  return "";
}

}  // namespace lagesbild::words
