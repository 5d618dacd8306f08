#include "words/format_number.hpp"
#include "words/reason.hpp"
#include "words/texts.hpp"

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

/// The texts of what there is one of, and of more than one.
Text one_or_many(const Note& note, Text one, Text many) {
  return note.count == 1 ? one : many;
}

}  // namespace

std::string note_text(const Situation& situation, const Note& note, Language language) {
  const Names names = names_of(situation, note, language);
  const std::string share = format_percent(note.value, language);
  const std::string count = std::to_string(note.count);
  switch (note.code) {
    case NoteCode::coverage:
      return filled(Text::note_coverage, language, {names.area, share});
    case NoteCode::too_little_data:
      return filled(
          note.value < analysis::least_coverage ? Text::note_too_little_data : Text::note_few_indicators,
          language, {names.area, share});
    case NoteCode::no_population:
      return filled(
          situation.areas[*note.area].population_known ? Text::note_nobody_lives : Text::note_no_population,
          language, {names.area});
    case NoteCode::provisional:
      return filled(one_or_many(note, Text::note_provisional_one, Text::note_provisional_many), language,
                    {names.week, count});
    case NoteCode::silent_source:
      return filled(one_or_many(note, Text::note_silent_one, Text::note_silent_many), language,
                    {names.source, names.week, count});
    case NoteCode::keen_reporter:
      return filled(Text::note_keen_reporter, language, {names.area, names.source});
    case NoteCode::no_indicator:
      return filled(Text::note_no_indicator, language, {names.indicator});
    case NoteCode::absent_source:
      return filled(Text::note_absent_source, language, {names.source});
    case NoteCode::outside_cover:
      return filled(one_or_many(note, Text::note_outside_one, Text::note_outside_many), language,
                    {names.source, names.area, count});
    case NoteCode::no_events:
      return std::string{text(Text::note_no_events, language)};
    case NoteCode::unclear_silence:
      return filled(
          Text::note_unclear_silence, language,
          {situation.sources[*note.source].name.in(language), format_percent(note.value, language)});
    case NoteCode::alike:
      return std::string{text(Text::note_alike, language)};
    case NoteCode::few_events:
      return filled(Text::note_few_events, language, {format_number(note.value, 1, language)});
    case NoteCode::no_order:
      return filled(one_or_many(note, Text::note_no_order_one, Text::note_no_order_many), language, {count});
    case NoteCode::no_reporting:
      return std::string{text(Text::note_no_reporting, language)};
  }
  return "";
}

std::string tier_text(Tier tier, Language language) {
  switch (tier) {
    case Tier::clear:
      return std::string{text(Text::tier_clear, language)};
    case Tier::likely:
      return std::string{text(Text::tier_likely, language)};
    case Tier::undecided:
      return std::string{text(Text::tier_undecided, language)};
    case Tier::not_now:
      return std::string{text(Text::tier_not_now, language)};
    case Tier::too_little_data:
      return std::string{text(Text::too_little_data, language)};
  }
  return "";
}

std::string standing_text(const analysis::Ranking& ranking, const analysis::AreaResult& area,
                          Language language) {
  if (!area.has_place() && !(area.population > 0))
    return std::string{text(Text::short_no_population, language)};
  const bool is_empty = !area.has_place() && area.coverage >= analysis::least_coverage &&
                        analysis::has_note(ranking.notes, NoteCode::no_events);
  return is_empty ? std::string{text(Text::short_no_events, language)} : tier_text(area.tier, language);
}

std::string level_text(const analysis::Ranking& ranking, const analysis::Level& level, Language language) {
  const bool memory = ranking.memory.blocks > 0;
  const Text regard = ranking.area_nu ? (memory ? Text::regard_all : Text::regard_area)
                                      : (memory ? Text::regard_past : Text::regard_chance);
  return filled(Text::level_line, language,
                {format_count(level.observed, language), format_number(level.expected, 1, language),
                 format_short(level.raw().value_or(0), language, 1), format_short(level.mean, language, 1),
                 text(regard, language)});
}

std::string top_text(const Situation& situation, const analysis::Ranking& ranking, Language language) {
  const Text by = analysis::by_harm_alone(ranking)                            ? Text::top_by_harm
                  : analysis::has_agreed_weights(situation, ranking.settings) ? Text::top_by_group
                                                                              : Text::top_by_choice;
  return filled(ranking.k == 1 ? Text::top_one : Text::top_many, language,
                {format_count(ranking.k, language), text(by, language)});
}

std::string indicator_text(Indicator indicator, Language language) {
  switch (indicator) {
    case Indicator::harm:
      return std::string{text(Text::indicator_harm, language)};
    case Indicator::change:
      return std::string{text(Text::indicator_change, language)};
    case Indicator::persistence:
      return std::string{text(Text::indicator_persistence, language)};
    case Indicator::safety:
      return std::string{text(Text::indicator_safety, language)};
    case Indicator::acute:
      return std::string{text(Text::indicator_acute, language)};
  }
  return "";
}

}  // namespace lagesbild::words
