#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "app/topics/saving/saving.hpp"

/// A small situation, edits of it, and a folder to save it in.
namespace lagesbild::app {

inline constexpr const char* manifest = R"({"format": "lagesbild/1", "title": "Provstad",
 "municipality": {"code": "9999", "name": "Provstad"}, "parties": [{"id": "kommun", "name": "Kommun"}],
 "sources": [{"id": "vakt", "name": "Vakt", "party": "kommun"}],
 "categories": [{"id": "brak", "name": "Bråk", "family": "event", "weight": 1}],
 "areas": "omraden.geojson", "incidents": ["handelser.json"], "measures": "insatser.json"})";
inline constexpr const char* measures = R"({"format": "lagesbild-measures/1", "revision": 1, "measures": [
 {"id": "ljus", "title": "Ljus", "status": "planned", "areas": ["norr"], "x-dnr": "7"},
 {"id": "vakt", "title": "Vakter", "status": "planned", "areas": ["norr"]}
]})";

inline data::Documents documents_of(const std::map<std::string, std::string>& texts) {
  std::vector<data::File> files;
  for (const auto& [path, text] : texts) files.push_back({path, text, data::Origin::server});
  return data::Documents(files);
}

inline data::Edit status(const std::string& measure, const std::string& word, const std::string& id) {
  return {"insatser.json", data::SetField{{"measures", measure}, {"status"}, "\"" + word + "\""}, id,
          "2026-11-25T10:00:00Z", "Kommunen"};
}

inline data::Edit added(const std::string& measure, const std::string& id) {
  return {"insatser.json",
          data::AddRecord{"measures", R"({"id": ")" + measure + R"(", "title": "Ny", "areas": ["norr"]})"},
          id, "2026-11-25T10:00:00Z", "Kommunen"};
}

inline data::Edit report(const std::string& path) {
  return {path, data::AddDocument{R"({"format": "lagesbild-incidents/1", "reporting": [], "incidents": []})"},
          path, "2026-11-25T10:00:00Z", "Vakt"};
}

/// A folder that answers as a server does: a new tag a write, no other file written over.
struct Folder {
  std::map<std::string, std::string> files;
  std::map<std::string, int> versions;

  std::string tag(const std::string& path) const {
    const auto found = versions.find(path);
    return "\"" + std::to_string(found == versions.end() ? 0 : found->second) + "\"";
  }
  bool fits(const WriteFile& write) const {
    return files.contains(write.path) ? write.expects == tag(write.path) : write.expects.empty();
  }
  void put(const std::string& path, std::string bytes) {
    files[path] = std::move(bytes);
    ++versions[path];
  }
  RequestResult read(const std::string& path) const {
    const auto found = files.find(path);
    if (found == files.end()) return {.outcome = RequestResult::Outcome::not_found, .why = "HTTP 404"};
    return {.tag = tag(path), .bytes = found->second};
  }
  RequestResult answer(const RoadRequest& request) {
    if (const auto* asked = std::get_if<ReadFile>(&request)) return read(asked->path);
    if (const auto* write = std::get_if<WriteFile>(&request)) {
      if (!fits(*write)) return {.outcome = RequestResult::Outcome::conflict, .why = "HTTP 412"};
      put(write->path, write->bytes.text());
      return {.tag = tag(write->path)};
    }
    if (const auto* list = std::get_if<ListFolder>(&request)) {
      std::string lines;
      for (const auto& [path, bytes] : files) {
        const bool is_in =
            path.starts_with(list->path) && path.find('/', list->path.size()) == std::string::npos;
        if (is_in) lines += path + "\t" + tag(path) + "\n";
      }
      return {.bytes = lines};
    }
    return {};
  }
};

inline Folder folder_with(const char* text) {
  Folder folder;
  folder.put("insatser.json", text);
  return folder;
}

/// A saver with the edits on the measures, and what it asked for.
struct Desk {
  data::Documents base = documents_of({{"lagesbild.json", manifest}, {"insatser.json", measures}});
  Saver saver{merging()};
  std::vector<RoadRequest> asked;
  std::vector<Saver::Written> written;

  explicit Desk(const data::Draft& draft) { saver.begin(plan_saving(base, draft).documents); }

  template <typename Answer>
  void run(Answer answer) {
    for (int steps = 0; saver.busy() && steps < 200; ++steps) {
      const auto request = saver.take_request();
      REQUIRE(request);
      asked.push_back(*request);
      saver.answered(answer(*request));
      for (auto& file : saver.take_written()) written.push_back(std::move(file));
    }
    REQUIRE_FALSE(saver.busy());
  }
  void run(Folder& folder) {
    run([&](const RoadRequest& request) { return folder.answer(request); });
  }
  const Saver::Task& task() const { return saver.tasks().front(); }
  template <typename What>
  std::size_t count() const {
    return static_cast<std::size_t>(std::count_if(
        asked.begin(), asked.end(), [](const auto& each) { return std::holds_alternative<What>(each); }));
  }
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace lagesbild::app
