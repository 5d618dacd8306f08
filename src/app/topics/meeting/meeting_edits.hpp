#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/topics/meeting/meeting_picture.hpp"
#include "data/documents/documents.hpp"

namespace lagesbild::app {

/// What writing in a meeting's record goes by.
struct MeetingDeskNow {
  const data::Documents& documents;
  const Situation& situation;
  const Plans& plans;
  const analysis::Ranking* ranking = nullptr;  ///< whole; null: what is decided keeps no numbers
  const std::vector<Proposal>& proposals;
  const MeetingPicture& picture;
  const MeetingDesk& desk;
  std::string choices;  ///< that the ranking is of, see picture_link()
  std::string instant;
};

/// The edits, which are one step; and the desk after them, with what was written out of the way. No edits:
/// there is nothing to write, or it cannot be written while the meeting is in its state.
struct MeetingWritten {
  std::vector<data::Edit> edits;
  MeetingDesk desk;
};
MeetingWritten meeting_written(const MeetingDeskNow& now, const WriteMeeting& write);

}  // namespace lagesbild::app
