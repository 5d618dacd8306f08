#include "tests/unit/views/support.hpp"

#include "tests/unit/support/json_edit.hpp"

namespace lagesbild::views {

Files demo() {
  Files files;
  for (const char* path :
       {"lagesbild.json", "omraden.geojson", "trygghetsmatning.json", "insatser.json", "beslut.json",
        "overenskommelse.json", "rapporter.json", "handelser/kommun.json", "handelser/kommun-historik.json",
        "handelser/polis.json", "handelser/polis-historik.json", "handelser/sollentunahem.json",
        "handelser/sollentunahem-historik.json"}) {
    files[path] = bytes_of(std::string("assets/demo/") + path);
  }
  test::set_json(files["lagesbild.json"], "/method/draws", 600);
  return files;
}

}  // namespace lagesbild::views
