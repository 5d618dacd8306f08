#include <catch2/catch_test_macros.hpp>

#include "data/documents/documents.hpp"
#include "data/documents/with_files.hpp"
#include "model/instant.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

constexpr const char* monday = "2026-11-09T08:00:00+01:00";
constexpr const char* tuesday = "2026-11-10T08:00:00+01:00";

/// A record of the municipality's, in area A; without `changed` where that is "".
std::string incident(const std::string& id, int hour, const std::string& changed = "",
                     const std::string& more = "") {
  return R"({"id": ")" + id +
         R"(", "source": "kommun", "date": "2026-11-05", "area": "A", "category": "violence",
    "hour": )" +
         std::to_string(hour) + (changed.empty() ? "" : R"(, "changed": ")" + changed + "\"") + more + "}";
}

std::string deleted(const std::string& id, const std::string& changed) {
  return R"({"id": ")" + id + R"(", "deleted": true)" +
         (changed.empty() ? "" : R"(, "changed": ")" + changed + "\"") + "}";
}

std::string status(const std::string& word, const std::string& changed, const std::string& more = "") {
  return R"({"id": "r", "source": "kommun", "week": "2026-W45", "status": ")" + word + "\"" +
         (changed.empty() ? "" : R"(, "changed": ")" + changed + "\"") + more + "}";
}

std::string report(const std::string& records, const std::string& reporting = "") {
  return R"({"format": "lagesbild-incidents/1", "reporting": [)" + reporting + R"(], "incidents": [)" +
         records + "]}";
}

/// The sample with what the municipality's file and the inbox hold.
Loaded loaded(const std::string& owner, const std::vector<std::string>& inbox) {
  Sample sample;
  sample.incidents = owner;
  std::vector<File> files = sample.files();
  // Folders list their files in any order.
  for (std::size_t i = inbox.size(); i-- > 0;) {
    files.push_back({"inkorg/kommun-2026-W45-" + std::to_string(i) + ".json", inbox[i]});
  }
  return read_situation(std::move(files));
}

/// "a at 22" for each that counts.
std::vector<std::string> counted(const Loaded& all) {
  std::vector<std::string> found;
  const Incidents& incidents = all.situation->incidents;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    const std::int32_t detail = incidents.detail[row];
    const std::string id = detail < 0 ? "" : incidents.details[static_cast<std::size_t>(detail)].id;
    found.push_back(id + " at " + std::to_string(incidents.hour[row]));
  }
  std::sort(found.begin(), found.end());
  return found;
}

using Found = std::vector<std::string>;

std::optional<ReportingStatus> week_45(const Loaded& all) {
  const auto& statuses = all.situation->reporting;
  REQUIRE(statuses.size() < 2);
  return statuses.empty() ? std::nullopt : std::optional(statuses.front());
}

}  // namespace

TEST_CASE("A report in the inbox counts at once, and once when it has been folded in") {
  const std::string both = incident("a", 22, monday) + "," + incident("b", 23, monday);
  const Loaded apart = loaded(report(""), {report(both, status("reported", monday))});
  CHECK(labels(apart).empty());
  CHECK(counted(apart) == Found{"a at 22", "b at 23"});
  CHECK(week_45(apart)->status == Reported::reported);

  const Loaded folded =
      loaded(report(both, status("reported", monday)), {report(both, status("reported", monday))});
  CHECK(labels(folded).empty());
  CHECK(counted(folded) == counted(apart));

  const Loaded half = loaded(report(incident("a", 22, monday)), {report(both), report(both)});
  CHECK(labels(half).empty());
  CHECK(counted(half) == counted(apart));
}

TEST_CASE("A later record under the same id takes the earlier one's place, wherever both lie") {
  const std::string first = report(incident("a", 1, monday) + "," + incident("b", 2));
  const std::string corrected = report(incident("a", 7, tuesday));
  CHECK(counted(loaded(first, {corrected})) == Found{"a at 7", "b at 2"});
  CHECK(counted(loaded(report(""), {first, corrected})) == Found{"a at 7", "b at 2"});
  CHECK(counted(loaded(report(""), {corrected, first})) == Found{"a at 7", "b at 2"});
  CHECK(counted(loaded(corrected, {first})) == Found{"a at 7", "b at 2"});
  // The same moment in another zone is not later.
  CHECK(counted(loaded(first, {report(incident("a", 7, "2026-11-09T07:00:00Z"))})) ==
        Found{"a at 1", "b at 2"});
  // What does not say when it was changed comes before what does.
  CHECK(counted(loaded(first, {report(incident("b", 8, monday))})) == Found{"a at 1", "b at 8"});
  CHECK(counted(loaded(first, {report(incident("b", 8))})) == Found{"a at 1", "b at 2"});
}

TEST_CASE("The same id of two sources is two records, also in the inbox") {
  const std::string other = R"({"id": "a", "source": "bovardar", "date": "2026-11-05", "area": "A",
                               "category": "violence", "hour": 5, "changed": "2026-11-10"})";
  CHECK(counted(loaded(report(incident("a", 1, monday)), {report(other)})) == Found{"a at 1", "a at 5"});
}

TEST_CASE("A tombstone in the inbox takes the record away, until something later is said") {
  const std::string first = report(incident("a", 1, monday) + "," + incident("b", 2, monday));
  CHECK(counted(loaded(first, {report(deleted("a", tuesday))})) == Found{"b at 2"});
  CHECK(counted(loaded(report(""), {report(deleted("a", tuesday)), first})) == Found{"b at 2"});
  CHECK(counted(loaded(first, {report(deleted("a", ""))})) == Found{"b at 2"});
  const std::string again = report(incident("a", 9, "2026-11-11"));
  CHECK(counted(loaded(first, {report(deleted("a", tuesday)), again})) == Found{"a at 9", "b at 2"});
  // Deleted by the owner after it was folded in; the report lies there still.
  CHECK(counted(loaded(report(deleted("a", tuesday)), {first})) == Found{"b at 2"});
  CHECK(counted(loaded(report(deleted("a", "")), {first})) == Found{"b at 2"});
  // Of nothing that is there.
  CHECK(labels(loaded(report(""), {report(deleted("x", monday))})).empty());
}

TEST_CASE("What two reports say of a week is joined: the later holds, and parts are put together") {
  const std::string a = R"(, "areas": ["A"])";
  const std::string b = R"(, "areas": ["B"])";
  const auto week = [](const std::string& owner, const std::vector<std::string>& inbox) {
    std::vector<std::string> files;
    for (const std::string& one : inbox) files.push_back(report("", one));
    const Loaded all = loaded(report("", owner), files);
    CHECK(labels(all).empty());
    return week_45(all);
  };
  const auto parts = week(status("partial", monday, a), {status("partial", tuesday, b)});
  REQUIRE(parts);
  CHECK(parts->status == Reported::partial);
  CHECK(parts->areas == std::vector<std::size_t>{0, 1});
  CHECK(week("", {status("partial", tuesday, a), status("partial", monday, b)})->areas.size() == 2);

  CHECK(week(status("missing", ""), {status("reported", monday)})->status == Reported::reported);
  CHECK(week(status("nothing", tuesday), {status("reported", monday)})->status == Reported::nothing);
  CHECK(week("", {status("reported", tuesday), status("nothing", monday)})->status == Reported::reported);
  CHECK(week("", {status("nothing", monday), status("partial", tuesday, a)})->status == Reported::partial);
  CHECK_FALSE(week(status("reported", monday), {status("reported", tuesday, R"(, "deleted": true)")}));
  CHECK_FALSE(week(status("reported", tuesday, R"(, "deleted": true)"), {status("reported", monday)}));
  CHECK(week(status("reported", monday), {status("reported", "", R"(, "deleted": true, "areas": 7)")}) ==
        std::nullopt);
}

TEST_CASE("One broken file in the inbox costs itself alone, and is named") {
  const std::string good = report(incident("a", 1, monday));
  const Loaded all =
      loaded(report(incident("b", 2)), {"{\"format\": ", "", good, R"({"format": "lagesbild/1"})"});
  CHECK(counted(all) == Found{"a at 1", "b at 2"});
  REQUIRE(labels(all).size() == 3);
  CHECK(labels(all)[0].starts_with("error inkorg/kommun-2026-W45-0.json#"));
  CHECK(labels(all)[0].ends_with("damaged-file"));
  CHECK(labels(all)[1].ends_with("damaged-file"));
  CHECK(labels(all)[2] == "error inkorg/kommun-2026-W45-3.json#/format unknown-format");
  // A record within a good file, too.
  const Loaded part = loaded(report(""), {report(R"({"id": "x", "source": "kommun"},)" + incident("a", 1))});
  CHECK(counted(part) == Found{"a at 1"});
  CHECK(part.errors > 0);
}

TEST_CASE("The inbox is the folder that the manifest names, and holds what the manifest does not name") {
  Sample sample;
  sample.manifest.replace(sample.manifest.find("\"areas\""), 7, R"("inbox": "post/in", "areas")");
  std::vector<File> files = sample.files();
  for (File& file : files) file.path = "mapp/" + file.path;
  files.push_back({"mapp/post/in/k.json", report(incident("a", 1))});
  files.push_back({"mapp/post/in/läs.txt", "x"});
  files.push_back({"mapp/inkorg/k.json", report(incident("b", 2))});
  const Loaded all = read_situation(files);
  CHECK(counted(all) == Found{"a at 1"});
  CHECK(labels(all) == Found{"warning lagesbild.json#/incidents unnamed-file"});
  const Documents documents{files};
  CHECK(documents.inbox() == "post/in/");
  CHECK(documents.in_inbox(*documents.find("post/in/k.json")));
  CHECK_FALSE(documents.in_inbox(*documents.find("handelser/kommun.json")));
  CHECK_FALSE(documents.in_inbox(*documents.find("inkorg/k.json")));
  CHECK(Documents(Sample{}.files()).inbox() == "inkorg/");
}

TEST_CASE("A folder of reports dropped onto a situation is its inbox, and the manifest stays as it was") {
  std::vector<File> files = Sample{}.files();
  for (File& file : files) file.path = "mapp/" + file.path;
  const std::string path = "inkorg/kommun.json";  // called as a file that the manifest names
  const Joined joined = with_files(files, std::vector{File{path, report(incident("a", 1))}});
  CHECK(joined.problems.empty());
  CHECK(joined.files.size() == 4);
  CHECK(joined.files[0].bytes == files[0].bytes);
  CHECK(joined.files[2].bytes == files[2].bytes);
  CHECK(joined.files[3].path == "mapp/inkorg/kommun.json");
  CHECK(counted(read_situation(joined.files)) == Found{"a at 1"});
  const Joined again = with_files(joined.files, std::vector{File{"mapp/" + path, report(incident("a", 2))}});
  CHECK(again.files.size() == 4);
  CHECK(counted(read_situation(again.files)) == Found{"a at 2"});
}

TEST_CASE("Of two moments it is known which is the later, whatever zone they are written in") {
  CHECK(instant_of("1970-01-01T00:00:00Z") == 0);
  CHECK(instant_of("1970-01-02") == 86400);
  CHECK(instant_of("1970-01-01T01:00:00+01:00") == 0);
  CHECK(instant_of("1970-01-01T01:00+0100") == 0);
  CHECK(instant_of("1969-12-31 20:30:00-03:30") == 0);
  CHECK(instant_of("1970-01-01T00:00:01.25Z") == 1.25);
  CHECK(instant_of("2026-11-13T14:40:00+01:00") == instant_of("2026-11-13T13:40:00Z"));
  for (const char* text : {"", "i går", "2026-02-30", "2026-11-13T", "2026-11-13T1", "2026-11-13T14:40:0",
                           "2026-11-13T14:40:00+1", "2026-11-13T14:40:00+01:00x", "2026-11-13X14:40"}) {
    CAPTURE(text);
    CHECK_FALSE(instant_of(text));
  }
}

}  // namespace lagesbild::data
