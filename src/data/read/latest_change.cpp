#include "data/read/latest_change.hpp"

#include <string_view>

namespace lagesbild::data {

namespace {

constexpr std::string_view changed_key = "\"changed\"";
constexpr std::string_view blank = " \t\r\n";
constexpr int ten_years = 3653;

/// Where the next sign that is no space stands.
std::size_t after_blank(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(blank, at);
  return found == std::string_view::npos ? text.size() : found;
}

}  // namespace

std::optional<std::string> latest_change(const File& file, Date known) {
  std::optional<std::string> latest;
  Date last = known;
  const auto take = [&](std::string_view instant) {
    const auto day = swedish_day(instant);
    if (!day || *day <= last || day->days_since_epoch > known.days_since_epoch + ten_years) return;
    last = *day;
    latest = instant;
  };
  // The file is looked through, not read: it may be large, and what is wrong in it is told by its reader.
  const std::string_view text = file.bytes.view();
  std::size_t at = text.find(changed_key);
  while (at != std::string_view::npos) {
    at = after_blank(text, at + changed_key.size());
    if (at >= text.size() || text[at] != ':') {
      at = text.find(changed_key, at);
      continue;
    }
    at = after_blank(text, at + 1);
    const bool is_column = at < text.size() && text[at] == '[';
    do {
      at = text.find_first_of(is_column ? "\"]" : "\",}", at);
      if (at == std::string_view::npos || text[at] != '"') break;
      const std::size_t end = text.find('"', at + 1);
      if (end == std::string_view::npos) break;
      take(text.substr(at + 1, end - at - 1));
      at = end + 1;
    } while (is_column);
    if (at != std::string_view::npos) at = text.find(changed_key, at);
  }
  return latest;
}

}  // namespace lagesbild::data
