#include "data/documents/paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;
using Labels = std::vector<std::string>;

TEST_CASE("A path stays in the situation's folder") {
  CHECK(path_fault("handelser/kommun.json") == PathFault::none);
  CHECK(path_fault("./a//b.json") == PathFault::none);
  CHECK(path_fault("a..b/..c.json") == PathFault::none);
  CHECK(path_fault("/etc/passwd") == PathFault::absolute);
  CHECK(path_fault("C:/x.json") == PathFault::absolute);
  CHECK(path_fault("a/../../x.json") == PathFault::parent);
  CHECK(path_fault("..") == PathFault::parent);
  CHECK(path_fault("a\\b.json") == PathFault::backslash);
  CHECK(path_fault("https://example.org/x.json") == PathFault::address);
  CHECK(path_fault("") == PathFault::empty);
  CHECK(path_fault("./") == PathFault::empty);
  CHECK(normal_path("./a//b/./c.json") == "a/b/c.json");
}

TEST_CASE("A path that may not be followed is reported and the rest is read") {
  for (const char* path : {"/x.json", "../x.json", "http://x/y.json", ""}) {
    CAPTURE(path);
    Sample sample;
    const std::string named = "[\"handelser/kommun.json\"";
    sample.manifest.replace(sample.manifest.find(named), named.size(), named + ", \"" + path + "\"");
    const Loaded loaded = sample.load();
    CHECK(labels(loaded) == Labels{"error lagesbild.json#/incidents/1 bad-path"});
    CHECK(loaded.files.size() == 3);
  }
}

TEST_CASE("A file named twice is read once") {
  Sample sample;
  const std::string named = "[\"handelser/kommun.json\"";
  sample.manifest.replace(sample.manifest.find(named), named.size(),
                          named + ", \"./handelser//kommun.json\"");
  CHECK(labels(sample.load()) == Labels{"error lagesbild.json#/incidents/1 duplicate-path"});
}

TEST_CASE("The manifest is found wherever the folder was dropped") {
  Sample sample;
  const auto placed = [&](const std::string& prefix) {
    std::vector<File> files = sample.files();
    for (File& file : files) file.path = prefix + file.path;
    return files;
  };
  CHECK(labels(read_situation(placed("min mapp/2026/"))) == Labels{});
  CHECK(read_situation(placed("min mapp/2026/")).files[1].path == "omraden.geojson");

  SECTION("the one nearest the top is taken") {
    std::vector<File> files = placed("");
    files.insert(files.begin(), {"arkiv/lagesbild.json", "{}"});
    CHECK(labels(read_situation(files)) == Labels{});
  }
  SECTION("of two at the same level the first is taken, and that is said") {
    std::vector<File> files = placed("a/");
    for (const File& file : placed("b/")) files.push_back(file);
    CHECK(labels(read_situation(files)) == Labels{"warning lagesbild.json# several-manifests"});
  }
  SECTION("also under another name, since downloads are renamed") {
    std::vector<File> files = placed("");
    files[0].path = "lagesbild (1).json";
    CHECK(labels(read_situation(files)) == Labels{});
  }
  SECTION("picked files have lost their folders") {
    std::vector<File> files = placed("");
    files[2].path = "kommun.json";
    CHECK(labels(read_situation(files)) == Labels{});
  }
  SECTION("without one there is no situation") {
    const Loaded loaded = read_situation(std::vector<File>{{"kommun.json", sample.incidents}});
    CHECK(labels(loaded) == Labels{"error # no-manifest"});
    CHECK_FALSE(loaded.situation);
    CHECK(labels(read_situation({})) == Labels{"error # no-manifest"});
  }
}

TEST_CASE("A file that is missing is reported where it is named, with what may have been meant") {
  Sample sample;
  std::vector<File> files = sample.files();
  files[2].path = "handelser/komun.json";
  const Loaded loaded = read_situation(files);
  CHECK(labels(loaded) == Labels{"error lagesbild.json#/incidents/0 missing-file",
                                 "warning lagesbild.json#/incidents unnamed-file"});
  CHECK(loaded.problems[0].what.sv ==
        "Filen handelser/kommun.json finns inte i mappen; menade du handelser/komun.json?");
  CHECK(loaded.situation);
  CHECK_FALSE(loaded.files.back().used);
}

TEST_CASE("A manifest tells which files have to be fetched") {
  CHECK(requested_files({"x", Sample{}.manifest}) ==
        std::vector<std::string>{"omraden.geojson", "handelser/kommun.json"});
  CHECK(requested_files({"x", "{"}).empty());
}

}  // namespace lagesbild::data
