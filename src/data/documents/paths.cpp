#include "data/documents/paths.hpp"

#include <algorithm>
#include <vector>

#include "model/plain_letters.hpp"
#include "model/plain_text.hpp"

namespace lagesbild::data {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  // Windows writes them the other way.
  while (!path.empty()) {
    const std::size_t slash = path.find_first_of("/\\");
    parts.push_back(path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  }
  return parts;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// With small letters: Windows takes no notice of capitals, and the manifest was perhaps written there.
std::string small(std::string_view path) {
  std::string letters;
  for (const PlainLetter& one : plain_letters(path)) {
    // Compared only, so that any sign for the letter will do.
    const char32_t letter = lower(one.letter);
    letters += std::to_string(static_cast<std::uint32_t>(letter)) + " ";
  }
  return letters;
}

}  // namespace

PathFault path_fault(std::string_view path) {
  if (path.find('\\') != std::string_view::npos) return PathFault::backslash;
  if (path.find("://") != std::string_view::npos) return PathFault::address;
  if (path.substr(0, 1) == "/") return PathFault::absolute;
  if (path.size() >= 2 && is_letter(path[0]) && path[1] == ':') return PathFault::absolute;
  const auto parts = parts_of(path);
  if (std::find(parts.begin(), parts.end(), "..") != parts.end()) return PathFault::parent;
  return normal_path(path).empty() ? PathFault::empty : PathFault::none;
}

std::string normal_path(std::string_view path) {
  std::string normal;
  for (const std::string_view part : parts_of(path)) {
    if (part.empty() || part == ".") continue;
    if (!normal.empty()) normal += '/';
    normal += part;
  }
  return normal;
}

bool is_in_inbox(std::string_view path, std::string_view inbox) {
  return path.starts_with(inbox) && path.ends_with(".json");
}

std::optional<Root> find_root(std::span<const File> files) {
  const auto search = [&](auto&& is_manifest) -> std::optional<Root> {
    std::optional<Root> found;
    std::ptrdiff_t found_depth = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!is_manifest(files[i])) continue;
      const std::string path = normal_path(files[i].path);
      const std::ptrdiff_t depth = std::count(path.begin(), path.end(), '/');
      if (found && depth > found_depth) continue;
      const bool tie = found && depth == found_depth;
      if (tie) {
        found->ambiguous = true;
        continue;
      }
      found = Root{i, path.substr(0, path.size() - base_name(path).size()), false};
      found_depth = depth;
    }
    return found;
  };
  if (auto root = search([](const File& file) { return base_name(file.path) == "lagesbild.json"; }))
    return root;
  return search([](const File& file) { return recognise(file.bytes) == FileKind::manifest; });
}

std::optional<std::size_t> find_file(std::span<const File> files, const Root& root, std::string_view path) {
  const std::string wanted = root.prefix + normal_path(path);
  // Some systems write å as a and a ring, and the manifest was perhaps written on another.
  const std::string wanted_composed = composed(wanted);
  std::optional<std::size_t> by_name;
  std::optional<std::size_t> by_look;
  std::optional<std::size_t> by_case;
  bool several = false;
  bool several_by_case = false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string given = normal_path(files[i].path);
    if (given == wanted) return i;
    const std::string look = composed(given);
    if (look == wanted_composed && !by_look) by_look = i;
    if (small(look) == small(wanted_composed)) {
      several_by_case = by_case.has_value();
      by_case = i;
    }
    if (base_name(look) != base_name(wanted_composed) || given.find('/') != std::string::npos) continue;
    several = by_name.has_value();
    by_name = i;
  }
  if (by_look) return by_look;
  if (by_case && !several_by_case) return by_case;
  return several ? std::nullopt : by_name;
}

}  // namespace lagesbild::data
