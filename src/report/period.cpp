#include "report/period.hpp"

#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::report {
namespace {

using words::Text;

enum class Rhythm : std::uint8_t { week, month, tertial, year };

Rhythm rhythm_of(ReportKind kind) {
  switch (kind) {
    case ReportKind::week:
    case ReportKind::protocol:
      return Rhythm::week;
    case ReportKind::month:
    case ReportKind::feedback:
      return Rhythm::month;
    case ReportKind::tertial:
    case ReportKind::council:
    case ReportKind::residents:
      return Rhythm::tertial;
    case ReportKind::plan:
    case ReportKind::picture:
      break;
  }
  return Rhythm::year;
}

/// By its Thursday, as ISO 8601 counts years.
CivilDate thursday(Week week) {
  return civil_from_date({monday_of(week).days_since_epoch + 3});
}

/// Of the year, from 0; weeks are all apart.
int part_of(Rhythm rhythm, Week week) {
  const CivilDate day = thursday(week);
  switch (rhythm) {
    case Rhythm::week:
      return week.index;
    case Rhythm::month:
      return day.year * 12 + day.month - 1;
    case Rhythm::tertial:
      return day.year * 3 + (day.month - 1) / 4;
    case Rhythm::year:
      break;
  }
  return day.year;
}

Week first_of(Rhythm rhythm, Week week) {
  const int part = part_of(rhythm, week);
  while (part_of(rhythm, week - 1) == part) week = week - 1;
  return week;
}

std::string id_of(Rhythm rhythm, Week week) {
  const CivilDate day = thursday(week);
  const std::string year = std::to_string(day.year);
  switch (rhythm) {
    case Rhythm::week:
      return to_string(week);
    case Rhythm::month:
      return year + (day.month < 10 ? "-0" : "-") + std::to_string(day.month);
    case Rhythm::tertial:
      return year + "-T" + std::to_string((day.month - 1) / 4 + 1);
    case Rhythm::year:
      break;
  }
  return year;
}

constexpr int weeks_of_year = 52;

}  // namespace

Period period_of(ReportKind kind, Week until, int window_weeks) {
  const Rhythm rhythm = rhythm_of(kind);
  const Week first = first_of(rhythm, until);
  Period period;
  period.id = id_of(rhythm, until);
  period.from = monday_of(first);
  period.to = {monday_of(until + 1).days_since_epoch - 1};
  int weeks = window_weeks;
  int back = until - first + 1;
  if (rhythm == Rhythm::tertial) weeks = back;
  if (rhythm == Rhythm::year) weeks = back = weeks_of_year;
  period.weeks = {until - (weeks - 1), until};
  period.before = {period.weeks.from - back, period.weeks.to - back};
  return period;
}

Period period_of(const Meeting& meeting, int window_weeks) {
  // What the meeting looked at ended before its own week.
  Period period = period_of(ReportKind::protocol, week_of(meeting.date) - 1, window_weeks);
  period.id = meeting.id;
  return period;
}

std::string period_name(ReportKind kind, Week until, Language language) {
  const CivilDate day = thursday(until);
  const std::string year = std::to_string(day.year);
  switch (rhythm_of(kind)) {
    case Rhythm::week:
      return words::format_week_and_year(until, language);
    case Rhythm::month:
      return words::filled(
          Text::sheet_month, language,
          {words::listed(Text::form_months, static_cast<std::size_t>(day.month - 1), language), year});
    case Rhythm::tertial:
      return words::filled(Text::sheet_tertial, language, {std::to_string((day.month - 1) / 4 + 1), year});
    case Rhythm::year:
      break;
  }
  return year;
}

std::vector<Week> latest_periods(ReportKind kind, Week latest, Week first, std::size_t most) {
  std::vector<Week> ends;
  const Rhythm rhythm = rhythm_of(kind);
  for (Week end = latest; ends.size() < most && end >= first; end = first_of(rhythm, end) - 1) {
    ends.push_back(end);
  }
  return ends;
}

}  // namespace lagesbild::report
