#include "model/instant.hpp"

#include "model/date.hpp"

namespace lagesbild {
namespace {

/// Two digits at the beginning, taken off.
std::optional<int> take_pair(std::string_view& text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const int pair = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return pair;
}

bool take_sign(std::string_view& text, char sign) {
  if (text.empty() || text.front() != sign) return false;
  text.remove_prefix(1);
  return true;
}

/// "14:40", "14:40:07" or "14:40:07.25", taken off; seconds after midnight.
std::optional<double> take_clock(std::string_view& text) {
  const auto hours = take_pair(text);
  if (!hours || !take_sign(text, ':')) return std::nullopt;
  const auto minutes = take_pair(text);
  if (!minutes) return std::nullopt;
  double seconds = *hours * 3600 + *minutes * 60;
  if (!take_sign(text, ':')) return seconds;
  const auto whole = take_pair(text);
  if (!whole) return std::nullopt;
  seconds += *whole;
  if (!take_sign(text, '.')) return seconds;
  for (double part = 0.1; !text.empty() && text[0] >= '0' && text[0] <= '9'; part /= 10) {
    seconds += part * (text[0] - '0');
    text.remove_prefix(1);
  }
  return seconds;
}

/// "Z", "+01:00", "+0100", or nothing at all; seconds ahead of UTC.
std::optional<double> zone_of(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return 0;
  const bool behind = text.front() == '-';
  if (!behind && text.front() != '+') return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_pair(text);
  if (!hours) return std::nullopt;
  take_sign(text, ':');
  const auto minutes = text.empty() ? std::optional(0) : take_pair(text);
  if (!minutes || !text.empty()) return std::nullopt;
  return (behind ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

}  // namespace

std::optional<double> instant_of(std::string_view text) {
  constexpr std::size_t date_length = 10;
  const auto date = parse_date(text.substr(0, date_length));
  if (!date) return std::nullopt;
  const double midnight = date->days_since_epoch * 86400.0;
  text.remove_prefix(date_length);
  if (text.empty()) return midnight;
  if (!take_sign(text, 'T') && !take_sign(text, ' ')) return std::nullopt;
  const auto clock = take_clock(text);
  const auto zone = clock ? zone_of(text) : std::nullopt;
  if (!zone) return std::nullopt;
  return midnight + *clock - *zone;
}

}  // namespace lagesbild
