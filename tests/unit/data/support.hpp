#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "data/read/load.hpp"
#include "tests/support/checkout_root.hpp"

namespace lagesbild::data::test {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Every file under a folder, as dropping it on the page gives them.
inline std::vector<File> read_folder(const std::filesystem::path& folder) {
  std::vector<File> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files.push_back(
        {std::filesystem::relative(entry.path(), folder).generic_string(), read_bytes(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

inline std::filesystem::path demo_folder() {
  return std::filesystem::path(lagesbild::checkout_root()) / "assets" / "demo";
}

/// A folder that lies beside the project and not in it; nothing where it is absent.
inline std::optional<std::filesystem::path> shared_folder(const std::string& name) {
  const char* set = std::getenv("LAGESBILD_SHARED");
  const auto beside =
      set ? std::filesystem::path(set) : std::filesystem::path(lagesbild::checkout_root()) / ".." / "shared";
  if (!std::filesystem::exists(beside / name)) return std::nullopt;
  return beside / name;
}

/// A small situation, all of it right: two areas, two sources of which b covers A only, three categories.
struct Sample {
  std::string manifest = R"({"format": "lagesbild/1", "updated": "2026-11-20T14:00:00+01:00",
    "parties": [{"id": "kommun", "name": "Kommunen"}],
    "sources": [{"id": "kommun", "name": "Kommunen", "party": "kommun"},
                {"id": "bovardar", "name": "Bovärdar", "covers": ["A"]}],
    "categories": [{"id": "vandalism", "name": {"sv": "Skadegörelse", "en": "Vandalism"}, "weight": 2},
                   {"id": "violence", "weight": 365}, {"id": "upcoming", "family": "upcoming"}],
    "areas": "omraden.geojson", "incidents": ["handelser/kommun.json"]})";
  std::string areas = R"({"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "A", "name": "Alfa", "population": 1200, "district": "Norr"},
     "geometry": {"type": "Polygon", "coordinates": [[[17.90, 59.42], [17.92, 59.42], [17.92, 59.43], [17.90, 59.42]]]}},
    {"type": "Feature", "properties": {"id": "B", "name": "Beta", "population": 800},
     "geometry": {"type": "Polygon", "coordinates": [[[17.92, 59.42], [17.94, 59.42], [17.94, 59.43], [17.92, 59.42]]]}}]})";
  std::string incidents = R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": []})";

  std::vector<File> files() const {
    return {{"lagesbild.json", manifest}, {"omraden.geojson", areas}, {"handelser/kommun.json", incidents}};
  }
  Loaded load() const { return read_situation(files()); }
};

/// The sample with one or more incidents, written as the list's content.
inline Loaded with_incidents(const std::string& records, const std::string& reporting = "") {
  Sample sample;
  sample.incidents = R"({"format": "lagesbild-incidents/1", "reporting": [)" + reporting +
                     R"(], "incidents": [)" + records + "]}";
  return sample.load();
}

/// "error handelser/kommun.json#/incidents/0/area unknown-area", for comparing.
inline std::string label(const Problem& problem) {
  return (problem.severity == Severity::error ? "error " : "warning ") + problem.file + "#" +
         problem.pointer + " " + std::string(problem_id(problem.code));
}

inline std::vector<std::string> labels(const Loaded& loaded) {
  std::vector<std::string> all;
  for (const Problem& problem : loaded.problems) all.push_back(label(problem));
  return all;
}

}  // namespace lagesbild::data::test
