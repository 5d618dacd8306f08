#include "ui/charts/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace lagesbild::ui {
namespace {

constexpr std::array<std::int64_t, 10> powers_of_ten = {1,      10,      100,      1000,      10000,
                                                        100000, 1000000, 10000000, 100000000, 1000000000};
constexpr const char* no_break_space = "\u00A0";
constexpr const char* minus = "\u2212";

std::string grouped(std::int64_t whole, Language language) {
  const std::string digits = std::to_string(whole);
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += language == Language::sv ? no_break_space : ",";
    result += digits[i];
  }
  return result;
}

struct Parts {
  bool zero = false;
  std::string digits;  // without sign
};

Parts parts_of(double value, int decimals, Language language) {
  const std::int64_t power = powers_of_ten[static_cast<std::size_t>(std::clamp(decimals, 0, 9))];
  const double scaled = std::abs(value) * static_cast<double>(power);
  if (!(scaled < 9e18)) return {false, "–"};
  const std::int64_t rounded = std::llround(scaled);
  std::string digits = grouped(rounded / power, language);
  if (power > 1) {
    const std::string fraction = std::to_string(power + rounded % power).substr(1);
    digits += (language == Language::sv ? "," : ".") + fraction;
  }
  return {rounded == 0, digits};
}

}  // namespace

std::string number_text(double value, int decimals, Language language) {
  const Parts parts = parts_of(value, decimals, language);
  return (value < 0 && !parts.zero ? minus : "") + parts.digits;
}

std::string signed_number_text(double value, int decimals, Language language) {
  const Parts parts = parts_of(value, decimals, language);
  if (parts.zero || parts.digits == "–") return parts.digits;
  return (value < 0 ? minus : "+") + parts.digits;
}

std::string percent_text(double share, Language language) {
  const std::string unit = language == Language::sv ? std::string(no_break_space) + "%" : "%";
  const double percent = std::round(share * 100);
  if (percent < 1 && share > 0) return std::string("under") + no_break_space + "1" + unit;
  if (percent > 99 && share < 1)
    return std::string(language == Language::sv ? "över" : "over") + no_break_space + "99" + unit;
  return number_text(percent, 0, language) + unit;
}

std::string probability_text(double probability, Language language) {
  return percent_text(std::clamp(probability, 1e-9, 1 - 1e-9), language);
}

std::string count_text(double count, Language language) {
  return number_text(count, std::abs(count - std::round(count)) < 1e-9 ? 0 : 1, language);
}

std::string week_text(Week week, Language language) {
  return (language == Language::sv ? std::string("v.") + no_break_space : "week ") +
         std::to_string(iso_name(week).week);
}

std::string week_and_year_text(Week week, Language language) {
  return week_text(week, language) + (language == Language::sv ? " " : ", ") +
         std::to_string(iso_name(week).year);
}

}  // namespace lagesbild::ui
