#include "cli/given_out.hpp"

#include <chrono>

#include "data/documents/documents.hpp"
#include "model/utc_text.hpp"

namespace lagesbild::cli {

std::optional<Problem> keep_given_out(const Disk& disk, const std::string& folder,
                                      const exports::PublishedTable& told) {
  auto files = disk.read_folder(folder);
  if (!files) return files.problem();
  const data::Documents before(*files);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto edit = exports::keep_published(
      before, told, utc_text(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  if (!edit) return std::nullopt;
  const auto after = before.with(*edit);
  if (!after) return after.problem();
  // The manifest last, so that it names no file that is not there.
  for (const bool manifest : {false, true}) {
    for (const data::Document& document : after->all()) {
      const data::Document* then = before.find(document.path);
      const bool is_same = then != nullptr && then->file.bytes == document.file.bytes;
      if (is_same || (document.kind == data::FileKind::manifest) != manifest) continue;
      if (auto problem = disk.write_file(folder, document.file)) return problem;
    }
  }
  return std::nullopt;
}

}  // namespace lagesbild::cli
