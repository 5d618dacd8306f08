#include <catch2/catch_test_macros.hpp>

#include "intake/table/encoding.hpp"
#include "intake/table/file_type.hpp"

namespace lagesbild::intake {
namespace {

std::string text_of(const std::string& bytes, std::vector<Remark>* told = nullptr) {
  std::vector<Remark> remarks;
  std::string text = decoded(bytes, judge_encoding(bytes).encoding, remarks);
  if (told != nullptr) *told = remarks;
  return text;
}

std::string wide(std::string_view ascii, bool little) {
  std::string bytes;
  for (const char sign : ascii) {
    if (!little) bytes += '\0';
    bytes += sign;
    if (little) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("Encoding: what was made UTF-8 twice is read as it was, and nothing else is", "[intake]") {
  std::vector<Remark> remarks;
  CHECK(decoded("Datum;OmrÃ¥de\n2026-11-09;Ã–ster, kÃ¶ â‚¬\n", Encoding::utf8, remarks) ==
        "Datum;Område\n2026-11-09;Öster, kö €\n");
  CHECK(remarks.size() == 1);
  for (const char* text : {"Område Å", "A", "", "OmrÃ¥de Å", "Ã", "café Ã¥", "10 € – bra"}) {
    INFO(text);
    CHECK(decoded(text, Encoding::utf8, remarks) == text);
  }
  CHECK(remarks.size() == 1);
}

TEST_CASE("Encoding: the same words come out of every encoding", "[intake]") {
  CHECK(text_of("Område – våld, skadegörelse €") == "Område – våld, skadegörelse €");
  CHECK(text_of("\xEF\xBB\xBFÅr") == "År");
  CHECK(text_of("Omr\xe5"
                "de \x96 v\xe5ld, skadeg\xf6relse \x80") == "Område – våld, skadegörelse €");
  CHECK(text_of("Omr\x8c"
                "de \xd0 v\x8cld, skadeg\x9arelse \xdb") == "Område – våld, skadegörelse €");
  CHECK(text_of("Omr\x86"
                "de, v\x86ld, skadeg\x94relse") == "Område, våld, skadegörelse");
  CHECK(text_of("\xFF\xFE" + wide("Kl", true)) == "Kl");
  CHECK(text_of(wide("Datum;Kl;Typ\n1;2;3\n", true)) == "Datum;Kl;Typ\n1;2;3\n");
  CHECK(text_of(wide("Datum;Kl;Typ\n1;2;3\n", false)) == "Datum;Kl;Typ\n1;2;3\n");
}

TEST_CASE("Encoding: what cannot be told for certain is said to be so", "[intake]") {
  CHECK(judge_encoding("Omr\xe5"
                       "de")
            .certain);
  CHECK_FALSE(judge_encoding("Omr\x8c"
                             "de")
                  .certain);
  CHECK_FALSE(judge_encoding("Omr\x86"
                             "de v\x86ld")
                  .certain);
  CHECK(judge_encoding("a;b").certain);
  CHECK(sample_words("Område A;våld;x") == std::vector<std::string>{"Område", "våld"});
}

TEST_CASE("Encoding: one wrong byte in a file of UTF-8 is read in the older way and told with its line",
          "[intake]") {
  std::vector<Remark> told;
  CHECK(text_of("Område\nvåld\nskadegörelse\nåäö\nv\xe5ld\n", &told) ==
        "Område\nvåld\nskadegörelse\nåäö\nvåld\n");
  REQUIRE(told.size() == 1);
  CHECK(told[0].line == 5);
}

TEST_CASE("Encoding: U+FFFD is never passed on", "[intake]") {
  std::vector<Remark> told;
  CHECK(text_of("a\nv\xEF\xBF\xBDld", &told) == "a\nv?ld");
  CHECK(told.size() == 1);
  std::string broken = "\xFF\xFE" + wide("ab", true);
  broken += std::string("\x00\xD8", 2) + wide("c", true);
  CHECK(text_of(broken, &told) == "ab?c");
  CHECK(told.size() == 1);
}

TEST_CASE("File type: what is no table is named for what it is", "[intake]") {
  const auto words = [](std::string bytes) {
    const auto type = file_type("x.xls", bytes);
    return type ? std::string(*type == FileType::text ? "text" : "workbook") : type.problem().what.sv;
  };
  CHECK(words("a;b\n1;2\n") == "text");
  CHECK(words("PK\x03\x04 xl/workbook.xml") == "workbook");
  CHECK(words("\xD0\xCF\x11\xE0" + std::string(60, '\0') + "Workbook") ==
        "Filen är i äldre Excelformat (.xls)");
  CHECK(words("\xD0\xCF\x11\xE0" + wide("EncryptedPackage", true)) == "Filen är skyddad med lösenord");
  CHECK(words("<html><body><table><tr><td>1") == "Filen är en webbtabell som heter något annat");
  CHECK(words("\xFF\xFE" + wide("<html><body>Logga in", true)) ==
        "Filen är en webbsida och ingen tabell: kanske en inloggning");
  CHECK(words("%PDF-1.7") == "Filen är en PDF");
  CHECK(words(" \r\n") == "Filen är tom");
  CHECK(words("\x89PNG\r\n\x1a\n\x01\x02\x03") == "Filen är ingen tabell");
}

}  // namespace lagesbild::intake
