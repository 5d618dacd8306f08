#include "words/report_words.hpp"

#include <array>

#include "model/date.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

std::string section_name(ReportSection section, Language language) {
  constexpr std::array names{Text::reports_summary, Text::sheet_analysis, Text::sheet_comment,
                             Text::reports_decided_by};
  return std::string(text(names[static_cast<std::size_t>(section)], language));
}

std::string text_name(const ReportText& of, Language language) {
  const auto week = parse_week(of.period);
  return filled(
      Text::report_text_name, language,
      {listed(Text::reports_kinds, static_cast<std::size_t>(of.report), language),
       week ? format_week_and_year(*week, language) : of.period, section_name(of.section, language)});
}

}  // namespace lagesbild::words
