#include "app/topics/saving/saving.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>

#include "app/history.hpp"
#include "tests/unit/app/saving_support.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;
using Step = Saver::Step;

}  // namespace

TEST_CASE("A document is read afresh, written and read back twice before it is told to be saved") {
  Desk desk({status("ljus", "done", "1")});
  Folder folder = folder_with(measures);
  desk.run(folder);

  REQUIRE(desk.written.size() == 1);
  CHECK(desk.written.front().bytes == folder.files["insatser.json"]);
  CHECK(has(folder.files["insatser.json"], R"("status": "done")"));
  CHECK(has(folder.files["insatser.json"], R"("x-dnr": "7")"));
  CHECK(std::holds_alternative<ReadFile>(desk.asked.front()));
  CHECK(desk.count<WriteFile>() == 1);
  CHECK(desk.count<ReadFile>() == 3);
  CHECK(desk.count<Wait>() == 1);
}

TEST_CASE("A report of one's own is seen once, and nothing is written over") {
  Desk desk({report("inkorg/vakt-2026-W47-abc.json")});
  Folder folder = folder_with(measures);
  desk.run(folder);
  REQUIRE(desk.written.size() == 1);
  CHECK(desk.count<ReadFile>() == 2);
  CHECK(desk.count<Wait>() == 0);
  CHECK(std::get<WriteFile>(desk.asked[1]).expects.empty());

  // An answer that was lost on the way: the next time it is there already.
  Desk again({report("inkorg/vakt-2026-W47-abc.json")});
  again.run(folder);
  CHECK(again.written.size() == 1);
  CHECK(again.count<WriteFile>() == 0);
}

TEST_CASE("What the server refuses though nothing has changed is tried again when a second has gone") {
  Desk desk({status("ljus", "done", "1")});
  Folder folder = folder_with(measures);
  int refusals = 2;
  desk.run([&](const RoadRequest& request) -> RequestResult {
    if (std::holds_alternative<WriteFile>(request) && refusals-- > 0) return {.outcome = Outcome::conflict};
    return folder.answer(request);
  });
  CHECK(desk.written.size() == 1);
  CHECK(desk.count<WriteFile>() == 3);
  CHECK(desk.count<Wait>() == 3);  // two rests, and the settling
}

TEST_CASE("A weak tag is waited for before it is written against") {
  Desk desk({status("ljus", "done", "1")});
  Folder folder = folder_with(measures);
  bool weak = true;
  desk.run([&](const RoadRequest& request) -> RequestResult {
    RequestResult result = folder.answer(request);
    if (std::holds_alternative<ReadFile>(request) && std::exchange(weak, false))
      result.tag = "W/" + result.tag;
    return result;
  });
  CHECK(desk.written.size() == 1);
  CHECK(std::holds_alternative<Wait>(desk.asked[1]));
}

TEST_CASE("A file that cannot be read or written stays in the draft, with the reason") {
  const auto fails_with = [](const RequestResult& refusal, bool when_reading) {
    Desk desk({status("ljus", "done", "1")});
    Folder folder = folder_with(measures);
    desk.run([&](const RoadRequest& request) {
      const bool refused = when_reading ? std::holds_alternative<ReadFile>(request)
                                        : std::holds_alternative<WriteFile>(request);
      return refused ? refusal : folder.answer(request);
    });
    CHECK(desk.written.empty());
    CHECK(folder.files["insatser.json"] == measures);
    CHECK(desk.task().step == Step::failed);
    return desk.task().failure.value();
  };
  CHECK(fails_with({.outcome = Outcome::denied, .why = "HTTP 401"}, true) == SaveFailure::signed_out);
  CHECK(fails_with({.outcome = Outcome::denied, .why = "sign-in"}, true) == SaveFailure::signed_out);
  CHECK(fails_with({.outcome = Outcome::denied, .why = "HTTP 403"}, false) == SaveFailure::denied);
  CHECK(fails_with({.outcome = Outcome::not_found, .why = "HTTP 404"}, false) == SaveFailure::not_there);
  CHECK(fails_with({.outcome = Outcome::conflict, .why = "HTTP 412"}, false) == SaveFailure::contended);
  const auto failed = [&](const char* why) {
    return fails_with({.outcome = Outcome::failed, .why = why}, false);
  };
  CHECK(failed("HTTP 413") == SaveFailure::too_large);
  CHECK(failed("HTTP 423") == SaveFailure::locked);
  CHECK(failed("NoModificationAllowedError") == SaveFailure::locked);
  CHECK(failed("HTTP 503") == SaveFailure::busy);
  CHECK(failed("HTTP 507") == SaveFailure::full);
  CHECK(failed("QuotaExceededError") == SaveFailure::full);
  CHECK(failed("timeout") == SaveFailure::no_answer);
  CHECK(failed("network") == SaveFailure::no_answer);
  CHECK(failed("HTTP 500") == SaveFailure::other);
}

TEST_CASE("An empty or a cut file is never written over before it is kept under another name") {
  const std::string cut = std::string(measures).substr(0, 150);
  for (const std::string& damaged : {std::string(), cut, std::string(300, '\0')}) {
    CAPTURE(damaged.size());
    Desk desk({status("ljus", "done", "1")});
    Folder folder = folder_with(damaged.c_str());
    folder.put("insatser.json", damaged);
    folder.put("historik/insatser-skadad-1.json", "an earlier one");
    desk.run(folder);
    CHECK(desk.task().question == SaveQuestion::damaged);
    CHECK(desk.count<WriteFile>() == 0);
    CHECK(folder.files["insatser.json"] == damaged);

    desk.saver.allow("insatser.json");
    desk.run(folder);
    CHECK(folder.files["historik/insatser-skadad-1.json"] == "an earlier one");
    CHECK(folder.files["historik/insatser-skadad-2.json"] == damaged);
    CHECK(has(folder.files["insatser.json"], R"("status": "done")"));
    CHECK(desk.written.size() == 1);
  }
}

TEST_CASE("A file that is being written just now is looked at again, not called damaged") {
  Desk desk({status("ljus", "done", "1")});
  Folder folder = folder_with("");
  desk.run([&](const RoadRequest& request) {
    if (std::holds_alternative<Wait>(request) && folder.files["insatser.json"].empty()) {
      folder.put("insatser.json", measures);
    }
    return folder.answer(request);
  });
  CHECK(desk.written.size() == 1);
}

TEST_CASE("A file that is gone is not taken for deleted: somebody is asked") {
  Desk desk({status("ljus", "done", "1")});
  Folder folder;
  desk.run(folder);
  CHECK(desk.task().question == SaveQuestion::gone);
  CHECK(folder.files.empty());
  desk.saver.allow("insatser.json");
  desk.run(folder);
  CHECK(has(folder.files["insatser.json"], R"("status": "done")"));
}

TEST_CASE("What others have saved meanwhile is kept beside one's own, and saving again changes nothing") {
  Desk desk({status("ljus", "done", "1"), added("kamera", "2")});
  Folder folder = folder_with(measures);
  const data::Documents theirs =
      drafted(desk.base, std::vector{status("vakt", "ongoing", "a"), added("fritid", "b")}).documents;
  folder.put("insatser.json", theirs.find("insatser.json")->file.bytes.text());
  desk.run(folder);

  REQUIRE(desk.written.size() == 1);
  const data::Documents after =
      documents_of({{"lagesbild.json", manifest}, {"insatser.json", folder.files["insatser.json"]}});
  for (const data::Edit& edit : {status("ljus", "done", "1"), status("vakt", "ongoing", "a")}) {
    CHECK(after.with(edit)->find("insatser.json")->file.bytes == folder.files["insatser.json"]);
  }
  CHECK(has(folder.files["insatser.json"], "kamera"));
  CHECK(has(folder.files["insatser.json"], "fritid"));
  CHECK(has(folder.files["insatser.json"], R"("x-dnr": "7")"));

  const std::string saved = folder.files["insatser.json"];
  Desk again({status("ljus", "done", "1"), added("kamera", "2")});
  again.run(folder);
  CHECK(again.count<WriteFile>() == 0);
  CHECK(folder.files["insatser.json"] == saved);
}

TEST_CASE("Two values in one field wait for somebody to choose, and both are there until then") {
  for (const ClashAnswer answer : {ClashAnswer::mine, ClashAnswer::theirs}) {
    Desk desk({status("ljus", "done", "1"), status("vakt", "ongoing", "2")});
    Folder folder = folder_with(measures);
    const data::Documents theirs = drafted(desk.base, std::vector{status("ljus", "ongoing", "a")}).documents;
    folder.put("insatser.json", theirs.find("insatser.json")->file.bytes.text());
    desk.run(folder);
    REQUIRE(desk.task().question == SaveQuestion::clash);
    REQUIRE_FALSE(desk.task().clashes.empty());
    CHECK(desk.task().clashes.front().mine == "\"done\"");
    CHECK(desk.task().clashes.front().theirs == "\"ongoing\"");
    CHECK(desk.count<WriteFile>() == 0);

    while (desk.task().question == SaveQuestion::clash) desk.saver.answer_clash("insatser.json", answer);
    desk.run(folder);
    CHECK(desk.written.size() == 1);
    const data::Documents after =
        documents_of({{"lagesbild.json", manifest}, {"insatser.json", folder.files["insatser.json"]}});
    const char* word = answer == ClashAnswer::mine ? "done" : "ongoing";
    CHECK(after.with(status("ljus", word, "1"))->find("insatser.json")->file.bytes ==
          folder.files["insatser.json"]);
    CHECK(after.with(status("vakt", "ongoing", "2"))->find("insatser.json")->file.bytes ==
          folder.files["insatser.json"]);
  }
}

TEST_CASE("What two say of one week, which has no id, is chosen of too, and what was chosen is written") {
  const auto file = [](const std::string& status) {
    return R"({"format": "lagesbild-incidents/1", "reporting": [{"source": "kommun", "week": "2026-W47", "status": ")" +
           status + R"("}], "incidents": []})";
  };
  const data::Bytes base(R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": []})");
  for (const ClashAnswer answer : {ClashAnswer::mine, ClashAnswer::theirs}) {
    const auto asked = merging()("k.json", base, file("nothing"), file("missing"), {});
    REQUIRE(asked);
    REQUIRE(asked->clashes.size() == 1);
    CHECK(asked->clashes[0].record == "kommun, 2026-W47");
    const auto merged = merging()("k.json", base, file("nothing"), file("missing"), std::vector{answer});
    REQUIRE(merged);
    CHECK(merged->bytes.text().find(answer == ClashAnswer::mine ? "nothing" : "missing") !=
          std::string::npos);
  }
}

namespace {

/// A page that saves, whose requests the server takes in two steps: a write is judged when it comes and
/// carried out later, as mod_dav does.
struct Visitor {
  Desk desk;
  std::optional<RoadRequest> under_way;
  bool judged = false;
  int waits = 0;

  explicit Visitor(const data::Draft& draft) : desk(draft) {}
};

/// One step of a page, if it has any.
bool step(Visitor& page, Folder& folder) {
  if (!page.under_way) {
    page.under_way = page.desk.saver.take_request();
    if (!page.under_way) return false;
    page.judged = false;
    if (const auto* wait = std::get_if<Wait>(&*page.under_way)) page.waits = wait->milliseconds / 100;
  }
  const auto* write = std::get_if<WriteFile>(&*page.under_way);
  if (std::holds_alternative<Wait>(*page.under_way) && --page.waits > 0) return true;
  RequestResult result;
  if (write && !page.judged) {
    page.judged = folder.fits(*write);
    if (page.judged) return true;
    result = {.outcome = Outcome::conflict};
  } else if (write) {
    folder.put(write->path, write->bytes.text());
  } else {
    result = folder.answer(*page.under_way);
  }
  page.under_way.reset();
  page.desk.saver.answered(result);
  for (auto& file : page.desk.saver.take_written()) page.desk.written.push_back(std::move(file));
  return true;
}

}  // namespace

TEST_CASE("Two pages that save one file at once lose nothing, in whatever order their requests come") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    Folder folder = folder_with(measures);
    std::array<Visitor, 2> pages{Visitor({status("ljus", "done", "1"), added("kamera", "2")}),
                                 Visitor({status("vakt", "ongoing", "3"), added("fritid", "4")})};
    std::mt19937 random(seed);
    // A server takes its time between the judging and the carrying out, if never as long as a page waits
    // before it looks again.
    constexpr int longest = 15;
    int pending = 0;
    for (int steps = 0; steps < 8000; ++steps) {
      std::size_t turn = random() % 2;
      const auto judged = [&](std::size_t page) { return pages[page].under_way && pages[page].judged; };
      if (judged(turn) && pending < longest && random() % 3 != 0) turn = 1 - turn;
      if (judged(1 - turn) && pending >= longest) turn = 1 - turn;
      const bool any = step(pages[turn], folder) || step(pages[1 - turn], folder);
      pending = judged(0) || judged(1) ? pending + 1 : 0;
      if (!any) break;
    }
    for (const Visitor& page : pages) {
      REQUIRE_FALSE(page.desk.saver.busy());
      REQUIRE(page.desk.written.size() == 1);
    }
    const std::string& saved = folder.files["insatser.json"];
    const data::Documents after = documents_of({{"lagesbild.json", manifest}, {"insatser.json", saved}});
    CHECK(after.with(status("ljus", "done", "1"))->find("insatser.json")->file.bytes == saved);
    CHECK(after.with(status("vakt", "ongoing", "3"))->find("insatser.json")->file.bytes == saved);
    CHECK(has(saved, "kamera"));
    CHECK(has(saved, "fritid"));
  }
}

TEST_CASE(
    "A draft is written new files first and the manifest last, and an edit is saved when all of it is") {
  data::Edit first{"insatser.json", data::AddRecord{"measures", R"({"id": "ny", "title": "Ny"})"}, "1",
                   "2026-11-25T10:00:00Z", ""};
  const data::Documents bare = documents_of(
      {{"lagesbild.json",
        R"({"format": "lagesbild/1", "title": "Provstad", "municipality": {"code": "9999", "name": "P"}})"}});
  first.document = bare.path_for(data::FileKind::measures);
  const SavingPlan plan = plan_saving(bare, std::vector{first, report("inkorg/a.json")});
  REQUIRE(plan.documents.size() == 3);
  CHECK(plan.documents.back().path == "lagesbild.json");
  CHECK(plan.edits.at("1") == std::set<std::string>{"lagesbild.json", first.document});
  CHECK(plan.edits.at("inkorg/a.json") == std::set<std::string>{"inkorg/a.json"});

  Saver saver(merging());
  saver.begin(plan.documents);
  Folder folder;
  folder.put("lagesbild.json", bare.find("lagesbild.json")->file.bytes.text());
  while (saver.busy()) {
    const auto request = saver.take_request();
    const auto* write = std::get_if<WriteFile>(&*request);
    saver.answered(write && write->path == first.document
                       ? RequestResult{.outcome = Outcome::failed, .why = "HTTP 507"}
                       : folder.answer(*request));
  }
  CHECK(saver.tasks().back().failure == SaveFailure::waits);
  CHECK_FALSE(has(folder.files["lagesbild.json"], "insatser.json"));
  CHECK(folder.files.contains("inkorg/a.json"));
}

TEST_CASE(
    "What is saved leaves the draft and every step of the history, and no step is left that does nothing") {
  History history;
  history = applied(std::move(history), Edit{status("ljus", "ongoing", "1")}, 1);
  history = applied(std::move(history), Edit{status("ljus", "done", "2")}, 2);
  history = applied(std::move(history), SelectArea{"norr"}, 3);
  history = applied(std::move(history), Edit{status("vakt", "done", "3")}, 4);
  history = applied(std::move(history), Undo{}, 5);
  history = without_edits(std::move(history), {"1", "2"});
  CHECK(history.state.choices.draft.empty());
  CHECK(history.before.size() == 1);
  history = applied(std::move(history), Redo{}, 6);
  CHECK(history.state.choices.draft.size() == 1);
  history = applied(std::move(history), Undo{}, 7);
  history = applied(std::move(history), Undo{}, 8);
  CHECK(history.state.choices.selection.area.empty());
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("A kept draft comes back with what it was made on, and anything else is none") {
  const data::Documents base = documents_of({{"lagesbild.json", manifest}, {"insatser.json", measures}});
  const data::Draft draft{status("ljus", "done", "1"), report("inkorg/å.json")};
  const KeptDraft kept = kept_draft(base, draft, {});
  CHECK(kept.foundations.size() == 1);
  const auto read = read_kept(write_kept(kept));
  REQUIRE(read);
  CHECK(read->edits == draft);
  CHECK(read->situation == situation_key(base));
  CHECK(read->instant == "2026-11-25T10:00:00Z");
  CHECK(read->foundations.at("insatser.json") == measures);
  for (const char* other : {"", "{}", "[1]", "not JSON", R"({"draft": {}})"}) CHECK_FALSE(read_kept(other));
}

}  // namespace lagesbild::app
