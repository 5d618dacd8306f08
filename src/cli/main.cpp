#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "cli/run.hpp"

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

/// All JSON files under a folder; the folder may also be given as its manifest.
Result<std::vector<data::File>> read_folder(const std::string& given) {
  std::error_code error;
  std::filesystem::path folder = given;
  if (std::filesystem::is_regular_file(folder, error)) folder = folder.parent_path();
  if (folder.empty()) folder = ".";
  if (!std::filesystem::is_directory(folder, error)) return unreadable(given);
  std::vector<data::File> files;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code skipped;
    if (!at->is_regular_file(skipped) || !is_ours(at->path())) continue;
    std::ifstream stream(at->path(), std::ios::binary);
    std::string bytes(static_cast<std::size_t>(at->file_size(skipped)), '\0');
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
      return unreadable(at->path().generic_string());
    }
    files.push_back({at->path().lexically_relative(folder).generic_string(), std::move(bytes)});
  }
  if (error) return unreadable(given);
  // Directories list their files in any order; the answer must not depend on it.
  std::sort(files.begin(), files.end(),
            [](const data::File& a, const data::File& b) { return a.path < b.path; });
  return files;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  const cli::Outcome outcome = cli::run(arguments, read_folder);
  std::fwrite(outcome.out.data(), 1, outcome.out.size(), stdout);
  std::fwrite(outcome.err.data(), 1, outcome.err.size(), stderr);
  return outcome.status;
}
