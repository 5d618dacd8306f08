#include "words/reason.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "analysis/explain.hpp"
#include "words/format_number.hpp"
#include "words/sentence.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using analysis::AreaResult;
using analysis::Level;
using analysis::Ranking;

/// Garwood's upper 95 % bound for the mean behind no event at all: −ln 0.025.
constexpr double bound_of_none = 3.688879454;
/// A change is told only of at least so many events.
constexpr double least_events = 10;

double part_of_harm(const Ranking& ranking, const AreaResult& area, std::size_t category) {
  return ranking.categories[category].severity * ranking.categories[category].rate *
         (area.levels[category].mean - 1);
}

/// What raises the area's harm most or, where nothing does, what lowers it most.
std::optional<std::size_t> telling_category(const Ranking& ranking, const AreaResult& area) {
  std::optional<std::size_t> highest;
  std::optional<std::size_t> lowest;
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    if (!(area.levels[c].expected > 0) && !(area.levels[c].observed > 0)) continue;
    const double part = part_of_harm(ranking, area, c);
    if (!highest || part > part_of_harm(ranking, area, *highest)) highest = c;
    if (!lowest || part < part_of_harm(ranking, area, *lowest)) lowest = c;
  }
  if (!highest) return std::nullopt;
  return part_of_harm(ranking, area, *highest) > 0 ? highest : lowest;
}

std::string level_clause(const Level& level, const std::string& category, Language language) {
  const std::string expected = format_number(level.expected, 1, language);
  if (level.observed == 0) {
    return filled(Text::reason_none_of_category, language,
                  {category, expected, format_number(bound_of_none, 1, language)});
  }
  return filled(
      Text::reason_level, language,
      {format_number(level.mean, 1, language), category, format_number(level.low, 1, language),
       format_number(level.high, 1, language),
       filled(Text::observed_and_expected, language, {events(level.observed, language), expected})});
}

/// Not where the interval holds no change, nor where the change would be printed as 1.
bool is_change(const analysis::Change& change, Language language) {
  if (change.low <= 1 && change.high >= 1) return false;
  return format_number(change.mean, 1, language) != format_number(1, 1, language);
}

/// A sentence after those that are there. What is told is read by people: none is long.
void add_sentence(std::string& said, std::string sentence) {
  if (sentence.empty()) return;
  if (sentence.ends_with('.')) sentence.pop_back();
  if (!said.empty()) said += ". ";
  said += at_beginning(std::move(sentence));
}

std::string change_clause(const AreaResult& area, Language language) {
  if (!area.change || area.change->observed + area.change->expected < 2 * least_events) return "";
  if (!is_change(*area.change, language)) return "";
  return filled(area.change->low > 1 ? Text::reason_rises : Text::reason_falls, language,
                {format_number(area.change->mean, 1, language)});
}

/// Of a change that is told: that one source alone shows it.
std::string source_clause(const Situation& situation, const AreaResult& area, Language language) {
  if (!area.change || !area.change->follows) return "";
  return filled(Text::change_follows, language, {situation.sources[*area.change->follows].name.in(language)});
}

/// What weighs most, where that is no category, and where its figures say the same as its weight does.
std::string indicator_clause(const AreaResult& area, const analysis::Lead& lead, Language language) {
  const auto number = [&](double value) { return format_number(value, 1, language); };
  switch (lead.indicator) {
    case analysis::Indicator::change:
      if (!area.change || !is_change(*area.change, language)) break;
      if ((area.change->mean > 1) != (lead.amount > 0)) break;
      return filled(Text::lead_change, language,
                    {number(area.change->mean), number(area.change->low), number(area.change->high),
                     events(area.change->observed, language), number(area.change->expected)});
    case analysis::Indicator::persistence:
      // Few such weeks, or none, are what chance gives: that is no reason to stand anywhere.
      if (!area.persistence || !(lead.amount > 0)) break;
      if (!(area.persistence->above > area.persistence->by_chance * area.persistence->weeks)) break;
      return filled(Text::lead_persistence, language,
                    {std::to_string(area.persistence->above), std::to_string(area.persistence->weeks)});
    case analysis::Indicator::safety:
      if (!area.safety) break;
      return filled(Text::lead_safety, language,
                    {number(area.safety->ratio), std::to_string(area.safety->year)});
    case analysis::Indicator::acute:
      if (!area.acute) break;
      return filled(Text::lead_acute, language,
                    {events(area.acute->observed, language), number(area.acute->expected)});
    case analysis::Indicator::harm:
      break;
  }
  return "";
}

std::string category_clause(const Situation& situation, const Ranking& ranking, const AreaResult& area,
                            std::size_t category, Language language) {
  const std::string& name = situation.categories[ranking.categories[category].category].name.in(language);
  return level_clause(area.levels[category], inside_sentence(name), language);
}

/// "1,0 gånger förväntat" is no reason.
bool stands_out(const AreaResult& area, std::size_t category, Language language) {
  const Level& level = area.levels[category];
  return level.observed == 0 || format_number(level.mean, 1, language) != format_number(1, 1, language);
}

/// The kind of event that moves the score most the same way, if one moves it at all.
std::optional<std::size_t> moving_category(const std::vector<double>& parts, bool upwards) {
  if (parts.empty()) return std::nullopt;
  const auto at =
      upwards ? std::max_element(parts.begin(), parts.end()) : std::min_element(parts.begin(), parts.end());
  if ((upwards ? *at : -*at) < analysis::least_part) return std::nullopt;
  return static_cast<std::size_t>(at - parts.begin());
}

/// The largest contribution; of an area without a score, what raises its harm most.
std::string lead_clause(const Situation& situation, const Ranking& ranking, const AreaResult& area,
                        Language language) {
  const auto telling = telling_category(ranking, area);
  if (!telling) return "";
  if (area.contributions.empty()) return category_clause(situation, ranking, area, *telling, language);
  const auto lead = analysis::leading_part(ranking, area);
  if (!lead) return std::string{text(Text::lead_nothing, language)};
  if (lead->category) {
    return stands_out(area, *lead->category, language)
               ? category_clause(situation, ranking, area, *lead->category, language)
               : std::string{text(Text::lead_nothing, language)};
  }
  std::string said = indicator_clause(area, *lead, language);
  if (lead->indicator == analysis::Indicator::change && !said.empty()) {
    add_sentence(said, source_clause(situation, area, language));
  }
  // With it the kind of event that raises the score most; where all lowers it and it has no words, lowers.
  if (const auto category =
          moving_category(analysis::harm_parts(ranking, area), lead->amount > 0 || !said.empty())) {
    if (stands_out(area, *category, language))
      add_sentence(said, category_clause(situation, ranking, area, *category, language));
  }
  return said.empty() ? std::string{text(Text::lead_nothing, language)} : said;
}

bool leads_by_change(const Ranking& ranking, const AreaResult& area, Language language) {
  const auto lead = analysis::leading_part(ranking, area);
  return lead && lead->indicator == analysis::Indicator::change &&
         !indicator_clause(area, *lead, language).empty();
}

/// From here on one late source is all there is to say.
constexpr double good_coverage = 0.9;

/// The source that is missed most and, where much is missing, how many others lack weeks.
std::string reporting_clause(const Situation& situation, const Ranking& ranking, const AreaResult& area,
                             Language language) {
  const analysis::Expected& expected = ranking.expected;
  const std::size_t sources = expected.sources.size();
  const int weeks = ranking.settings.window.weeks();
  std::optional<std::size_t> worst;
  double most_missed = 0;
  int lacking = 0;
  for (std::size_t s = 0; s < sources; ++s) {
    if (!situation.sources[expected.sources[s]].covers_area(area.area)) continue;
    const int missed = weeks - expected.reported_weeks[area.area * sources + s];
    if (missed <= 0) continue;
    ++lacking;
    double rate = 0;
    for (std::size_t c = 0; c < expected.categories.size(); ++c) rate += expected.rates[c * sources + s];
    if (!worst || missed * rate > most_missed) {
      worst = s;
      most_missed = missed * rate;
    }
  }
  if (!worst) return "";
  if (area.coverage >= good_coverage) lacking = 1;
  const std::string& name = situation.sources[expected.sources[*worst]].name.in(language);
  const int told = expected.reported_weeks[area.area * sources + *worst];
  std::string said = filled(told > 0 ? Text::reason_reported : Text::reason_reported_none, language,
                            {name, std::to_string(told), std::to_string(weeks)});
  if (lacking == 2) said += text(Text::reason_one_more_source, language);
  if (lacking > 2) said += filled(Text::reason_more_sources, language, {std::to_string(lacking - 1)});
  return said;
}

/// What is known of the area, whether it has a place or not.
std::string known(const Situation& situation, const Ranking& ranking, const AreaResult& area,
                  Language language) {
  std::string said = lead_clause(situation, ranking, area, language);
  if (said.empty()) said = text(Text::reason_no_events, language);
  if (!leads_by_change(ranking, area, language)) {
    const std::string change = change_clause(area, language);
    add_sentence(said, change);
    if (!change.empty()) add_sentence(said, source_clause(situation, area, language));
  }
  add_sentence(said, reporting_clause(situation, ranking, area, language));
  return said + ".";
}

}  // namespace

std::string reason(const Situation& situation, const Ranking& ranking, const AreaResult& area,
                   Language language) {
  if (area.has_place()) return known(situation, ranking, area, language);
  if (!(area.population > 0)) {
    const bool known = situation.areas[area.area].population_known;
    return std::string{text(known ? Text::apart_nobody_lives : Text::apart_population, language)};
  }
  const auto& categories = ranking.categories;
  const bool covered = area.coverage >= analysis::least_coverage;
  if (covered && std::none_of(categories.begin(), categories.end(),
                              [](const auto& category) { return category.observed > 0; })) {
    return std::string{text(Text::note_no_events, language)};
  }
  return filled(covered ? Text::apart_indicators : Text::apart_coverage, language,
                {known(situation, ranking, area, language), format_percent(area.coverage, language)});
}

}  // namespace lagesbild::words
