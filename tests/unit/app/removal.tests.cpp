#include <catch2/catch_test_macros.hpp>
#include <map>
#include <vector>

#include "app/topics/saving/plan.hpp"
#include "app/topics/saving/saver.hpp"

/// How a report leaves the folder, when it has been taken in.
namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;

const std::string report_path = "inkorg/vakt-2026-W47-abc.json";
const std::string measures_path = "insatser.json";
constexpr const char* manifest = R"({"format": "lagesbild/1", "title": "Provstad",
 "municipality": {"code": "9999", "name": "Provstad"}, "sources": [{"id": "vakt", "name": "Vakt"}],
 "categories": [{"id": "brak", "name": "Bråk"}], "areas": "omraden.geojson", "incidents": ["handelser.json"],
 "measures": "insatser.json"})";
constexpr const char* measures = R"({"format": "lagesbild-measures/1", "revision": 1, "measures": [
 {"id": "ljus", "title": "Ljus", "status": "planned"}]})";
constexpr const char* told = R"({"format": "lagesbild-incidents/1", "incidents": []})";

SavingPlan plan() {
  const std::vector<data::File> files{
      {"lagesbild.json", manifest}, {measures_path, measures}, {report_path, told}};
  const data::Draft draft{
      {measures_path, data::SetField{{"measures", "ljus"}, {"status"}, "\"done\""}, "1", "", ""},
      {report_path, data::RemoveDocument{}, "2", "", ""}};
  return plan_saving(data::Documents(files), draft);
}

/// A folder whose tags are its files' bytes, and a saver at work in it.
struct Place {
  std::map<std::string, std::string> files{{measures_path, measures}, {report_path, told}};
  Outcome writes = Outcome::done;
  Saver saver{merging()};
  std::vector<Saver::Written> written;

  RequestResult answer(const RoadRequest& request) {
    if (const auto* read = std::get_if<ReadFile>(&request)) {
      if (!files.contains(read->path)) return {.outcome = Outcome::not_found};
      return {.tag = files[read->path], .bytes = files[read->path]};
    }
    if (const auto* write = std::get_if<WriteFile>(&request)) {
      if (writes == Outcome::done) files[write->path] = write->bytes.text();
      return {.outcome = writes};
    }
    if (const auto* removal = std::get_if<RemoveFile>(&request)) {
      CHECK(files[measures_path].find("\"done\"") != std::string::npos);
      CHECK(removal->expects == files[removal->path]);
      files.erase(removal->path);
    }
    return {};
  }
  void save(const SavingPlan& wanted) {
    saver.begin(wanted.documents);
    for (int steps = 0; saver.busy() && steps < 100; ++steps) {
      const auto request = saver.take_request();
      REQUIRE(request);
      saver.answered(answer(*request));
    }
    written = saver.take_written();
  }
};

}  // namespace

TEST_CASE("A report goes when what takes its place is there, and not before") {
  const SavingPlan wanted = plan();
  REQUIRE(wanted.documents.size() == 2);
  CHECK(wanted.documents.back().goes);
  CHECK(wanted.edits.at("2") == std::set<std::string>{report_path});

  Place place;
  place.writes = Outcome::denied;
  place.save(wanted);
  CHECK(place.files.contains(report_path));
  CHECK(place.saver.tasks().back().failure == SaveFailure::waits);
  CHECK(place.written.empty());

  place.writes = Outcome::done;
  place.save(wanted);
  CHECK_FALSE(place.files.contains(report_path));
  REQUIRE(place.written.size() == 2);
  CHECK(place.written.back().gone);

  // Another has removed it already.
  place.save(wanted);
  REQUIRE(place.written.size() == 2);
  CHECK(place.written.back().gone);
}

TEST_CASE("A report that has other words than those that were taken in stays") {
  Place place;
  place.files[report_path] = R"({"incidents": [{"id": "x"}]})";
  place.save(plan());
  CHECK(place.files.contains(report_path));
  REQUIRE(place.written.size() == 2);
  CHECK_FALSE(place.written.back().gone);
  CHECK(place.written.back().bytes == place.files[report_path]);
}

}  // namespace lagesbild::app
