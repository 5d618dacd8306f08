#include <catch2/catch_test_macros.hpp>

#include "intake/plan/plan.hpp"
#include "intake/words.hpp"
#include "tests/unit/data/support.hpp"

/// The handed cases of tables that others have made: what each CASE.md says is right.
namespace lagesbild::intake {
namespace {

const Situation& golden() {
  static const Situation situation = [] {
    const auto folder = data::test::shared_folder("reference/golden");
    data::Loaded loaded = data::read_situation(data::test::read_folder(*folder));
    Situation found = std::move(*loaded.situation);
    found.incidents = {};  // so that nothing of the case is there already
    return found;
  }();
  return situation;
}

struct Case {
  std::optional<Input> input;
  std::optional<Problem> problem;
  Plan plan;
  Incidents incidents;

  Fate fate_of(std::uint32_t line) const {
    for (std::size_t row = 0; row < input->table.rows(); ++row) {
      if (input->table.line(row) == line) return plan.fates[row];
    }
    return Fate::none;
  }
  bool tells(std::uint32_t line, Tell what) const {
    return std::any_of(plan.remarks.begin(), plan.remarks.end(), [&](const RowRemark& one) {
      return one.what == what && input->table.line(one.row) == line;
    });
  }
  bool asks(Question::Kind kind, Use use = Use::date) const {
    return std::any_of(plan.questions.begin(), plan.questions.end(), [&](const Question& one) {
      return one.kind == kind && (use == Use::date || one.use == use);
    });
  }
  std::string note(std::size_t row) const {
    return incidents.details[static_cast<std::size_t>(incidents.detail[row])].note;
  }
};

Choices from_kommun() {
  Choices choices;
  choices.source = "kommun";
  choices.today = parse_date("2026-11-20");
  choices.now = "2026-11-20T12:00:00+01:00";
  return choices;
}

/// Nothing where the cases are not there.
std::optional<Case> open_case(const std::string& file, const Choices& choices, const Situation& situation) {
  const auto folder = data::test::shared_folder("cases");
  if (!folder) return std::nullopt;
  Case one;
  auto input = open_input(file, data::test::read_bytes(*folder / file), choices);
  if (!input) {
    one.problem = input.problem();
    return one;
  }
  one.input = std::move(*input);
  Planned planned = make_plan(*one.input, situation, choices);
  one.plan = std::move(planned.plan);
  one.incidents = std::move(planned.incidents);
  return one;
}

std::optional<Case> open_case(const std::string& file, const Choices& choices = from_kommun()) {
  if (!data::test::shared_folder("reference/golden")) return std::nullopt;
  return open_case(file, choices, golden());
}

#define CASE_OR_SKIP(name, ...)                                    \
  const auto name##_found = open_case(__VA_ARGS__);                \
  if (!name##_found) SKIP("the cases are not beside the project"); \
  const Case& name = *name##_found

/// "2026-11-09 A vandalism 1 h22", as the cases write it.
std::string line_of(const Incidents& all, std::size_t row) {
  const Situation& situation = golden();
  return to_string(Date{all.day[row]}) + " " + situation.areas[all.area[row]].id + " " +
         situation.categories[all.category[row]].id + " " + std::to_string(all.count[row]) +
         (all.hour[row] < 0 ? "" : " h" + std::to_string(all.hour[row]));
}

std::vector<std::string> lines_of(const Incidents& all) {
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < all.size(); ++row) lines.push_back(line_of(all, row));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("import 01: four spellings of one file give the same six records") {
  const Lines right{"2026-11-09 A vandalism 1 h22", "2026-11-10 B violence 1 h7", "2026-11-11 C vandalism 3",
                    "2026-11-12 D vandalism 1 h23", "2026-11-13 E violence 1 h0", "2026-11-15 F vandalism 2"};
  for (const std::string name : {"export.csv", "export-sep.csv", "export-utf8.csv", "export-mac.csv"}) {
    INFO(name);
    Choices choices = from_kommun();
    choices.keep_points = true;
    if (name == "export-mac.csv") {
      CASE_OR_SKIP(unasked, "import-01-ansi-semicolon-comma/" + name, choices);
      CHECK(unasked.asks(Question::Kind::encoding));
      CHECK(unasked.input->encoding == Encoding::mac_roman);
      CHECK(unasked.incidents.size() == 0);
      choices.encoding = Encoding::mac_roman;
    }
    CASE_OR_SKIP(one, "import-01-ansi-semicolon-comma/" + name, choices);
    CHECK(one.plan.questions.empty());
    CHECK(lines_of(one.incidents) == right);
    REQUIRE(one.incidents.size() == 6);
    CHECK(one.note(0) == "Klotter – två väggar, port, tak");
    CHECK(one.note(2) == "Glas, lås, lampa: 1 200,50 kr");
    CHECK(one.note(3).find("€-sedel, 10 °C") != std::string::npos);
    CHECK(one.incidents.details[0].point == LonLat{17.9103, 59.4251});
    CHECK(one.incidents.marks[0].number == "A-1");
  }
}

TEST_CASE("import 02: UTF-16 is read with and without a mark, and other formats are named") {
  for (const std::string name : {"unicode-text.txt", "utf16-no-mark.csv"}) {
    CASE_OR_SKIP(one, "import-02-unicode-text-and-false-xls/" + name);
    if (one.problem) FAIL(one.problem->what.sv);
    CHECK(one.plan.count(Fate::added) == 2);
    CHECK(one.plan.count(Fate::asked) == 1);
    CHECK(one.asks(Question::Kind::value, Use::area));
    CHECK(one.note(0) == "Rad ett\nrad två");
  }
}

TEST_CASE("import 03: days and hours of workbooks, from 1900 and from 1904") {
  for (const std::string name : {"datum-1900.xlsx", "datum-1904.xlsx"}) {
    INFO(name);
    CASE_OR_SKIP(one, "import-03-excel-dates/" + name);
    CHECK(lines_of(one.incidents) == Lines{"2026-11-14 A vandalism 1 h22", "2026-03-29 B violence 1 h2",
                                           "2026-10-25 C violence 1 h2", "2026-11-14 D vandalism 1 h23",
                                           "2026-11-14 E vandalism 1 h23", "2026-11-14 F vandalism 1 h23",
                                           "2024-02-29 A violence 1"});
    CHECK(one.tells(5, Tell::plain_number));
    CHECK(one.tells(8, Tell::midnight));
    CHECK(one.fate_of(9) == Fate::refused);
    CHECK(one.tells(9, Tell::zero_day));
    Choices moments = from_kommun();
    moments.columns[Use::date] = 3;
    moments.columns[Use::time] = std::nullopt;
    CASE_OR_SKIP(other, "import-03-excel-dates/" + name, moments);
    Lines same = lines_of(one.incidents);
    CHECK(lines_of(other.incidents) == same);
  }
}

TEST_CASE("import 04: a report for people gives its six events, and its sums are left out") {
  CASE_OR_SKIP(asked, "import-04-header-on-row-4-and-totals/rapport.xlsx");
  CHECK(asked.input->sheets[asked.input->sheet].name == "Rapport");
  CHECK(asked.input->head.rows == 2);
  CHECK(asked.input->headings[2].text == "Tid Datum");
  CHECK(asked.fate_of(11) == Fate::asked);
  CHECK(asked.tells(11, Tell::hidden));
  CHECK(asked.tells(11, Tell::cancelled));
  CHECK(asked.plan.count(Fate::left_out) == 4);
  CHECK(asked.plan.stated_sum == 7.0);
  CHECK(asked.plan.sum == 6);
  CHECK(asked.plan.asked_sum == 1);
  CHECK(asked.tells(12, Tell::made_a_day));
  Choices choices = from_kommun();
  choices.hidden_rows = Answer::take;
  choices.cancelled_rows = Answer::take;
  CASE_OR_SKIP(one, "import-04-header-on-row-4-and-totals/rapport.xlsx", choices);
  CHECK(lines_of(one.incidents) == Lines{"2026-11-09 A vandalism 1 h22", "2026-11-10 A vandalism 2",
                                         "2026-11-11 A violence 1 h1", "2026-11-12 D vandalism 1",
                                         "2026-11-13 D vandalism 1", "2026-11-15 F vandalism 1 h0"});
  CHECK(one.plan.sum == 7);
  CHECK(one.incidents.details[5].place.empty());
}

TEST_CASE("import 05: no row is swallowed by a quotation mark") {
  CASE_OR_SKIP(one, "import-05-quotes-and-line-breaks/export.csv");
  REQUIRE(one.incidents.size() == 7);
  CHECK(one.note(0) == "Klotter på vägg;\nsamma som förra veckan, \"TAG\"");
  CHECK(one.note(1) == "Han ropade \"hej\" och sprang");
  CHECK(one.note(2) == "Ruta krossad, 3\" från låset");
  CHECK(one.note(3).empty());
  CHECK(one.note(5) == "oavslutad text");
  CHECK(one.note(6) == "sista raden");
  CHECK(one.input->remarks.size() == 2);
  CASE_OR_SKIP(other, "import-05-quotes-and-line-breaks/backslash.csv");
  REQUIRE(other.incidents.size() == 2);
  CHECK(other.note(0) == "Han sa \"hej\", gick");
  CHECK(other.note(1) == "C:\\temp\\");
}

TEST_CASE("import 06: nothing is chosen among equal headings, and only what is chosen is kept") {
  CASE_OR_SKIP(asked, "import-06-sixty-columns/export.csv");
  CHECK(asked.plan.blocked);
  CHECK(asked.incidents.size() == 0);
  CHECK(asked.asks(Question::Kind::column, Use::time));
  CHECK(asked.asks(Question::Kind::column, Use::category));
  CHECK(asked.input->headings[0].text == "Ärendenr");
  CHECK(heading_name(asked.input->headings, 16).sv == "Datum (kolumn 17: 2026-11-16)");
  Choices choices = from_kommun();
  choices.columns = {{Use::date, 18}, {Use::time, 20}, {Use::category, 23}, {Use::count, 28}};
  CASE_OR_SKIP(one, "import-06-sixty-columns/export.csv", choices);
  CHECK(lines_of(one.incidents) ==
        Lines{"2026-11-14 A vandalism 3 h22", "2026-11-15 B violence 1 h22", "2026-11-13 C vandalism 2 h22"});
  CHECK(one.tells(3, Tell::short_row));
  CHECK(one.tells(4, Tell::long_row));
  for (const IncidentDetail& detail : one.incidents.details) {
    CHECK(detail.note.find("Person") == std::string::npos);
    CHECK(detail.id.find("121212") == std::string::npos);
  }
}

TEST_CASE("import 08: each row's coordinates are understood, or told") {
  Choices choices = from_kommun();
  CASE_OR_SKIP(one, "import-08-coordinates/punkter.csv", choices);
  const auto area_of = [&](const std::string& number) -> std::string {
    for (const IncidentMark& mark : one.incidents.marks) {
      if (mark.number == number) return golden().areas[one.incidents.area[mark.incident]].id;
    }
    return "";
  };
  const std::map<std::string, std::string> right{{"1", "A"}, {"2", "B"},  {"3", "C"}, {"4", "D"}, {"5", "E"},
                                                 {"6", "F"}, {"7", "A"},  {"8", "A"}, {"9", "B"}, {"10", "D"},
                                                 {"11", ""}, {"12", "F"}, {"13", ""}, {"14", ""}};
  for (const auto& [number, area] : right) {
    INFO(number);
    CHECK(area_of(number) == area);
  }
  CHECK(one.tells(9, Tell::point_zero));
  CHECK(one.tells(11, Tell::point_contradicts));
  CHECK(one.tells(12, Tell::point_outside));
  CHECK(one.tells(14, Tell::point_half));
  CHECK(one.tells(15, Tell::point_lost_digits));
  for (const IncidentDetail& detail : one.incidents.details) CHECK_FALSE(detail.point.has_value());
}

TEST_CASE("import 10: saved values count, and what has none is told") {
  Choices choices = from_kommun();
  choices.personal = PersonalAnswer::keep;
  CASE_OR_SKIP(one, "import-10-formulas/formler.xlsx", choices);
  CHECK(lines_of(one.incidents) ==
        Lines{"2026-11-09 A vandalism 2", "2026-11-12 D vandalism 1", "2026-11-13 E violence 1"});
  CHECK(one.fate_of(3) == Fate::asked);
  CHECK(one.fate_of(4) == Fate::refused);
  CHECK(one.tells(4, Tell::uncomputed));
  CHECK(one.tells(4, Tell::changing_formula));
  CHECK(one.tells(5, Tell::fault));
  CHECK(one.tells(8, Tell::truth));
  CHECK(one.note(1) == "=klotter= på vägg");
  CHECK(one.note(2) == "-2 grader ute, +46 8 465 004 12, @alla");
  CASE_OR_SKIP(text, "import-10-formulas/formler.csv", choices);
  CHECK(text.tells(2, Tell::bad_count));
  CHECK(text.incidents.size() == 5);
  CHECK(text.note(0) == "=HYPERLINK(\"http://example.org\";\"klicka\")");
  CHECK(text.note(4) == "'=redan skyddad");
}

TEST_CASE("import 11: what points at a person is asked about before anything is kept") {
  CASE_OR_SKIP(one, "import-11-personal-data-in-free-text/fritext.csv");
  for (std::uint32_t line = 2; line <= 23; ++line) {
    INFO(line);
    const bool found = line <= 13 && line != 11;
    CHECK((one.fate_of(line) == Fate::asked) == found);
  }
  Choices choices = from_kommun();
  choices.personal = PersonalAnswer::take_out;
  CASE_OR_SKIP(without, "import-11-personal-data-in-free-text/fritext.csv", choices);
  CHECK(without.incidents.size() == 22);
  for (const IncidentDetail& detail : without.incidents.details) {
    CHECK(detail.note.find("1212-1212") == std::string::npos);
  }
}

}  // namespace lagesbild::intake
