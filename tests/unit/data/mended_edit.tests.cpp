#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "data/documents/merge.hpp"
#include "data/json/json.hpp"

/// A file that is read as it was meant can be changed, and is then written as it was meant.
namespace lagesbild::data {

namespace {

constexpr const char* not_quite_json = R"({"format": "lagesbild-measures/1",
 "measures": [
  {"id": "ljus", "title": "Ljus", "areas": [0163], "status": "planned",},
  {"id": "vakt", "title": 'Vakter', "areas": ["A"], "status": "planned", "own": True}, // av vaktmästaren
 ]})";

const Edit done{"insatser.json", SetField{{"measures", "ljus"}, {"status"}, "\"done\""}, "1",
                "2026-11-20T08:00:00Z", "Kommunen"};

Documents measures(const char* text) {
  const File file{"insatser.json", text};
  return Documents(std::span(&file, 1));
}

}  // namespace

TEST_CASE("The first change of a file that was read as meant makes it what was meant, and says so") {
  const Documents before = measures(not_quite_json);
  REQUIRE(parse_json("", before.all().front().file.bytes).problem);
  const auto after = before.with(done);
  REQUIRE(after);
  const Document& document = after->all().front();
  CHECK(document.mended);
  CHECK(document.edited);
  const Parsed parsed = parse_json("", document.file.bytes);
  REQUIRE(parsed.value);
  const Json& list = (*parsed.value)["measures"];
  REQUIRE(list.size() == 2);
  CHECK(list[0]["status"] == "done");
  CHECK(list[0]["areas"][0] == "0163");
  CHECK(list[1]["title"] == "Vakter");
  CHECK(list[1]["own"] == true);
}

TEST_CASE("A file that ends too early is not mended, and a change of it is refused") {
  CHECK_FALSE(measures(R"({"format": "lagesbild-measures/1", "measures": [{"id": "ljus", "sta)").with(done));
}

TEST_CASE("A change that changes nothing leaves even a file that is not quite JSON as it is") {
  const Documents before = measures(not_quite_json);
  const auto after =
      before.with({"insatser.json", SetField{{"measures", "ljus"}, {"status"}, "\"planned\""}});
  REQUIRE(after);
  CHECK(after->all().front().file.bytes.view() == not_quite_json);
  CHECK_FALSE(after->edited());
}

TEST_CASE("What was mended and changed here is merged with the file as others have it, mended or not") {
  const Documents before = measures(not_quite_json);
  const auto mine = before.with(done);
  REQUIRE(mine);
  std::string theirs = not_quite_json;
  theirs.replace(theirs.find("\"title\": \"Ljus\""), 15, "\"title\": \"Lampor\"");
  const auto merged = merge("insatser.json", not_quite_json, mine->all().front().file.bytes, theirs);
  REQUIRE(merged);
  CHECK(merged->conflicts.empty());
  const Parsed parsed = parse_json("", merged->bytes);
  REQUIRE(parsed.value);
  CHECK((*parsed.value)["measures"][0]["title"] == "Lampor");
  CHECK((*parsed.value)["measures"][0]["status"] == "done");
}

}  // namespace lagesbild::data
