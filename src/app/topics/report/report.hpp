#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/link_key.hpp"
#include "app/topics/report/earlier_reports.hpp"
#include "app/topics/report/record_event.hpp"
#include "app/topics/report/report_check.hpp"
#include "app/topics/report/report_document.hpp"
#include "app/topics/report/report_form.hpp"

/// The page where those who see what happens tell of it. A report is a new file in the inbox: an edit of the
/// draft like any other.
namespace lagesbild::app {

/// What was sent last.
struct SentReport {
  enum class Kind : std::uint8_t { report, correction, withdrawal };

  Kind kind = Kind::report;
  std::string path;
  std::string instant;
  Week week{};
  ReportForm form;  ///< as it was sent

  bool operator==(const SentReport&) const = default;
};

/// Neither undone letter by letter nor in a link, but for whose report it is and of which week.
struct Reporter {
  ReportForm form;
  std::optional<SentReport> sent;
  bool shows_map = false;
  std::string taking_back;     ///< id of an event of which it is asked whether to take it back, or ""
  std::string history_of;      ///< id of an event whose changes are shown, or ""
  bool shows_earlier = false;  ///< the former reports, where they are not beside the form

  bool operator==(const Reporter&) const = default;
};

/// What the user writes.
struct SetReportForm {
  ReportForm form;
};
/// Another event, of the same day and place as the last.
struct AddReportedEvent {};
struct RemoveReportedEvent {
  std::size_t event = 0;
};
/// Whoever reports is where it happened: answered as SetReportForm with the area, and never kept as a place.
struct AskForPlace {
  std::size_t event = 0;
};
struct ShowReportMap {
  bool shown = false;
};
struct ShowEarlierReports {
  bool shown = false;
};
struct ShowReportedHistory {
  std::string id;  ///< "" for none
};
/// Without faults it is put in the inbox; with, they are shown.
struct SendReport {};
/// The last one is taken out of the draft, and the form is as it was.
struct RecallReport {};
/// An empty form of the same source.
struct BeginReport {};
/// An event that was reported before, into the form.
struct CorrectReported {
  ReportedEvent event;
  Week week{};
  std::string source = {};  ///< whose it is; "" for whoever reports now
};
/// First to be asked about, `sure` when that was answered.
struct TakeBackReported {
  std::string id;  ///< "" for none
  Week week{};
  bool sure = false;
};

using ReportAction = std::variant<SetReportForm, AddReportedEvent, RemoveReportedEvent, ShowReportMap,
                                  ShowEarlierReports, SendReport, RecallReport, BeginReport, CorrectReported,
                                  TakeBackReported, ShowReportedHistory, AskForPlace>;

void apply_to(State& state, const ReportAction& action);
std::span<const LinkKey> report_link_keys();

/// The source and week that the link says, in what was being written. A link that names none changes nothing.
void take_link(Reporter& reporter, const Reporter& link);

struct ReportWeek {
  Week week;
  std::optional<Reported> said;
};

/// What the page shows.
struct ReportPicture {
  Date today;
  std::optional<std::size_t> source;                   ///< by situation index
  std::vector<ReportWeek> weeks;                       ///< that can be reported, latest first
  Week week;                                           ///< of them the form's
  std::vector<std::size_t> areas;                      ///< that the source goes to
  std::vector<EventLook> events;                       ///< of the form's
  std::vector<FoundFault> faults;                      ///< all of them, whether they are to be shown or not
  const EarlierReports* earlier = nullptr;             ///< of the source
  const std::vector<EventVersion>* history = nullptr;  ///< of the event whose changes are shown
  bool sent_is_draft = false;   ///< what was sent last is in the draft, and not saved yet
  bool sent_is_undone = false;  ///< it is nowhere any more
};

/// The weeks that a source can report, and which of them it is asked for: the latest that is over and of
/// which it has said nothing, else the one that goes on.
std::vector<ReportWeek> report_weeks(const Situation& situation, std::optional<std::size_t> source,
                                     Date today);
Week proposed_week(const std::vector<ReportWeek>& weeks, Date today);

}  // namespace lagesbild::app
