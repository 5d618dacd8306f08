#include "data/json/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace lagesbild::data;

namespace {

/// Writes down what it is told, for both readers.
struct Listener {
  std::string heard;
  std::size_t patience = 1'000'000;  ///< how much it wants to hear

  bool hear(const std::string& what) {
    heard += what + "\n";
    return --patience > 0;
  }
  bool null() { return hear("null"); }
  bool boolean(bool value) { return hear(value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return hear("i " + std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return hear("u " + std::to_string(value)); }
  bool number_float(double value, const std::string&) { return hear("f " + Json(value).dump()); }
  bool string(std::string& value) { return hear("s " + value); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return hear("{"); }
  bool key(std::string& name) { return hear("k " + name); }
  bool end_object() { return hear("}"); }
  bool start_array(std::size_t) { return hear("["); }
  bool end_array() { return hear("]"); }
  void fault(const TreeBuilder::Syntax& at) {
    heard += "fault at " + std::to_string(at.position) + ": " + at.message + "\n";
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    fault({position, error.what()});
    return false;
  }
};

/// What both hear of a text is the same, however patient they are.
void compare(const std::string& text, std::size_t patience = 1'000'000) {
  Listener ours{{}, patience}, theirs{{}, patience};
  const bool sound = JsonReader(std::string_view(text), ours).read();
  const bool known = Json::sax_parse(text.begin(), text.end(), &theirs);
  CAPTURE(text, patience);
  REQUIRE(sound == known);
  REQUIRE(ours.heard == theirs.heard);
}

const std::vector<std::string> texts{
    R"({"a": [1, -2, 0, -0, 3.25, 1e3, -1.5E-2, 0.1, 123456789.125, 59.43211234567], "b": {"c": null, "d": [true, false, {}, []]}, "å\u00e5\ud83d\ude00\n\/": "\"\\\b\f\r\t ÅÄÖ 漢 😀"})",
    "[18446744073709551615, 18446744073709551616, -9223372036854775808, -9223372036854775809, "
    "9007199254740993]",
    "[1.7976931348623157e308, 4.9e-324, 2.2250738585072011e-308, 123456789012345678901234567890, "
    "0.30000000000000004, 9007199254740993.5]",
    "[9999999999999999, 999999999999999.9, 99999999999999.99, 0.00000000000001, 8.41, 1234567.8901234]",
    "\xEF\xBB\xBF [ 1 ] \r\n\t",
    "\"text\"",
    "0",
    "-1",
    "12.5",
    "true",
    "null",
    R"({"a":{"a":{"a":[[[[1]]]]}}, "a": 2})",
};

const std::vector<std::string> faults{
    "",
    " ",
    "[",
    "{",
    "[1",
    "[1,",
    "[1,]",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":1",
    "{\"a\":1,",
    "{\"a\":1,}",
    "[1 2]",
    "{\"a\" 1}",
    "{1:2}",
    "{,}",
    "[,]",
    "]",
    "}",
    "[1}",
    "{\"a\":1]",
    "01",
    "-",
    "-a",
    "1.",
    "1.e3",
    "1e",
    "1e+",
    ".5",
    "+1",
    "1e999",
    "-1e999",
    "tru",
    "nulL",
    "truee",
    "\"a",
    "\"a\\",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\ud800\"",
    "\"\\ud800\\n\"",
    "\"\\ud800\\ud800\"",
    "\"\\udc00\"",
    "\"\n\"",
    "\"\x01\"",
    "\"\x80\"",
    "\"\xC0\xAF\"",
    "\"\xED\xA0\x80\"",
    "\"\xF5\x80\x80\x80\"",
    "\"\xE5\"",
    "\xEF\xBB[1]",
    "\xEF\xBB\xBF",
    "[1] 2",
    "[1]]",
    "// a\n[1]",
    "NaN",
    "'a'",
    "[\"a\":1]",
    "<html>",
    "\xFF\xFE[",
};

}  // namespace

TEST_CASE("a text is read as nlohmann's parser reads it", "[data]") {
  for (const std::string& text : texts) compare(text);
}

TEST_CASE("what is no JSON is told at the same place in the same words, after the same events", "[data]") {
  for (const std::string& text : faults) {
    compare(text);
    compare("{\"before\": [1, " + text + "]}");
    compare("{\"before\": " + text);
  }
  using namespace std::string_literals;
  for (const std::string& text :
       {"[1]\0 more"s, "[1\0]"s, "\0"s, "\"a\0b\""s, "{\"a\0\": 1}"s, "\"\\u0000\""s})
    compare(text);
}

TEST_CASE("a text that is changed or cut anywhere is read as nlohmann's parser reads it", "[data]") {
  const std::string signs = "{}[],:\"\\ 0123456789.eE+-tfnu/\n\x01\xC3\xA5\xED\xF4\x80";
  std::uint32_t state = 1;
  const auto draw = [&](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  for (int round = 0; round < 6000; ++round) {
    std::string text = texts[draw(texts.size())];
    for (std::size_t changes = 1 + draw(3); changes > 0 && !text.empty(); --changes) {
      const std::size_t at = draw(text.size());
      switch (draw(4)) {
        case 0:
          text[at] = signs[draw(signs.size())];
          break;
        case 1:
          text.insert(at, 1, signs[draw(signs.size())]);
          break;
        case 2:
          text.erase(at, 1 + draw(3));
          break;
        default:
          text.resize(at);
      }
    }
    compare(text);
  }
}

TEST_CASE("a listener that has had enough is told no more", "[data]") {
  for (const std::string& text : texts) {
    for (std::size_t patience = 1; patience < 12; ++patience) compare(text, patience);
  }
}
