#include <catch2/catch_test_macros.hpp>
#include <map>

#include "tests/unit/cli/memory.hpp"

namespace lagesbild::cli {
using namespace test;
using data::test::Sample;

namespace {

/// A disk in memory: files by path, and what happens to them while a command runs.
struct SmallDisk {
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> meanwhile = {};  ///< after the first reading
  bool loses_writes = false;
  int readings = 0;

  Disk disk() {
    const Problem not_there{Severity::error,        "x", "", {"Finns inte", "Not there"}, {},
                            ProblemCode::unreadable};
    return {.read_folder = [this](const std::string&) -> Result<std::vector<data::File>> {
              if (readings++ == 1) {
                for (const auto& [path, bytes] : meanwhile) files[path] = bytes;
              }
              std::vector<data::File> all;
              for (const auto& [path, bytes] : files) all.push_back({path, bytes});
              return all;
            },
            .read_file = [this, not_there](const std::string& path) -> Result<data::File> {
              if (!files.contains(path)) return not_there;
              return data::File{path, files[path]};
            },
            .make_folder = {},
            .write_file = [this](const std::string&, const data::File& file) -> std::optional<Problem> {
              if (!loses_writes) files[file.path] = file.bytes.text();
              return std::nullopt;
            },
            .remove_file = [this](const std::string&, const std::string& path) -> std::optional<Problem> {
              files.erase(path);
              return std::nullopt;
            }};
  }
  Outcome run(std::vector<std::string> arguments) { return cli::run(arguments, disk()); }
};

std::string measures(const std::string& records) {
  return R"({"format": "lagesbild-measures/1", "revision": 1, "measures": [)" + records + "]}";
}

SmallDisk three(const std::string& mine, const std::string& theirs) {
  return {
      {{"b", measures(R"({"id": "a", "n": 1, "m": 1})")}, {"m", measures(mine)}, {"t", measures(theirs)}}};
}

SmallDisk with_report() {
  SmallDisk disk;
  for (const data::File& file : Sample{}.files()) disk.files[file.path] = file.bytes.text();
  disk.files["inkorg/k.json"] =
      R"({"format": "lagesbild-incidents/1", "incidents": [{"id": "a", "source": "kommun",
    "date": "2026-11-05", "area": "A", "category": "violence"}]})";
  return disk;
}

constexpr const char* owner = "handelser/kommun.json";

}  // namespace

TEST_CASE("merge writes what both changed, and says in words what became of it") {
  SmallDisk disk = three(R"({"id": "a", "n": 2, "m": 1}, {"id": "b"})", R"({"id": "a", "n": 1, "m": 2})");
  const Outcome shown = disk.run({"merge", "b", "m", "t"});
  CHECK(shown.status == 0);
  CHECK(shown.out.find(R"({"id": "a", "n": 2, "m": 2},{"id": "b"})") != std::string::npos);
  CHECK(shown.err == "Nya poster: 1, ändrade: 1, borttagna: 0, att välja mellan: 0\n");
  const Outcome written = disk.run({"merge", "b", "m", "t", "-o", "t"});
  CHECK(written.out.empty());
  CHECK(disk.files["t"] == shown.out);
  CHECK(disk.run({"merge", "b", "m", "t", "-o", "t", "--lang", "en"}).err.find("Nothing to write") !=
        std::string::npos);
}

TEST_CASE("merge exits 1 where somebody has to choose, and says between what") {
  SmallDisk disk = three(R"({"id": "a", "n": 2, "m": 1})", R"({"id": "a", "n": 3, "m": 1})");
  const Outcome asked = disk.run({"merge", "b", "m", "t", "--lang=en"});
  CHECK(asked.status == 1);
  CHECK(asked.err ==
        "New records: 0, changed: 0, deleted: 0, to choose between: 1\n"
        "a: both have changed n. The file has 3, yours is 2.\nNothing to write: the file has it all.\n");
  SmallDisk gone = three(R"({"id": "a", "deleted": true})", R"({"id": "a", "n": 3, "m": 1})");
  CHECK(gone.run({"merge", "b", "m", "t"}).err.find("a: du tog bort posten") != std::string::npos);
  CHECK(gone.run({"merge", "b", "t", "m"}).err.find("a: någon tog bort posten") != std::string::npos);
}

TEST_CASE("merge shows a record that is asked about whole, on one line") {
  const std::string changed =
      "{\"id\": \"a\",\n  \"n\": 3,\n  \"text\": \"" + std::string(100, 'x') + " slut\"}";
  SmallDisk gone = three(R"({"id": "a", "deleted": true})", changed);
  const Outcome outcome = gone.run({"merge", "b", "t", "m"});
  CHECK(outcome.err.find("ditt är n: 3, Text: xxx") != std::string::npos);
  CHECK(outcome.err.find(" slut.\n") != std::string::npos);
}

TEST_CASE("merge says of which source and week it asks, and by which names") {
  const auto file = [](const std::string& words) {
    return R"({"format": "lagesbild-incidents/1", "incidents": [], "reporting": [{"id": "r", "source": "kommun",
    "week": "2026-W46", )" +
           words + "}]}";
  };
  SmallDisk disk{
      {{"m", file(R"("status": "partial", "areas": ["A"])")}, {"t", file(R"("status": "nothing")")}}};
  const Outcome asked = disk.run({"merge", "m", "t"});
  CHECK(asked.err.find("kommun, v.\u00a046: båda har ändrat posten. Filen har Källa: kommun, Vecka: "
                       "2026-W46, Status: inget "
                       "att rapportera. Ditt är") != std::string::npos);
  CHECK(asked.err.find("Områden: A") != std::string::npos);

  // In a situation's folder, or one within it, by the situation's name.
  for (const data::File& sample : Sample{}.files()) disk.files["bild/" + sample.path] = sample.bytes.text();
  disk.files["bild/handelser/m"] = disk.files["m"];
  disk.files["bild/handelser/t"] = disk.files["t"];
  Disk on_disk = disk.disk();
  on_disk.read_folder = [](const std::string& folder) -> Result<std::vector<data::File>> {
    CHECK(folder == "bild/");
    return Sample{}.files();
  };
  const std::vector<std::string> arguments{"merge", "bild/handelser/m", "bild/handelser/t"};
  CHECK(cli::run(arguments, on_disk).err.find("Kommunen, v.\u00a046") != std::string::npos);
}

TEST_CASE("merge takes a conflict copy back into its file, whose common origin nobody has") {
  SmallDisk disk = three(R"({"id": "a", "n": 1, "m": 1}, {"id": "c", "n": 5})",
                         R"({"id": "a", "n": 1, "m": 1, "x": 2}, {"id": "b"})");
  const Outcome merged = disk.run({"merge", "m", "t", "-o", "t"});
  CHECK(merged.err == "Nya poster: 2, ändrade: 1, borttagna: 0, att välja mellan: 0\n");
  CHECK(merged.status == 0);
  CHECK(disk.files["t"].find(R"({"id": "a", "n": 1, "m": 1, "x": 2}, {"id": "b"}, {"id": "c", "n": 5})") !=
        std::string::npos);
  // Once more there is nothing left to take.
  CHECK(disk.run({"merge", "m", "t", "-o", "t"}).err.find("Inget att skriva") != std::string::npos);
}

TEST_CASE("merge exits 2 where a copy cannot be read, and names it") {
  SmallDisk disk = three("", "");
  disk.files["m"] = "{";
  CHECK(disk.run({"merge", "b", "m", "t"}).status == 2);
  CHECK(disk.run({"merge", "b", "m", "t"}).err.starts_with("error m#"));
  CHECK(disk.run({"merge", "b", "x", "t"}).status == 2);
  CHECK(disk.run({"merge", "t"}).status == 2);
  CHECK(disk.run({"merge", "m", "t"}).status == 2);
  // A page has no files.
  CHECK(run_on({}, {"merge", "b", "m", "t"}).status == 2);
}

TEST_CASE("fold puts the inbox into the sources' files, and empties it") {
  SmallDisk disk = with_report();
  const std::string before = disk.files[owner];
  CHECK(disk.run({"fold", "x", "--preview"}).out == disk.run({"fold", "x", "--dry-run"}).out);
  const Outcome dry = disk.run({"fold", "x", "--preview"});
  CHECK(dry.status == 0);
  CHECK(dry.out.starts_with("Skulle införa inkorg/k.json\nInförda händelser: 1, "));
  CHECK(disk.files[owner] == before);
  CHECK(disk.files.contains("inkorg/k.json"));

  const Outcome done = disk.run({"fold", "x"});
  CHECK(done.err == "");
  CHECK(done.status == 0);
  CHECK(done.out.starts_with("Skriven: handelser/kommun.json\nInförd: inkorg/k.json\n"));
  CHECK(disk.files[owner].find("\"id\": \"a\"") != std::string::npos);
  CHECK_FALSE(disk.files.contains("inkorg/k.json"));
  CHECK(disk.run({"fold", "x"}).out == "Inkorgen är tom.\n");
}

TEST_CASE("fold keeps a dated copy of what it writes over, the first time a day") {
  SmallDisk disk = with_report();
  const std::string before = disk.files[owner];
  Disk real = disk.disk();
  real.today = [] { return *parse_date("2026-11-27"); };
  REQUIRE(cli::run(std::vector<std::string>{"fold", "x"}, real).status == 0);
  CHECK(disk.files["historik/handelser/kommun-2026-11-27.json"] == before);
  std::string another = with_report().files["inkorg/k.json"];
  another.replace(another.find("\"a\""), 3, "\"b\"");
  disk.files["inkorg/k.json"] = another;
  REQUIRE(cli::run(std::vector<std::string>{"fold", "x"}, real).status == 0);
  CHECK(disk.files[owner].find("\"id\": \"b\"") != std::string::npos);
  CHECK(disk.files["historik/handelser/kommun-2026-11-27.json"] == before);
}

TEST_CASE("fold holds back what may be personal data, as the page does, and says what") {
  SmallDisk disk = with_report();
  disk.files["inkorg/p.json"] = R"({"format": "lagesbild-incidents/1", "incidents": [{"id": "p",
    "source": "kommun", "date": "2026-11-05", "area": "A", "category": "violence",
    "note": "Ring 070-174 06 05"}]})";
  const Outcome held = disk.run({"fold", "x"});
  CHECK(held.status == 1);
  CHECK(
      held.err.starts_with("Ligger kvar tills någon har sett över den: inkorg/p.json: Kan vara "
                           "personuppgifter i p: telefonnummer 070-174 06 05\n"));
  CHECK(disk.files.contains("inkorg/p.json"));
  CHECK_FALSE(disk.files.contains("inkorg/k.json"));
  CHECK(disk.files[owner].find("070") == std::string::npos);
  const Outcome all = disk.run({"fold", "x", "--all"});
  CHECK(all.status == 0);
  CHECK(disk.files[owner].find("070-174 06 05") != std::string::npos);
  CHECK_FALSE(disk.files.contains("inkorg/p.json"));
}

TEST_CASE("fold leaves the inbox where something went wrong") {
  SmallDisk faulty = with_report();
  faulty.files["inkorg/trasig.json"] = "{";
  const Outcome some = faulty.run({"fold", "x"});
  CHECK(some.status == 1);
  CHECK(some.err.starts_with("Ligger kvar: error inkorg/trasig.json#"));
  CHECK(faulty.files.contains("inkorg/trasig.json"));
  CHECK_FALSE(faulty.files.contains("inkorg/k.json"));

  SmallDisk lossy = with_report();
  lossy.loses_writes = true;
  CHECK(lossy.run({"fold", "x"}).status == 2);
  CHECK(lossy.files.contains("inkorg/k.json"));

  SmallDisk busy = with_report();
  busy.meanwhile[owner] = R"({"format": "lagesbild-incidents/1", "revision": 9, "incidents": []})";
  const Outcome stopped = busy.run({"fold", "x"});
  CHECK(stopped.status == 2);
  CHECK(stopped.err.find(owner) != std::string::npos);
  CHECK(busy.files[owner] == busy.meanwhile[owner]);
  CHECK(busy.files.contains("inkorg/k.json"));

  const auto files = with_report().files;
  std::vector<data::File> there;
  for (const auto& [path, bytes] : files) there.push_back({path, bytes});
  CHECK(run_on(there, {"fold", "x"}).status == 2);
  CHECK(run_without({"fold", "x"}).status == 2);
}

}  // namespace lagesbild::cli
