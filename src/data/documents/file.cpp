#include "data/documents/file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/json/mend.hpp"

namespace lagesbild::data {
namespace {

// What tells a file's kind stands in its beginning, also where other keys come first.
constexpr std::size_t looked_at = 4096;

constexpr std::array<std::pair<std::string_view, FileKind>, 10> formats{
    {{"lagesbild/", FileKind::manifest},
     {"lagesbild-incidents/", FileKind::incidents},
     {"lagesbild-surveys/", FileKind::surveys},
     {"lagesbild-measures/", FileKind::measures},
     {"lagesbild-decisions/", FileKind::decisions},
     {"lagesbild-agreement/", FileKind::agreement},
     {"lagesbild-reports/", FileKind::reports},
     {"lagesbild-ground/", FileKind::ground},
     {"lagesbild-published/", FileKind::published},
     {"lagesbild-profiles/", FileKind::profiles}}};

std::string_view without_space(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

/// The text value of a key, wherever it first stands; good enough to tell files apart, not to read them.
std::string_view value_of(std::string_view head, std::string_view quoted_key) {
  const std::size_t key = head.find(quoted_key);
  if (key == std::string_view::npos) return {};
  std::string_view rest = without_space(head.substr(key + quoted_key.size()));
  if (rest.empty() || rest.front() != ':') return {};
  rest = without_space(rest.substr(1));
  if (rest.empty() || rest.front() != '"') return {};
  rest.remove_prefix(1);
  return rest.substr(0, rest.find('"'));
}

}  // namespace

FileKind recognise(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  const std::string_view format = value_of(head, "\"format\"");
  for (const auto& [prefix, kind] : formats) {
    if (format.substr(0, prefix.size()) == prefix) return kind;
  }
  if (head.find("\"FeatureCollection\"") != std::string_view::npos) return FileKind::areas;
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
  return value_of(tail, "\"type\"") == "FeatureCollection" ? FileKind::areas : FileKind::unknown;
}

bool is_readable(std::string_view bytes) {
  return parse_meant("", bytes).value.has_value();
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace lagesbild::data
