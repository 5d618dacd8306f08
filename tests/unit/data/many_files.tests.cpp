#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "data/documents/fold.hpp"
#include "tests/unit/data/support.hpp"

/// A shared folder as it looks after some months: sixty files from twelve sources, some of them broken.
namespace lagesbild::data {

namespace {

constexpr int sources = 12;
constexpr int weeks = 4;

std::string source_id(int source) {
  return "kalla-" + std::to_string(source);
}

std::string event(int source, const std::string& id, int day) {
  return R"({"id": ")" + id + R"(", "source": ")" + source_id(source) + R"(", "date": "2026-11-)" +
         (day < 10 ? "0" : "") + std::to_string(day) + R"(", "area": "A", "category": "vandalism"})";
}

std::string incidents(const std::string& list, const std::string& reporting = "") {
  return R"({"format": "lagesbild-incidents/1", "reporting": [)" + reporting + R"(], "incidents": [)" + list +
         "]}";
}

/// Each source has a file of its own with one event, and a report a week in the inbox.
struct ManyFiles {
  std::vector<File> files;
  std::set<std::string> broken;
  std::size_t sound_events = 0;

  ManyFiles() {
    test::Sample sample;
    std::string list;
    std::string paths;
    for (int source = 0; source < sources; ++source) {
      const std::string path = "handelser/" + source_id(source) + ".json";
      list += std::string(source ? "," : "") + R"({"id": ")" + source_id(source) + R"("})";
      paths += std::string(source ? "," : "") + "\"" + path + "\"";
      add(path, incidents(event(source, "e-" + std::to_string(source), 2)), source == 3);
      for (int week = 0; week < weeks; ++week) add_report(source, week);
    }
    files.push_back({"lagesbild.json", R"({"format": "lagesbild/1", "updated": "2026-11-29T14:00:00+01:00",
      "sources": [)" + list + R"(], "categories": [{"id": "vandalism", "weight": 2}],
      "areas": "omraden.geojson", "incidents": [)" +
                                           paths + "]}"});
    files.push_back({"omraden.geojson", sample.areas});
  }

 private:
  void add_report(int source, int week) {
    const std::string week_name = "2026-W" + std::to_string(45 + week);
    const std::string id = "r-" + std::to_string(source) + "-" + std::to_string(week);
    std::string bytes =
        incidents(event(source, id, 3 + 7 * week), R"({"source": ")" + source_id(source) + R"(", "week": ")" +
                                                       week_name + R"(", "status": "reported"})");
    const int kind = source * weeks + week;
    const bool is_broken = kind % 11 == 5;
    // Cut off, empty, a login page, another format: what a share and a server do to files.
    if (is_broken && kind % 4 == 0) bytes = bytes.substr(0, bytes.size() / 2);
    if (is_broken && kind % 4 == 1) bytes = "";
    if (is_broken && kind % 4 == 2) bytes = "<!DOCTYPE html><title>Logga in</title>";
    if (is_broken && kind % 4 == 3) bytes.replace(bytes.find("incidents/1"), 11, "incidents/9");
    add("inkorg/" + source_id(source) + "-" + week_name + "-abc.json", bytes, is_broken);
  }

  void add(const std::string& path, std::string bytes, bool is_broken) {
    if (is_broken && path.starts_with("handelser/")) bytes = bytes.substr(0, bytes.size() - 20);
    if (is_broken) broken.insert(path);
    if (!is_broken) ++sound_events;
    files.push_back({path, std::move(bytes)});
  }
};

}  // namespace

TEST_CASE(
    "Of sixty files from twelve sources the broken ones are told by name and the rest count once each") {
  const ManyFiles many;
  REQUIRE(many.files.size() == 62);
  REQUIRE(many.broken.size() == 5);
  const Loaded loaded = read_situation(many.files);
  REQUIRE(loaded.situation);
  CHECK(loaded.situation->incidents.size() == many.sound_events);
  std::set<std::string> told;
  for (const Problem& problem : loaded.problems) {
    if (problem.severity == Severity::error) told.insert(problem.file);
  }
  CHECK(told == many.broken);
}

TEST_CASE("Folding sixty files takes in all that is sound, leaves what is broken, and counts as before") {
  const ManyFiles many;
  const Documents documents(many.files);
  const Folded folded = fold(documents);
  for (const std::string& path : folded.folded) CHECK_FALSE(many.broken.contains(path));
  CHECK(folded.refused.size() + folded.folded.size() == std::size_t{sources * weeks});
  // The reports of the source whose own file is cut wait for it: nothing is put into a damaged file.
  const Document* cut = folded.documents.find("handelser/kalla-3.json");
  REQUIRE(cut);
  CHECK(cut->file.bytes == documents.find("handelser/kalla-3.json")->file.bytes);
  std::vector<File> left;
  for (const Document& document : folded.documents.all()) {
    const bool gone =
        std::find(folded.folded.begin(), folded.folded.end(), document.path) != folded.folded.end();
    if (!gone) left.push_back(document.file);
  }
  const Loaded before = read_situation(many.files);
  const Loaded after = read_situation(left);
  REQUIRE(after.situation);
  CHECK(after.situation->incidents.size() == before.situation->incidents.size());
  CHECK(after.situation->reporting.size() == before.situation->reporting.size());
  CHECK(fold(Documents(left)).edits.empty());
}

}  // namespace lagesbild::data
