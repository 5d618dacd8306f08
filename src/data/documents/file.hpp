#pragma once

#include <string>
#include <string_view>

namespace lagesbild::data {

/// A file as it was given: the path within what was opened, with "/" between the parts.
struct File {
  std::string path;
  std::string bytes;
};

enum class FileKind {
  manifest,
  areas,
  incidents,
  surveys,
  measures,
  decisions,
  agreement,
  profiles,
  unknown
};

/// What a file is, told from its content and not from its name.
FileKind recognise(std::string_view bytes);

/// The last part of a path: "kommun.json" of "handelser/kommun.json".
std::string_view base_name(std::string_view path);

}  // namespace lagesbild::data
