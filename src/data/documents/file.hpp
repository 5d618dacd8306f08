#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "data/documents/bytes.hpp"

namespace lagesbild::data {

/// Where a file came from, which says where it can be written back.
enum class Origin : std::uint8_t {
  unknown,
  server,  ///< fetched from beside the page
  opened,  ///< picked or dropped by the user
};

/// A file as it was given: the path within what was opened, with "/" between the parts.
struct File {
  std::string path;
  Bytes bytes;
  Origin origin = Origin::unknown;
  std::string tag = {};  ///< ETag or time of modification, as given; "": none
};

enum class FileKind {
  manifest,
  areas,
  incidents,
  surveys,
  measures,
  decisions,
  agreement,
  reports,
  ground,     ///< what the map shows besides the areas
  published,  ///< what has left the group
  profiles,
  unknown
};

/// What a file is, told from its content and not from its name.
FileKind recognise(std::string_view bytes);

/// Whether they are JSON, or can be seen to be meant as such.
bool is_readable(std::string_view bytes);

/// The last part of a path: "kommun.json" of "handelser/kommun.json".
std::string_view base_name(std::string_view path);

}  // namespace lagesbild::data
