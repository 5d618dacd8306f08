#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/action.hpp"
#include "app/history.hpp"
#include "app/opening.hpp"
#include "app/picture.hpp"
#include "app/situation_work.hpp"
#include "app/topics/founding/founding_work.hpp"
#include "app/topics/import/import_work.hpp"
#include "app/topics/past/old_picture.hpp"
#include "app/topics/past/past_copies.hpp"
#include "app/topics/purge/text_guard.hpp"
#include "app/topics/report/report_work.hpp"
#include "app/topics/saving/saving.hpp"
#include "export/published.hpp"

namespace lagesbild::app {

/// The program without its screen: what has been read, what the user has chosen, and the results that belong
/// to it. Tell it what happens, let it work between frames, look at the picture.
class Session {
 public:
  /// `today`: to tell whether the data are old; nothing where the machine's clock is not to be trusted.
  explicit Session(State state = {}, std::optional<Date> today = std::nullopt);

  // [SECTION] What happens
  void act(const Action& action, double now_seconds);
  /// The state that a link says; a step that can be undone, like any choice.
  void open_link(std::string_view link, double now_seconds);
  Opening& opening() { return opening_; }
  const Opening& opening() const { return opening_; }

  /// Puts the weights that hold into the situation as a profile of the drafted name and unit, of `today` and
  /// changed at the instant: an edit that can be undone. What is to be saved, or nothing where the draft
  /// cannot be used.
  std::optional<WeightProfile> keep_profile(Date today, std::string instant, double now_seconds);

  /// What a source said of a week of which it has told nothing: an edit that can be undone, made at the
  /// instant.
  void answer(const SetReported& said, std::string instant, double now_seconds);

  /// Puts what is written of a section in its report: an edit that can be undone, made at the instant.
  void keep_report_text(const KeepReportText& action, std::string instant, double now_seconds);

  /// Puts the report that was written in the inbox, or that an event is taken back: an edit that can be
  /// undone. A report with faults shows them instead. True: there is a new file.
  bool report(const ReportAction& action, const ReportStamp& stamp, double now_seconds);
  /// The form that is being written has its chance from now on, unless it has one.
  void name_report(std::uint64_t seed);

  /// Writes in a meeting's record, or begins one, at the instant: edits that are undone in one step. What has
  /// faults shows them instead. True: something was written.
  bool meet(const WriteMeeting& write, std::string instant, double now_seconds);
  /// The same of the agreement.
  bool agree(const WriteAgreement& write, std::string instant, double now_seconds);
  /// The event of the calendar that is written, or taken away: likewise.
  bool calendar(const WriteCalendar& write, const ReportStamp& stamp, double now_seconds);

  // [SECTION] The inbox
  /// Takes reports in or sends one back, at the instant: edits that can be undone. What came of it, to be
  /// said; "": the answer is not written yet.
  std::string take_inbox(const InboxAction& action, const std::string& instant, double now_seconds);
  /// Takes out what is asked about, of all that can be undone too.
  void purge(const std::string& instant);

  // [SECTION] The past
  /// What is shown is the situation as it was when the day began, and none of it can be changed until one is
  /// back. Not while there is a draft.
  void look_back(Date day);
  /// The same of the picture on which the meeting took its decisions, as far as it can be had again, with its
  /// period, weights and filters.
  void look_back_as_decided(const std::string& meeting);
  void back_to_now();

  // [SECTION] The situation's own details
  /// What is being changed becomes an edit at the instant, that can be undone. False: it has faults, which
  /// are shown.
  bool save_detail(const std::string& instant, double now_seconds);

  // [SECTION] Measures
  /// What the user does with a measure; what is written becomes edits that can be undone. What came of it, to
  /// be said, or "".
  std::string measures(const MeasuresAction& action, const ReportStamp& stamp, double now_seconds);

  // [SECTION] What leaves the group
  /// What has left it: as the situation says, and during the visit also where that was undone.
  std::vector<exports::PublishedTable> published() const;
  /// It leaves the group: remembered in the situation, at the instant, as an edit that can be undone. False:
  /// the situation says so already, or has no room for it.
  bool tell_outside(exports::PublishedTable told, const std::string& instant, double now_seconds);

  // [SECTION] Saving
  void road_found(Road road);
  /// What an earlier visit kept under the key.
  void draft_found(std::string key, std::string_view json);
  std::vector<SavingRequest> take_saving_requests(Date today);
  std::vector<HandedOut> take_handed_out() { return saving_.take_handed_out(); }
  void saving_answered(Asker asker, const RequestResult& result);
  SavingStatus saving_status() const { return saving_.status(history_.state.choices.draft); }
  // [SECTION] A new situation
  /// Opens the situation of the answers, made at the instant, in place of what is open: edits of no document
  /// yet, which one step back takes away. False where the answers cannot be used: they say why.
  bool found(std::string instant, double now_seconds);
  /// Files that were picked or dropped: for the new situation's map where that page is open, else a situation
  /// or a part of one, or a table to take in.
  void open_files(std::vector<data::File> files, double now_seconds);

  // [SECTION] Taking in a table
  /// What the import page's preview says becomes files of the inbox, changed at the instant: one step, which
  /// can be undone. False where there is nothing to take in.
  bool take_in(const std::string& instant, double now_seconds);
  /// The page's choices under the name that was written, in the situation; or for a file of its own.
  bool keep_import_profile(const std::string& name, std::string instant, double now_seconds);
  std::optional<intake::Profile> import_profile() const;
  std::optional<std::string> refused_rows(Language language) const { return import_.refused_rows(language); }

  // [SECTION] Work
  /// One slice of about the given seconds. True: there is more to do.
  bool work(double seconds);
  /// Another number each time that a ranking has come, or a situation that cannot be ranked.
  std::size_t results() const { return results_; }
  /// The first situation is being fetched, read or counted, and it has no list yet.
  bool first_list_is_coming() const;

  // [SECTION] What there is
  /// Makes what it shows where that was not made before.
  Picture picture();
  const State& state() const { return history_.state; }
  /// What was opened last was no situation, and the one before is still shown.
  bool stays_with_former() const { return stays_with_former_; }
  /// Ids that were chosen and that the situation opened last does not have: they are chosen no longer.
  const std::vector<std::string>& dropped() const { return dropped_; }
  /// What is open, with the draft's edits.
  const data::Documents& documents() const { return opening_.documents(); }

 private:
  /// The situation that is open.
  struct Opened {
    Situation situation;
    Plans plans;
    std::vector<WeightProfile> profiles;
    analysis::Cube cube;
    std::optional<SituationWork> work;  ///< where there are weeks
  };

  void open(Situation situation, data::Loaded loaded);
  void show(std::unique_ptr<Opened> next);
  bool count_coming(double seconds);
  bool guard_texts(double seconds);
  std::optional<double> reading() const;
  bool put_in_inbox(const ReportFile& file, SentReport sent, const ReportStamp& stamp, double now_seconds);
  std::optional<ReportPicture> report_picture();
  const InboxPicture& inbox_picture();
  std::span<const CopiesPicture> copies_of_files();
  bool can_be_made(const EditingAction& action);
  std::vector<Proposal> proposed() const;
  std::optional<MeetingPicture> meeting_picture() const;
  std::optional<AgreementPicture> agreement_page() const;
  std::optional<CalendarPicture> calendar_page();
  const PastPicture& past_picture();
  void fetch_copies(std::vector<SavingRequest>& wanted);
  /// What is open, with the dated copies that were fetched.
  data::Documents with_copies() const;
  Date today() const;
  const FoundingPicture* founding_picture();
  const ImportPicture& import_picture();
  bool take_table(const std::vector<data::File>& files, double now_seconds);
  bool take_map(const std::vector<data::File>& files, double now_seconds);
  void leave_situation();
  void prepare_measure(const MeasuresAction& action, Date today);
  void save_measure(const ReportStamp& stamp, double now_seconds);
  void save_follow_up(const ReportStamp& stamp, double now_seconds);
  void move_measure(const MoveMeasure& action, const ReportStamp& stamp, double now_seconds);
  void take_measure_away(const std::string& id, const ReportStamp& stamp, double now_seconds);
  void follow_choices();
  void follow_draft();
  void follow_saving();
  void take_up_draft();
  void tell_saving_what_is_open();
  bool take_draft_files(std::vector<data::File>& files);
  void read_plans_again(const data::Documents& before);
  void gather_problems();
  std::variant<Waiting, Loading, Failed, Ready> phase();

  History history_;
  std::optional<Date> today_;
  Opening opening_;
  Saving saving_{merging()};
  FoundingWork founding_;
  ImportWork import_;
  std::unique_ptr<Opened> opened_;
  /// The same with other facts, while its list is counted: until then the one that is there stays.
  std::unique_ptr<Opened> coming_;
  ReportWork report_;
  Derived<InboxPicture, std::pair<std::size_t, std::size_t>>
      inbox_;  ///< of the situation and the draft's length
  Derived<std::vector<CopiesPicture>, std::array<std::size_t, 3>> copies_;  ///< likewise, and what was kept
  Derived<PastPicture, std::array<std::size_t, 3>> past_;  ///< likewise, and of how many copies there are
  PastCopies past_copies_;
  TextGuard guard_;
  std::optional<std::pair<std::size_t, std::size_t>> guarding_;  ///< the situation and edits that it looks at
  bool has_told_of_texts_ = false;                               ///< of those
  std::vector<data::PersonalText> about_persons_;                ///< what it found
  std::string asked_back_;  ///< id of the meeting whose picture is opened when the copies have come
  std::string kept_unit_;   ///< as the browser has it
  std::vector<exports::PublishedTable> told_;                               ///< during this visit
  Derived<std::vector<SourceDelay>, std::pair<std::size_t, Date>> delays_;  ///< of the situation and the day
  /// What is open now while an older one is shown.
  struct Present {
    std::vector<data::File> files;
    History history;
    LookingBack shown;
  };
  bool can_look_back() const;
  void leave_present(std::vector<data::File> files, LookingBack shown);
  std::optional<Present> present_;
  std::size_t results_ = 0;
  bool stays_with_former_ = false;
  std::size_t situation_number_ = 0;
  std::vector<std::string> dropped_;
  Problems found_;     ///< when reading
  Problems problems_;  ///< those, and edits that do not fit
};

}  // namespace lagesbild::app
