#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "data/documents/merge.hpp"
#include "tests/unit/data/support.hpp"

/// Who changed what: a unit at every record that is changed, and never a person.
namespace lagesbild::app {

namespace {

constexpr const char* measures = R"({"format": "lagesbild-measures/1", "measures": [
 {"id": "ljus", "title": "Ljus", "areas": ["A"], "status": "planned", "changed": "2026-11-10T10:00:00Z"}]})";

struct Writer {
  Session session{{}, date_from_civil({2026, 11, 20})};

  Writer() {
    data::test::Sample sample;
    const std::size_t at = sample.manifest.find("\"incidents\"");
    sample.manifest.insert(at, "\"measures\": \"insatser.json\", ");
    std::vector<data::File> files = sample.files();
    files.push_back({"insatser.json", measures});
    session.opening().opened(std::move(files));
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  void write_as(const std::string& unit) { session.act(SavingAction{SetUnit{unit}}, 1); }
  void set_status(const std::string& status) {
    session.act(Edit{{"insatser.json",
                      data::SetField{{"measures", "ljus"}, {"status"}, "\"" + status + "\""},
                      {},
                      "2026-11-20T08:00:00Z",
                      {}}},
                1);
    work();
  }
  std::string text() {
    return std::string(session.documents().find(std::string_view("insatser.json"))->file.bytes.view());
  }
};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("What is changed says which unit changed it, when the unit is known") {
  Writer writer;
  writer.write_as("  Trygghetsenheten ");
  writer.set_status("done");
  CHECK(holds(writer.text(), R"("changed_by": "Trygghetsenheten")"));
  CHECK(writer.session.state().choices.draft.back().unit == "Trygghetsenheten");
}

TEST_CASE("A unit that is written after the changes stands at them once they are saved") {
  Writer writer;
  writer.set_status("done");
  CHECK_FALSE(holds(writer.text(), "changed_by"));
  writer.write_as("Trygghetsenheten");
  writer.session.act(SavingAction{SaveNow{}}, 1);
  writer.work();
  CHECK(holds(writer.text(), R"("changed_by": "Trygghetsenheten")"));
}

TEST_CASE("A personal number is no unit: it stands at nothing that is changed") {
  Writer writer;
  writer.write_as("19850709-9805");
  writer.set_status("done");
  CHECK_FALSE(holds(writer.text(), "9805"));
  writer.session.act(SavingAction{ShowSaving{true}}, 1);
  CHECK(writer.session.picture().saving.personal_unit);
}

TEST_CASE("The unit is kept by the browser and comes back with the next visit") {
  Writer writer;
  writer.write_as("Fältgruppen");
  const auto wanted = writer.session.take_saving_requests(date_from_civil({2026, 11, 20}));
  const auto kept = std::find_if(wanted.begin(), wanted.end(),
                                 [](const SavingRequest& one) { return one.asker == Asker::unit; });
  REQUIRE(kept != wanted.end());
  CHECK(std::get<KeepDraft>(kept->what).json == "Fältgruppen");
  Writer next;
  next.session.draft_found(std::string(KeepDraft::unit_key), "Fältgruppen");
  CHECK(next.session.state().unit == "Fältgruppen");
  next.session.open_link("sida=historik", 2);
  CHECK(next.session.state().unit == "Fältgruppen");
}

TEST_CASE("Where nobody says who changed it now, no earlier unit stands at the change") {
  const data::File file{"insatser.json", R"({"format": "lagesbild-measures/1", "measures": [
 {"id": "ljus", "title": "Ljus", "areas": ["A"], "status": "planned", "changed_by": "Polisen"}]})"};
  const data::Documents documents(std::span(&file, 1));
  const auto next = documents.with({"insatser.json",
                                    data::SetField{{"measures", "ljus"}, {"status"}, "\"done\""},
                                    {},
                                    "2026-11-20T08:00:00Z",
                                    {}});
  REQUIRE(next);
  CHECK_FALSE(holds(std::string(next->all().front().file.bytes.view()), "Polisen"));
}

TEST_CASE("Of two who changed one record the unit goes with the later time, whichever side is mine") {
  const auto measure = [](const std::string& more) {
    return data::Bytes(R"({"format": "lagesbild-measures/1", "measures": [{"id": "ljus", "title": "Ljus", )" +
                       more + "}]}");
  };
  const data::Bytes base =
      measure(R"("status": "planned", "due": "2026-12-01", "changed": "2026-11-01T08:00:00Z")");
  const data::Bytes one = measure(
      R"("status": "done", "due": "2026-12-01", "changed": "2026-11-20T08:00:00Z", "changed_by": "Polisen")");
  const data::Bytes other = measure(
      R"("status": "planned", "due": "2026-12-24", "changed": "2026-11-21T08:00:00Z", "changed_by": "Kommunen")");
  for (const auto& [mine, theirs] : {std::pair{one, other}, std::pair{other, one}}) {
    const auto merged = data::merge("insatser.json", base, mine, theirs);
    REQUIRE(merged);
    CHECK(merged->conflicts.empty());
    const std::string text(merged->bytes.view());
    CHECK(holds(text, R"("changed_by": "Kommunen")"));
    CHECK_FALSE(holds(text, "Polisen"));
    CHECK(holds(text, "2026-12-24"));
    CHECK(holds(text, "\"done\""));
  }
}

}  // namespace lagesbild::app
