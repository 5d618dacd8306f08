#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "data/documents/file.hpp"

namespace lagesbild::data {

enum class PathFault { none, empty, absolute, address, parent, backslash };

/// Why a path from a manifest may not be followed; a situation reaches nothing outside its own folder.
PathFault path_fault(std::string_view path);

/// The path without "." parts and doubled slashes; only for paths without fault.
std::string normal_path(std::string_view path);

/// True for a JSON file within the inbox, a folder that ends with "/"; both from the situation's folder.
bool is_in_inbox(std::string_view path, std::string_view inbox);

/// Where the situation lies in what was opened: the manifest nearest the top. When a folder was dropped all
/// paths begin with its name, which is then the prefix.
struct Root {
  std::size_t manifest = 0;  ///< index into the files
  std::string prefix;        ///< "" or ending with "/"
  bool ambiguous = false;    ///< more than one manifest at the same depth; the first is used
};
std::optional<Root> find_root(std::span<const File> files);

/// The file a manifest asks for, or nothing. Picked files have lost their folders: then the bare name will
/// do, if only one file has it.
std::optional<std::size_t> find_file(std::span<const File> files, const Root& root, std::string_view path);

}  // namespace lagesbild::data
