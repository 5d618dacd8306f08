#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/topics/report/record_event.hpp"
#include "data/documents/merge.hpp"
#include "model/personal_data.hpp"
#include "model/returned_report.hpp"
#include "model/situation.hpp"

/// What the coordinator goes through before the meeting: the reports that lie in the inbox.
namespace lagesbild::app {

struct State;

/// What is being written to whoever reported. Neither undone nor in a link.
struct ReportAnswer {
  std::string path;  ///< of the report, or ""
  std::string text;
  bool tried = false;
  personal_data::Said said = {};  ///< of what the guard found

  bool operator==(const ReportAnswer&) const = default;
};

/// Reports into their sources' files, by path: one step that can be undone.
struct TakeInReports {
  std::vector<std::string> paths;
};
struct WriteAnswer {
  ReportAnswer answer;
};
/// The report is sent back with the words: whoever reported sees them, and it stays until it is taken in.
struct SendAnswer {};
/// What the conflict copies of a file have and it lacks, as edits of it: one step that can be undone.
struct TakeInCopies {
  std::string of;  ///< path of the file
};
/// Where a conflict copy, mine in these, tells otherwise than its file, theirs: the copy's values into the
/// file as edits in one step, or the file's stay, and nobody is asked again as long as both tell the same.
struct ChooseOfCopy {
  std::string of;  ///< path of the file
  std::vector<data::Conflict> differences;
  bool copys = false;
  data::Draft edits = {};  ///< as the session makes them
};
using InboxAction = std::variant<TakeInReports, WriteAnswer, SendAnswer, TakeInCopies, ChooseOfCopy>;

/// A difference that was settled by keeping what the file says.
struct KeptOfFile {
  std::string of;
  data::Conflict difference;

  bool operator==(const KeptOfFile&) const = default;
};

void apply_to(State& state, const InboxAction& action);

/// An event of a report, with what a machine can see of it. What is protected is only counted.
struct InboxEvent {
  ReportedEvent event;
  bool taken_back = false;  ///< it says that an earlier one is
  bool corrects = false;    ///< a source's file, or an earlier report, has the same id
  bool clashes = false;     ///< another says something else under the same id, and neither is the later
  std::vector<personal_data::Finding> in_place;
  std::vector<personal_data::Finding> in_note;
  std::optional<std::size_t> double_of;  ///< source that tells of one of the same kind, day and area
};

struct InboxReport {
  std::string path;
  std::string source_id;
  std::optional<std::size_t> source;  ///< by situation index
  std::optional<Week> week;
  std::optional<Week> week_to;     ///< the last, where it tells of several
  std::optional<Reported> said;    ///< of the week
  std::string changed;             ///< the latest instant in it, or ""
  std::vector<InboxEvent> events;  ///< those that may be listed
  std::size_t protected_events = 0;
  bool protected_data = false;  ///< the guard finds something in a protected event's words
  std::size_t problems = 0;     ///< the reader has with it
  bool unreadable = false;      ///< cut or damaged: nothing of it is known
  bool is_draft = false;        ///< not saved yet
  std::optional<ReturnedReport> returned;

  /// The guard, the reader or whoever sent it back has something against it: it is not taken in with all
  /// others.
  bool is_objected_to() const;
};

struct InboxPicture {
  std::vector<InboxReport> reports;  ///< in the order of their paths
  Date today;

  /// Paths of those that nothing is objected to.
  std::vector<std::string> clean() const;
};

/// `problems`: all that were found when reading.
InboxPicture inbox_picture(const data::Documents& documents, const Situation& situation,
                           const std::vector<ReturnedReport>& returned, const Problems& problems,
                           const data::Draft& draft, Date today);

/// Puts the reports into their sources' files and takes them out of the inbox, with what was sent back of
/// them, as edits made at the instant. Only what stands there in full goes.
struct TakenReports {
  data::Draft edits;
  std::size_t reports = 0;
  Problems refused;  ///< why others stay
};
TakenReports take_in(const data::Documents& documents, const std::vector<std::string>& paths,
                     const std::vector<ReturnedReport>& returned, const std::string& instant);

/// That the report is sent back with the words; nothing where there is no manifest.
std::optional<data::Edit> send_back(const data::Documents& documents, const InboxReport& report,
                                    const std::string& words, const std::string& instant);

/// How many reports lie there.
std::size_t inbox_count(const data::Documents& documents);

}  // namespace lagesbild::app
