#include "model/date.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace lagesbild {
namespace {

constexpr int first_monday = 4;  // 1970-01-05, in days since the epoch

int floor_divide(int a, int b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

constexpr int minutes_a_day = 24 * 60;
constexpr int change_minute = 60;  // 01:00 UTC

Date last_sunday(int year, int month) {
  const Date last = date_from_civil({year, month, 31});
  return {last.days_since_epoch - (weekday_of(last) + 1) % 7};
}

/// What clocks in Sweden show ahead of UTC.
int swedish_offset(Date day, int minute) {
  const int year = civil_from_date(day).year;
  const std::pair<Date, int> now{day, minute};
  const bool summer = now >= std::pair{last_sunday(year, 3), change_minute} &&
                      now < std::pair{last_sunday(year, 10), change_minute};
  return summer ? 120 : 60;
}

/// "23:30", "23:30:00" or "23:30:00.5" at the beginning, taken off; minutes after midnight.
std::optional<int> take_time_of_day(std::string_view& text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(0, 2));
  const auto minute = parse_digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
  text.remove_prefix(5);
  if (text.size() >= 3 && text[0] == ':' && parse_digits(text.substr(1, 2))) text.remove_prefix(3);
  if (text.size() >= 2 && (text[0] == '.' || text[0] == ',')) {
    const std::size_t end = text.find_first_not_of("0123456789", 1);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  }
  return *hour * 60 + *minute;
}

/// "Z", "+01:00", "+0100" or "+01"; minutes ahead of UTC.
std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hours = parse_digits(text.substr(1, 2));
  std::string_view rest = text.substr(3);
  if (rest.substr(0, 1) == ":") rest.remove_prefix(1);
  const auto minutes = rest.empty() ? std::optional{0} : parse_digits(rest);
  if (!hours || !minutes || (!rest.empty() && rest.size() != 2)) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

Date date_from_civil(CivilDate civil) {
  const std::chrono::year_month_day day{std::chrono::year{civil.year},
                                        std::chrono::month{static_cast<unsigned>(civil.month)},
                                        std::chrono::day{static_cast<unsigned>(civil.day)}};
  return {static_cast<int>(std::chrono::sys_days{day}.time_since_epoch().count())};
}

CivilDate civil_from_date(Date date) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{date.days_since_epoch}}};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Week week_of(Date date) {
  return {floor_divide(date.days_since_epoch - first_monday, 7)};
}

Date monday_of(Week week) {
  return {week.index * 7 + first_monday};
}

int weekday_of(Date date) {
  return date.days_since_epoch - monday_of(week_of(date)).days_since_epoch;
}

IsoWeekName iso_name(Week week) {
  // A week belongs to the year that holds its Thursday, and week 1 is the one with 4 January.
  const Date thursday{monday_of(week).days_since_epoch + 3};
  const int year = civil_from_date(thursday).year;
  const Week first = week_of(date_from_civil({year, 1, 4}));
  return {year, week - first + 1};
}

std::optional<Week> week_from_iso(IsoWeekName name) {
  if (name.week < 1 || name.week > 53) return std::nullopt;
  const Week week = week_of(date_from_civil({name.year, 1, 4})) + (name.week - 1);
  if (iso_name(week).year != name.year) return std::nullopt;
  return week;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day civil{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
  if (!civil.ok()) return std::nullopt;
  return date_from_civil({*year, *month, *day});
}

std::optional<Date> meant_date(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (const auto day = swedish_day(text)) return day;
  const bool packed = text.size() == 8 && parse_digits(text);
  if (packed) {
    return parse_date(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                      std::string(text.substr(6)));
  }
  const char between = text.size() > 4 ? text[4] : ' ';
  const std::size_t second = text.find(between, 5);
  if (std::string_view{"-/."}.find(between) == std::string_view::npos || second == std::string_view::npos)
    return std::nullopt;
  const auto two_digits = [](std::string_view part) {
    return part.size() == 1 ? "0" + std::string(part) : std::string(part);
  };
  return parse_date(std::string(text.substr(0, 4)) + '-' + two_digits(text.substr(5, second - 5)) + '-' +
                    two_digits(text.substr(second + 1)));
}

std::optional<Week> parse_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto week = parse_digits(text.substr(6, 2));
  if (!year || !week) return std::nullopt;
  return week_from_iso({*year, *week});
}

std::optional<Week> meant_week(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const auto year = text.size() > 5 ? parse_digits(text.substr(0, 4)) : std::nullopt;
  if (!year) return std::nullopt;
  text.remove_prefix(4);
  while (!text.empty() && std::string_view{"-/ "}.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  if (text.empty() || std::string_view{"vVwW"}.find(text.front()) == std::string_view::npos)
    return std::nullopt;
  text.remove_prefix(1);
  while (!text.empty() && std::string_view{". "}.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  const auto week = text.empty() || text.size() > 2 ? std::nullopt : parse_digits(text);
  return week ? week_from_iso({*year, *week}) : std::nullopt;
}

std::optional<SwedishTime> swedish_time(std::string_view instant) {
  const auto date = parse_date(instant.substr(0, std::min<std::size_t>(instant.size(), 10)));
  if (!date) return std::nullopt;
  if (instant.size() <= 10) return SwedishTime{*date, std::nullopt};
  if (instant[10] != 'T' && instant[10] != 't' && instant[10] != ' ') return std::nullopt;
  instant.remove_prefix(11);
  const auto minute = take_time_of_day(instant);
  if (!minute) return std::nullopt;
  while (!instant.empty() && instant.front() == ' ') instant.remove_prefix(1);
  if (instant.empty()) return SwedishTime{*date, *minute};
  const auto offset = parse_offset(instant);
  if (!offset) return std::nullopt;
  const auto moved = [](Date day, int minutes) {
    return std::pair{Date{day.days_since_epoch + floor_divide(minutes, minutes_a_day)},
                     minutes - floor_divide(minutes, minutes_a_day) * minutes_a_day};
  };
  const auto [day, utc] = moved(*date, *minute - *offset);
  const auto [there, then] = moved(day, utc + swedish_offset(day, utc));
  return SwedishTime{there, then};
}

std::optional<Date> swedish_day(std::string_view instant) {
  const auto time = swedish_time(instant);
  return time ? std::optional(time->day) : std::nullopt;
}

std::string to_string(Date date) {
  const CivilDate civil = civil_from_date(date);
  return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

std::string to_string(Week week) {
  const IsoWeekName name = iso_name(week);
  return padded(name.year, 4) + "-W" + padded(name.week, 2);
}

}  // namespace lagesbild
