#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/unit/cli/memory.hpp"
#include "tests/unit/support/protected_situation.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::exports {

namespace {

using Json = nlohmann::json;

std::vector<data::File> small_situation() {
  std::vector<data::File> files;
  for (const auto& [path, bytes] : test::protected_situation({})) files.push_back({path, bytes});
  return files;
}

Json answer(const std::vector<data::File>& files, std::vector<std::string> options) {
  options.insert(options.begin(), {"rank", "x", "--json"});
  const cli::Outcome outcome = cli::test::run_on(files, options);
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  return Json::parse(outcome.out);
}

/// Every number and word of the events in it, by where it stands.
std::vector<Json> numbers_in(const Json& outside) {
  std::vector<Json> numbers;
  const auto add = [&](const Json& counts) {
    for (const Json& number : counts["events"]) numbers.push_back(number);
    numbers.push_back(counts["all_events"]);
  };
  for (const Json& area : outside["areas"]) add(area);
  add(outside["all_areas"]);
  for (const Json& number : outside["municipality_only"]) numbers.push_back(number);
  return numbers;
}

}  // namespace

TEST_CASE("What leaves the group holds no number of 1-4 and nothing that is made of the counts") {
  for (const auto& files : {small_situation(), data::test::read_folder(data::test::demo_folder())}) {
    const Json outside = answer(files, {"--audience", "outside", "--draws", "200"});
    CHECK(outside["audience"] == "outside");
    CHECK(outside["synthetic"] == true);
    CHECK(outside["window"]["to"] == "2026-W46");
    std::vector<std::string> keys;
    for (const auto& [key, value] : outside.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"about", "all_areas", "areas", "audience", "format", "k",
                                           "method_version", "municipality_only", "sources", "synthetic",
                                           "updated", "window"});
    for (const Json& area : outside["areas"]) CHECK(area.size() == 7);
    std::size_t few = 0;
    for (const Json& number : numbers_in(outside)) {
      if (number.is_string()) {
        few += number == "fewer_than_five" ? 1 : 0;
      } else {
        CHECK((number == 0 || number >= 5));
      }
    }
    CHECK(few > 0);
  }
}

TEST_CASE("What is shown outside the group is what the group sees, and its sums are right") {
  const auto files = data::test::read_folder(data::test::demo_folder());
  const Json outside = answer(files, {"--audience", "outside", "--draws", "200"});
  const Json group = answer(files, {"--audience", "group", "--draws", "200"});
  CHECK(group["audience"] == "group");
  CHECK(answer(files, {"--draws", "200"}) == group);
  CHECK(outside["all_areas"]["events"].size() == group["categories"].size());
  CHECK(outside["municipality_only"].contains("staff"));
  CHECK_FALSE(group["categories"].contains("staff"));
  std::size_t compared = 0;
  for (const Json& area : group["areas"]) {
    const auto same = std::find_if(outside["areas"].begin(), outside["areas"].end(),
                                   [&](const Json& other) { return other["id"] == area["id"]; });
    REQUIRE(same != outside["areas"].end());
    CHECK((*same)["tier"] == area["tier"]);
    for (const auto& [category, number] : (*same)["events"].items()) {
      const double events = area["observed"][category];
      if (number.is_number()) {
        ++compared;
        CHECK(number == events);
      } else if (number == "fewer_than_five") {
        CHECK((events >= 1 && events <= 4));
      }
    }
  }
  // Most of it is still there to be read.
  CHECK(compared > outside["areas"].size() * group["categories"].size() / 3);
}

TEST_CASE("An audience that there is none of is said, and a text for people hides the same") {
  const auto files = small_situation();
  const cli::Outcome wrong = cli::test::run_on(files, {"rank", "x", "--audience", "all"});
  CHECK(wrong.status != 0);
  CHECK(wrong.err.find("group eller outside") != std::string::npos);
  const cli::Outcome text = cli::test::run_on(files, {"rank", "x", "--audience", "outside"});
  CHECK(text.status == 0);
  CHECK(text.out.starts_with("Påhittade testdata\nUtanför gruppen: små tal är dolda\n"));
  CHECK(text.out.find("färre än 5 händelser") != std::string::npos);
  for (const char* number : {": 1 händelse\n", ": 2 händelser\n", ": 3 händelser\n", ": 4 händelser\n"}) {
    CHECK(text.out.find(number) == std::string::npos);
  }
}

TEST_CASE("The page saves for the one or the other, and the file's name and content say for whom") {
  views::TestProgram program(test::protected_situation({}), "sida=analys", {.width = 1440, .height = 900});
  program.finish();
  REQUIRE(program.press("Spara händelserna som JSON"));
  REQUIRE(program.latest<program::SaveFile>());
  CHECK(program.latest<program::SaveFile>()->file_name ==
        "lagesbild-exempel-2026-v46-handelser-utanfor-gruppen.json");
  const Json json = Json::parse(program.latest<program::SaveFile>()->bytes);
  CHECK(json["audience"] == "outside");
  CHECK(json["municipality_only"]["relation"] == "fewer_than_five");
  REQUIRE(program.press("Spara händelserna som CSV"));
  REQUIRE(program.latest<program::SaveFile>());
  const auto csv = *program.latest<program::SaveFile>();
  CHECK(csv.file_name == "lagesbild-exempel-2026-v46-handelser-utanfor-gruppen.csv");
  CHECK(csv.bytes.starts_with(
      "\xEF\xBB\xBF"
      "För vem;Påhittade testdata;Kommun;Från vecka;Till vecka;Områdeskod;Område;Invånare;Täckning (%);"
      "Bedömning;Kategorikod;Kategori;Händelser;"));
  CHECK(csv.bytes.substr(0, csv.bytes.find("\r\n")).find("Metod") != std::string::npos);
  std::vector<std::string> in_csv;
  for (std::size_t at = csv.bytes.find("\r\n") + 2; at < csv.bytes.size();) {
    const std::size_t end = csv.bytes.find("\r\n", at);
    const std::string line = csv.bytes.substr(at, end - at);
    CHECK(line.starts_with("utanför gruppen;ja;"));
    CHECK(line.find(";2026-W34;2026-W46;") != std::string::npos);
    std::size_t cell = 0;
    for (int before = 0; before < 12; ++before) cell = line.find(';', cell) + 1;
    in_csv.push_back(line.substr(cell, line.find(';', cell) - cell));
    at = end + 2;
  }
  const std::map<std::string, std::string> in_words{
      {"fewer_than_five", "färre än 5"}, {"withheld", "hålls inne"}, {"no_report", "ingen rapport"}};
  std::vector<std::string> in_json;
  for (const Json& number : numbers_in(json)) {
    in_json.push_back(number.is_string() ? in_words.at(number.get<std::string>())
                                         : std::to_string(static_cast<int>(number.get<double>())));
  }
  std::sort(in_csv.begin(), in_csv.end());
  std::sort(in_json.begin(), in_json.end());
  CHECK(in_csv == in_json);
  REQUIRE(program.press("Spara alla tal som JSON"));
  REQUIRE(program.latest<program::SaveFile>());
  CHECK(program.latest<program::SaveFile>()->file_name ==
        "lagesbild-exempel-2026-v46-alla-tal-for-gruppen.json");
  CHECK(Json::parse(program.latest<program::SaveFile>()->bytes)["audience"] == "group");
}

}  // namespace lagesbild::exports
