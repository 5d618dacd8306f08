#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"

/// Owners' files as they were. Before a file is written over for the first time on a day, what stood there is
/// copied into the folder `historik`, which is never read as data. So the copy of a day is what the file held
/// when that day began, since the last day before it on which it was saved: how it was at the end of day X
/// says the earliest copy after X, or, where there is none, the file itself.
namespace lagesbild::data {

inline constexpr std::string_view copies_folder = "historik/";

/// "historik/handelser/kommun-2026-11-26.json" of "handelser/kommun.json"; paths within the situation.
std::string dated_copy_path(std::string_view path, Date day);

/// The folder of a file's copies, ending with "/": "historik/handelser/" of "handelser/kommun.json".
std::string dated_copies_folder(std::string_view path);

struct DatedCopy {
  std::string of;  ///< the path of the file
  Date day;
};
/// What a path is a copy of; nothing for other paths, also of damaged files that were put aside there.
std::optional<DatedCopy> dated_copy_of(std::string_view path);

/// "historik/beslut-skadad-2.json" of "beslut.json" in whatever folder: what a damaged file is called when it
/// is put aside, the second time.
std::string damaged_copy_path(std::string_view path, int number);
bool is_damaged_copy_of(std::string_view copy, std::string_view path);

inline bool is_among_copies(std::string_view path) {
  return path.starts_with(copies_folder);
}

}  // namespace lagesbild::data
