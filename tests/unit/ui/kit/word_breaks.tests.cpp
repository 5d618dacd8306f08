#include "ui/kit/word_breaks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace lagesbild::ui {

namespace {

/// The word with its joints as | and its other breaks as ·.
std::string broken(std::string_view word) {
  std::string text;
  std::size_t from = 0;
  for (const WordBreak& at : word_breaks(word)) {
    text += word.substr(from, at.at - from);
    text += at.is_joint ? "|" : "·";
    from = at.at;
  }
  return text + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("Long words are broken between their parts, and never within four letters of an end") {
  CHECK(broken("Ordningsstörning") == "Ordnings|stör·ning");
  CHECK(broken("Narkotikahantering") == "Narko·ti·ka|hante·ring");
  CHECK(broken("Skadegörelse") == "Skade|görelse");
  CHECK(broken("Skola").empty() == false);
  CHECK(broken("Skola") == "Skola");
  CHECK(broken("Viby-Norrviken").starts_with("Viby-|Norr"));
}

}  // namespace lagesbild::ui
