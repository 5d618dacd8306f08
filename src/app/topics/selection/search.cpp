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

bool matches(const Area& area, std::string_view text) {
  const std::string wanted = lower_case(trimmed(text));
  for (const std::string* name : {&area.name, &area.district, &area.id}) {
    if (lower_case(*name).find(wanted) != std::string::npos) return true;
  }
  return false;
}

}  // namespace lagesbild::app
