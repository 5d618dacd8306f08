#include "model/short_decimal.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

using lagesbild::short_decimal;

namespace {

std::string digits(std::mt19937& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + random() % 10);
  return text;
}

/// Whether both the number and its end are what strtod says, to the last bit.
bool is_as_strtod(const std::string& text) {
  const auto number = short_decimal(text.c_str());
  if (!number) return false;
  char* end = nullptr;
  const double wanted = std::strtod(text.c_str(), &end);
  return std::bit_cast<std::uint64_t>(number->value) == std::bit_cast<std::uint64_t>(wanted) &&
         number->end == end;
}

}  // namespace

TEST_CASE("A short decimal is the number that strtod gives, to the last bit", "[json]") {
  std::mt19937 random(20261128);
  for (int i = 0; i < 20000; ++i) {
    const int whole = static_cast<int>(random() % 9);
    const int decimals = static_cast<int>(random() % 7);
    std::string text = (random() % 2 == 0 ? "-" : "") + std::to_string(random() % 10) + digits(random, whole);
    if (decimals > 0) text += "." + digits(random, decimals);
    INFO(text);
    REQUIRE(is_as_strtod(text));
  }
}

TEST_CASE("It ends where the number ends", "[json]") {
  for (const char* text : {"0", "-0", "-0.0", "007", "17.95", ".5", "5.", "1.2.3", "12,5", "3 ", "2]",
                           "999999999999999", "0.000000000000000000001", "0.0000000000000000000000"}) {
    INFO(text);
    CHECK(is_as_strtod(text));
  }
}

TEST_CASE("What is longer, otherwise spelt or no number is left to strtod", "[json]") {
  for (const char* text : {"", "-", ".", "-.", "e5", "1e5", "1E-3", "0x1p3", "inf", "nan", " 1", "+1",
                           "9007199254740993", "0.1234567890123456", "0.00000000000000000000001"}) {
    INFO(text);
    CHECK_FALSE(short_decimal(text));
  }
}
