#include "app/topics/selection/search.hpp"

#include <string>

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

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

}  // namespace

bool holds(std::string_view text, std::string_view wanted) {
  return lower_case(text).find(lower_case(trimmed(wanted))) != std::string::npos;
}

std::optional<Match> match_of(const Area& area, std::string_view text) {
  const std::string wanted = lower_case(trimmed(text));
  const auto at = lower_case(area.name).find(wanted);
  if (at == 0) return Match::begins;
  if (at != std::string::npos) return Match::name;
  if (holds(area.district, wanted) || holds(area.id, wanted)) return Match::elsewhere;
  return std::nullopt;
}

bool matches(const Area& area, std::string_view text) {
  return match_of(area, text).has_value();
}

}  // namespace lagesbild::app
