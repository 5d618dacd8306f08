#include "data/documents/dated_copies.hpp"

#include <utility>

namespace lagesbild::data {

namespace {

constexpr std::size_t size_of_date = std::string_view("-2026-11-26").size();

/// Where the file's ending begins, ".json".
std::size_t ending_at(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool in_name = dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash);
  return in_name ? dot : path.size();
}

constexpr std::string_view damaged = "-skadad-";

/// "historik/beslut-skadad-" of "handelser/beslut.json".
std::string damaged_stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::string(copies_folder) + std::string(name.substr(0, ending_at(name))) + std::string(damaged);
}

}  // namespace

std::string dated_copy_path(std::string_view path, Date day) {
  const std::size_t ending = ending_at(path);
  std::string copy(copies_folder);
  copy += path.substr(0, ending);
  copy += "-" + to_string(day);
  copy += path.substr(ending);
  return copy;
}

std::string dated_copies_folder(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string folder(copies_folder);
  if (slash != std::string_view::npos) folder += path.substr(0, slash + 1);
  return folder;
}

std::string damaged_copy_path(std::string_view path, int number) {
  return damaged_stem(path) + std::to_string(number) + std::string(path.substr(ending_at(path)));
}

bool is_damaged_copy_of(std::string_view copy, std::string_view path) {
  const std::string stem = damaged_stem(path);
  if (!copy.starts_with(stem) || copy.substr(ending_at(copy)) != path.substr(ending_at(path))) return false;
  const std::string_view number = copy.substr(stem.size(), ending_at(copy) - stem.size());
  return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<DatedCopy> dated_copy_of(std::string_view path) {
  if (!is_among_copies(path)) return std::nullopt;
  path.remove_prefix(copies_folder.size());
  const std::size_t ending = ending_at(path);
  if (ending <= size_of_date || path[ending - size_of_date] != '-') return std::nullopt;
  const auto day = parse_date(path.substr(ending - size_of_date + 1, size_of_date - 1));
  if (!day) return std::nullopt;
  std::string of(path.substr(0, ending - size_of_date));
  of += path.substr(ending);
  return DatedCopy{std::move(of), *day};
}

}  // namespace lagesbild::data
