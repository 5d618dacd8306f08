#include "data/documents/dated_copies.hpp"

#include "app/topics/saving/restoring.hpp"
#include "tests/unit/app/saving_support.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;

const Date thursday = *parse_date("2026-11-26");
constexpr const char* copy_of_thursday = "historik/insatser-2026-11-26.json";

/// Saves the edits on the measures as the folder has them; the saver is the desk's own, day after day.
void save(Desk& desk, Folder& folder, const data::Draft& draft, Date day) {
  const data::Documents base =
      documents_of({{"lagesbild.json", manifest}, {"insatser.json", folder.files["insatser.json"]}});
  desk.saver.day_is(day);
  desk.asked.clear();
  desk.saver.begin(plan_saving(base, draft).documents);
  desk.run(folder);
}

}  // namespace

TEST_CASE("Before a file is written over for the first time on a day it is copied as it was") {
  Desk desk({});
  Folder folder = folder_with(measures);
  save(desk, folder, {status("ljus", "done", "1")}, thursday);
  CHECK(folder.files[copy_of_thursday] == measures);

  save(desk, folder, {status("vakt", "done", "2")}, thursday);
  CHECK(folder.files[copy_of_thursday] == measures);
  CHECK(desk.count<WriteFile>() == 1);
  const std::string evening = folder.files["insatser.json"];

  save(desk, folder, {added("kamera", "3")}, Date{thursday.days_since_epoch + 1});
  CHECK(folder.files[copy_of_thursday] == measures);
  CHECK(folder.files["historik/insatser-2026-11-27.json"] == evening);
}

namespace {

constexpr const char* events_with_words =
    R"({"format": "lagesbild-incidents/1", "revision": 4, "x-dnr": "7", "incidents": [
 {"id": "a1", "source": "vakt", "date": "2026-11-12", "area": "norr", "category": "brak", "note": "Sa Kalle"},
 {"id": "a2", "source": "vakt", "date": "2026-11-13", "area": "norr", "category": "brak", "note": "Vid bron"}
]})";
constexpr const char* columns_with_words = R"({"format": "lagesbild-incidents/1", "layout": "columns",
 "dictionary": {"note": ["Sa Kalle", "Vid bron"]}, "from": "2026-11-01",
 "columns": {"id": ["a1", "a2"], "note": [0, 1], "day": [11, 12]}})";

/// What is saved when the note of "a1" is purged from a folder.
void purge_note(Desk& desk, Folder& folder) {
  const data::Documents base =
      documents_of({{"lagesbild.json", manifest}, {"handelser.json", folder.files["handelser.json"]}});
  const data::Draft edits =
      data::purge(base, data::IncidentText{"vakt", "a1", "note"}, "2026-11-26T10:00:00Z", "vakt");
  desk.saver.day_is(thursday);
  desk.saver.begin(plan_saving(base, edits).documents);
}

bool is_anywhere(const Folder& folder, std::string_view words) {
  return std::any_of(folder.files.begin(), folder.files.end(),
                     [&](const auto& file) { return file.second.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("Words that are purged go from the dated copies too, and nothing else does") {
  for (const char* kept : {events_with_words, columns_with_words}) {
    Desk desk({});
    Folder folder;
    folder.put("handelser.json", kept);
    folder.put("historik/handelser-2026-11-12.json", kept);
    folder.put("historik/handelser-2026-11-19.json", events_with_words);
    folder.put("historik/handelser-skadad-1.json", kept);
    folder.put("historik/beslut-2026-11-19.json", "{}");
    purge_note(desk, folder);
    desk.run(folder);
    CHECK(desk.task().step == Saver::Step::done);
    CHECK(desk.task().unpurged.empty());
    CHECK_FALSE(is_anywhere(folder, "Kalle"));
    CHECK(has(folder.files["historik/handelser-2026-11-12.json"], "Vid bron"));
    CHECK(has(folder.files["historik/handelser-2026-11-19.json"], R"("revision": 4, "x-dnr": "7")"));
    CHECK(folder.files["historik/beslut-2026-11-19.json"] == "{}");
    // What the words were in until now is copied nowhere either.
    CHECK_FALSE(folder.files.contains("historik/handelser-2026-11-26.json"));
  }
}

TEST_CASE(
    "Words that are purged from a measure go from its copies, and come back by nobody who writes beside "
    "them") {
  const std::string said =
      R"("problem": "Fråga Berit på 08-123 456 78", "causes": ["Ring 08-123 456 78", "Mörkt"])";
  std::string before = measures;
  before.insert(before.find(R"("x-dnr")"), said + ", ");
  const data::Documents base = documents_of({{"lagesbild.json", manifest}, {"insatser.json", before}});
  Desk desk({});
  Folder folder = folder_with(before.c_str());
  folder.put("historik/insatser-2026-11-19.json", before);
  folder.put("historik/insatser-2026-11-20.json", before.substr(0, before.size() - 9));
  desk.saver.day_is(thursday);
  desk.saver.begin(
      plan_saving(base, data::purge(base, data::RecordText{{"08-123 456 78"}}, "2026-11-26T10:00:00Z", ""))
          .documents);
  // Somebody else has written one more cause, beside the one that goes, and will do so again after this.
  std::string theirs = before;
  theirs.replace(theirs.find("\"Mörkt\""), std::string("\"Mörkt\"").size(), "\"Mörkt\", \"Buskar\"");
  folder.put("insatser.json", theirs);
  bool again = false;
  desk.run([&](const RoadRequest& request) -> RequestResult {
    const auto* write = std::get_if<WriteFile>(&request);
    const RequestResult answer = folder.answer(request);
    if (write && write->path == "insatser.json" && !std::exchange(again, true))
      folder.put(write->path, theirs);
    return answer;
  });
  while (desk.task().step == Saver::Step::asks) {
    CHECK(desk.task().clashes[0].theirs->find("Berit") == std::string::npos);
    CHECK(desk.task().clashes[0].theirs->find("08-123") == std::string::npos);
    desk.saver.answer_clash("insatser.json", ClashAnswer::theirs);
    desk.run(folder);
  }
  CHECK(desk.task().step == Saver::Step::done);
  CHECK(desk.task().unpurged == std::vector<std::string>{"historik/insatser-2026-11-20.json"});
  folder.files.erase("historik/insatser-2026-11-20.json");
  CHECK_FALSE(is_anywhere(folder, "08-123"));
  CHECK(is_anywhere(folder, "Buskar"));
  CHECK(folder.files["historik/insatser-2026-11-19.json"].find(R"(["[rensat]", "Mörkt"])") !=
        std::string::npos);
}

TEST_CASE("A copy that cannot be purged is named, and the file is saved all the same") {
  Desk desk({});
  Folder folder;
  folder.put("handelser.json", events_with_words);
  folder.put("historik/handelser-2026-11-12.json", events_with_words);
  folder.put("historik/handelser-2026-11-19.json", std::string(events_with_words).substr(0, 200));
  folder.put("historik/handelser-2026-11-20.json", "not JSON, but not of that event either");
  purge_note(desk, folder);
  desk.run([&](const RoadRequest& request) -> RequestResult {
    const auto* write = std::get_if<WriteFile>(&request);
    if (write && write->path.ends_with("2026-11-12.json"))
      return {.outcome = Outcome::denied, .why = "HTTP 403"};
    return folder.answer(request);
  });
  CHECK(desk.task().unpurged ==
        std::vector<std::string>{"historik/handelser-2026-11-19.json", "historik/handelser-2026-11-12.json"});
  CHECK_FALSE(has(folder.files["handelser.json"], "Kalle"));
}

TEST_CASE("A copy that somebody else writes at the same time is purged as it then is") {
  Desk desk({});
  Folder folder;
  folder.put("handelser.json", events_with_words);
  folder.put("historik/handelser-2026-11-12.json", events_with_words);
  purge_note(desk, folder);
  int others = 2;
  desk.run([&](const RoadRequest& request) -> RequestResult {
    const auto* write = std::get_if<WriteFile>(&request);
    if (write && data::is_among_copies(write->path) && others-- > 0)
      folder.put(write->path, events_with_words);
    return folder.answer(request);
  });
  CHECK_FALSE(is_anywhere(folder, "Kalle"));
  CHECK(desk.task().unpurged.empty());
}

TEST_CASE("A copy that another page made the same day is left as it is") {
  Desk desk({});
  Folder folder = folder_with(measures);
  folder.put(copy_of_thursday, "as it was in the morning");
  save(desk, folder, {status("ljus", "done", "1")}, thursday);
  CHECK(folder.files[copy_of_thursday] == "as it was in the morning");
  CHECK(has(folder.files["insatser.json"], R"("status": "done")"));
}

TEST_CASE("A copy that fails is told and does not stop the saving") {
  for (const Outcome outcome : {Outcome::denied, Outcome::failed}) {
    Desk desk({});
    Folder folder = folder_with(measures);
    desk.saver.day_is(thursday);
    desk.saver.begin(plan_saving(desk.base, std::vector{status("ljus", "done", "1")}).documents);
    desk.run([&](const RoadRequest& request) -> RequestResult {
      const auto* write = std::get_if<WriteFile>(&request);
      if (write && data::is_among_copies(write->path)) return {.outcome = outcome, .why = "HTTP 507"};
      return folder.answer(request);
    });
    CHECK(desk.task().step == Saver::Step::done);
    CHECK(desk.task().copy_failure == (outcome == Outcome::denied ? SaveFailure::denied : SaveFailure::full));
    CHECK(has(folder.files["insatser.json"], R"("status": "done")"));
  }
}

TEST_CASE("What was no file before is copied nowhere, and what nobody writes over neither") {
  Desk desk({});
  Folder folder = folder_with(measures);
  save(desk, folder, {report("inkorg/vakt.json")}, thursday);
  CHECK(folder.files.size() == 2);
}

TEST_CASE("Of a damaged file the latest copy that is whole is offered") {
  Folder folder = folder_with("");
  folder.put("historik/insatser-2026-11-20.json", measures);
  folder.put("historik/insatser-2026-11-24.json", measures);
  folder.put("historik/insatser-2026-11-25.json", std::string(measures).substr(0, 100));
  folder.put("historik/beslut-2026-11-25.json", "{}");
  folder.put("historik/insatser-skadad-1.json", measures);
  Restoring restoring;
  restoring.start({"insatser.json", "handelser/polis.json"});
  int reads = 0;
  while (const auto request = restoring.take_request()) {
    if (const auto* list = std::get_if<ListFolder>(&*request)) {
      std::string lines;
      for (const auto& [path, bytes] : folder.files) {
        if (path.starts_with(list->path)) lines += path + "\tsome tag\n";
      }
      restoring.answered({.bytes = lines});
    } else {
      ++reads;
      restoring.answered(folder.answer(*request));
    }
  }
  CHECK(reads == 2);
  REQUIRE(restoring.offers().size() == 1);
  CHECK(restoring.offers().at("insatser.json").bytes == measures);
  CHECK(to_string(restoring.offers().at("insatser.json").day) == "2026-11-24");
}

}  // namespace lagesbild::app
