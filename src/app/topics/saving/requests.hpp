#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "data/documents/bytes.hpp"

/// What saving asks of the machine that the program runs on, and what it answers; a platform in another
/// language knows a request by `name`. Paths are within the situation's folder, wherever the road leads.
namespace lagesbild::app {

/// By what way documents are written where others see them.
enum class RoadKind : std::uint8_t {
  unknown,   ///< not found out yet
  webdav,    ///< the server beside the page takes files
  folder,    ///< a folder that the user has opened for writing
  asleep,    ///< such a folder from an earlier visit: the browser asks again when told to
  download,  ///< one file a document, which the user puts into the folder
  none,      ///< the frame that the page stands in forbids it all
};
inline constexpr std::array<std::pair<std::string_view, RoadKind>, 5> road_names{
    {{"webdav", RoadKind::webdav},
     {"folder", RoadKind::folder},
     {"asleep", RoadKind::asleep},
     {"download", RoadKind::download},
     {"none", RoadKind::none}}};

struct Road {
  RoadKind kind = RoadKind::unknown;
  std::string place;         ///< the folder's name, or the server's
  bool can_pick = false;     ///< a folder can be opened for writing
  bool keeps_drafts = true;  ///< false: the browser keeps nothing for the page

  bool operator==(const Road&) const = default;
};

/// Afresh, never from a cache. Answered with the bytes and their tag.
struct ReadFile {
  static constexpr std::string_view name = "read_file";
  std::string path;
};
/// Answered with the tag of what was written, where the road gives one. Folders on the way are made.
struct WriteFile {
  static constexpr std::string_view name = "write_file";
  std::string path;
  data::Bytes bytes;
  std::string expects;  ///< the tag of what it takes the place of; "": there must be no such file
};
struct RemoveFile {
  static constexpr std::string_view name = "remove_file";
  std::string path;
  std::string expects;
};
/// Answered with a line a file: its path, a tab, and something that is another when the file is.
struct ListFolder {
  static constexpr std::string_view name = "list_folder";
  std::string path;
};
/// Answered when the time has gone.
struct Wait {
  static constexpr std::string_view name = "wait";
  int milliseconds = 0;
};
/// Answered when the time has gone and the page is looked at, or, some seconds on, when it is turned to.
struct WaitUntilSeen {
  static constexpr std::string_view name = "wait_until_seen";
  int milliseconds = 0;
};
/// In the browser, in place of what was kept under the key; "" : nothing any more. Key "": the page's own;
/// "unit": the unit that changes things, as it was written, for all pages.
struct KeepDraft {
  static constexpr std::string_view name = "keep_draft";
  static constexpr std::string_view unit_key = "unit";
  std::string key;
  std::string json;
  bool shared = false;  ///< every edit is in a file that was handed out: leaving the page needs no warning
};
/// The user opens a folder for writing, the known one first where it is asleep: then another road is told.
struct PickRoad {
  static constexpr std::string_view name = "pick_road";
};
/// The folder is remembered no longer, and another road is told.
struct ForgetFolder {
  static constexpr std::string_view name = "forget_folder";
};

using RoadRequest = std::variant<ReadFile, WriteFile, RemoveFile, ListFolder, Wait, WaitUntilSeen, KeepDraft,
                                 PickRoad, ForgetFolder>;

/// What came of a request.
struct RequestResult {
  enum class Outcome : std::uint8_t {
    done,
    failed,
    conflict,   ///< somebody else has saved the file since it was read
    denied,     ///< by the server or the browser: a sign-in or a permission is missing
    not_found,  ///< there is no such file or folder
  };

  Outcome outcome = Outcome::done;
  std::string tag = {};    ///< of what was read or saved, where the platform gives one
  std::string why = {};    ///< in the platform's own words, where it was not done
  data::Bytes bytes = {};  ///< of what was read

  bool is(Outcome wanted) const { return outcome == wanted; }
};

inline constexpr std::array<std::pair<std::string_view, RequestResult::Outcome>, 5> outcome_names{
    {{"done", RequestResult::Outcome::done},
     {"failed", RequestResult::Outcome::failed},
     {"conflict", RequestResult::Outcome::conflict},
     {"denied", RequestResult::Outcome::denied},
     {"not_found", RequestResult::Outcome::not_found}}};

/// What stands under that name in a table of names; what nobody knows is `unknown`.
template <typename Table, typename Value>
constexpr Value named(const Table& table, std::string_view name, Value unknown) {
  for (const auto& [known, value] : table) {
    if (known == name) return value;
  }
  return unknown;
}

}  // namespace lagesbild::app
