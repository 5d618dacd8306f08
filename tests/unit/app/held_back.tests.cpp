#include <catch2/catch_test_macros.hpp>

#include "app/topics/saving/plan.hpp"

namespace lagesbild::app {

namespace {

std::string manifest_with(const std::string& more) {
  return R"({"format": "lagesbild/1", "title": "Provstad",
 "municipality": {"code": "9999", "name": "Provstad"}, "parties": [{"id": "kommun", "name": "Kommun"}],
 "sources": [{"id": "vakt", "name": "Vakt", "party": "kommun"}],
 "categories": [{"id": "brak", "name": "Bråk", "family": "event", "weight": 1}],
 "areas": "omraden.geojson", "incidents": ["handelser.json"], "measures": "insatser.json")" +
         more + "}";
}

data::Documents documents_with(const std::string& more) {
  const std::vector<data::File> files{
      {"lagesbild.json", manifest_with(more), data::Origin::server},
      {"insatser.json", R"({"format": "lagesbild-measures/1", "measures": []})", data::Origin::server}};
  return data::Documents(files);
}

const char* const unsettled =
    R"({"id": "m1", "date": "2026-11-26", "kind": "week", "state": "open", "focus_areas": []})";

/// A first meeting, with a measure that it decided.
data::Draft draft_with(const data::Documents& documents, const char* state) {
  const std::string path = documents.path_for(data::FileKind::decisions);
  const char* when = "2026-11-26T10:00:00Z";
  return {
      {path, data::AddRecord{"decisions", unsettled}, "1", when, ""},
      {"insatser.json",
       data::AddRecord{"measures", R"({"id": "ljus", "title": "Ljus", "areas": [], "status": "planned"})"},
       "2", when, ""},
      {"insatser.json", data::SetField{{"measures", "ljus"}, {"decision"}, R"("m1")"}, "3", when, ""},
      {path, data::SetField{{"decisions", "m1"}, {"state"}, "\"" + std::string(state) + "\""}, "4", when,
       ""}};
}

std::set<std::string> saved_paths(const SavingPlan& plan) {
  std::set<std::string> paths;
  for (const auto& wanted : plan.documents) paths.insert(wanted.path);
  return paths;
}

}  // namespace

TEST_CASE("A meeting whose minutes are not adjusted is not among what is saved, but its measures are") {
  const data::Documents base = documents_with("");
  for (const char* state : {"open", "closed", "draft"}) {
    const data::Draft draft = draft_with(base, state);
    CHECK(held_back(data::drafted(base, draft).documents, draft) == std::set<std::string>{"1", "3", "4"});
    const SavingPlan plan = plan_saving(base, draft);
    REQUIRE(saved_paths(plan) == std::set<std::string>{"insatser.json"});
    CHECK(plan.documents[0].mine.view().find("m1") == std::string_view::npos);
    CHECK(plan.edits.contains("2"));
    CHECK_FALSE(plan.edits.contains("1"));
  }
}

TEST_CASE("An adjusted meeting is saved whole, with the file that it begins") {
  const data::Documents base = documents_with("");
  const data::Draft draft = draft_with(base, "adjusted");
  CHECK(held_back(data::drafted(base, draft).documents, draft).empty());
  CHECK(saved_paths(plan_saving(base, draft)).size() == 3);
}

TEST_CASE("The group's own setting lets a draft out") {
  const data::Documents base = documents_with(R"(, "share_unadjusted": true)");
  const data::Draft draft = draft_with(base, "draft");
  CHECK(held_back(data::drafted(base, draft).documents, draft).empty());
  CHECK(saved_paths(plan_saving(base, draft)).size() == 3);
}

}  // namespace lagesbild::app
