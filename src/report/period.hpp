#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/settings.hpp"
#include "model/decisions.hpp"
#include "model/report_text.hpp"

/// What time a report is of.
namespace lagesbild::report {

struct Period {
  std::string id;           ///< by which its texts are known: "2026-W46", "2026-10", "2026-T2", "2026"
  analysis::Window weeks;   ///< that its numbers are of
  analysis::Window before;  ///< as long, that they are compared with
  Date from;                ///< of what the group did in it
  Date to;                  ///< the last day
};

/// The period of that kind that the week lies in, up to and including the week; of a month, a tertial and a
/// year are the weeks whose Thursday is theirs. Weeks' and months' numbers are of `window_weeks`, since
/// fewer would say little; the others' of their own weeks, the two-year picture's and the plan's of 52. A
/// protocol's is that of its meeting, whose id it has.
Period period_of(ReportKind kind, Week until, int window_weeks);
Period period_of(const Meeting& meeting, int window_weeks);

/// "Vecka 46 2026", "Oktober 2026", "Tertial 2 2026", "2026".
std::string period_name(ReportKind kind, Week until, Language language);

/// The last weeks of the latest periods of that kind, the newest first, at most `most`, none before `first`.
std::vector<Week> latest_periods(ReportKind kind, Week latest, Week first, std::size_t most);

}  // namespace lagesbild::report
