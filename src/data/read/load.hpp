#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "data/documents/file.hpp"
#include "model/plans.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"
#include "model/weight_profile.hpp"

namespace lagesbild::data {

/// What came of one file.
struct FileStatus {
  std::string path;
  FileKind kind = FileKind::unknown;
  bool used = false;          ///< false: missing, or refused as a whole
  std::size_t records = 0;    ///< areas, incidents, surveys … in the file
  std::size_t set_aside = 0;  ///< of them such as could not be used
};

struct Loaded {
  std::optional<Situation> situation;   ///< nothing when there is no manifest that can be read
  Plans plans;                          ///< measures, meetings and agreement; empty without a situation
  std::vector<WeightProfile> profiles;  ///< weights to choose among, besides the situation's own
  Problems problems;                    ///< in the order of the files
  std::size_t errors = 0;               ///< all of them, also those summed up in one line
  std::size_t warnings = 0;
  std::vector<FileStatus> files;
};

struct LoadOptions {
  /// How many problems of one kind in one file are written out before the rest are summed up in a line.
  std::size_t shown_per_kind = 20;
  /// By path: what a server answered instead of a file, "HTTP 404".
  std::map<std::string, std::string> refused = {};
  /// The machine's day, for data that do not say when they were updated.
  std::optional<Date> today = {};
};

/// Reads a situation file by file, so that a page can show how far it has come between them.
class Loader {
 public:
  explicit Loader(std::vector<File> files, LoadOptions options = {});
  ~Loader();
  Loader(Loader&&) noexcept;
  Loader& operator=(Loader&&) noexcept;

  /// Reads the next file; false when there was none left and the result is whole.
  bool step();
  /// How much has been read, 0–1, counted in bytes.
  double progress() const;
  /// The file that the next step will read, or "".
  std::string next() const;
  /// Everything that was read; once, after step() said false.
  Loaded take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads a whole situation. Paths are as the user gave them: the manifest nearest the top is found, and the
/// others are sought from its folder.
Loaded read_situation(std::vector<File> files, LoadOptions options = {});

/// The files that a manifest names, relative to its own folder, for who has to fetch them. Empty, without a
/// word, when it cannot be read: read_situation says why.
std::vector<std::string> requested_files(const File& manifest);

}  // namespace lagesbild::data
