#include "app/topics/saving/kept_draft.hpp"

#include "tests/unit/app/saving_support.hpp"

namespace lagesbild::app {

namespace {

using Outcome = RequestResult::Outcome;

const Date thursday = *parse_date("2026-11-26");

ReportForm begun(const char* source, const char* note) {
  ReportForm form;
  form.source = source;
  form.answer = WeekAnswer::events;
  ReportedEvent event;
  event.note = note;
  form.events.push_back(event);
  return form;
}

/// One page's saving, its draft and what the browser keeps for it.
struct Visit {
  data::Documents base = documents_of({{"lagesbild.json", manifest}, {"insatser.json", measures}});
  data::Draft draft;
  ReportForm form;
  Saving saving{merging()};
  std::map<std::string, std::string> kept;  ///< by key
  std::vector<int> waits;

  Visit() {
    saving.opened(base, {});
    saving.road_found({.kind = RoadKind::webdav, .place = "server"}, base);
  }
  void run(Folder& folder) {
    for (int round = 0; round < 200; ++round) {
      auto requests = saving.take_requests(base, draft, form, thursday);
      if (requests.empty()) return;
      for (const SavingRequest& request : requests) {
        if (const auto* keep = std::get_if<KeepDraft>(&request.what)) {
          kept[keep->key] = keep->json;
          saving.answered(request.asker, {}, base);
        } else if (request.asker == Asker::retry) {
          waits.push_back(std::get<Wait>(request.what).milliseconds);
          if (waits.size() < 4) saving.answered(request.asker, {}, base);
        } else if (request.asker != Asker::watch) {
          saving.answered(request.asker, folder.answer(request.what), base);
        }
      }
      if (auto arrived = saving.take_arrived()) {
        std::erase_if(draft, [&](const data::Edit& edit) { return arrived->saved.contains(edit.id); });
      }
    }
    FAIL("saving never rests");
  }
  std::optional<Saving::Found> take_found() { return saving.take_found(base, draft, form); }
};

struct Refusing : Folder {
  RequestResult refusal;
  int refused = 0;  ///< writes that are still refused; below 0: all
  RequestResult answer_or_refuse(const RoadRequest& request) {
    if (std::holds_alternative<WriteFile>(request) && refused != 0) {
      --refused;
      return refusal;
    }
    return answer(request);
  }
};

Folder whole_folder() {
  Folder folder = folder_with(measures);
  folder.put("lagesbild.json", manifest);
  return folder;
}

}  // namespace

TEST_CASE("What is being written of a report is kept as it is written, and comes back at the next visit") {
  Folder folder = whole_folder();
  Visit first;
  first.draft = {status("ljus", "done", "1")};
  first.form = begun("vakt", "Fönster krossat på ");
  first.run(folder);
  const std::string kept = first.kept.at("");

  Visit second;
  REQUIRE(second.saving.draft_found("förra", kept));
  const auto found = second.take_found();
  REQUIRE(found);
  CHECK(found->draft == first.draft);
  REQUIRE(found->form);
  CHECK(found->form == begun("vakt", "Fönster krossat på "));
  CHECK(second.saving.picture(found->draft).taken_up->form);
  second.draft = found->draft;
  second.form = *found->form;
  second.run(folder);
  CHECK(second.kept.at("förra").empty());
  CHECK(has(second.kept.at(""), "Fönster krossat"));

  // When it is sent nothing is left of it.
  second.form = {};
  second.draft.clear();
  second.run(folder);
  CHECK(second.kept.at("").empty());
  CHECK_FALSE(second.saving.picture({}).taken_up->form);
}

TEST_CASE("Of two reports that were begun none takes the other's place") {
  Folder folder = whole_folder();
  const auto kept_with = [&](const ReportForm& form) {
    Visit visit;
    visit.form = form;
    visit.run(folder);
    return visit.kept.at("");
  };
  Visit visit;
  visit.saving.draft_found("a", kept_with(begun("vakt", "den ena")));
  visit.saving.draft_found("b", kept_with(begun("vakt", "den andra")));
  const auto found = visit.take_found();
  REQUIRE(found);
  visit.form = *found->form;
  visit.run(folder);
  CHECK(visit.kept.at("a").empty());
  CHECK(has(visit.kept.at("b"), "den andra"));

  Visit writing;
  writing.form = begun("vakt", "den tredje");
  writing.saving.draft_found("b", visit.kept.at("b"));
  CHECK_FALSE(writing.take_found());
  writing.run(folder);
  CHECK(has(writing.kept.at("b"), "den andra"));

  Visit another;
  another.form.source = "polis";
  another.saving.draft_found("b", visit.kept.at("b"));
  CHECK_FALSE(another.take_found());
}

TEST_CASE("A downloaded draft that is opened is the draft again, once, and what clashes is told") {
  Folder folder = whole_folder();
  Visit first;
  first.draft = {status("ljus", "done", "1"), status("vakt", "done", "2")};
  first.run(folder);
  first.saving.act(DownloadDraft{}, first.base, first.draft);
  const auto files = first.saving.take_handed_out();
  REQUIRE(files.size() == 1);
  CHECK(files.front().file_name == "lagesbild-utkast.json");

  Visit second;
  second.base = documents_of(
      {{"lagesbild.json", manifest},
       {"insatser.json",
        first.base.with(status("ljus", "ongoing", "x"))->find("insatser.json")->file.bytes.text()}});
  second.draft = {status("vakt", "done", "2")};
  REQUIRE(second.saving.draft_found("", files.front().bytes));
  const auto found = second.take_found();
  REQUIRE(found);
  CHECK(found->draft == data::Draft{status("ljus", "done", "1")});
  CHECK(second.saving.picture(second.draft).taken_up->clashes >= 1);
  CHECK_FALSE(second.saving.any_file_waits());

  Visit elsewhere;
  elsewhere.base = documents_of({{"lagesbild.json", R"({"format": "lagesbild/1", "title": "En annan"})"}});
  REQUIRE(elsewhere.saving.draft_found("", files.front().bytes));
  CHECK_FALSE(elsewhere.take_found());
  CHECK(elsewhere.saving.any_file_waits());
  CHECK_FALSE(elsewhere.saving.draft_found("", measures));
}

TEST_CASE("What passes by itself is tried again, later and later, and what needs a person is not") {
  const auto save = [](const char* why, Outcome outcome, int refused) {
    Visit visit;
    Refusing folder;
    folder.put("lagesbild.json", manifest);
    folder.put("insatser.json", measures);
    folder.refusal = {.outcome = outcome, .why = why};
    folder.refused = refused;
    visit.draft = {status("ljus", "done", "1")};
    const auto run = [&] {
      for (int round = 0; round < 200; ++round) {
        const auto requests = visit.saving.take_requests(visit.base, visit.draft, visit.form, thursday);
        if (requests.empty()) return;
        for (const SavingRequest& request : requests) {
          if (request.asker == Asker::watch) continue;
          if (request.asker == Asker::retry) visit.waits.push_back(std::get<Wait>(request.what).milliseconds);
          if (visit.waits.size() > 4) return;
          visit.saving.answered(request.asker, folder.answer_or_refuse(request.what), visit.base);
        }
        if (auto arrived = visit.saving.take_arrived()) {
          std::erase_if(visit.draft,
                        [&](const data::Edit& edit) { return arrived->saved.contains(edit.id); });
        }
      }
    };
    run();
    visit.saving.act(SaveNow{}, visit.base, visit.draft);
    run();
    return std::pair(visit.waits, visit.draft.size());
  };
  // The copy of the day is refused first; that stops nothing.
  const auto [waits, left] = save("HTTP 423", Outcome::failed, 4);
  CHECK(waits == std::vector{5'000, 15'000});
  CHECK(left == 0);
  for (const char* why : {"timeout", "network", "HTTP 503", "InvalidStateError"}) {
    CAPTURE(why);
    const auto [again, kept] = save(why, Outcome::failed, -1);
    CHECK(again == std::vector{5'000, 15'000, 45'000, 135'000, 300'000});
    CHECK(kept == 1);
  }
  for (const auto& [why, outcome] : {std::pair{"HTTP 401", Outcome::denied},
                                     {"HTTP 403", Outcome::denied},
                                     {"HTTP 507", Outcome::failed},
                                     {"HTTP 413", Outcome::failed}}) {
    CAPTURE(why);
    CHECK(save(why, outcome, -1).first.empty());
  }
}

}  // namespace lagesbild::app
