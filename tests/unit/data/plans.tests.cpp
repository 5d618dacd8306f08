#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

namespace {

/// The sample with measures, decisions and an agreement; each list's content may be given.
struct PlanSample {
  std::string measures = R"({"id": "i1", "title": "Belysning", "areas": ["A"], "categories": ["violence"],
    "problem": "Mörkt", "cause": "Trasiga lampor", "focus": "places", "kind": "situational", "joint": true,
    "responsible": {"party": "kommun", "unit": "Park och gata"}, "taking_part": ["polis"], "start": "2026-09-01",
    "due": "2026-10-01", "status": "followed_up", "expected": "Färre bråk", "measure_of_success": "Åter inom bandet",
    "follow_ups": [{"date": "2026-10-15", "text": "Klart", "result": "verkade"}], "decision": "m1",
    "changed": "2026-10-15T10:00:00+02:00"}, {"id": "i0", "deleted": true, "changed": "2026-01-01T00:00:00Z"})";
  std::string decisions =
      R"({"id": "m1", "date": "2026-08-28", "kind": "month", "present": ["Trygghetsenheten"],
    "focus_areas": [{"area": "B", "level": "watch", "reason": {"sv": "Ökar", "en": "Rising"}, "picture": {
      "method": {"k": 3, "draws": 20000}, "seed": 7, "window": {"from": "2026-W22", "to": "2026-W34"},
      "category": "violence", "observed": 5, "expected": 3.6, "own": [1]}}],
    "measures": ["i1"], "notes": "Nästa gång fredag.", "changed": "2026-08-28T15:00:00+02:00"})";
  std::string agreement =
      R"({"format": "lagesbild-agreement/1", "period": {"from": "2023-01-01", "to": "2026-12-31"},
    "parties": ["kommun"], "goal": "Inga utsatta områden", "focus": [{"id": "places", "name": "Otrygg miljö",
      "goals": ["Färre händelser"], "indicators": [{"name": "Otrygga", "unit": "andel", "values": [
        {"period": "2024", "value": 0.31}, {"period": "2025", "value": null}], "target": 0.25}],
      "commitments": [{"party": "kommun", "text": "Laga lampor", "status": "ongoing"}]}]})";

  Loaded load() const {
    Sample sample;
    sample.manifest.back() = ' ';
    sample.manifest += R"(, "measures": "i.json", "decisions": "b.json", "agreement": "a.json"})";
    std::vector<File> files = sample.files();
    files.push_back({"i.json", R"({"format": "lagesbild-measures/1", "measures": [)" + measures + "]}"});
    files.push_back({"b.json", R"({"format": "lagesbild-decisions/1", "decisions": [)" + decisions + "]}"});
    files.push_back({"a.json", agreement});
    return read_situation(files);
  }

  PlanSample& replace(std::string PlanSample::*part, const std::string& what, const std::string& with) {
    std::string& text = this->*part;
    REQUIRE(text.find(what) != std::string::npos);
    text.replace(text.find(what), what.size(), with);
    return *this;
  }
};

Labels with_measure(const std::string& what, const std::string& with) {
  return labels(PlanSample{}.replace(&PlanSample::measures, what, with).load());
}

}  // namespace

TEST_CASE("A measure is read with the chain from problem to follow-up") {
  const Loaded loaded = PlanSample{}.load();
  CHECK(labels(loaded) == Labels{});
  REQUIRE(loaded.plans.measures.size() == 1);
  const Measure& measure = loaded.plans.measures[0];
  CHECK(measure.title.sv == "Belysning");
  CHECK(measure.areas == std::vector<std::size_t>{0});
  CHECK(measure.categories == std::vector<std::size_t>{1});
  REQUIRE(measure.causes.size() == 1);
  CHECK(measure.causes[0].sv == "Trasiga lampor");
  CHECK(measure.kind == MeasureKind::situational);
  CHECK(measure.joint);
  CHECK(measure.responsible_party == 0u);
  CHECK(measure.responsible_unit.sv == "Park och gata");
  CHECK(measure.start == parse_date("2026-09-01"));
  CHECK(measure.status == MeasureStatus::followed_up);
  REQUIRE(measure.follow_ups.size() == 1);
  CHECK(measure.follow_ups[0].result == "verkade");
  CHECK(measure.decision == "m1");
}

TEST_CASE("A meeting keeps what each area was given and on which numbers") {
  const Loaded loaded = PlanSample{}.load();
  REQUIRE(loaded.plans.meetings.size() == 1);
  const Meeting& meeting = loaded.plans.meetings[0];
  CHECK(meeting.kind == MeetingKind::month);
  CHECK(meeting.present == std::vector<std::string>{"Trygghetsenheten"});
  REQUIRE(meeting.focus_areas.size() == 1);
  const FocusArea& focus = meeting.focus_areas[0];
  CHECK(focus.area == 1);
  CHECK(focus.level == FocusLevel::watch);
  CHECK(focus.reason.in(Language::en) == "Rising");
  REQUIRE(focus.picture);
  CHECK(focus.picture->to == parse_week("2026-W34"));
  CHECK(focus.picture->seed == 7u);
  CHECK(focus.picture->category == 1u);
  CHECK(focus.picture->observed == 5);
  CHECK(focus.picture->expected == 3.6);
  CHECK_FALSE(focus.picture->p_top);
}

TEST_CASE("A meeting keeps what was proposed, the grounds, the causes, and what it left open") {
  PlanSample sample;
  sample.replace(&PlanSample::decisions, R"("level": "watch",)", R"("level": "watch", "proposed": "priority",
      "departure": "Resurserna räcker inte", "grounds_for": ["increasing", "signal_crime"],
      "grounds_against": ["resources"], "causes": ["Mörkt", "Inga vuxna"],)");
  sample.replace(&PlanSample::decisions, R"("measures": ["i1"],)",
                 R"("measures": ["i1"], "next": "2026-09-04",
      "reopened": "2026-08-29T09:00:00+02:00", "outcomes": [{"kind": "decision", "text": "Fråga skolan",
      "open": true, "since": "m1"}],)");
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{});
  const Meeting& meeting = loaded.plans.meetings.at(0);
  const FocusArea& focus = meeting.focus_areas.at(0);
  CHECK(focus.proposed == FocusLevel::priority);
  CHECK(focus.departure.sv == "Resurserna räcker inte");
  CHECK(focus.grounds_for == std::vector<Ground>{Ground::increasing, Ground::signal_crime});
  CHECK(focus.grounds_against == std::vector<Ground>{Ground::resources});
  REQUIRE(focus.causes.size() == 2);
  CHECK(focus.causes[1].sv == "Inga vuxna");
  CHECK(meeting.next == parse_date("2026-09-04"));
  CHECK(meeting.reopened == "2026-08-29T09:00:00+02:00");
  CHECK(meeting.outcomes.at(0).open);
  CHECK(meeting.outcomes.at(0).since == "m1");
}

TEST_CASE("A ground that is none of the words is told where it stands, and the others are kept") {
  PlanSample sample;
  sample.replace(&PlanSample::decisions, R"("level": "watch",)",
                 R"("level": "watch", "grounds_for": ["increasing", "incresing"],)");
  const Loaded loaded = sample.load();
  CHECK(loaded.plans.meetings.at(0).focus_areas.at(0).grounds_for == std::vector<Ground>{Ground::increasing});
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].code == ProblemCode::unknown_word);
  CHECK(loaded.problems[0].pointer == "/decisions/0/focus_areas/0/grounds_for/1");
}

TEST_CASE("The agreement is read with its goals, indicators and commitments") {
  const Loaded loaded = PlanSample{}.load();
  REQUIRE(loaded.plans.agreement);
  const Agreement& agreement = *loaded.plans.agreement;
  CHECK(to_string(agreement.to) == "2026-12-31");
  REQUIRE(agreement.focus.size() == 1);
  const FocusTheme& theme = agreement.focus[0];
  CHECK(theme.goals.at(0).sv == "Färre händelser");
  CHECK(theme.indicators.at(0).target == 0.25);
  CHECK(theme.indicators[0].values.at(0).value == 0.31);
  CHECK_FALSE(theme.indicators[0].values.at(1).value);
  CHECK(theme.commitments.at(0).party == 0u);
}

TEST_CASE(
    "An indicator's direction is read, and what adjusted minutes keep of measures, with a cause's side") {
  PlanSample sample;
  sample.replace(&PlanSample::agreement, R"("target": 0.25)", R"("target": 0.25, "direction": "down")");
  sample.replace(&PlanSample::decisions, R"("measures": ["i1"],)", R"("measures": ["i1"], "adjusted": {
      "at": "2026-08-29T09:00:00+02:00", "by": "Skolorna", "measures": [{"id": "i1", "title": "Belysning",
        "areas": ["A"], "causes": ["Mörkt", {"sv": "Inga vuxna", "side": "control"}], "status": "planned",
        "responsible": {"party": "kommun", "unit": "Park"}, "due": "2026-10-01"}]},)");
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{});
  CHECK(loaded.plans.agreement->focus.at(0).indicators.at(0).direction == GoalDirection::down);
  const auto& adjusted = loaded.plans.meetings.at(0).adjusted;
  REQUIRE(adjusted);
  CHECK(adjusted->at == "2026-08-29T09:00:00+02:00");
  CHECK(adjusted->by == "Skolorna");
  const Measure& kept = adjusted->measures.at(0);
  CHECK(kept.title.sv == "Belysning");
  CHECK(kept.responsible_unit.sv == "Park");
  CHECK(kept.due == parse_date("2026-10-01"));
  CHECK_FALSE(kept.causes.at(0).side);
  CHECK(kept.causes.at(1).side == CauseSide::control);
  CHECK(kept.causes[1].sv == "Inga vuxna");
}

TEST_CASE("What is wrong in a measure is told where it stands") {
  CHECK(with_measure("\"status\": \"followed_up\"", "\"status\": \"klar\"") ==
        Labels{"error i.json#/measures/0/status unknown-word"});
  CHECK(with_measure("\"areas\": [\"A\"]", "\"areas\": [\"A\", \"Q\"]") ==
        Labels{"error i.json#/measures/0/areas/1 unknown-area"});
  CHECK(with_measure("\"categories\": [\"violence\"]", "\"categories\": [\"x\"]") ==
        Labels{"error i.json#/measures/0/categories/0 unknown-category"});
  CHECK(with_measure("\"party\": \"kommun\"", "\"party\": \"komun\"") ==
        Labels{"error i.json#/measures/0/responsible/party unknown-party"});
  CHECK(with_measure("\"kind\": \"situational\"", "\"kind\": \"teknisk\"") ==
        Labels{"error i.json#/measures/0/kind unknown-word"});
  CHECK(with_measure("\"due\": \"2026-10-01\"", "\"due\": \"2026-08-01\"") ==
        Labels{"warning i.json#/measures/0/due due-before-start"});
  CHECK(with_measure("\"start\": \"2026-09-01\"", "\"start\": \"i höst\"") ==
        Labels{"error i.json#/measures/0/start bad-date"});
  CHECK(with_measure("\"focus\": \"places\"", "\"focus\": \"place\"") ==
        Labels{"warning i.json#/measures/0/focus unknown-reference"});
  CHECK(with_measure("\"decision\": \"m1\"", "\"decision\": \"m2\"") ==
        Labels{"warning i.json#/measures/0/decision unknown-reference"});
  CHECK(with_measure("\"date\": \"2026-10-15\", ", "") ==
        Labels{"error i.json#/measures/0/follow_ups/0 missing-key"});
  CHECK(with_measure("\"cause\"", "\"casue\"") == Labels{"warning i.json#/measures/0/casue unknown-key"});
  CHECK(with_measure("\"id\": \"i0\"", "\"id\": null") == Labels{"error i.json#/measures/1 missing-key"});
  CHECK(with_measure("\"changed\": \"2026-10-15T10:00:00+02:00\"", "\"x\": 1") ==
        Labels{"warning i.json#/measures/0 no-changed"});
}

TEST_CASE("A measure or meeting has an id of its own") {
  PlanSample sample;
  sample.decisions += "," + sample.decisions;
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{"error b.json#/decisions/1/id duplicate-id"});
  CHECK(loaded.plans.meetings.size() == 1);
}

TEST_CASE("A broken agreement leaves the rest usable, and its themes are not asked for") {
  PlanSample sample;
  sample.agreement = "{";
  const Loaded loaded = sample.load();
  CHECK(labels(loaded) == Labels{"error a.json# damaged-file"});
  CHECK(loaded.plans.measures.size() == 1);
  CHECK_FALSE(loaded.plans.agreement);
  CHECK_FALSE(loaded.files.back().used);
}

TEST_CASE("The demo's measures, meetings and agreement refer to each other") {
  const Loaded loaded = read_situation(read_folder(demo_folder()));
  REQUIRE(loaded.situation);
  CHECK(loaded.plans.measures.size() > 10);
  CHECK(loaded.plans.meetings.size() > 5);
  CHECK(loaded.plans.agreement);
  CHECK(loaded.files.size() == 14);
}

TEST_CASE("A report's texts are read, deleted ones are not, and what lacks its place is left out and said") {
  Sample sample;
  sample.manifest.back() = ' ';
  sample.manifest += R"(, "reports": "r.json"})";
  std::vector<File> files = sample.files();
  files.push_back({"r.json", R"({"format": "lagesbild-reports/1", "texts": [
    {"id": "a", "report": "picture", "period": "2025", "section": "decision", "text": "Kommunstyrelsen",
     "decided": "2025-02-12", "changed": "2025-02-12T16:00:00+01:00"},
    {"id": "b", "deleted": true, "changed": "2025-02-12T16:00:00+01:00"},
    {"id": "c", "report": "dag", "period": "2025", "section": "analysis", "text": "x",
     "changed": "2025-02-12T16:00:00+01:00"}]})"});
  const Loaded loaded = read_situation(files);
  REQUIRE(loaded.plans.texts.size() == 1);
  CHECK(loaded.plans.texts.front().report == ReportKind::picture);
  CHECK(loaded.plans.texts.front().decided == parse_date("2025-02-12"));
  CHECK(loaded.plans.texts.front().text.sv == "Kommunstyrelsen");
  CHECK(loaded.errors == 1);
}

}  // namespace lagesbild::data
