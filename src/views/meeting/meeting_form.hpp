#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "views/frame/found.hpp"
#include "views/frame/view.hpp"
#include "words/protocol.hpp"

/// The page of a meeting: each part shows its step, and writes on the desk or in the record.
namespace lagesbild::views {

struct MeetingForm {
  MeetingForm(const View& on, const app::Ready& there)
      : view(on),
        ready(there),
        situation(there.situation),
        plans(there.plans),
        page(*there.meeting),
        meeting(page.shown ? &plans.meetings[*page.shown] : nullptr),
        ranked(there.ranked ? std::get_if<app::MeetingPage>(&there.ranked->page) : nullptr),
        desk(on.state().meeting) {}

  const View& view;
  const app::Ready& ready;
  const Situation& situation;
  const Plans& plans;
  const app::MeetingPicture& page;
  const Meeting* meeting;          ///< the one that is shown, or null
  const app::MeetingPage* ranked;  ///< null where there is no ranking
  app::MeetingDesk desk;           ///< as it is after this frame
  std::optional<app::WriteMeeting> written = {};

  using What = app::WriteMeeting::What;

  void write(What what, std::size_t index = 0, std::string id = {}) {
    written = app::WriteMeeting{what, index, std::move(id)};
  }
  bool tried(What what) const { return desk.tried == what; }
  /// What is wrong, where that was tried to be written; or "". Personal data are where `text` has them.
  std::string error(What what, std::initializer_list<app::MeetingFault> faults,
                    std::string_view text = {}) const;
  /// What is wrong with what is to be written now, in the page's order.
  std::vector<app::MeetingFault> faults_of(What what) const;
  /// What the guard has to say of the text, below its field.
  void guard(std::string_view key, std::string& text) { guard_text(view, key, text, desk.said); }
  /// All that was decided today of the area, or null.
  const FocusArea* decided(std::size_t area) const;
  /// The form of the area's decision as the record has it.
  app::FocusForm kept_decision(const std::string& area) const;
  /// What is typed and not in the record: it is written in before anything else is opened.
  std::optional<What> unwritten() const;
  /// Before something else is opened: what is typed is written in. False where that cannot be done, with what
  /// is wrong shown where it stands, or where more is to be written.
  bool writes_first();
};

/// The way on to the next step, for what leads the keyboard there.
inline constexpr std::string_view way_on_key = "way on";

// The steps
/// What was owed before, as a question to each unit, to be sent before the meeting.
void offer_questions(const MeetingForm& form);
void show_meeting_follow_up(MeetingForm& form);
void show_meeting_reporting(const MeetingForm& form);
void show_meeting_news(const MeetingForm& form);
void show_meeting_focus(MeetingForm& form);
void show_meeting_causes(MeetingForm& form);
void show_meeting_measures(MeetingForm& form);
void show_meeting_finish(MeetingForm& form);

// Around them
/// In the place of what needs a ranking: how far it has come, or that there is none.
void show_meeting_waiting(const MeetingForm& form);
/// Where a meeting begins, and the earlier ones.
void show_meeting_start(MeetingForm& form);
void show_earlier_meetings(MeetingForm& form);
/// Which units are here, to be written as `what`.
void ask_who_is_present(MeetingForm& form, MeetingForm::What what);
/// What was written, with a way to write more: of every step.
void show_meeting_notes(MeetingForm& form);
/// A meeting that is over: its minutes, and what can be done with them.
void show_meeting_minutes(MeetingForm& form);
/// What the page says of drafts that others can open, with the group's own setting.
void show_meeting_sharing(MeetingForm& form);

}  // namespace lagesbild::views
