#include "words/report_words.hpp"

#include <array>
#include <cstdlib>

#include "model/date.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::words {

namespace {

/// "tertial 3 2026" of "2026-T3"; what is no period of ours as it is.
std::string period_text(const std::string& period, Language language) {
  if (const auto week = parse_week(period)) return format_week_and_year(*week, language);
  constexpr std::size_t month_length = 7;  // "2026-T3" has as many
  if (period.size() != month_length || period[4] != '-') return period;
  const std::string year = period.substr(0, 4);
  if (period[5] == 'T') return filled(Text::sheet_tertial, language, {period.substr(6), year});
  const int month = std::atoi(period.c_str() + 5);
  if (month < 1 || month > 12) return period;
  return filled(Text::sheet_month, language,
                {listed(Text::form_months, static_cast<std::size_t>(month - 1), language), year});
}

}  // namespace

std::string section_name(ReportSection section, Language language) {
  constexpr std::array names{Text::reports_summary, Text::sheet_analysis, Text::sheet_comment,
                             Text::reports_decided_by};
  return std::string(text(names[static_cast<std::size_t>(section)], language));
}

std::string text_name(const ReportText& of, Language language) {
  return filled(Text::report_text_name, language,
                {listed(Text::reports_kinds, static_cast<std::size_t>(of.report), language),
                 period_text(of.period, language), section_name(of.section, language)});
}

}  // namespace lagesbild::words
