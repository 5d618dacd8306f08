#include "words/reporting_words.hpp"

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

std::string named(const Situation& situation, const LackingReport& lacking, Language language) {
  const std::string& name = situation.sources[lacking.source].name.in(language);
  if (lacking.areas.empty()) return name;
  const bool one = lacking.areas.size() == 1;
  return filled(one ? Text::one_area_lacks : Text::many_areas_lack, language,
                {name, format_count(static_cast<double>(lacking.areas.size()), language)});
}

/// Those that lack the whole week, or those that lack some areas; "" where there are none.
std::string names_of(const Situation& situation, const std::vector<LackingReport>& lacking, bool in_part,
                     std::size_t most, Language language) {
  std::string names;
  std::size_t count = 0;
  for (const LackingReport& one : lacking) {
    if (one.areas.empty() == in_part || ++count > most) continue;
    names += (names.empty() ? "" : ", ") + named(situation, one, language);
  }
  if (count <= most) return names;
  return filled(Text::reports_and_more, language,
                {names, format_count(static_cast<double>(count - most), language)});
}

}  // namespace

std::string lacking_text(const Situation& situation, const std::vector<LackingReport>& lacking, Week week,
                         std::size_t most, Language language) {
  const std::string of = format_week(week, language);
  const std::string missing = names_of(situation, lacking, false, most, language);
  const std::string partial = names_of(situation, lacking, true, most, language);
  if (missing.empty() && partial.empty()) return filled(Text::reports_all, language, {of});
  if (missing.empty()) return filled(Text::reports_partial_only, language, {of, partial});
  const std::string said = filled(Text::reports_missing, language, {of, missing});
  if (partial.empty()) return said;
  return filled(Text::reports_both, language, {said, filled(Text::reports_partial, language, {partial})});
}

std::string reminder_text(const Situation& situation, const LackingReport& lacking, Week week,
                          Language language) {
  std::string areas;
  for (const std::size_t area : lacking.areas) {
    areas += (areas.empty() ? "" : ", ") + situation.areas[area].name;
  }
  if (!areas.empty()) areas = filled(Text::reminder_areas, language, {areas});
  return filled(
      Text::reminder, language,
      {situation.sources[lacking.source].name.in(language), format_week_and_year(week, language), areas});
}

}  // namespace lagesbild::words
