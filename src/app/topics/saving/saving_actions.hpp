#pragma once

#include <span>
#include <string>
#include <variant>

#include "app/topics/saving/merging.hpp"
#include "data/documents/edit.hpp"
#include "model/date.hpp"

namespace lagesbild::app {

struct State;

struct ShowSaving {
  bool open = true;
};
/// The draft's documents, by the road that there is: written, or handed out as files.
struct SaveNow {};
struct ChooseFolder {};
struct LeaveFolder {};
/// Of two values in one place the one that stays; see Saver::answer_clash.
struct AnswerClash {
  std::string path;
  ClashAnswer answer = ClashAnswer::theirs;
};
/// To write a document all the same; see Saver::allow.
struct SaveAnyway {
  std::string path;
};
/// The latest whole copy of a damaged file in its place; the damaged one is kept beside it.
struct PutBackCopy {
  std::string path;
};
/// The files that were handed out lie in the folder now.
struct FilesAreThere {};
/// The draft goes; undo brings it back.
struct DiscardDraft {};
/// The draft as a file.
struct DownloadDraft {};
/// What others have saved since.
struct TakeIn {};

/// Who changes things here: a unit, never a person.
struct SetUnit {
  std::string unit;
};

using SavingAction =
    std::variant<SetUnit, ShowSaving, SaveNow, ChooseFolder, LeaveFolder, AnswerClash, SaveAnyway,
                 PutBackCopy, FilesAreThere, DiscardDraft, DownloadDraft, TakeIn>;

/// The choices that an action is: a draft that goes, a unit.
void apply_to(State& state, const SavingAction& action);

/// The unit as it may stand at what is changed: "" where it looks like personal data.
std::string usable_unit(const State& state, Date today);
/// The unit at every edit that has none. Reports have their source.
void sign(std::span<data::Edit> edits, const std::string& unit);

}  // namespace lagesbild::app
