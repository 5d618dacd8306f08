#include "tests/unit/views/support.hpp"

#include "tests/unit/support/json_edit.hpp"

namespace lagesbild::views {

Files demo() {
  Files files;
  for (const char* path :
       {"lagesbild.json", "omraden.geojson", "trygghetsmatning.json", "insatser.json", "beslut.json",
        "overenskommelse.json", "rapporter.json", "kartunderlag.geojson", "handelser/kommun.json",
        "handelser/kommun-historik.json", "handelser/polis.json", "handelser/polis-historik.json",
        "handelser/sollentunahem.json", "handelser/sollentunahem-historik.json"}) {
    files[path] = bytes_of(std::string("assets/demo/") + path);
  }
  test::set_json(files["lagesbild.json"], "/method/draws", 600);
  return files;
}

Files demo_without_points() {
  Files files = demo();
  constexpr std::string_view key = "\"point\":[";
  for (auto& [path, bytes] : files) {
    for (auto at = bytes.find(key); at != std::string::npos; at = bytes.find(key, at)) {
      bytes.erase(at, bytes.find("],", at) + 2 - at);
    }
  }
  return files;
}

}  // namespace lagesbild::views
