#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "program/host_request.hpp"
#include "ui/kit/stage.hpp"

namespace lagesbild::program {

/// A file's path within the situation folder ("incidents/police.json", always with /) and its bytes.
struct HostFile {
  std::string path;
  std::string bytes;
  std::string tag = {};  ///< ETag or time of modification, where the platform knows it
};

/// What the platform knows and the application may want to follow.
struct HostFacts {
  bool prefers_dark = false;
  bool can_paint = true;        ///< false: only the record is shown, as a page of text
  bool more_contrast = false;   ///< asked of the system
  bool first_visit = false;     ///< and what was seen can be remembered
  std::string language = "sv";  ///< the first of the user's languages that starts with "sv" or "en"
};

struct CommandResult {
  int status = 0;
  std::string out;
  std::string error;
};

/// The whole boundary between the program and the machine it runs on. A platform makes one by
/// make_application(), calls these functions and paints what frame() describes.
class Application {
 public:
  virtual ~Application() = default;

  /// Once before the first frame: the facts, and the state that the address names (without #, may be empty).
  virtual void start(const HostFacts& facts, std::string_view hash) = 0;
  virtual void facts_changed(const HostFacts& facts) = 0;

  virtual ui::Appearance appearance() const = 0;
  /// Describes the whole page. No unfinished work is done here.
  virtual void frame(ui::Kit& kit) = 0;
  /// Does a slice of the unfinished work, some 8 ms; true: there is more, so draw and call again.
  virtual bool work() = 0;
  /// Another number each time that there are new results to look at, and not only more progress.
  virtual std::size_t results() const { return 0; }
  /// The files of the first situation are under way, or read, or counted: soon there is more to see than
  /// that.
  virtual bool first_list_is_coming() const { return false; }

  virtual void file_arrived(HostFile file) = 0;
  virtual void file_missing(std::string_view path, std::string_view why) = 0;
  /// Bytes of the files under way, for the progress bar; total 0: not known.
  virtual void file_progress(double loaded_bytes, double total_bytes) = 0;
  /// The user opened or dropped files of their own.
  virtual void files_opened(std::vector<HostFile> files) = 0;

  virtual void hash_changed(std::string_view hash) = 0;
  virtual void undo() = 0;
  virtual void redo() = 0;
  /// A key, by DOM's name, that no element wants for itself; true: it did something here.
  virtual bool key_pressed(std::string_view) { return false; }

  /// The command line on the loaded files: {"rank", "--json"}.
  virtual CommandResult command(std::span<const std::string> arguments) = 0;

  /// The page that is open for paper, as web/paper.js makes elements of it (ui/kit/printed.hpp); "" where
  /// there is nothing but what the screen says. Never within frame().
  virtual std::string paper() { return {}; }

  /// The link that a second window follows, see app::room_link.
  virtual std::string room_link() { return {}; }

  /// What it wants since the last call, after any of the functions around this.
  virtual std::vector<HostRequest> take_requests() = 0;
  /// The answer to a request to read, save or copy. Nothing is said to be done before.
  virtual void request_done(std::uint32_t id, const RequestResult& result) = 0;

  /// By what way documents are saved from now on.
  virtual void road_found(const app::Road&) {}
  /// What an earlier visit kept under the key (see KeepDraft).
  virtual void draft_found(std::string_view /*key*/, std::string_view /*json*/) {}
};

std::unique_ptr<Application> make_application();

}  // namespace lagesbild::program
