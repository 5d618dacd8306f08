#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/topics/report/report_form.hpp"
#include "model/decisions.hpp"
#include "model/plans.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What a source has told of one week.
struct EarlierWeek {
  Week week;
  std::optional<Reported> said;
  std::vector<std::size_t> areas;     ///< of a partial one
  std::vector<std::uint32_t> events;  ///< rows of Situation::incidents, latest first
};

/// What the group has decided and does where the source has reported.
struct AreaFeedback {
  std::size_t area = 0;
  std::optional<StandingDecision> decision;
  LocalText reason;                   ///< of the decision, or ""
  std::vector<std::size_t> measures;  ///< indices into Plans::measures, in the order that they are shown
};

struct EarlierReports {
  std::vector<EarlierWeek> weeks;        ///< latest first; those of which nothing is known are not among them
  std::vector<ReturnedReport> returned;  ///< that the coordinator wants to have looked at again
  std::vector<AreaFeedback> feedback;
  bool hides_protected = false;  ///< the situation has categories of which no events are listed
};

inline constexpr int earlier_weeks = 8;
inline constexpr int feedback_weeks = 26;

/// The source's reports of the weeks up to that of `today`. Events of protected categories, and of those told
/// for the whole municipality only, are not listed and give no feedback (model/disclosure): the page asks
/// nobody who they are.
EarlierReports earlier_reports(const Situation& situation, const Plans& plans, std::size_t source,
                               Date today);

/// Its events are listed for those that report them.
bool lists_events_of(const Category& category);
/// An event that was reported, to be corrected.
ReportedEvent reported_event(const Situation& situation, std::uint32_t row);
/// By which it can be corrected; "" where it cannot.
std::string incident_id(const Situation& situation, std::uint32_t row);

}  // namespace lagesbild::app
