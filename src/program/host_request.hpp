#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

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

/// The page prints itself.
struct Print {
  static constexpr std::string_view name = "print";
};
/// A picture as SVG, which the platform saves as pixels; answered as SaveFile is.
struct SavePixels {
  static constexpr std::string_view name = "save_pixels";
  std::string file_name;
  std::string svg;
};

struct HostRequest {
  std::uint32_t id = 0;  ///< another one each time; the answer names it
  std::variant<FetchFile, PickFiles, PickFolder, SaveFile, CopyText, PushHash, ReplaceHash, ScrollToTop,
               Print, SavePixels>
      what;
};

std::string_view name_of(const HostRequest& request);

/// What a request says besides its name.
struct Said {
  std::string_view text;   ///< a path, a text, a hash or a file's name; or ""
  std::string_view bytes;  ///< of a file to save
};
/// As long as the request lives.
Said said_by(const HostRequest& request);

/// What came of a request.
struct RequestResult {
  enum class Outcome : std::uint8_t {
    done,
    failed,
    conflict,  ///< somebody else has saved the file since it was read
  };

  Outcome outcome = Outcome::done;
  std::string tag = {};  ///< of what was saved, where the platform gives one
  std::string why = {};  ///< in the platform's own words, where it was not done
};

inline constexpr std::array<std::pair<std::string_view, RequestResult::Outcome>, 3> outcome_names{
    {{"done", RequestResult::Outcome::done},
     {"failed", RequestResult::Outcome::failed},
     {"conflict", RequestResult::Outcome::conflict}}};

/// A name that nobody knows is a failure.
constexpr RequestResult::Outcome outcome_of(std::string_view name) {
  for (const auto& [known, outcome] : outcome_names) {
    if (known == name) return outcome;
  }
  return RequestResult::Outcome::failed;
}

}  // namespace lagesbild::program
