#include "app/topics/selection/search.hpp"

#include <string>

#include "model/plain_text.hpp"

namespace lagesbild::app {

namespace {

/// A–Z and the Latin-1 letters À–Þ of UTF-8, which are all that Swedish names hold.
std::string lower_case(std::string_view text) {
  std::string result{text};
  for (std::size_t at = 0; at < result.size(); ++at) {
    const auto byte = static_cast<unsigned char>(result[at]);
    if (byte >= 'A' && byte <= 'Z') result[at] = static_cast<char>(byte + 32);
    const bool latin = byte == 0xC3 && at + 1 < result.size();
    if (!latin) continue;
    const auto next = static_cast<unsigned char>(result[++at]);
    if (next >= 0x80 && next <= 0x9E && next != 0x97) result[at] = static_cast<char>(next + 0x20);
  }
  return result;
}

/// As letters and spaces are compared: however å was written.
std::string sought(std::string_view text) {
  return lower_case(plain_name(text));
}

}  // namespace

bool holds(std::string_view text, std::string_view wanted) {
  return sought(text).find(sought(wanted)) != std::string::npos;
}

std::optional<Match> match_of(const Area& area, std::string_view text) {
  const std::string wanted = sought(text);
  const auto at = sought(area.name).find(wanted);
  if (at == 0) return Match::begins;
  if (at != std::string::npos) return Match::name;
  if (holds(area.district, wanted) || holds(area.id, wanted)) return Match::elsewhere;
  return std::nullopt;
}

bool matches(const Area& area, std::string_view text) {
  return match_of(area, text).has_value();
}

}  // namespace lagesbild::app
