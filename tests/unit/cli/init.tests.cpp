#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "tests/unit/cli/memory.hpp"

namespace lagesbild::cli {
using namespace test;

namespace {

/// A disk with some files to read, and what was made on it.
struct FakeDisk {
  std::map<std::string, std::string> files;
  std::map<std::string, std::vector<data::File>> made;

  Outcome run(std::vector<std::string> arguments) {
    const Problem not_there{Severity::error,        "", "", {"Finns inte", "Not there"}, {},
                            ProblemCode::unreadable};
    return cli::run(arguments,
                    Disk{.read_folder = [&](const std::string& path) -> Result<std::vector<data::File>> {
                           return made.contains(path) ? Result(made[path])
                                                      : Result<std::vector<data::File>>(not_there);
                         },
                         .read_file = [&](const std::string& path) -> Result<data::File> {
                           if (!files.contains(path)) return not_there;
                           return data::File{path, files[path]};
                         },
                         .make_folder = [&](const std::string& path,
                                            std::span<const data::File> content) -> std::optional<Problem> {
                           if (made.contains(path)) return not_there;
                           made[path] = {content.begin(), content.end()};
                           return std::nullopt;
                         }});
  }
};

FakeDisk with_list() {
  return {{{"omraden.txt", "Norr; 4200\nSöder; 3100\n"}}, {}};
}

}  // namespace

TEST_CASE("init begins a situation that check has nothing to say against") {
  FakeDisk disk = with_list();
  disk.files["o.geojson"] = data::test::Sample{}.areas;
  const Outcome made = disk.run({"init", "ny", "--municipality", "0163", "--areas", "o.geojson"});
  CHECK(made.err == "");
  REQUIRE(made.status == 0);
  CHECK(made.out.starts_with(
      "Lägesbilden ligger i ny: 2 områden, 8 källor, 12 kategorier\n  lagesbild.json\n"));
  CHECK(made.out.find("lagesbild check ny\n") != std::string::npos);
  REQUIRE(disk.run({"init", "lista", "--municipality", "0163", "--list", "omraden.txt"}).status == 0);
  CHECK(disk.run({"check", "lista"}).out == "");
  const Outcome checked = disk.run({"check", "ny"});
  CHECK(checked.out == "");
  CHECK(checked.status == 0);
}

TEST_CASE("init reads a list as Excel and Notepad save it") {
  FakeDisk disk;
  disk.files["ansi.txt"] =
      "Bj\xf6rk\xe5s; 4200\r\nS\xf6"
      "der; 3100\r\n";
  std::string wide = "\xff\xfe";
  for (const char* at = "Norr; 4200\r\n"; *at != '\0'; ++at) wide += std::string{*at, '\0'};
  disk.files["utf16.txt"] = wide;
  REQUIRE(disk.run({"init", "a", "--municipality", "0163", "--list", "ansi.txt"}).status == 0);
  const auto has = [&](const std::string& folder, const std::string& name) {
    return std::any_of(disk.made[folder].begin(), disk.made[folder].end(), [&](const data::File& file) {
      return file.bytes.text().find(name) != std::string::npos;
    });
  };
  CHECK(has("a", "Björkås"));
  REQUIRE(disk.run({"init", "b", "--municipality", "0163", "--list", "utf16.txt"}).status == 0);
  CHECK(has("b", "Norr"));
}

TEST_CASE("init's situation is ranked as soon as there are reports") {
  FakeDisk disk = with_list();
  REQUIRE(
      disk.run({"init", "ny", "--municipality", "Sollentuna", "--list", "omraden.txt", "--sources", "skolor"})
          .status == 0);
  for (data::File& file : disk.made["ny"]) {
    if (file.path != "handelser/skolor.json") continue;
    file.bytes = R"({"format": "lagesbild-incidents/1",
      "reporting": [{"source": "skolor", "week": "2026-W46", "status": "reported"}],
      "incidents": [{"id": "1", "source": "skolor", "date": "2026-11-12", "area": "norr", "category": "vandalism"}]})";
  }
  const Outcome ranked = disk.run({"rank", "ny", "--draws", "200"});
  CHECK(ranked.status == 0);
  CHECK(ranked.out.find("Norr") != std::string::npos);
}

TEST_CASE("init takes the sources and categories that are asked for, and only their parties") {
  FakeDisk disk = with_list();
  REQUIRE(disk.run({"init", "ny", "--municipality", "0117", "--list", "omraden.txt", "--title", "Vår bild",
                    "--sources", "skolor,omradespoliser", "--categories", "arson,vandalism"})
              .status == 0);
  const std::string manifest = disk.made["ny"].front().bytes.text();
  CHECK(manifest.find("\"title\": \"Vår bild\"") != std::string::npos);
  CHECK(manifest.find("Österåkers kommun") != std::string::npos);
  CHECK(manifest.find("Polisen") != std::string::npos);
  CHECK(manifest.find("Räddningstjänsten") == std::string::npos);
  CHECK(manifest.find("\"id\": \"arson\"") < manifest.find("\"id\": \"vandalism\""));
}

TEST_CASE("init writes nothing where an answer is missing or wrong, and says which") {
  FakeDisk disk = with_list();
  disk.files["fel.txt"] = "Norr; 4200\nNorr; 10\n";
  const std::vector<std::string> whole{"init", "ny", "--municipality", "0163", "--list", "omraden.txt"};
  const auto with = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = whole;
    arguments.insert(arguments.end(), more.begin(), more.end());
    return disk.run(arguments);
  };
  CHECK(disk.run({"init"}).err.starts_with("Skriv en mapp: den nya"));
  CHECK(disk.run({"init", "ny", "--municipality", "0163"}).err.starts_with("Skriv var områdena står"));
  CHECK(disk.run({"init", "ny", "--list", "omraden.txt"}).err.starts_with("Skriv vilken kommun"));
  CHECK(disk.run({"init", "ny", "--municipality", "Solentuna", "--list", "omraden.txt"}).err ==
        "--municipality: ingen kommun heter eller har koden Solentuna; menade du Sollentuna?\n");
  CHECK(with({"--sources", "skolan"}).err == "--sources: okänt id: skolan; menade du skolor?\n");
  CHECK(disk.run({"init", "ny", "--municipality", "0163", "--list", "borta.txt"}).status == 1);
  CHECK(disk.run({"init", "ny", "--municipality", "0163", "--list", "fel.txt"}).err ==
        "error fel.txt#/areas: Rad 2: Norr står redan på rad 1. Ta bort den ena, eller ge områdena olika "
        "namn.\n"
        "Inget har skrivits.\n");
  CHECK(disk.made.empty());

  REQUIRE(with({}).status == 0);
  CHECK(with({}).status == 1);  // there is something in the folder now
  CHECK(run_without({"init", "ny", "--municipality", "0163", "--list", "omraden.txt"})
            .err.starts_with("Här finns ingen disk"));
}

TEST_CASE("init explains itself in both languages") {
  CHECK(run_without({"init", "--help"}).out.find("bovardar") != std::string::npos);
  CHECK(run_without({"init", "--help", "--lang", "en"}).out.find("Begins a new situation") !=
        std::string::npos);
}

}  // namespace lagesbild::cli
