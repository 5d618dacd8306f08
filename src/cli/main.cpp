#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "cli/run.hpp"
#include "data/read/copies_of.hpp"
#include "model/utc_text.hpp"

namespace {

using namespace lagesbild;

bool is_ours(const std::filesystem::path& path) {
  return path.extension() == ".json" || path.extension() == ".geojson";
}

Problem unreadable(const std::string& path) {
  return {Severity::error,
          path,
          "",
          {"Mappen eller filen går inte att läsa", "The folder or file cannot be read"},
          {"Kontrollera sökvägen", "Check the path"},
          ProblemCode::unreadable};
}

Result<data::File> read_file(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
  if (error || !stream.read(bytes.data(), static_cast<std::streamsize>(size))) return unreadable(path);
  return data::File{path, std::move(bytes)};
}

/// The folder may also be given as its manifest.
std::filesystem::path folder_given(const std::string& given) {
  std::error_code error;
  std::filesystem::path folder = given;
  if (std::filesystem::is_regular_file(folder, error)) folder = folder.parent_path();
  return folder.empty() ? "." : folder;
}

std::vector<std::string> cut_off_saves(const std::string& given) {
  const std::filesystem::path folder = folder_given(given);
  std::vector<std::string> paths;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::string path = at->path().lexically_relative(folder).generic_string();
    if (data::cut_off_save_of(path)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// All JSON files under a folder.
Result<std::vector<data::File>> read_folder(const std::string& given) {
  std::error_code error;
  const std::filesystem::path folder = folder_given(given);
  if (!std::filesystem::is_directory(folder, error)) return unreadable(given);
  std::vector<data::File> files;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code skipped;
    if (!at->is_regular_file(skipped) || !is_ours(at->path())) continue;
    auto file = read_file(at->path().string());
    if (!file) return file.problem();
    file->path = at->path().lexically_relative(folder).generic_string();
    files.push_back(std::move(*file));
  }
  if (error) return unreadable(given);
  // Directories list their files in any order; the answer must not depend on it.
  std::sort(files.begin(), files.end(),
            [](const data::File& a, const data::File& b) { return a.path < b.path; });
  return files;
}

Problem unwritable(const std::string& path, LocalText what, LocalText remedy) {
  return {Severity::error, path, "", std::move(what), std::move(remedy), ProblemCode::unwritable};
}

Problem unwritable(const std::string& path) {
  return unwritable(path, {"Filen går inte att skriva", "The file cannot be written"},
                    {"Kontrollera sökvägen och att mappen får ändras",
                     "Check the path and that the folder may be changed"});
}

/// The folder may also be given as its manifest.
std::filesystem::path within(const std::string& given, const std::string& path) {
  std::error_code error;
  std::filesystem::path folder = given;
  if (std::filesystem::is_regular_file(folder, error)) folder = folder.parent_path();
  return folder / path;
}

/// Under another name first, so that nobody ever reads half a file.
std::optional<Problem> write_file(const std::string& folder, const data::File& file) {
  const std::filesystem::path path = within(folder, file.path);
  std::filesystem::path beside = path;
  beside += ".ny";
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  {
    std::ofstream stream(beside, std::ios::binary);
    stream << file.bytes.view();
    if (!stream.flush()) return unwritable(path.generic_string());
  }
  const auto written = read_file(beside.string());
  const bool is_whole = written && written->bytes == file.bytes;
  if (is_whole) std::filesystem::rename(beside, path, error);
  if (is_whole && !error) return std::nullopt;
  std::filesystem::remove(beside, error);
  return unwritable(path.generic_string());
}

std::optional<Problem> remove_file(const std::string& folder, const std::string& path) {
  std::error_code error;
  std::filesystem::remove(within(folder, path), error);
  return error ? std::optional(unwritable(path)) : std::nullopt;
}

std::optional<Problem> make_folder(const std::string& folder, std::span<const data::File> files) {
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error)) {
    return unwritable(
        folder, {"Mappen är inte tom; inget har skrivits", "The folder is not empty; nothing was written"},
        {"Ange en ny mapp eller en tom", "Give a new folder or an empty one"});
  }
  for (const data::File& file : files) {
    const std::filesystem::path path = std::filesystem::path(folder) / file.path;
    std::filesystem::create_directories(path.parent_path(), error);
    std::ofstream stream(path, std::ios::binary);
    stream << file.bytes.view();
    if (!stream.flush()) {
      return unwritable(path.generic_string());
    }
  }
  return std::nullopt;
}

/// In Sweden, whatever zone the computer is set to.
Date today() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return swedish_day(utc_text(std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count()))
      .value_or(Date{});
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  const cli::Outcome outcome = cli::run(arguments, cli::Disk{read_folder, read_file, make_folder, write_file,
                                                             remove_file, cut_off_saves, today});
  std::fwrite(outcome.out.data(), 1, outcome.out.size(), stdout);
  std::fwrite(outcome.err.data(), 1, outcome.err.size(), stderr);
  return outcome.status;
}
