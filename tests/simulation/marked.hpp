#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simulation {

/// The text with new content between two marks, which stay; nothing where it lacks them.
inline std::optional<std::string> with_marked(std::string_view text, std::string_view begin_mark,
                                              std::string_view end_mark, std::string_view content) {
  const auto begin = text.find(begin_mark);
  const auto end = text.find(end_mark);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return std::nullopt;
  return std::string(text.substr(0, begin + begin_mark.size())) + "\n" + std::string(content) + "\n" +
         std::string(text.substr(end));
}

}  // namespace simulation
