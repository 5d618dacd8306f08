#include "report/make_sheet.hpp"

#include <array>

#include "report/kinds/kinds.hpp"
#include "words/format_number.hpp"

namespace lagesbild::report {
namespace {

constexpr std::array<std::string_view, report_kinds> kind_words{
    "week", "month", "tertial", "plan", "council", "residents", "protocol", "feedback", "picture"};

Text title_text(ReportKind kind) {
  constexpr std::array<Text, report_kinds> titles{
      Text::sheet_week_title,     Text::sheet_month_title,    Text::sheet_tertial_title,
      Text::sheet_plan_title,     Text::sheet_council_title,  Text::sheet_residents_title,
      Text::sheet_protocol_title, Text::sheet_feedback_title, Text::sheet_picture_title};
  return titles[static_cast<std::size_t>(kind)];
}

void make_kind(const Maker& maker) {
  switch (maker.wanted.kind) {
    case ReportKind::week:
      return make_week(maker);
    case ReportKind::month:
      return make_month(maker);
    case ReportKind::tertial:
      return make_tertial(maker);
    case ReportKind::plan:
      return make_plan(maker);
    case ReportKind::council:
      return make_council(maker);
    case ReportKind::residents:
      return make_residents(maker);
    case ReportKind::feedback:
      return make_feedback(maker);
    case ReportKind::picture:
      return make_picture(maker);
    case ReportKind::protocol:
      return;  // has its own maker
  }
}

}  // namespace

Audience usual_audience(ReportKind kind) {
  return kind == ReportKind::council || kind == ReportKind::residents ? Audience::outside : Audience::group;
}

bool may_leave_group(ReportKind kind) {
  return kind != ReportKind::protocol && kind != ReportKind::feedback;
}

std::optional<ReportKind> kind_of(std::string_view word) {
  for (std::size_t kind = 0; kind < kind_words.size(); ++kind) {
    if (kind_words[kind] == word) return static_cast<ReportKind>(kind);
  }
  return std::nullopt;
}

std::string_view word_of(ReportKind kind) {
  return kind_words[static_cast<std::size_t>(kind)];
}

Sheet make_sheet(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
                 const Findings& findings, const Wanted& wanted) {
  Sheet sheet;
  Wanted allowed = wanted;
  if (!may_leave_group(wanted.kind)) allowed.audience = Audience::group;
  const Maker maker{situation, plans, allowed, sheet, &cube, &findings};
  begin_sheet(maker,
              maker.filled(title_text(wanted.kind),
                           {period_name(wanted.kind, wanted.period.weeks.to, wanted.language),
                            maker.in(situation.municipality.name)}),
              maker.text(maker.outside() ? Text::sheet_outside_state : Text::sheet_group_state));
  make_kind(maker);
  return sheet;
}

}  // namespace lagesbild::report
