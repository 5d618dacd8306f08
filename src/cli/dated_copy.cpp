#include "cli/dated_copy.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "data/documents/dated_copies.hpp"

namespace lagesbild::cli {

std::string keep_dated_copy(const Disk& disk, const std::string& folder, const std::vector<data::File>& now,
                            const data::Document& then, Language language) {
  if (!disk.today || then.file.bytes.view().empty()) return "";
  const data::File copy{data::dated_copy_path(then.path, disk.today()), then.file.bytes};
  const bool is_there =
      std::any_of(now.begin(), now.end(), [&](const data::File& file) { return file.path == copy.path; });
  if (is_there) return "";
  const auto problem = disk.write_file(folder, copy);
  if (!problem) return "";
  return words::filled(words::Text::cli_no_dated_copy, language,
                       {then.path, problem_line(*problem, language)}) +
         "\n";
}

}  // namespace lagesbild::cli
