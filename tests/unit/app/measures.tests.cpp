#include "app/topics/measures/measures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "app/topics/measures/measure_record.hpp"

namespace lagesbild::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* now = "2026-11-25T10:00:00Z";
constexpr Date today{20782};  // 2026-11-25

Situation place() {
  Situation situation;
  situation.parties = {{"kommun", {"Kommunen", ""}}, {"polis", {"Polisen", ""}}};
  situation.areas.resize(2);
  situation.areas[0].id = "a";
  situation.areas[1].id = "b";
  return situation;
}

Measure lamps() {
  Measure measure;
  measure.id = "m1";
  measure.title = {"Belysning", "Lighting"};
  measure.areas = {1};
  measure.problem = {"Mörkt", ""};
  measure.causes = {{"Trasiga stolpar", ""}, {"Sena lagningar", ""}};
  measure.responsible_party = 0;
  measure.responsible_unit = {"Park", ""};
  measure.taking_part = {"polis", "Villaägarna"};
  measure.status = MeasureStatus::ongoing;
  return measure;
}

constexpr const char* file = R"({"format": "lagesbild-measures/1", "measures": [
  {"id": "m1", "title": {"sv": "Belysning", "en": "Lighting"}, "areas": ["b"], "status": "ongoing",
   "problem": "Mörkt", "cause": "Trasiga stolpar", "responsible": {"party": "kommun", "unit": "Park"},
   "follow_ups": [{"date": "2026-10-01", "text": "Halvvägs", "photo": 7}]}]})";

data::Documents documents() {
  const std::vector<data::File> files{{"insatser.json", std::string(file)}};
  return data::Documents(files);
}

/// The measure as its document has it after the edits.
Json after(const data::Draft& edits) {
  const data::Drafted drafted = data::drafted(documents(), edits);
  CHECK(drafted.refused.empty());
  return Json::parse(drafted.documents.find(data::FileKind::measures)->file.bytes.text())["measures"][0];
}

}  // namespace

TEST_CASE("A form that is opened and saved unchanged changes nothing") {
  const Measure measure = lamps();
  const MeasureForm form = form_of(measure, place(), Language::sv);
  CHECK(form.others == "Villaägarna");
  CHECK(measure_edits(documents(), measure, form, form, Language::sv, now).empty());
}

TEST_CASE("Only what was changed of a measure is edited, and the other language stays") {
  const Measure measure = lamps();
  const MeasureForm before = form_of(measure, place(), Language::sv);
  MeasureForm form = before;
  form.title = "Ny belysning";
  form.causes = {"Sena lagningar"};
  form.due = "2026-12-20";
  const data::Draft edits = measure_edits(documents(), measure, before, form, Language::sv, now);
  const Json record = after(edits);
  CHECK(record["title"] == Json{{"sv", "Ny belysning"}, {"en", "Lighting"}});
  CHECK(record["causes"] == Json{"Sena lagningar"});
  CHECK_FALSE(record.contains("cause"));
  CHECK(record["due"] == "2026-12-20");
  CHECK(record["responsible"] == Json{{"party", "kommun"}, {"unit", "Park"}});
  CHECK(record["changed"] == now);
  for (const data::Edit& edit : edits) {
    CHECK(std::get<data::SetField>(edit.what).path != std::vector<std::string>{"problem"});
  }
}

TEST_CASE("A field that is emptied goes") {
  const Measure measure = lamps();
  const MeasureForm before = form_of(measure, place(), Language::sv);
  MeasureForm form = before;
  form.problem = "  ";
  const Json record = after(measure_edits(documents(), measure, before, form, Language::sv, now));
  CHECK_FALSE(record.contains("problem"));
}

TEST_CASE("A new measure says what was written and leaves out the rest") {
  MeasureForm form;
  form.title = "Trygghetsvandring";
  form.areas = {"a"};
  form.party = "kommun";
  form.taking_part = {"polis"};
  form.others = "Villaägarna, Hyresgästföreningen ";
  form.kind = MeasureKind::social;
  const Json record = Json::parse(measure_json(form, "insats-1"));
  CHECK(record["id"] == "insats-1");
  CHECK(record["title"] == "Trygghetsvandring");
  CHECK(record["taking_part"] == Json{"polis", "Villaägarna", "Hyresgästföreningen"});
  CHECK(record["kind"] == "social");
  CHECK(record["status"] == "proposed");
  CHECK(record["responsible"] == Json{{"party", "kommun"}});
  CHECK_FALSE(record.contains("due"));
  CHECK_FALSE(record.contains("problem"));
}

TEST_CASE("A follow-up stands after the others, which keep what this program does not read") {
  FollowUpForm form;
  form.measure = "m1";
  form.date = "2026-11-24";
  form.carried_out = CarriedOut::partly;
  form.effect = 0;
  form.text = "Lamporna lyser.";
  form.closes = true;
  const Json record = after(follow_up_edits(documents(), form, now));
  REQUIRE(record["follow_ups"].size() == 2);
  CHECK(record["follow_ups"][0]["photo"] == 7);
  CHECK(record["follow_ups"][1] == Json{{"date", "2026-11-24"},
                                        {"text", "Lamporna lyser."},
                                        {"carried_out", "partly"},
                                        {"result", "minskning"}});
  CHECK(record["status"] == "followed_up");
}

TEST_CASE("A chain lacks what has not been said, and asks for the follow-up when the measure is over") {
  Measure measure;
  using enum LinkState;
  CHECK(chain_of(measure, today) == std::array{missing, missing, missing, missing, to_come, to_come});
  measure.problem.sv = "Mörkt";
  measure.causes = {{"Stolpar", ""}};
  measure.responsible_party = 0;
  measure.due = today;
  measure.expected.sv = "Ljusare";
  CHECK(chain_of(measure, today) == std::array{there, there, there, missing, to_come, to_come});
  measure.measure_of_success.sv = "Inga felanmälningar";
  measure.status = MeasureStatus::done;
  CHECK(chain_of(measure, today) == std::array{there, there, there, there, missing, missing});
  measure.status = MeasureStatus::ongoing;
  CHECK(chain_of(measure, Date{today.days_since_epoch + 1})[4] == missing);
  measure.follow_ups = {{today, {"Klart", ""}, {}, ""}};
  CHECK(chain_of(measure, Date{today.days_since_epoch + 1})[4] == there);
  CHECK(chain_of(measure, Date{today.days_since_epoch + 1})[5] == missing);
  measure.follow_ups.push_back({Date{today.days_since_epoch - 9}, {"Före", ""}, {}, "minskning"});
  CHECK(chain_of(measure, today)[5] == to_come);
}

TEST_CASE("A measure needs a title, days that are days, and no personal data in any of its texts") {
  MeasureForm form;
  CHECK(look_at(form, today).faults == std::vector{MeasureFault::no_title});
  form.title = "Belysning";
  form.unit = "Park";
  form.start = "2026-12-01";
  form.due = "2026-11-01";
  CHECK(look_at(form, today).faults == std::vector{MeasureFault::no_party, MeasureFault::due_before_start});
  form.party = "kommun";
  form.due = "i vår";
  CHECK(look_at(form, today).faults == std::vector{MeasureFault::no_due});
  form.due.clear();
  CHECK(look_at(form, today).faults.empty());
  form.causes = {"", "Ring 070-123 45 67"};
  const FormLook look = look_at(form, today);
  CHECK(look.faults == std::vector{MeasureFault::personal_data});
  CHECK(look.found.contains("cause-2"));
  form.keeps_found = true;
  CHECK(look_at(form, today).faults.empty());
}

TEST_CASE("A follow-up answers both questions, on a day of its own that has been") {
  Measure measure = lamps();
  measure.follow_ups = {{Date{today.days_since_epoch - 1}, {"Halvvägs", ""}, {}, ""}};
  FollowUpForm form;
  form.date = "2026-11-26";
  CHECK(look_at(form, measure, today).faults == std::vector{MeasureFault::future_date,
                                                            MeasureFault::no_carried_out,
                                                            MeasureFault::no_effect, MeasureFault::no_text});
  form.date = "2026-11-24";
  form.carried_out = CarriedOut::yes;
  form.effect = 3;
  form.text = "För få veckor än.";
  CHECK(look_at(form, measure, today).faults == std::vector{MeasureFault::same_date});
  form.date = "2026-11-25";
  CHECK(look_at(form, measure, today).faults.empty());
}

TEST_CASE("The register is narrowed by state, owner, area and focus, and says so") {
  const Situation situation = [] {
    Situation made = place();
    made.updated_day = today;
    return made;
  }();
  Plans plans;
  plans.measures = {lamps(), lamps(), lamps()};
  plans.measures[0].due = Date{today.days_since_epoch - 1};
  plans.measures[1].status = MeasureStatus::done;
  plans.measures[1].focus = "f";
  plans.measures[2].areas = {0};
  plans.measures[2].responsible_unit = {"Polisen", ""};
  MeasureTable shown;
  const auto rows = [&] { return measure_register(plans, situation, shown, Language::sv).rows; };
  using Rows = std::vector<std::size_t>;
  CHECK(rows() == Rows{0, 2, 1});
  shown.state = MeasureState::overdue;
  CHECK(rows() == Rows{0});
  CHECK(measure_register(plans, situation, shown, Language::sv).is_narrowed);
  shown.state = MeasureState::to_follow_up;
  CHECK(rows() == Rows{1});
  shown = {};
  shown.owner = "Polisen";
  CHECK(rows() == Rows{2});
  shown = {};
  shown.area = "b";
  CHECK(rows() == Rows{0, 1});
  shown = {};
  shown.focus = "f";
  CHECK(rows() == Rows{1});
}

}  // namespace lagesbild::app
