#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "app/topics/saving/requests.hpp"

/// What the application asks the platform for, and what it answers. `name` is what a platform in another
/// language knows the request by.
namespace lagesbild::program {

/// Answered by Application::file_arrived or file_missing.
struct FetchFile {
  static constexpr std::string_view name = "fetch_file";
  std::string path;  ///< within the situation folder
};
/// Answered by Application::files_opened, or never.
struct PickFiles {
  static constexpr std::string_view name = "pick_files";
};
struct PickFolder {
  static constexpr std::string_view name = "pick_folder";
};
/// Answered by Application::request_done.
struct SaveFile {
  static constexpr std::string_view name = "save_file";
  std::string file_name;
  std::string bytes;
};
/// Answered by Application::request_done.
struct CopyText {
  static constexpr std::string_view name = "copy_text";
  std::string text;  ///< what begins with # follows the page's own address
};
struct PushHash {
  static constexpr std::string_view name = "push_hash";
  std::string hash;  ///< the state as an address' last part, without #; a new entry in the history
};
/// The same in place, while something is dragged.
struct ReplaceHash {
  static constexpr std::string_view name = "replace_hash";
  std::string hash;
};
struct ScrollToTop {
  static constexpr std::string_view name = "scroll_to_top";
};

/// Where whoever looks at the page is; answered by Application::request_done with "longitude latitude metres"
/// (WGS 84, and within how many metres it is so), denied or failed.
struct Locate {
  static constexpr std::string_view name = "locate";
};

/// The page prints itself.
struct Print {
  static constexpr std::string_view name = "print";
};
/// The page opens itself once more, for a room to look at, in a window that goes where this one goes.
struct OpenWindow {
  static constexpr std::string_view name = "open_window";
};
/// A picture as SVG, which the platform saves as pixels; answered as SaveFile is.
struct SavePixels {
  static constexpr std::string_view name = "save_pixels";
  std::string file_name;
  std::string svg;
};

using app::ForgetFolder;
using app::KeepDraft;
using app::ListFolder;
using app::PickRoad;
using app::ReadFile;
using app::RemoveFile;
using app::RequestResult;
using app::Wait;
using app::WaitUntilSeen;
using app::WriteFile;

struct HostRequest {
  std::uint32_t id = 0;  ///< another one each time; the answer names it
  std::variant<FetchFile, PickFiles, PickFolder, SaveFile, CopyText, PushHash, ReplaceHash, ScrollToTop,
               Print, OpenWindow, SavePixels, Locate, ReadFile, WriteFile, RemoveFile, ListFolder, Wait,
               WaitUntilSeen, KeepDraft, PickRoad, ForgetFolder>
      what;
};

std::string_view name_of(const HostRequest& request);

/// What a request says besides its name.
struct Said {
  std::string text;          ///< a path, a text, a hash, a key, a time or a file's name; or ""
  std::string_view bytes;    ///< of a file to save or a draft to keep, as long as the request lives
  std::string expects = {};  ///< the tag of what is written over or removed
};
Said said_by(const HostRequest& request);

}  // namespace lagesbild::program
