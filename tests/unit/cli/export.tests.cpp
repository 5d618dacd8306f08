#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "export/published.hpp"
#include "tests/unit/cli/memory.hpp"

namespace lagesbild::cli {

namespace {

using Json = nlohmann::json;

/// The demo on a disk in memory, and a folder that what is exported goes to.
struct TwoFolders {
  std::vector<data::File> situation = data::test::read_folder(data::test::demo_folder());
  std::map<std::string, std::string> out;

  Outcome run(std::vector<std::string> arguments) {
    return cli::run(arguments,
                    Disk{.read_folder = [this](const std::string& folder) -> Result<std::vector<data::File>> {
                           if (folder == "in") return situation;
                           std::vector<data::File> files;
                           for (const auto& [path, bytes] : out) files.push_back({path, bytes});
                           return files;
                         },
                         .read_file = {},
                         .make_folder = {},
                         .write_file = [this](const std::string& folder,
                                              const data::File& file) -> std::optional<Problem> {
                           if (folder == "in") {
                             std::erase_if(situation, [&](const auto& one) { return one.path == file.path; });
                             situation.push_back(file);
                             return std::nullopt;
                           }
                           CHECK(folder == "ut");
                           out[file.path] = file.bytes.text();
                           return std::nullopt;
                         },
                         .remove_file = {},
                         .today =
                             [] {
                               return date_from_civil({2026, 11, 27});
                             }});
  }
  std::string ending(const std::string& end) const {
    const auto found =
        std::find_if(out.begin(), out.end(), [&](const auto& file) { return file.first.ends_with(end); });
    return found == out.end() ? "" : found->second;
  }
};

}  // namespace

TEST_CASE("What may leave the group is written as files, with period, sources, method and mark") {
  TwoFolders disk;
  const Outcome outcome = disk.run({"export", "in", "-o", "ut", "--draws", "200"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  CHECK(disk.out.size() == 3);
  const Json table = Json::parse(disk.ending("utanfor-gruppen.json"));
  CHECK(table["audience"] == "outside");
  CHECK(table["synthetic"] == true);
  CHECK(table["sources"].size() > 2);
  CHECK(table["updated"].get<std::string>().starts_with("2026-11"));
  CHECK_FALSE(table["method_version"].get<std::string>().empty());
  CHECK(table["window"]["to"] == "2026-W46");
  const std::string csv = disk.ending("utanfor-gruppen.csv");
  const std::string sources =
      table["sources"][0].get<std::string>() + ", " + table["sources"][1].get<std::string>();
  CHECK(csv.find(";Källor;Metodens version") != std::string::npos);
  CHECK(csv.find(sources) != std::string::npos);
  CHECK(csv.find(";" + table["method_version"].get<std::string>() + "\r\n") != std::string::npos);
}

TEST_CASE("A ranking for outside the group has left it, and is kept as what is exported is") {
  TwoFolders disk;
  REQUIRE(disk.run({"rank", "in", "--draws", "200"}).status == 0);
  CHECK(exports::published_in(data::Documents(disk.situation)).empty());
  for (const char* form : {"--json", "--csv=list", "--lang=sv"}) {
    const Outcome outcome = disk.run({"rank", "in", form, "--audience", "outside", "--draws", "200"});
    CAPTURE(form, outcome.err);
    REQUIRE(outcome.status == 0);
  }
  const auto kept = exports::published_in(data::Documents(disk.situation));
  REQUIRE(kept.size() == 1);
  REQUIRE(disk.run({"export", "in", "-o", "ut", "--draws", "200"}).status == 0);
  CHECK(kept[0] == *exports::read_published(disk.ending("utanfor-gruppen.json")));
}

TEST_CASE("For the group there are the list and all numbers") {
  TwoFolders disk;
  REQUIRE(disk.run({"export", "in", "-o", "ut", "--audience", "group", "--draws", "200"}).status == 0);
  CHECK(disk.out.size() == 4);
  CHECK_FALSE(disk.ending("lista-for-gruppen.csv").empty());
}

TEST_CASE("Without a folder, or with an audience that nobody knows, nothing is written") {
  TwoFolders disk;
  CHECK(disk.run({"export", "in"}).status == 2);
  CHECK(disk.run({"export", "in", "-o", "ut", "--audience", "alla"}).status == 2);
  CHECK(disk.out.empty());
}

TEST_CASE("A late report that reaches a period that has been given out is not told by the difference") {
  TwoFolders disk;
  REQUIRE(disk.run({"export", "in", "-o", "ut", "--draws", "200"}).status == 0);
  const auto before = exports::read_published(disk.ending("utanfor-gruppen.json"));
  REQUIRE(before);
  // One more event in an area and category whose number was told.
  const auto told = std::find_if(before->numbers.begin(), before->numbers.end(), [](const auto& one) {
    return !one.first.first.empty() && one.first.first != "*" && !one.first.second.empty() && one.second > 4;
  });
  REQUIRE(told != before->numbers.end());
  const auto& [area, category] = told->first;
  for (data::File& file : disk.situation) {
    if (file.path != "handelser/sollentunahem.json") continue;
    std::string text = file.bytes.text();
    const std::string list = "\"incidents\": [";
    const std::size_t at = text.find(list);
    REQUIRE(at != std::string::npos);
    text.insert(at + list.size(), R"({"id": "sen-1", "source": "bovardar", "date": "2026-11-10", "area": ")" +
                                      area + R"(", "category": ")" + category + R"("}, )");
    file.bytes = text;
  }
  const Outcome outcome = disk.run({"export", "in", "-o", "ut", "--draws", "200"});
  REQUIRE(outcome.status == 0);
  const auto after = exports::read_published(disk.ending("utanfor-gruppen.json"));
  REQUIRE(after);
  CHECK_FALSE(after->numbers.contains({area, category}));
  CHECK_FALSE(after->numbers.contains({area, ""}));
  CHECK_FALSE(after->numbers.contains({"", category}));
  CHECK_FALSE(after->numbers.contains({"", ""}));
  for (const auto& [place, number] : after->numbers) {
    const auto earlier = before->numbers.find(place);
    if (earlier != before->numbers.end()) CHECK(number == earlier->second);
  }
}

TEST_CASE("What is exported is kept in the situation, and a period of another length is a file of its own") {
  TwoFolders disk;
  const std::vector<std::string> usual{"export", "in", "-o", "ut", "--draws", "200"};
  const Outcome first = disk.run(usual);
  REQUIRE(first.status == 0);
  CHECK(first.out.find("Skriven: utlamnat.json\n") != std::string::npos);
  CHECK(first.out.find("Skriven: lagesbild.json\n") != std::string::npos);
  const auto copies = [&] {
    return std::count_if(disk.situation.begin(), disk.situation.end(), [](const data::File& file) {
      return file.path == "historik/lagesbild-2026-11-27.json";
    });
  };
  CHECK(copies() == 1);
  const auto kept = [&] { return exports::published_in(data::Documents(disk.situation)); };
  REQUIRE(kept().size() == 1);
  CHECK(kept()[0] == *exports::read_published(disk.ending("utanfor-gruppen.json")));
  REQUIRE(disk.run(usual).status == 0);
  CHECK(kept().size() == 1);

  const std::size_t files = disk.out.size();
  std::vector<std::string> shorter = usual;
  shorter.insert(shorter.end(), {"--weeks", "12"});
  // The files may have been sent on and removed.
  disk.out.clear();
  const Outcome outcome = disk.run(shorter);
  REQUIRE(outcome.status == 0);
  CHECK(outcome.out.find("det tidigare uttaget") != std::string::npos);
  CHECK(kept().size() == 2);
  REQUIRE(disk.run(usual).status == 0);
  CHECK(disk.out.size() > files);
}

TEST_CASE("A report for outside counts as given out by the command line too") {
  TwoFolders disk;
  REQUIRE(disk.run({"report", "in", "--kind", "residents"}).status == 0);
  CHECK(exports::published_in(data::Documents(disk.situation)).size() == 1);
}

TEST_CASE("A week that nobody had begun to report is no week that fell out: what came in is not told") {
  data::test::Sample sample;
  std::string records;
  for (int number = 0; number < 9; ++number) {
    // Seven in the first week that was reported, and two in the next.
    records += std::string(number > 0 ? "," : "") + R"({"id": ")" + std::to_string(number) +
               R"(", "source": "kommun", "date": ")" + (number < 7 ? "2026-11-04" : "2026-11-11") +
               R"(", "area": "A", "category": "vandalism"})";
  }
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [
    {"source": "kommun", "week": "2026-W45", "status": "reported"},
    {"source": "kommun", "week": "2026-W46", "status": "reported"}], "incidents": [)" +
                     records + "]}";
  TwoFolders disk;
  disk.situation = sample.files();
  const auto told = [&](const char* until) {
    disk.out.clear();
    const Outcome outcome =
        disk.run({"export", "in", "-o", "ut", "--draws", "200", "--weeks", "2", "--until", until});
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
    return *exports::read_published(disk.ending("utanfor-gruppen.json"));
  };
  REQUIRE(told("2026-W45").numbers.at({"A", "vandalism"}) == 7);
  CHECK_FALSE(told("2026-W46").numbers.contains({"A", "vandalism"}));
}

}  // namespace lagesbild::cli
