#include "app/topics/past/past_copies.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "model/date.hpp"

namespace lagesbild::app {

namespace {

/// Answers all that is asked from the files, listing only what lies in the folder itself.
void run(PastCopies& copies, const std::map<std::string, std::string>& files) {
  for (auto request = copies.take_request(); request; request = copies.take_request()) {
    if (const auto* list = std::get_if<ListFolder>(&*request)) {
      std::string lines;
      for (const auto& [path, bytes] : files) {
        const bool within = path.starts_with(list->path);
        if (within && path.find('/', list->path.size()) == std::string::npos) lines += path + "\tx\n";
      }
      copies.answered({.bytes = lines});
    } else {
      copies.answered({.bytes = files.at(std::get<ReadFile>(*request).path)});
    }
  }
}

data::Documents documents() {
  const std::vector<data::File> files{{"insatser.json", R"({"format": "lagesbild-measures/1"})"},
                                      {"handelser/kommun.json", R"({"format": "lagesbild-incidents/1"})"}};
  return data::Documents(files);
}

}  // namespace

TEST_CASE("Dated copies of every file's folder are fetched, and nothing else that lies there") {
  PastCopies copies;
  copies.start(documents());
  run(copies, {{"historik/insatser-2026-11-17.json", "a"},
               {"historik/insatser-skadad-1.json", "b"},
               {"historik/handelser/kommun-2026-11-18.json", "c"}});
  REQUIRE(copies.files().size() == 2);
  CHECK(copies.files()[0].path == "historik/handelser/kommun-2026-11-18.json");
  CHECK(copies.files()[1].path == "historik/insatser-2026-11-17.json");
}

TEST_CASE("Of very many copies the newest days are fetched, each of them whole") {
  std::map<std::string, std::string> files;
  for (int day = 0; day < 100; ++day) {
    const std::string date = lagesbild::to_string(lagesbild::Date{20000 + day});
    files["historik/insatser-" + date + ".json"] = "a";
    files["historik/handelser/kommun-" + date + ".json"] = "b";
  }
  PastCopies copies;
  copies.start(documents());
  run(copies, files);
  CHECK(copies.files().size() <= PastCopies::most);
  CHECK(copies.files().size() > PastCopies::most - 4);
  std::map<std::string, int> of_day;
  for (const data::File& file : copies.files()) ++of_day[file.path.substr(file.path.size() - 15)];
  for (const auto& [day, count] : of_day) CHECK(count == 2);
}

}  // namespace lagesbild::app
