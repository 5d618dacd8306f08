#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "app/session.hpp"
#include "cli/run.hpp"
#include "model/utc_text.hpp"
#include "tests/unit/data/support.hpp"
#include "tests/unit/intake/workbook_maker.hpp"

/// The import page's topic without a screen.
namespace lagesbild::app {
namespace {

constexpr std::string_view noon = "2026-11-20T12:00:00Z";

/// A session with a situation, at the page.
struct ImportSession {
  Session session;

  explicit ImportSession(std::vector<data::File> files, Date today = *parse_date("2026-11-20"))
      : session(State{}, today) {
    session.opening().opened(std::move(files));
    while (session.opening().busy()) session.work(1);
    session.act(GoTo{Page::importing}, 0);
  }

  const Importing& importing() const { return session.state().importing; }
  /// As the page shows it when all is planned.
  ImportPicture shown() {
    for (;;) {
      const Picture picture = session.picture();
      const ImportPicture& shown = *picture.ready()->importing;
      if (!shown.progress) return shown;
      session.work(1);
    }
  }
  void open(const std::string& path, const std::string& bytes) { session.open_files({{path, bytes}}, 0); }
  template <typename Change>
  void change(Change change) {
    shown();
    Importing next = importing();
    change(next);
    session.act(SetImporting{next}, 0);
  }
  bool take_in() {
    shown();
    const bool done = session.take_in(std::string(noon), 0);
    while (session.opening().busy()) session.work(1);
    return done;
  }
  std::vector<std::string> added_paths() const {
    std::vector<std::string> paths;
    for (const data::Edit& edit : session.state().choices.draft) paths.push_back(edit.document);
    return paths;
  }
  std::size_t count(intake::Fate fate) { return shown().plan->count(fate); }
};

ImportSession with_sample() {
  return ImportSession(data::test::Sample{}.files());
}

const std::string three_rows =
    "Datum;Område;Kategori;Kontaktperson;Antal\n2026-11-09;Alfa;vandalism;Åsa Öst;1\n"
    "2026-11-10;Beta;vandalism;Åsa Öst;2\n2026-11-11;Bata;violence;Åsa Öst;1\n";

}  // namespace

TEST_CASE(
    "Import page: a table is dropped, answered for, taken in as one step, undone, and adds nothing twice",
    "[intake]") {
  ImportSession page = with_sample();
  page.open("tabell.csv", three_rows);
  CHECK(page.importing().name == "tabell.csv");
  CHECK(page.shown().plan->blocked);
  page.change([](Importing& importing) { importing.choices.source = "kommun"; });
  REQUIRE(page.shown().questions.size() == 1);
  const ImportQuestion asked = page.shown().questions.front();
  REQUIRE(asked.proposals.size() == 1);
  CHECK(asked.proposals.front().name.sv == "Beta");
  page.change([&](Importing& importing) { choose_value(importing, asked.question, "B"); });
  CHECK(page.count(intake::Fate::added) == 3);
  REQUIRE(page.shown().answers.size() == 1);
  CHECK(page.shown().answers.front().written == "Bata");

  REQUIRE(page.take_in());
  REQUIRE(page.added_paths().size() == 1);
  CHECK(page.added_paths().front().starts_with("inkorg/kommun-2026-W46-"));
  const ImportPicture after = page.shown();
  REQUIRE(after.taken);
  CHECK(after.taken->added == 3);
  CHECK(after.taken_is_draft);
  CHECK(page.count(intake::Fate::doubled) == 3);
  CHECK_FALSE(page.take_in());
  // What concerned a person is in no document.
  for (const data::Edit& edit : page.session.state().choices.draft) {
    CHECK(std::get<data::AddDocument>(edit.what).bytes.text().find("Åsa") == std::string::npos);
  }

  page.session.act(Undo{}, 0);
  while (page.session.opening().busy()) page.session.work(1);
  CHECK(page.added_paths().empty());
  CHECK(page.count(intake::Fate::added) == 3);
  CHECK(page.shown().taken == nullptr);
}

TEST_CASE("Import page: what is chosen stays when the page is left, and a table leads to the page",
          "[intake]") {
  ImportSession page = with_sample();
  page.session.act(GoTo{Page::overview}, 0);
  page.open("x/tabell.csv", three_rows);
  CHECK(page.session.state().navigation.page == Page::importing);
  page.change([](Importing& importing) { importing.choices.source = "kommun"; });
  page.session.act(GoTo{Page::overview}, 0);
  page.session.open_link("", 0);
  page.session.act(GoTo{Page::importing}, 0);
  CHECK(page.importing().choices.source == "kommun");
  CHECK(page.count(intake::Fate::added) == 2);
}

TEST_CASE("Import page: a large workbook is read a piece at a time, and says how far it is", "[intake]") {
  const auto text = [](const std::string& word) {
    return "<c t=\"inlineStr\"><is><t>" + word + "</t></is></c>";
  };
  constexpr std::size_t rows = 8'000;
  std::string sheet =
      "<sheetData><row>" + text("Datum") + text("Område") + text("Kategori") + text("Antal") + "</row>";
  for (std::size_t i = 0; i < rows; ++i)
    sheet += "<row><c s=\"1\"><v>46335</v></c>" + text("Alfa") + text("vandalism") + "<c><v>1</v></c></row>";
  ImportSession page = with_sample();
  page.open("stor.xlsx", intake::test::workbook_of(sheet + "</sheetData>"));
  std::size_t pieces = 0;
  double before = -1;
  while (page.session.picture().ready()->importing->input == nullptr) {
    const auto progress = page.session.picture().ready()->importing->progress;
    REQUIRE(progress);
    CHECK(*progress >= before);
    CHECK(*progress <= 0.5);
    before = *progress;
    ++pieces;
    // A slice that is over at once does one piece.
    REQUIRE(page.session.work(0));
  }
  CHECK(pieces > 10);
  CHECK(before > 0.3);
  page.change([](Importing& importing) { importing.choices.source = "kommun"; });
  CHECK(page.count(intake::Fate::added) == rows);
}

TEST_CASE("Import page: a column gets one use, and leaves it", "[intake]") {
  ImportSession page = with_sample();
  page.open("tabell.csv", three_rows);
  CHECK(page.shown().columns[3].is_personal);
  CHECK_FALSE(page.shown().columns[3].use);
  page.change([&](Importing& importing) { choose_use(importing, page.shown(), 4, intake::Use::number); });
  CHECK(page.shown().columns[4].use == intake::Use::number);
  page.change([&](Importing& importing) { choose_use(importing, page.shown(), 4, std::nullopt); });
  CHECK_FALSE(page.shown().columns[4].use);
}

TEST_CASE("Import page: a profile is kept in the situation, and known by the headings", "[intake]") {
  ImportSession page = with_sample();
  page.open("tabell.csv", three_rows);
  page.change([](Importing& importing) { importing.choices.source = "kommun"; });
  const intake::Question asked = page.shown().questions.front().question;
  page.change([&](Importing& importing) { choose_value(importing, asked, "B"); });
  CHECK(page.count(intake::Fate::added) == 3);
  REQUIRE(page.session.keep_import_profile("Veckans lista", std::string(noon), 0));
  CHECK(page.shown().kept == "Veckans lista");
  const std::string manifest = page.session.documents().find(data::FileKind::manifest)->file.bytes.text();
  CHECK(manifest.find("Veckans lista") != std::string::npos);
  CHECK(manifest.find("Åsa") == std::string::npos);
  CHECK(data::read_situation(page.session.documents().files()).problems.size() ==
        data::test::Sample{}.load().problems.size());

  page.session.act(ForgetTable{}, 0);
  page.open("nästa.csv", three_rows);
  CHECK(page.shown().is_recognised);
  CHECK(page.count(intake::Fate::added) == 3);
  page.session.act(ForgetTable{}, 0);
  // A heading that has been changed is told.
  page.open("nästa.csv", "Dag;Område;Kategori;Kontaktperson;Antal\n2026-11-09;Alfa;vandalism;x;1\n");
  CHECK(page.shown().is_recognised);
  REQUIRE_FALSE(page.shown().profile_notes.empty());
  CHECK(page.shown().profile_notes.front().sv ==
        "Rubriken «Datum» (datum) är inte som i profilen; nya rubriker: «Dag»");

  // Kept again under its name it is the same record; and it can be taken from a file.
  const auto profile = page.session.import_profile();
  REQUIRE(profile);
  ImportSession other = with_sample();
  other.open("profil.json", intake::write_profile(*profile));
  CHECK(other.importing().opened.size() == 1);
}

TEST_CASE("Import page: a large table is planned in slices and taken in as columns", "[intake]") {
  ImportSession page = with_sample();
  std::string rows = "Datum;Område;Kategori;Ärendenr\n";
  for (int i = 0; i < 30'000; ++i) rows += "2026-11-09;Alfa;vandalism;n" + std::to_string(i) + "\n";
  page.open("stor.csv", rows);
  page.change([](Importing& importing) { importing.choices.source = "kommun"; });
  const Picture picture = page.session.picture();
  CHECK(picture.ready()->importing->progress);
  CHECK(page.count(intake::Fate::added) == 30'000);
  REQUIRE(page.take_in());
  CHECK(page.count(intake::Fate::doubled) == 30'000);
}

// [SECTION] The handed cases

namespace {

/// What the command line writes of the file into a folder of these files.
struct Written {
  std::vector<std::pair<std::string, std::string>> files;
  std::string refused;
  int status = 0;
};

Written by_command_line(const std::vector<data::File>& folder, const data::File& file) {
  Written written;
  cli::Disk disk;
  disk.read_folder = [&](const std::string&) -> Result<std::vector<data::File>> { return folder; };
  disk.read_file = [&](const std::string&) -> Result<data::File> { return file; };
  disk.write_file = [&](const std::string&, const data::File& one) -> std::optional<Problem> {
    if (one.path == "refused") {
      written.refused = one.bytes.text();
    } else {
      written.files.emplace_back(one.path.substr(2), one.bytes.text());
    }
    return std::nullopt;
  };
  const std::vector<std::string> command{"import",    "x",       file.path, "--source", "kommun",
                                         "--refused", "refused", "--lang",  "sv"};
  written.status = cli::run(command, disk).status;
  return written;
}

}  // namespace

TEST_CASE("Import page: the handed cases give what the command line gives", "[intake]") {
  const auto golden = data::test::shared_folder("reference/golden");
  const auto cases = data::test::shared_folder("cases");
  if (!golden || !cases) SKIP("the cases are not beside the project");
  const std::vector<data::File> folder = data::test::read_folder(*golden);
  // The command line goes by the clock.
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  const Date today = *parse_date(utc_text(seconds).substr(0, 10));
  std::size_t tried = 0;
  for (const std::string name :
       {"import-01-ansi-semicolon-comma", "import-02-unicode-text-and-false-xls", "import-03-excel-dates",
        "import-04-header-on-row-4-and-totals", "import-05-quotes-and-line-breaks", "import-06-sixty-columns",
        "import-08-coordinates", "import-10-formulas", "import-11-personal-data-in-free-text"}) {
    for (const data::File& file : data::test::read_folder(*cases / name)) {
      if (file.path == "CASE.md") continue;
      INFO(name << " " << file.path);
      const Written right = by_command_line(folder, file);
      ImportSession page(folder, today);
      page.open(file.path, file.bytes.text());
      page.change([](Importing& importing) { importing.choices.source = "kommun"; });
      if (right.status == 1) {
        CHECK(page.shown().problem);
        continue;
      }
      REQUIRE(page.shown().plan);
      CHECK(page.session.refused_rows(Language::sv) == right.refused);
      page.take_in();
      std::vector<std::pair<std::string, std::string>> written;
      for (const data::Edit& edit : page.session.state().choices.draft) {
        written.emplace_back(edit.document, std::get<data::AddDocument>(edit.what).bytes.text());
      }
      CHECK(written == right.files);
      ++tried;
    }
  }
  CHECK(tried > 12);
}

}  // namespace lagesbild::app
