#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/memory.hpp"

namespace lagesbild::cli {
namespace {

/// A folder and a file in memory; what is written is put among the folder's files.
struct MemoryDisk {
  std::vector<data::File> files = data::test::Sample{}.files();
  std::map<std::string, std::string> loose;

  Outcome run(std::vector<std::string> words) {
    Disk disk;
    disk.read_folder = [&](const std::string&) -> Result<std::vector<data::File>> { return files; };
    disk.read_file = [&](const std::string& path) -> Result<data::File> {
      const auto found = loose.find(path);
      if (found != loose.end()) return data::File{path, found->second};
      return Problem{Severity::error, path, "", {"Finns inte", "Not there"}, {}, ProblemCode::unreadable};
    };
    disk.write_file = [&](const std::string&, const data::File& file) -> std::optional<Problem> {
      if (file.path.starts_with("x/")) {
        files.push_back({file.path.substr(2), file.bytes});
      } else {
        loose[file.path] = file.bytes.text();
      }
      return std::nullopt;
    };
    return cli::run(words, disk);
  }
};

const std::string two_rows = "Datum;Område;Kategori\n2026-11-09;Alfa;vandalism\n2026-11-10;Gamma;vandalism\n";

}  // namespace

TEST_CASE("import takes in what it can, says what it cannot, and adds nothing the second time", "[intake]") {
  MemoryDisk disk;
  disk.loose["a.csv"] = two_rows;
  const Outcome preview = disk.run({"import", "x", "a.csv", "--source", "kommun", "--preview"});
  CHECK(preview.status == 2);
  CHECK(disk.files.size() == 3);
  CHECK(preview.out.find("Vad är «Gamma»?") != std::string::npos);
  const Outcome first = disk.run({"import", "x", "a.csv", "--source", "kommun", "--refused", "r.csv"});
  CHECK(first.status == 2);
  REQUIRE(disk.files.size() == 4);
  CHECK(disk.files.back().path.starts_with("inkorg/kommun-2026-W46-"));
  CHECK(disk.loose["r.csv"].find("Gamma") != std::string::npos);
  const Outcome second = disk.run(
      {"import", "x", "a.csv", "--source", "kommun", "--values", "Gamma=B", "--save-profile", "p.json"});
  CHECK(second.status == 0);
  CHECK(second.out.find("nya: 1, ändrade: 0, finns redan: 1") != std::string::npos);
  CHECK(disk.files.size() == 5);
  const Outcome third = disk.run({"import", "x", "a.csv", "--profile", "p.json", "--lang", "en"});
  CHECK(third.status == 0);
  CHECK(third.out.find("there already: 2") != std::string::npos);
  CHECK(disk.files.size() == 5);
}

TEST_CASE("import says in which system coordinates are, and where they are in another", "[intake]") {
  MemoryDisk disk;
  disk.loose["a.csv"] =
      "Datum;Nord;Öst;Kategori\n2026-11-09;59,425;17,91;vandalism\n2026-11-10;59,425;17,91;vandalism\n"
      "2026-11-10;17,91;59,425;vandalism\n2026-11-11;6589000;665000;vandalism\n";
  const Outcome outcome = disk.run({"import", "x", "a.csv", "--source", "kommun", "--preview"});
  CHECK(outcome.out.find("Koordinater: grader (WGS 84) i 3 rader; SWEREF 99 TM i 1 rad (5); "
                         "öst står före nord i 1 rad\n") != std::string::npos);
  disk.loose["a.csv"] = two_rows;
  CHECK(disk.run({"import", "x", "a.csv", "--source", "kommun", "--preview"}).out.find("Koordinater") ==
        std::string::npos);
}

TEST_CASE("import explains itself, and what will not do", "[intake]") {
  MemoryDisk disk;
  disk.loose["a.csv"] = two_rows;
  CHECK(disk.run({"import", "--help"}).out.find("--values") != std::string::npos);
  CHECK(disk.run({"import", "x"}).status == 1);
  CHECK(disk.run({"import", "x", "b.csv"}).status == 1);
  CHECK(disk.run({"import", "x", "a.csv", "--source", "kommum"}).err.find("kanske kommun") !=
        std::string::npos);
  CHECK(disk.run({"import", "x", "a.csv", "--columns", "date=99"}).status == 1);
  CHECK(disk.run({"import", "x", "a.csv", "--encoding", "latin"}).status == 1);
  CHECK(disk.run({"import", "x", "a.csv", "--sheet", "2"}).status == 1);
  const Outcome asked = disk.run({"import", "x", "a.csv"});
  CHECK(asked.status == 2);
  CHECK(asked.out.find("? Från vilken källa kommer raderna: Kommunen eller Bovärdar?  --source") !=
        std::string::npos);
  CHECK(disk.files.size() == 3);
}

}  // namespace lagesbild::cli
