#include "data/json/json_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "data/json/splice.hpp"

namespace lagesbild::data {

using Kind = JsonView::Kind;

TEST_CASE("A view shows a JSON text's values where they stand, in their order and spelling") {
  const std::string text =
      "\xEF\xBB\xBF {\"b\": 1.50, \"a\" : [ \"x,]\", {} ,null], \"\\u00e5\":\"\\\"å\"} \r\n";
  const JsonView root(text);
  REQUIRE(root.is_object());
  const auto members = root.members();
  REQUIRE(members.size() == 3);
  CHECK(members[0].name() == "b");
  CHECK(members[0].value.raw() == "1.50");
  CHECK(members[1].name() == "a");
  CHECK(members[2].name() == "å");
  CHECK(root.find("å")->text() == "\"å");
  CHECK(root.find("å")->says("\"å"));
  const auto elements = root.find("a")->elements();
  REQUIRE(elements.size() == 3);
  CHECK(elements[0].raw() == "\"x,]\"");
  CHECK(elements[1].kind() == Kind::object);
  CHECK(elements[2].kind() == Kind::null);
  CHECK(text.substr(root.begin(), root.end() - root.begin()) == root.raw());
  CHECK_FALSE(root.find("c"));
  CHECK(JsonView("12").integer() == 12);
  CHECK_FALSE(JsonView("12.5").integer());
}

TEST_CASE("Of a key that stands twice the later counts") {
  CHECK(JsonView(R"({"a": 1, "a": 2})").find("a")->raw() == "2");
}

TEST_CASE("A text that is no sound JSON is looked at without reading past it") {
  const std::string whole = R"({"a": [1, {"b": "c\"d"}], "e": null})";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);
    const JsonView root(cut);
    CHECK(root.end() <= cut.size());
    for (const auto& member : root.members()) {
      CHECK(member.value.end() <= cut.size());
      for (const JsonView& element : member.value.elements()) CHECK(element.end() <= cut.size());
    }
  }
}

TEST_CASE("What is put into a JSON text is spelt as its neighbours are") {
  const auto put = [](const std::string& text, const std::string& key) {
    return spliced(text, {set_member(JsonView(text), key, "true")});
  };
  CHECK(put("{\"a\":1,\"b\":2}", "c") == "{\"a\":1,\"b\":2,\"c\":true}");
  CHECK(put("{\r\n\t\"a\" : 1\r\n}", "c") == "{\r\n\t\"a\" : 1,\r\n\t\"c\" : true\r\n}");
  CHECK(put("{\"a\": 1}", "a") == "{\"a\": true}");
  CHECK(put("{}", "a") == "{\"a\": true}");

  const auto append = [](const std::string& text) {
    return spliced(text, {append_element(JsonView(text), "7")});
  };
  CHECK(append("[\n  1,\n  2\n]") == "[\n  1,\n  2,\n  7\n]");
  CHECK(append("[1]") == "[1,7]");
  CHECK(append("[ ]") == "[7 ]");

  const std::string pair = "{\"format\": 1,\n \"x\": 2}";
  CHECK(spliced(pair, {insert_member(JsonView(pair), "format", "r", "3")}) ==
        "{\"format\": 1,\n \"r\": 3,\n \"x\": 2}");
}

TEST_CASE("A member that is taken away takes one comma with it") {
  const auto without = [](const std::string& text) {
    return spliced(text, remove_member(JsonView(text), "a"));
  };
  CHECK(without(R"({"a": 1, "b": 2})") == R"({"b": 2})");
  CHECK(without(R"({"b": 2, "a": 1})") == R"({"b": 2})");
  CHECK(without(R"({"b": 2, "a": 1, "c": 3})") == R"({"b": 2, "c": 3})");
  CHECK(without(R"({ "a": 1 })") == "{  }");
  CHECK(without(R"({"a": 0, "b": 2, "a": 1})") == R"({"b": 2})");
  CHECK(without(R"({"a": 0, "a": 1})") == "{}");
  CHECK(without(R"({"b": 2})") == R"({"b": 2})");
}

}  // namespace lagesbild::data
