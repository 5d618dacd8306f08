#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/cube.hpp"
#include "model/disclosure.hpp"
#include "model/plans.hpp"
#include "model/situation.hpp"
#include "report/findings.hpp"
#include "report/period.hpp"
#include "report/sheet.hpp"

/// Reports: what each kind says, from the same findings. Who may see which number is asked of
/// model/disclosure and, of what leaves the group, of export/outside: then no level, probability or week of
/// an area is told, nor what the group has written for itself.
namespace lagesbild::report {

using disclosure::Audience;

struct Wanted {
  ReportKind kind = ReportKind::week;
  Period period;
  Audience audience = Audience::group;
  Language language = Language::sv;
  Date printed;
  std::vector<exports::PublishedTable> published = {};  ///< what has left the group before
};

/// For whom a report is unless somebody says otherwise: those to residents and the council leave the group.
Audience usual_audience(ReportKind kind);
/// Minutes and feedback never leave the group.
bool may_leave_group(ReportKind kind);

/// Any kind but a protocol. `findings` are of the period; an audience that may not have it gets the group's.
Sheet make_sheet(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
                 const Findings& findings, const Wanted& wanted);

/// A meeting's minutes: needs no findings, since a decision keeps the numbers that it was taken on.
Sheet protocol_sheet(const Situation& situation, const Plans& plans, const Meeting& meeting,
                     Language language, Date printed);

/// The latest that is no longer open, else the latest; null without meetings.
const Meeting* latest_meeting(const Plans& plans);

/// "week", "month", …; nothing for any other word.
std::optional<ReportKind> kind_of(std::string_view word);
std::string_view word_of(ReportKind kind);

}  // namespace lagesbild::report
