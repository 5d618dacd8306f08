#include "ui/charts/number_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "ui/charts/ticks.hpp"

using namespace lagesbild;
using namespace lagesbild::ui;

TEST_CASE("Numbers are written the Swedish and the English way") {
  CHECK(number_text(1234.5, 1, Language::sv) ==
        "1\u00A0"
        "234,5");
  CHECK(number_text(1234567, 0, Language::en) == "1,234,567");
  CHECK(number_text(-0.04, 1, Language::sv) == "0,0");
  CHECK(number_text(-3.26, 1, Language::sv) == "−3,3");
  CHECK(number_text(0.999, 2, Language::en) == "1.00");
  CHECK(number_text(std::numeric_limits<double>::infinity(), 1, Language::sv) == "–");
  CHECK(number_text(std::numeric_limits<double>::quiet_NaN(), 1, Language::sv) == "–");
  CHECK(signed_number_text(3.2, 1, Language::sv) == "+3,2");
  CHECK(signed_number_text(-0.01, 1, Language::sv) == "0,0");
  CHECK(count_text(3, Language::sv) == "3");
  CHECK(count_text(3.04, Language::sv) == "3,0");
}

TEST_CASE("A share of one in a hundred is never rounded to none or to all") {
  CHECK(percent_text(0.45, Language::sv) == "45\u00A0%");
  CHECK(percent_text(0.004, Language::sv) == "under\u00A01\u00A0%");
  CHECK(percent_text(0.9991, Language::sv) == "över\u00A099\u00A0%");
  CHECK(percent_text(0, Language::sv) == "0\u00A0%");
  CHECK(percent_text(1, Language::en) == "100%");
  CHECK(probability_text(1, Language::en) == "over\u00A099%");
  CHECK(probability_text(0, Language::sv) == "under\u00A01\u00A0%");
  CHECK(probability_text(0.45, Language::sv) == "45\u00A0%");
}

TEST_CASE("Ticks are round numbers that reach over the largest value") {
  CHECK(ticks_to(7, 3, 1) == std::vector<double>{0, 5, 10});
  CHECK(ticks_to(3, 3, 1) == std::vector<double>{0, 1, 2, 3});
  CHECK(ticks_to(0, 3, 1) == std::vector<double>{0, 1});
  CHECK(ticks_to(120, 3, 1) == std::vector<double>{0, 50, 100, 150});
}
