#include "words/format_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

constexpr int most_apart = 4;

constexpr const char* no_break_space = "\u00a0";
constexpr const char* minus = "−";
constexpr double largest = 1e15;

std::string grouped(std::uint64_t whole, Language language) {
  const std::string digits = std::to_string(whole);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += words::text(Text::thousands_mark, language);
    text += digits[i];
  }
  return text;
}

/// Without sign.
std::string magnitude(double value, int decimals, Language language) {
  std::uint64_t power = 1;
  for (int i = 0; i < decimals; ++i) power *= 10;
  // A few rounding units up, so that 0.15 is not rounded as the 0.1499… that it is stored as.
  const auto scaled =
      static_cast<std::uint64_t>(std::floor(value * static_cast<double>(power) * (1 + 4e-16) + 0.5));
  std::string text = grouped(scaled / power, language);
  if (decimals > 0) {
    const std::string rest = std::to_string(scaled % power);
    text += words::text(Text::decimal_mark, language);
    text += std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
  }
  return text;
}

bool all_zeros(const std::string& text) {
  return text.find_first_of("123456789") == std::string::npos;
}

int week_number(Week week) {
  return iso_name(week).week;
}

int week_year(Week week) {
  return iso_name(week).year;
}

}  // namespace

std::string format_number(double value, int decimals, Language language) {
  if (!std::isfinite(value) || std::abs(value) >= largest) return "–";
  const std::string text = magnitude(std::abs(value), std::clamp(decimals, 0, 6), language);
  return value < 0 && !all_zeros(text) ? minus + text : text;
}

std::string format_count(double value, Language language) {
  return format_number(value, 0, language);
}

std::string format_quantity(double value, Language language) {
  return format_number(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1, language);
}

std::string format_short(double value, Language language, int most) {
  const double size = std::abs(value);
  int decimals = 0;
  if (size < 9.95) decimals = 1;
  if (size < 0.995 && size > 0) decimals = 2;
  return format_number(value, std::min(decimals, most), language);
}

std::string format_percent(double share, Language language) {
  if (!std::isfinite(share)) return "–";
  const double per_cent = std::floor(100 * share + 0.5);
  if (per_cent >= 100 && share < 1) return std::string{text(Text::over_99_per_cent, language)};
  if (per_cent <= 0 && share > 0) return std::string{text(Text::under_1_per_cent, language)};
  return filled(Text::per_cent, language, {format_count(per_cent, language)});
}

std::string format_probability(double probability, Language language) {
  // The nearest numbers to 0 and 1 that are neither.
  return format_percent(probability >= 1 ? 1 - 1e-9 : probability <= 0 ? 1e-9 : probability, language);
}

std::string format_times(double ratio, Language language) {
  return filled(Text::times, language, {format_short(ratio, language)});
}

std::string format_signed(double value, int decimals, Language language) {
  const std::string text = format_number(std::abs(value), decimals, language);
  if (all_zeros(text)) return text;
  return (value < 0 ? minus : "+") + text;
}

std::pair<std::string, std::string> numbers_apart(double one, double other, Language language) {
  std::pair texts{format_short(one, language), format_short(other, language)};
  for (int decimals = 1; texts.first == texts.second && decimals <= most_apart; ++decimals) {
    texts = {format_number(one, decimals, language), format_number(other, decimals, language)};
  }
  return texts;
}

std::pair<std::string, std::string> percents_apart(double one, double other, Language language) {
  std::pair texts{format_percent(one, language), format_percent(other, language)};
  for (int decimals = 1; texts.first == texts.second && decimals <= most_apart; ++decimals) {
    texts = {filled(Text::per_cent, language, {format_number(100 * one, decimals, language)}),
             filled(Text::per_cent, language, {format_number(100 * other, decimals, language)})};
  }
  return texts;
}

std::string format_week(Week week, Language language) {
  return filled(Text::week_number, language, {std::to_string(week_number(week))});
}

std::string format_week_and_year(Week week, Language language) {
  return filled(Text::weeks_and_year, language,
                {format_week(week, language), std::to_string(week_year(week))});
}

std::string format_window(analysis::Window window, Language language) {
  const std::string last = format_week_and_year(window.to, language);
  if (window.from == window.to) return last;
  if (week_year(window.from) != week_year(window.to)) {
    return format_week_and_year(window.from, language) + "–" + last;
  }
  const std::string weeks =
      filled(Text::week_range, language,
             {std::to_string(week_number(window.from)), std::to_string(week_number(window.to))});
  return filled(Text::weeks_and_year, language, {weeks, std::to_string(week_year(window.to))});
}

std::string format_date(Date date, Language language) {
  const CivilDate civil = civil_from_date(date);
  const auto month = static_cast<std::size_t>(civil.month - 1);
  return std::to_string(civil.day) + no_break_space + listed(Text::short_months, month, language) + " " +
         std::to_string(civil.year);
}

std::string format_near_date(Date date, Date now, Language language) {
  const std::string whole = format_date(date, language);
  return civil_from_date(date).year == civil_from_date(now).year ? whole.substr(0, whole.rfind(' ')) : whole;
}

std::string format_short_date(Date date, Date now) {
  const CivilDate day = civil_from_date(date);
  if (day.year != civil_from_date(now).year) return {};
  return std::to_string(day.day) + "/" + std::to_string(day.month);
}

std::string format_days(Date from, Date to, Language language) {
  const std::string last = format_date(to, language);
  if (from == to) return last;
  const CivilDate first = civil_from_date(from);
  const CivilDate end = civil_from_date(to);
  if (first.year != end.year) return format_date(from, language) + "–" + last;
  if (first.month == end.month) return std::to_string(first.day) + "–" + last;
  const auto month = static_cast<std::size_t>(first.month - 1);
  return std::to_string(first.day) + no_break_space + listed(Text::short_months, month, language) + "–" +
         last;
}

std::string format_instant(std::string_view instant, Language language) {
  const auto time = swedish_time(instant);
  if (!time) return std::string(instant);
  const std::string day = format_date(time->day, language);
  if (!time->minute) return day;
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return filled(Text::moment, language,
                {day, two_digits(*time->minute / 60), two_digits(*time->minute % 60)});
}

}  // namespace lagesbild::words
