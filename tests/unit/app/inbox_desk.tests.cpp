#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/session.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::app {

namespace {

constexpr const char* now = "2026-11-20T10:00:00Z";
constexpr const char* report_path = "inkorg/kommun-2026-W46-abc.json";

std::string report_of(const std::string& incidents) {
  return R"({"format": "lagesbild-incidents/1", "reporting": [{"id": "kommun-2026-W46", "source": "kommun",
    "week": "2026-W46", "status": "reported", "changed": "2026-11-16T08:00:00Z"}], "incidents": [)" +
         incidents + "]}";
}

/// The sample with one event of its own and reports in the inbox.
struct Desk {
  Session session{{}, date_from_civil({2026, 11, 20})};
  double seconds = 0;

  explicit Desk(const std::map<std::string, std::string>& reports) {
    data::test::Sample sample;
    sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
      {"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism",
       "note": "Sa Kalle"}]})";
    std::vector<data::File> files = sample.files();
    for (const auto& [path, bytes] : reports) files.push_back({path, bytes});
    open(files, "sida=inkorg");
  }
  Desk(const std::vector<data::File>& files, const std::string& link) { open(files, link); }
  void open(const std::vector<data::File>& files, const std::string& link) {
    session.open_link(link, 0);
    session.opening().opened(files);
    work();
  }
  void work() {
    while (session.work(1)) {
    }
  }
  std::string take(const InboxAction& action) {
    std::string said = session.take_inbox(action, now, seconds += 10);
    work();
    return said;
  }
  void undo() {
    session.act(Undo{}, seconds += 10);
    work();
  }
  std::size_t events() {
    const Picture picture = session.picture();
    return picture.ready()->situation.incidents.size();
  }
  const InboxPicture& inbox() { return *session.picture().ready()->inbox; }
  bool is_anywhere(const std::string& words) const {
    const auto& documents = session.documents().all();
    return std::any_of(documents.begin(), documents.end(), [&](const data::Document& document) {
      return document.file.bytes.text().find(words) != std::string::npos;
    });
  }
};

const std::map<std::string, std::string> two_reports{
    {report_path,
     report_of(
         R"({"id": "k2", "source": "kommun", "date": "2026-11-13", "area": "B", "category": "violence"})")},
    {"inkorg/kommun-2026-W46-def.json",
     report_of(R"({"id": "k3", "source": "kommun", "date": "2026-11-14", "area": "A", "category": "vandalism",
                   "note": "Ring 070-174 06 05", "changed": "2026-11-16T09:00:00Z"})")}};

}  // namespace

TEST_CASE(
    "All that nothing is objected to is taken in by one step, counts as before, and undo brings it back") {
  Desk desk(two_reports);
  CHECK(desk.events() == 3);
  const auto clean = desk.inbox().clean();
  REQUIRE(clean == std::vector<std::string>{report_path});
  desk.take(TakeInReports{clean});

  REQUIRE(desk.inbox().reports.size() == 1);
  CHECK(desk.inbox().reports[0].path == "inkorg/kommun-2026-W46-def.json");
  CHECK(desk.events() == 3);
  CHECK(desk.session.documents().find(report_path) == nullptr);
  CHECK(desk.session.documents().find("handelser/kommun.json")->file.bytes.text().find("\"k2\"") !=
        std::string::npos);
  desk.undo();
  CHECK(desk.inbox().reports.size() == 2);
  CHECK(desk.events() == 3);
  CHECK(desk.session.state().choices.draft.empty());
}

TEST_CASE("One that is objected to is taken in when somebody asks for it by name") {
  Desk desk(two_reports);
  desk.take(TakeInReports{{"inkorg/kommun-2026-W46-def.json"}});
  REQUIRE(desk.inbox().reports.size() == 1);
  CHECK(desk.inbox().reports[0].path == report_path);
  CHECK(desk.events() == 3);
}

TEST_CASE("A report that cannot be read stays and says why") {
  Desk desk({{report_path, report_of(R"({"source": "kommun", "date": "2026-11-13", "area": "B",
                                         "category": "violence"})")}});
  const std::string said = desk.take(TakeInReports{{report_path}});
  CHECK(said.find("saknar id") != std::string::npos);
  CHECK(desk.session.state().choices.draft.empty());
  CHECK(desk.inbox().reports.size() == 1);
}

TEST_CASE("A report that is sent back says why to whoever reported, and no longer when it is taken in") {
  Desk desk(two_reports);
  desk.session.act(InboxAction{WriteAnswer{{report_path, "Vilken dag?", false}}}, 1);
  desk.take(SendAnswer{});
  REQUIRE(desk.inbox().reports[0].returned);
  CHECK(desk.inbox().reports[0].returned->text == "Vilken dag?");
  CHECK(desk.inbox().clean().empty());
  desk.session.open_link("sida=rapportera&kalla=kommun", 2);
  const Picture picture = desk.session.picture();
  REQUIRE(picture.ready()->report->earlier->returned.size() == 1);
  CHECK(picture.ready()->report->earlier->returned[0].week == parse_week("2026-W46"));

  desk.session.open_link("sida=inkorg", 3);
  desk.take(TakeInReports{{report_path}});
  CHECK(desk.session.picture().ready()->plans.returned.empty());
}

TEST_CASE("Words that are purged are in no file, no draft and no undo") {
  Desk desk(two_reports);
  // A report that is a draft, and an event of the source's file.
  desk.session.act(EditingAction{Edit{{"inkorg/kommun-2026-W46-ghi.json",
                                       data::AddDocument{report_of(
                                           R"({"id": "k4", "source": "kommun", "date": "2026-11-15",
                                               "area": "A", "category": "vandalism", "note": "Hos Olle"})")},
                                       {},
                                       now,
                                       "kommun"}}},
                   1);
  desk.work();
  for (const auto& [id, words] : {std::pair{"k1", "Sa Kalle"}, {"k3", "070-174 06 05"}, {"k4", "Hos Olle"}}) {
    REQUIRE(desk.is_anywhere(words));
    desk.session.act(PurgeAction{AskToPurge{data::IncidentText{"kommun", id, "note"}}}, 2);
    REQUIRE(desk.session.picture().ready()->purge);
    CHECK(desk.session.picture().ready()->purge->words.find(words) != std::string::npos);
    CHECK(desk.session.picture().ready()->purge->elsewhere.empty());
    desk.session.purge(now);
    desk.work();
    CHECK_FALSE(desk.is_anywhere(words));
    CHECK_FALSE(desk.session.picture().can_undo);
    for (const data::Edit& edit : desk.session.state().choices.draft) {
      const auto* added = std::get_if<data::AddDocument>(&edit.what);
      if (added) CHECK(added->bytes.text().find(words) == std::string::npos);
    }
  }
  CHECK(desk.events() == 4);
}

TEST_CASE("What the dated copies are called is told before words are purged") {
  Desk desk(std::map<std::string, std::string>{
      {"historik/handelser/kommun-2026-11-19.json",
       R"({"format": "lagesbild-incidents/1", "incidents": [{"id": "k1", "source": "kommun",
                  "date": "2026-11-12", "area": "A", "category": "vandalism", "note": "Sa Kalle"}]})"}});
  desk.session.act(PurgeAction{AskToPurge{data::IncidentText{"kommun", "k1", "note"}}}, 1);
  const Picture picture = desk.session.picture();
  REQUIRE(picture.ready()->purge);
  CHECK(picture.ready()->purge->documents == std::vector<std::string>{"handelser/kommun.json"});
  CHECK(picture.ready()->purge->copies ==
        std::vector<std::string>{"historik/handelser/kommun-ÅÅÅÅ-MM-DD.json"});
  CHECK(picture.ready()->purge->elsewhere.empty());
}

TEST_CASE(
    "A conflict copy's events are taken into its file by one step, and what differs is said and stays") {
  const auto file = [](const std::string& incidents) {
    return R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [)" + incidents + "]}";
  };
  Desk desk(
      {{"handelser/kommun (Annas motstridiga kopia 2026-11-16).json",
        file(R"({"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A", "category": "vandalism",
                       "note": "Sa Olle"},
                      {"id": "k9", "source": "kommun", "date": "2026-11-13", "area": "B", "category": "violence"})")}});
  CHECK(desk.events() == 1);
  const std::string said = desk.take(TakeInCopies{"handelser/kommun.json"});
  CHECK(
      said ==
      "1 ändring ur kopian är gjord. På 1 ställe säger kopian något annat än filen. Välj vad som gäller, och "
      "vänta med att ta bort kopian.");
  CHECK(desk.events() == 2);
  const std::string now_there = desk.session.documents().find("handelser/kommun.json")->file.bytes.text();
  CHECK(now_there.find("k9") != std::string::npos);
  CHECK(now_there.find("Sa Kalle") != std::string::npos);
  desk.undo();
  CHECK(desk.events() == 1);
}

TEST_CASE("Where a conflict copy and its file differ somebody chooses, and both are there until then") {
  const std::string path = "handelser/kommun.json";
  Desk desk(std::map<std::string, std::string>{
      {"handelser/kommun (Annas motstridiga kopia 2026-11-16).json",
       R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": [
                  {"id": "k1", "source": "kommun", "date": "2026-11-13", "area": "A",
                   "category": "vandalism", "note": "Sa Olle"}]})"}});
  desk.session.act(GoTo{Page::problems}, 1);
  const auto copies = [&]() -> CopiesPicture {
    const Picture picture = desk.session.picture();
    REQUIRE(picture.ready()->copies.size() == 1);
    return picture.ready()->copies.front();
  };
  CHECK(copies().of == path);
  CHECK_FALSE(copies().has_more);
  REQUIRE(copies().differing.size() == 2);
  const auto of_field = [&](const std::string& field) {
    const auto all = copies().differing;
    const auto found = std::find_if(all.begin(), all.end(), [&](const data::Conflict& one) {
      return one.path == std::vector<std::string>{field};
    });
    REQUIRE(found != all.end());
    return *found;
  };

  desk.take(ChooseOfCopy{path, {of_field("note")}, true});
  CHECK(desk.is_anywhere("Sa Olle"));
  CHECK(desk.session.documents().find(path)->file.bytes.text().find("Sa Kalle") == std::string::npos);
  REQUIRE(copies().differing.size() == 1);
  desk.take(ChooseOfCopy{path, {of_field("date")}, false});
  CHECK(copies().differing.empty());
  CHECK(desk.session.documents().find(path)->file.bytes.text().find("2026-11-13") == std::string::npos);
  // Each choice is undone like any other.
  desk.undo();
  CHECK(copies().differing.size() == 1);
  desk.undo();
  CHECK(copies().differing.size() == 2);
  CHECK(desk.session.documents().find(path)->file.bytes.text().find("Sa Kalle") != std::string::npos);
}

TEST_CASE("A copy of the measures is told of until it is gone, and none of it is read by itself") {
  data::test::Sample sample;
  sample.manifest.back() = ' ';
  sample.manifest += R"(, "measures": "insatser.json"})";
  std::vector<data::File> files = sample.files();
  const auto measures = [](const std::string& title) {
    return R"({"format": "lagesbild-measures/1", "measures": [{"id": "i1", "title": ")" + title +
           R"(", "areas": ["A"], "status": "planned"}]})";
  };
  files.push_back({"insatser.json", measures("Filens")});
  files.push_back({"insatser - Kopia.json", measures("Kopians")});
  Desk desk(files, "sida=problem");
  const auto title = [&] { return desk.session.picture().ready()->plans.measures.at(0).title.sv; };
  REQUIRE(desk.session.picture().ready()->copies.size() == 1);
  const auto differing = desk.session.picture().ready()->copies[0].differing;
  REQUIRE(differing.size() == 1);
  CHECK(title() == "Filens");
  desk.take(ChooseOfCopy{"insatser.json", differing, true});
  CHECK(title() == "Kopians");
  REQUIRE(desk.session.picture().ready()->copies.size() == 1);
  CHECK(desk.session.picture().ready()->copies[0].differing.empty());
  desk.undo();
  CHECK(title() == "Filens");
  CHECK(desk.session.picture().ready()->copies[0].differing.size() == 1);
}

TEST_CASE(
    "What is said of a week goes to the file that the situation has, though a copy beside it knows a nearer "
    "one") {
  data::test::Sample sample;
  const auto file = [](const std::string& week) {
    return R"({"format": "lagesbild-incidents/1", "reporting": [{"id": "kommun-)" + week +
           R"(", "source": "kommun", "week": ")" + week + R"(", "status": "reported"}], "incidents": []})";
  };
  sample.incidents = file("2026-W44");
  std::vector<data::File> files = sample.files();
  files.push_back({"handelser/kommun - Kopia.json", file("2026-W46")});
  const auto edit =
      set_reported(data::Documents(files), "kommun", *parse_week("2026-W46"), Reported::missing, now);
  REQUIRE(edit);
  CHECK(edit->edit.document == "handelser/kommun.json");
}

TEST_CASE(
    "A week told of otherwise in a copy is chosen too, and of two copies none asks for what was given up") {
  const auto file = [](const std::string& status, const std::string& note) {
    return R"({"format": "lagesbild-incidents/1", "reporting": [{"source": "kommun", "week": "2026-W45", "status": ")" +
           status + R"("}], "incidents": [{"id": "k1", "source": "kommun", "date": "2026-11-12", "area": "A",
           "category": "vandalism", "note": ")" +
           note + R"("}]})";
  };
  data::test::Sample sample;
  sample.incidents = file("reported", "Sa Kalle");
  std::vector<data::File> files = sample.files();
  files.push_back({"handelser/kommun - Kopia.json", file("nothing", "Sa Olle")});
  files.push_back({"handelser/kommun (1).json", file("reported", "Sa Kalle") + " "});
  Desk desk(files, "sida=problem");
  const auto differing = [&] { return desk.session.picture().ready()->copies[0].differing; };
  REQUIRE(desk.session.picture().ready()->copies.size() == 1);
  REQUIRE(differing().size() == 2);
  CHECK(desk.take(ChooseOfCopy{"handelser/kommun.json", differing(), true}).empty());
  const std::string text = desk.session.documents().find("handelser/kommun.json")->file.bytes.text();
  CHECK(text.find("Sa Olle") != std::string::npos);
  CHECK(text.find("\"nothing\"") != std::string::npos);
  CHECK(differing().empty());
  // One step.
  desk.undo();
  CHECK(differing().size() == 2);
  CHECK(desk.session.state().choices.draft.empty());
  CHECK(desk.session.state().choices.kept_of_files.empty());
}

TEST_CASE("What cannot be read as a situation leaves the one before, and that is known") {
  Desk desk(two_reports);
  CHECK_FALSE(desk.session.stays_with_former());
  desk.session.opening().opened({{"lagesbild.json", "<html>Logga in</html>"}});
  desk.work();
  CHECK(desk.session.stays_with_former());
  CHECK(desk.events() == 3);
}

TEST_CASE("A report is not sent back with a person's number in the words, unless it is said to be none") {
  Desk desk(two_reports);
  ReportAnswer answer{report_path, "Ring 070-123 45 67", false, {}};
  desk.session.act(InboxAction{WriteAnswer{answer}}, 1);
  CHECK(desk.take(SendAnswer{}).empty());
  CHECK_FALSE(desk.is_anywhere("070-123"));
  answer.said = {"070-123 45 67"};
  desk.session.act(InboxAction{WriteAnswer{answer}}, 2);
  CHECK_FALSE(desk.take(SendAnswer{}).empty());
  CHECK(desk.is_anywhere("070-123"));
}

}  // namespace lagesbild::app
