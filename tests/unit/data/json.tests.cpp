#include "data/json/json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"
#include "data/read/suggest.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

std::string said(std::string_view bytes) {
  const Parsed parsed = parse_json("a.json", bytes);
  return parsed.problem ? parsed.problem->what.sv : "";
}

}  // namespace

TEST_CASE("A mistake in the writing is told by line, column and plain words") {
  CHECK(said("{\"a\": 1}") == "");
  CHECK(said("{\"a\": 1,\n \"ö\": 2,}") == "Rad 2, kolumn 9: det står ett komma för mycket före }");
  CHECK(said("[1, 2,]") == "Rad 1, kolumn 7: det står ett komma för mycket före ]");
  CHECK(said("{\"a\": 1\n\"b\": 2}").starts_with("Rad 2, kolumn 3: här väntades ett kommatecken eller }"));
  CHECK(said("[1 2]").starts_with("Rad 1, kolumn 4: här väntades ett kommatecken eller ]"));
  CHECK(said("{\"a\" 1}").starts_with("Rad 1, kolumn 6: här väntades ett kolon"));
  CHECK(said("{a: 1}").find("kolumn 2") != std::string::npos);
  CHECK(said("{\"a\": [1, 2").find("filen tar slut innan allt är stängt") != std::string::npos);
  CHECK(said("{\"a\": \"x").find("avkortad") != std::string::npos);
  CHECK(said("{\"a\": \"x\ny\"}").find("radbrytning") != std::string::npos);
  CHECK(said("{\"a\": \"\\q\"}").find("omvänt snedstreck") != std::string::npos);
  CHECK(said("{\"a\": 01}").find("kommatecken") != std::string::npos);
  CHECK(said("{\"a\": -}").find("ett tal är felskrivet") != std::string::npos);
  CHECK(said("{\"a\": 1e999}").find("ett tal är för stort") != std::string::npos);
  CHECK(said("{\"a\": NaN}").find("inte är JSON") != std::string::npos);
  CHECK(said("{} {}").find("efter slutet") != std::string::npos);
  CHECK(said("").starts_with("Tom fil"));
  CHECK(said("\xEF\xBB\xBF \n").starts_with("Tom fil"));
  CHECK(said("<!DOCTYPE html><html>").find("webbsida") != std::string::npos);
  CHECK(said("<kml>").find("XML") != std::string::npos);
  CHECK(said("PK\x03\x04").find("zip") != std::string::npos);
  CHECK(said(std::string(64, '\0')).find("nollor") != std::string::npos);
  CHECK(said("{\"a\": \"caf\xE9\"}").find("inte UTF-8") != std::string::npos);
  CHECK(said(std::string_view("\xFF\xFE{\0}\0", 6)).find("inte UTF-8") != std::string::npos);
  CHECK(said(std::string(100'000, '[')).find("för många nivåer") != std::string::npos);
}

TEST_CASE("A byte-order mark is passed over in every file") {
  Sample sample;
  for (std::string* bytes : {&sample.manifest, &sample.areas, &sample.incidents})
    *bytes = "\xEF\xBB\xBF" + *bytes;
  CHECK(labels(sample.load()).empty());
  CHECK(said("\xEF\xBB\xBF{\"a\": ]}") == said("{\"a\": ]}"));
}

TEST_CASE("A key that stands twice is pointed out") {
  Sample sample;
  const std::string population = "\"population\": 1200";
  sample.areas.replace(sample.areas.find(population), population.size(),
                       population + ", \"population\": 1300");
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) ==
        std::vector<std::string>{"warning omraden.geojson#/features/0/properties/population repeated-key"});
  CHECK(loaded.situation->areas[0].population == 1300);
}

TEST_CASE("JSON pointers escape what must be escaped") {
  CHECK(pointer_to("/a", "b/c~d") == "/a/b~1c~0d");
  CHECK(pointer_to("", std::size_t{7}) == "/7");
}

TEST_CASE("Numbers are written as the shortest text that reads back the same") {
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(12) == "12");
  CHECK(number_text(1e-7) == "1e-07");
  CHECK(number_text(1.0 / 3) == "0.3333333333333333");
  CHECK(number_text(-0.0) == "-0");
  CHECK(number_text(5e-324) == "5e-324");
  CHECK(number_text(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
  CHECK(number_text(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(parse_number("0.3333333333333333") == 1.0 / 3);
  CHECK_FALSE(parse_number("1,5"));
  CHECK_FALSE(parse_number(""));
  CHECK_FALSE(parse_number("1.5 m"));
  CHECK_FALSE(parse_number("nan"));
}

TEST_CASE("What is written as JSON reads back as it was") {
  JsonWriter json;
  json.begin_object();
  json.member("text", "rad\n\"två\" \\ \x01 å");
  json.key("list");
  json.begin_array();
  json.value(0.1);
  json.value(true);
  json.begin_object();
  json.end_object();
  json.end_array();
  json.member("seed", std::uint64_t{9007199254740991});
  json.end_object();
  const std::string text = json.take();
  const Parsed parsed = parse_json("", text);
  REQUIRE(parsed.value);
  CHECK((*parsed.value)["text"] == "rad\n\"två\" \\ \x01 å");
  CHECK((*parsed.value)["list"] == Json::parse("[0.1, true, {}]"));
  CHECK((*parsed.value)["seed"] == 9007199254740991);
}

TEST_CASE("A word is recognised by its letters, not its bytes") {
  CHECK(edit_distance("vandalism", "vandalims") == 1);
  CHECK(edit_distance("trä", "träd") == 1);
  CHECK(edit_distance("trä", "tra") == 1);
  CHECK(edit_distance("ABC", "abc") == 0);
  CHECK(edit_distance("", "abc") == 3);
  const std::vector<std::string> words{"reported", "nothing", "partial", "missing"};
  CHECK(closest("reportd", words) == "reported");
  CHECK(closest("Partial", words) == "partial");
  CHECK_FALSE(closest("xyz", words));
  CHECK_FALSE(closest("", words));
}

}  // namespace lagesbild::data
