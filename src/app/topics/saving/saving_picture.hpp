#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/topics/saving/changes.hpp"
#include "app/topics/saving/requests.hpp"
#include "app/topics/saving/saver.hpp"

namespace lagesbild::app {

enum class SavingStatus : std::uint8_t {
  nothing,  ///< nothing has been changed
  saved,
  saving,
  draft,       ///< not where others see it
  handed_out,  ///< as files that are to be put into the folder
  asks,
  failed
};

/// A draft of an earlier visit that was taken up.
struct TakenUp {
  std::string instant;  ///< of its latest edit; "": it has none
  std::size_t changes = 0;
  std::size_t clashes = 0;  ///< of them with what others have saved since: chosen when it is saved
  bool form = false;        ///< with a report that was being written
};

/// A damaged file of which there is a whole copy.
struct WholeCopy {
  std::string path;
  Date day;  ///< the file was so when the day began
};

/// What is saved where, and what there is to do about the rest.
struct SavingPicture {
  SavingStatus status = SavingStatus::nothing;
  bool open = false;  ///< the panel
  Road road = {};
  std::size_t changes = 0;                  ///< in the draft
  std::vector<Change> listed = {};          ///< they, while the panel is open
  std::span<const Saver::Task> tasks = {};  ///< of the latest time that it was saved
  std::optional<TakenUp> taken_up = {};
  std::size_t held_back = 0;  ///< changes of a meeting that is not adjusted, while the panel is open
  std::size_t new_reports = 0;
  std::size_t changed_files = 0;  ///< by others, since they were read
  bool retries = false;           ///< what failed is tried again without being asked for
  std::vector<WholeCopy> whole_copies = {};
  std::vector<std::string> mended = {};  ///< paths of files that were not quite JSON and are written as it
  bool asks_unit = false;                ///< there are changes that a unit stands for
  bool personal_unit = false;            ///< what is written as the unit looks like personal data
  bool wrong_folder = false;             ///< the one that was chosen holds another situation, or none
};

}  // namespace lagesbild::app
