#include "model/report_text.hpp"

#include <algorithm>

namespace lagesbild {

const ReportText* find_text(const std::vector<ReportText>& texts, ReportKind report, std::string_view period,
                            ReportSection section) {
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const ReportText& one) {
    return one.report == report && one.period == period && one.section == section;
  });
  return found == texts.end() ? nullptr : &*found;
}

TwoYearClock two_year_clock(const std::vector<ReportText>& texts, ReportKind report, Date day) {
  TwoYearClock clock;
  for (const ReportText& text : texts) {
    if (text.report != report || !text.decided || *text.decided > day) continue;
    if (!clock.decided || *text.decided > *clock.decided) clock.decided = text.decided;
  }
  if (!clock.decided) return clock;
  CivilDate civil = civil_from_date(*clock.decided);
  civil.year += 2;
  // A leap day's second anniversary is the last of February.
  if (civil.month == 2 && civil.day == 29) civil.day = 28;
  clock.due = date_from_civil(civil);
  const int left = clock.due->days_since_epoch - day.days_since_epoch;
  using State = TwoYearClock::State;
  clock.state = left < 0 ? State::past : left <= TwoYearClock::days_near ? State::near : State::fresh;
  return clock;
}

}  // namespace lagesbild
