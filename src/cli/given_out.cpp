#include "cli/given_out.hpp"

#include <chrono>

#include "cli/dated_copy.hpp"
#include "data/documents/documents.hpp"
#include "model/utc_text.hpp"
#include "words/texts.hpp"

namespace lagesbild::cli {

Result<std::string> keep_given_out(const Disk& disk, const std::string& folder,
                                   const exports::PublishedTable& told, Language language) {
  auto files = disk.read_folder(folder);
  if (!files) return files.problem();
  const data::Documents before(*files);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto edit = exports::keep_published(
      before, told, utc_text(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  if (!edit) return std::string();
  const auto after = before.with(*edit);
  if (!after) return after.problem();
  std::string lines;
  // The manifest last, so that it names no file that is not there.
  for (const bool manifest : {false, true}) {
    for (const data::Document& document : after->all()) {
      const data::Document* then = before.find(document.path);
      const bool is_same = then != nullptr && then->file.bytes == document.file.bytes;
      if (is_same || (document.kind == data::FileKind::manifest) != manifest) continue;
      if (then != nullptr) lines += keep_dated_copy(disk, folder, *files, *then, language);
      if (auto problem = disk.write_file(folder, document.file)) return std::move(*problem);
      lines += words::filled(words::Text::file_written, language, {document.path}) + "\n";
    }
  }
  return lines;
}

}  // namespace lagesbild::cli
