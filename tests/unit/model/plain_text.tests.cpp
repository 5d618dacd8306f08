#include "model/plain_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace lagesbild {

TEST_CASE("Names that look the same become the same") {
  CHECK(plain_name("A\u030A-centrum") == "Å-centrum");
  CHECK(plain_name("Kafe\u0301") == "Kafé");
  CHECK(plain_name("O\u0308stra ") == "Östra");
  CHECK(plain_name("Norr\u00A0by") == "Norr by");
  CHECK(plain_name(" \tNorr  by\r\n") == "Norr by");
  CHECK(plain_name("violence\u200B") == "violence");
  CHECK(plain_name("\uFEFFA") == "A");
  CHECK(plain_name("Østerås") == "Østerås");
  CHECK(plain_name("") == "");
  CHECK(plain_name("\u00A0") == "");

  SECTION("what is no UTF-8 stays as it is") {
    CHECK(plain_name("caf\xE9") == "caf\xE9");
    CHECK(composed("\xC3") == "\xC3");
  }
  SECTION("a mark that makes no letter stays behind it") {
    CHECK(composed("x\u030A") == "x\u030A");
    CHECK(composed("\u030A") == "\u030A");
  }
}

TEST_CASE("What makes a name look like another is told apart") {
  CHECK_FALSE(disguise_of("Norr by"));
  CHECK_FALSE(disguise_of("Å-centrum"));
  CHECK(disguise_of("A\u030A").decomposed);
  CHECK(disguise_of("Östra ").spaces);
  CHECK(disguise_of("Norr\u00A0by").spaces);
  CHECK(disguise_of("Norr  by").spaces);
  CHECK(disguise_of("violence\u200B").invisible);
  CHECK_FALSE(disguise_of("violence\u200B").spaces);
}

TEST_CASE("What is shown can neither end nor reorder the page") {
  const auto shown = [](std::string text) {
    make_showable(text);
    return text;
  };
  CHECK(shown("Malmvägen 10 – “entré” 😀") == "Malmvägen 10 – “entré” 😀");
  CHECK(shown("två\nrader\toch\r\nen till") == "två\nrader\toch\r\nen till");
  CHECK(shown(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(shown("a\u202Eb\u2066c") == "a\uFFFDb\uFFFDc");
  CHECK(shown("\u001B[2J") == "\uFFFD[2J");
  CHECK(shown("\u0085\u007F") == "\uFFFD\uFFFD");
  std::string plain = "åäö";
  CHECK_FALSE(make_showable(plain));
}

}  // namespace lagesbild
