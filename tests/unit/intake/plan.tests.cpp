#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "intake/plan/document.hpp"
#include "intake/plan/telling.hpp"
#include "intake/profile/profile.hpp"
#include "intake/words.hpp"
#include "tests/unit/intake/taken.hpp"
#include "tests/unit/intake/workbook_maker.hpp"

namespace lagesbild::intake {

TEST_CASE("Import: how many may be written in words, and nothing is no event", "[intake]") {
  const Taken taken = take(
      "Startdag;Område;Kategori;Hur många\n2026-11-09;Alfa;vandalism;3 st\n2026-11-09;Beta;vandalism;två\n"
      "2026-11-10;Alfa;vandalism;0\n2026-11-10;Alfa;vandalism;ett par\n2026-11-10;Alfa;vandalism;en\n",
      sample());
  CHECK(taken.plan.events == 6);
  CHECK(taken.plan.count(Fate::left_out) == 1);
  CHECK(taken.plan.count(Fate::refused) == 1);
}

TEST_CASE("Import: sums are left out wherever the word stands, and a mean is no sum to compare with",
          "[intake]") {
  const Taken taken = take(
      "Område;Datum;Kategori;Antal\nAlfa;2026-11-09;vandalism;3\nAlfa "
      "totalt;;;3\nBeta;2026-11-09;vandalism;2\n"
      ";;;5\nGenomsnitt;;;2\n",
      sample());
  CHECK(taken.plan.count(Fate::added) == 2);
  CHECK(taken.plan.count(Fate::left_out) == 3);
  CHECK(taken.plan.questions.empty());
  CHECK(taken.plan.stated_sum == 5.0);
  CHECK(sum_text(taken.plan).sv.empty());
}

TEST_CASE("Import: a day that has not been is told, and one of another century is refused", "[intake]") {
  const Taken taken =
      take(heads + "1;2026-12-24;;Alfa;vandalism;1;\n2;2062-11-09;;Alfa;vandalism;1;\n", sample());
  CHECK(taken.plan.count(Fate::added) == 1);
  CHECK(taken.plan.count(Fate::refused) == 1);
  REQUIRE(taken.plan.remarks.size() == 2);
  CHECK(taken.plan.remarks[0].what == Tell::future_day);
  CHECK(taken.plan.remarks[1].what == Tell::far_day);
}

TEST_CASE("Import: where no heading says which column it is, those with such values are named", "[intake]") {
  const Taken taken =
      take("Anmäld;Objekt;Sort;Utförd\n2026-11-09 22:15;Alfa;vandalism;2026-11-10\n", sample());
  REQUIRE(taken.plan.questions.size() == 3);
  CHECK(taken.plan.questions[0].columns == std::vector<std::size_t>{0, 3});
  CHECK(taken.plan.questions[1].columns == std::vector<std::size_t>{2});
  CHECK(taken.plan.questions[2].columns == std::vector<std::size_t>{1});
  CHECK(taken.plan.count(Fate::asked) == 1);
}

TEST_CASE("Import: the same file twice adds nothing, and a changed row changes its record", "[intake]") {
  const std::string text =
      heads + "7;2026-11-09;22.15;Alfa;vandalism;2;klotter\n8;2026-11-10;;Beta;violence;1;\n";
  const Choices choices = from_kommun();
  const Situation before = sample();
  const Taken first = take(text, before);
  CHECK(first.plan.count(Fate::added) == 2);
  const Situation after = with_inbox(before, first, choices);
  CHECK(after.incidents.size() == 2);
  const Taken again = take(text, after);
  CHECK(again.plan.count(Fate::doubled) == 2);
  CHECK(again.incidents.size() == 0);
  const Taken changed = take(heads + "7;2026-11-09;22.15;Beta;vandalism;2;klotter\n", after);
  REQUIRE(changed.plan.count(Fate::changed) == 1);
  CHECK(changed.incidents.details[0].id == first.incidents.details[0].id);
  CHECK(changed.incidents.marks[0].changed == choices.now);
}

TEST_CASE("Import: rows without a number are known by all that they say; the same row twice is two events",
          "[intake]") {
  const std::string text = "Datum;Område;Kategori\n2026-11-09;Alfa;vandalism\n2026-11-09;Alfa;vandalism\n";
  const Situation before = sample();
  const Taken first = take(text, before);
  CHECK(first.plan.count(Fate::added) == 2);
  const Situation after = with_inbox(before, first, from_kommun());
  CHECK(after.incidents.size() == 2);
  CHECK(take(text, after).plan.count(Fate::doubled) == 2);
  const Taken more = take(text + "2026-11-09;Alfa;vandalism\n", after);
  CHECK(more.plan.count(Fate::added) == 1);
}

TEST_CASE("Import: one number with two kinds is two records, with two accounts of one kind it is asked",
          "[intake]") {
  const Taken taken = take(heads +
                               "7;2026-11-09;;Alfa;vandalism;1;\n7;2026-11-09;;Alfa;violence;1;\n"
                               "7;2026-11-10;;Alfa;violence;1;\n7;2026-11-09;;Alfa;vandalism;1;\n",
                           sample());
  CHECK(taken.plan.count(Fate::added) == 2);
  CHECK(taken.plan.count(Fate::refused) == 1);
  CHECK(taken.plan.count(Fate::doubled) == 1);
  CHECK(taken.incidents.details[0].id != taken.incidents.details[1].id);
}

TEST_CASE("Import: start and end become an interval, and a night may pass midnight", "[intake]") {
  const Taken taken = take(
      "Startdatum;Starttid;Slutdatum;Sluttid;Område;Kategori\n2026-11-13;22:00;2026-11-15;07:30;Alfa;"
      "vandalism\n"
      "2026-11-13;22:00;;02:00;Alfa;vandalism\n2026-11-13;22:00;2026-11-12;;Alfa;vandalism\n"
      "2026-11-13;22:00;2026-11-13;;Alfa;vandalism\n",
      sample());
  REQUIRE(taken.incidents.intervals.size() == 2);
  CHECK(taken.incidents.intervals[0].hour_from == 22);
  CHECK(to_string(taken.incidents.intervals[0].to) == "2026-11-15");
  CHECK(taken.incidents.intervals[0].hour_to == 7);
  CHECK(to_string(taken.incidents.intervals[1].to) == "2026-11-14");
  CHECK(taken.plan.count(Fate::refused) == 1);
  CHECK(taken.incidents.hour[2] == 22);
}

TEST_CASE("Import: days without a year are one question, with the latest year that leaves none ahead",
          "[intake]") {
  const auto days_of = [](const Incidents& incidents) {
    std::string all;
    for (const std::int32_t day : incidents.day) all += (all.empty() ? "" : " ") + to_string(Date{day});
    return all;
  };
  const std::string text =
      "Datum;Område;Kategori\n28/12;Alfa;vandalism\n3/1 22.15;Alfa;vandalism\n5 jan;Alfa;vandalism\n";
  Choices choices = from_kommun();
  choices.today = parse_date("2027-01-20");
  const Taken asked = take(text, sample(), choices);
  REQUIRE(asked.plan.questions.size() == 1);
  CHECK(asked.plan.questions[0].kind == Question::Kind::year);
  CHECK(asked.plan.count(Fate::asked) == 3);
  CHECK(question_text(asked.input, sample(), asked.plan.questions[0]).sv ==
        "Vilket år? Dagarna saknar år, och den sista är «5/1». Troligen 2027");
  choices.year = 2027;
  const Taken taken = take(text, sample(), choices);
  CHECK(days_of(taken.incidents) == "2026-12-28 2027-01-03 2027-01-05");
  CHECK(taken.incidents.hour[1] == 22);
  // Of one stretch within the year, which has not come yet this year.
  choices.today = parse_date("2026-11-20");
  choices.year.reset();
  const std::string late = "Datum;Område;Kategori\n14/11;Alfa;vandalism\n20/12;Alfa;vandalism\n";
  CHECK(take(late, sample(), choices).plan.likely_year == 2025);
  CHECK(take("Datum;Område;Kategori\n14/11;Alfa;vandalism\n", sample(), choices).plan.likely_year == 2026);
}

TEST_CASE("Import: of rows that all wait for one answer a thousand are said, and every one is counted",
          "[intake]") {
  constexpr std::size_t rows = 1'500;
  std::string text = "Datum;Område;Kategori\n";
  for (std::size_t i = 0; i < rows; ++i) text += "2026-11-09;Nånstans;vandalism\n";
  const Taken taken = take(text, sample());
  CHECK(taken.plan.count(Fate::asked) == rows);
  REQUIRE(taken.plan.questions.size() == 1);
  CHECK(taken.plan.questions[0].rows == rows);
  CHECK(taken.plan.remarks.size() == 1'000);
  CHECK(taken.plan.unsaid == rows - 1'000);
  CHECK(told_rows(taken.plan) == rows);
  CHECK(row_texts(taken.input, taken.plan, 3).size() == 3);
}

TEST_CASE(
    "Import: of very many unknown values those that most rows hang on are asked about, and all rows wait",
    "[intake]") {
  constexpr std::size_t values = 3'000;
  std::string text = "Datum;Område;Kategori\n";
  for (std::size_t i = 0; i < values; ++i) {
    // The last ones by the alphabet stand twice.
    for (int times = 0; times < (i < values - 40 ? 1 : 2); ++times)
      text += "2026-11-09;Kvarter " + std::to_string(10'000 + i) + ";vandalism\n";
  }
  const Taken taken = take(text, sample());
  CHECK(taken.plan.count(Fate::asked) == values + 40);
  REQUIRE(taken.plan.questions.size() == 500);
  CHECK(taken.plan.values_later == values - 500);
  CHECK(taken.plan.questions[0].value == "Kvarter 10000");
  const auto twice = std::count_if(taken.plan.questions.begin(), taken.plan.questions.end(),
                                   [](const Question& one) { return one.rows == 2; });
  CHECK(twice == 40);
}

TEST_CASE("Import: headings of RT 90 are coordinates", "[intake]") {
  const Taken taken = take("Datum;Område;Kategori;X RT90;Y RT90\n2026-11-09;Alfa;vandalism;;\n", sample());
  CHECK(taken.plan.columns.of(Use::north) == 3);
  CHECK(taken.plan.columns.of(Use::east) == 4);
}

TEST_CASE("Import: near misses are proposed and never taken; an answer is", "[intake]") {
  const std::string text = "Datum;Område;Kategori\n2026-11-09;Alfva;vandalism\n2026-11-09;Alfa;Bus\n";
  const Taken asked = take(text, sample());
  CHECK(asked.plan.count(Fate::asked) == 2);
  REQUIRE(asked.plan.questions.size() == 2);
  CHECK(asked.plan.questions[0].proposals == std::vector<std::string>{"A"});
  CHECK(question_text(asked.input, sample(), asked.plan.questions[0]).sv ==
        "Vad är «Alfva»? Det finns inte bland områdena (1 rad). Kanske Alfa.");
  Choices choices = from_kommun();
  choices.values[{Use::area, compact("Alfva")}] = "A";
  choices.values[{Use::category, compact("Bus")}] = "";
  const Taken answered = take(text, sample(), choices);
  CHECK(answered.plan.count(Fate::added) == 1);
  CHECK(answered.plan.count(Fate::left_out) == 1);
}

TEST_CASE("Import: what is not taken comes back with its reason, and cannot run as a formula", "[intake]") {
  const std::string text =
      heads + "7;2026-11-09;;Alfa;vandalism;=1+1;-5 grader\n8;i går;;Alfa;vandalism;1;'=skyddad\n";
  const Taken taken = take(text, sample());
  CHECK(taken.plan.count(Fate::refused) == 2);
  const std::string csv = refused_rows(taken.input, taken.plan, Language::sv);
  CHECK(csv.find("Antal: «=1+1» är inget antal") != std::string::npos);
  CHECK(csv.find(";'=1+1;'-5 grader\r\n") != std::string::npos);
  std::string mended = csv;
  mended.replace(mended.find("i går;"), 7, "2026-11-10;");
  mended.replace(mended.find("'=1+1;"), 6, "2;");
  const Taken again = take(mended, sample());
  REQUIRE(again.incidents.size() == 2);
  CHECK(again.incidents.details[0].note == "-5 grader");
  CHECK(again.incidents.details[1].note == "'=skyddad");
}

TEST_CASE("Import: rows of a workbook come back as they were shown, and stay refused when nothing is mended",
          "[intake]") {
  const auto text = [](const std::string& word) {
    return "<c t=\"inlineStr\"><is><t>" + word + "</t></is></c>";
  };
  const std::string book = test::workbook_of(
      "<sheetData><row>" + text("Datum") + text("Område") + text("Kategori") + text("Antal") + "</row><row>" +
      "<c s=\"1\"><v>46335</v></c>" + text("Alfa") + text("vandalism") +
      "<c t=\"b\"><v>1</v></c></row><row>" + "<c s=\"1\"><v>46335</v></c>" + text("Alfa") +
      text("vandalism") + "<c><f>A1</f></c></row></sheetData>");
  auto input = open_input("x.xlsx", book, from_kommun());
  REQUIRE(input.has_value());
  const Planned planned = make_plan(*input, sample(), from_kommun());
  CHECK(planned.plan.count(Fate::refused) == 2);
  const std::string csv = refused_rows(*input, planned.plan, Language::sv);
  CHECK(csv.find("2026-11-09;Alfa;vandalism;SANT") != std::string::npos);
  const Taken again = take(csv, sample());
  CHECK(again.plan.count(Fate::refused) == 2);
  CHECK(again.incidents.size() == 0);
}

TEST_CASE("Import: a source that is not said is asked for, where there are several", "[intake]") {
  const Taken taken = take("Datum;Område;Kategori\n2026-11-09;Alfa;vandalism\n", sample(), Choices{});
  CHECK(taken.plan.blocked);
  CHECK(taken.plan.count(Fate::asked) == 1);
  const Taken by_column =
      take("Datum;Område;Kategori;Källa\n2026-11-09;Alfa;vandalism;Bovärdar\n", sample(), Choices{});
  CHECK(by_column.plan.count(Fate::added) == 1);
  CHECK(by_column.incidents.source[0] == 1);
}

TEST_CASE("Import: weeks that a file covers are reported, also without events", "[intake]") {
  Choices choices = from_kommun();
  choices.reported = {*parse_week("2026-W45"), *parse_week("2026-W46")};
  const Taken taken = take("Datum;Område;Kategori\n2026-11-09;Alfa;vandalism\n", sample(), choices);
  const Situation after = with_inbox(sample(), taken, choices);
  CHECK(after.reporting.size() == 2);
}

TEST_CASE("Import: headings as people shorten them, and samples that are not cut", "[intake]") {
  const Taken taken =
      take("När;OMRÅDE (RegSO);Kategori;Antal ggr;Anm.;Kl\n2026-11-09;Alfa;vandalism;3;Vid en å;22–23\n",
           sample());
  REQUIRE(taken.incidents.size() == 1);
  CHECK(taken.incidents.count[0] == 3);
  CHECK(taken.incidents.details[0].note == "Vid en å");
  REQUIRE(taken.incidents.intervals.size() == 1);
  CHECK(taken.incidents.intervals[0].hour_to == 23);
  CHECK(taken.input.headings[4].sample == "Vid en å");
  const Taken own = take("När;Var;Vad hände;Ant.\n2026-11-09 – 2026-11-10;Alfa;vandalism;2\n", sample());
  REQUIRE(own.incidents.size() == 1);
  CHECK(own.incidents.intervals.size() == 1);
  CHECK(own.incidents.count[0] == 2);
}

TEST_CASE("Import: a cancelled case is asked about, and what may be personal data is named", "[intake]") {
  const Taken taken = take(
      "Datum;Område;Kategori;Status;Anteckning\n2026-11-09;Alfa;vandalism;MAK;\n"
      "2026-11-09;Alfa;vandalism;KLAR;Ring 070-174 06 05\n",
      sample());
  CHECK(taken.plan.count(Fate::asked) == 2);
  std::string told;
  for (const LocalText& one : row_texts(taken.input, taken.plan, 100)) told += one.sv + "\n";
  CHECK(told.find("Anteckning: texten ser ut att innehålla telefonnummer\n") != std::string::npos);
}

TEST_CASE("Import: the municipality's name is known with and without what it is called", "[intake]") {
  data::test::Sample files;
  files.manifest.insert(files.manifest.find("\"updated\":"),
                        R"("municipality": {"code": "1980", "name": "Västerås kommun"}, )");
  files.manifest.insert(files.manifest.find(R"({"id": "upcoming")"),
                        R"({"id": "traffic", "name": "Trafikolycka", "scope": "municipality"}, )");
  const Situation situation = std::move(*files.load().situation);
  const Taken taken = take(
      "Datum;Område;Kategori\n2026-11-09;Västerås;traffic\n2026-11-09;Västerås kommun;traffic\n"
      "2026-11-09;;traffic\n2026-11-09;Alfa;traffic\n2026-11-09;Enköping;traffic\n",
      situation);
  CHECK(taken.plan.count(Fate::added) == 4);
  CHECK(taken.plan.count(Fate::asked) == 1);
  CHECK(taken.incidents.area == std::vector<std::uint16_t>{0xffff, 0xffff, 0xffff, 0});
}

}  // namespace lagesbild::intake
