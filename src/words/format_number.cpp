#include "words/format_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace lagesbild::words {
namespace {

constexpr const char* no_break_space = "\u00a0";
constexpr const char* minus = "−";
constexpr double largest = 1e15;

std::string grouped(std::uint64_t whole, Language language) {
  const std::string digits = std::to_string(whole);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += swedish(language) ? no_break_space : ",";
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
    text += swedish(language) ? "," : ".";
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

std::string format_short(double value, Language language, int most) {
  const double size = std::abs(value);
  int decimals = 0;
  if (size < 9.95) decimals = 1;
  if (size < 0.995 && size > 0) decimals = 2;
  return format_number(value, std::min(decimals, most), language);
}

std::string format_percent(double share, Language language) {
  const std::string sign = swedish(language) ? std::string(no_break_space) + "%" : "%";
  if (!std::isfinite(share)) return "–";
  const double per_cent = std::floor(100 * share + 0.5);
  if (per_cent >= 100 && share < 1)
    return std::string(swedish(language) ? "över" : "over") + no_break_space + "99" + sign;
  if (per_cent <= 0 && share > 0) return std::string("under") + no_break_space + "1" + sign;
  return format_count(per_cent, language) + sign;
}

std::string format_probability(double probability, Language language) {
  // The nearest numbers to 0 and 1 that are neither.
  return format_percent(probability >= 1 ? 1 - 1e-9 : probability <= 0 ? 1e-9 : probability, language);
}

std::string format_times(double ratio, Language language) {
  return format_short(ratio, language) + no_break_space + (swedish(language) ? "gånger" : "times");
}

std::string format_signed(double value, int decimals, Language language) {
  const std::string text = format_number(std::abs(value), decimals, language);
  if (all_zeros(text)) return text;
  return (value < 0 ? minus : "+") + text;
}

std::string format_week(Week week, Language language) {
  return (swedish(language) ? std::string("v.") : std::string("week")) + no_break_space +
         std::to_string(week_number(week));
}

std::string format_window(analysis::Window window, Language language) {
  const std::string from_year = std::to_string(week_year(window.from));
  const std::string to_year = std::to_string(week_year(window.to));
  const std::string last = std::to_string(week_number(window.to));
  if (window.from == window.to) {
    return format_week(window.to, language) + (swedish(language) ? " " : ", ") + to_year;
  }
  if (from_year == to_year) {
    const std::string weeks = std::to_string(week_number(window.from)) + "–" + last;
    return swedish(language) ? std::string("v.") + no_break_space + weeks + " " + to_year
                             : std::string("weeks") + no_break_space + weeks + ", " + to_year;
  }
  const std::string comma = swedish(language) ? " " : ", ";
  return format_week(window.from, language) + comma + from_year + "–" + format_week(window.to, language) +
         comma + to_year;
}

std::string format_date(Date date, Language language) {
  static constexpr std::array<const char*, 12> swedish_months{
      "jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."};
  static constexpr std::array<const char*, 12> english_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const CivilDate civil = civil_from_date(date);
  const auto month = static_cast<std::size_t>(civil.month - 1);
  return std::to_string(civil.day) + no_break_space +
         (swedish(language) ? swedish_months[month] : english_months[month]) + " " +
         std::to_string(civil.year);
}

}  // namespace lagesbild::words
