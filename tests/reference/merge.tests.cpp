// A merge as people meet it: two members of the group who changed the measures' file at the same time, one of
// them with a clock that is wrong. The case lies beside the project; without it there is nothing to compare
// with.

#include "data/documents/merge.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
namespace {

using Tree = nlohmann::json;

struct Case {
  std::string base;
  std::string rewritten;
  std::string mine;
  std::string theirs;
};

std::optional<Case> two_people() {
  const auto folder = test::shared_folder("cases/import-12-three-way-merge");
  if (!folder) return std::nullopt;
  const auto bytes = [&](const char* name) { return test::read_bytes(*folder / name); };
  return Case{bytes("base.json"), bytes("base-rewritten.json"), bytes("mine.json"), bytes("theirs.json")};
}

Merged merged(const std::string& base, const std::string& mine, const Bytes& theirs) {
  auto all = merge("insatser.json", base, mine, theirs);
  REQUIRE(all);
  return *all;
}

Tree tree(const Bytes& bytes) {
  const std::string_view text = bytes.view();
  return Tree::parse(text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text);
}

std::map<std::string, Tree> records(const Bytes& bytes) {
  std::map<std::string, Tree> all;
  const Tree there = tree(bytes);
  for (const Tree& one : there["measures"]) all[one["id"]] = one;
  return all;
}

const Conflict* about(const Merged& all, const std::string& id) {
  for (const Conflict& conflict : all.conflicts) {
    if (conflict.record.id == id) return &conflict;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("Two people, one file: both's work is there, and what cannot be known is asked") {
  const auto files = two_people();
  if (!files) SKIP("the shared cases are not here");
  const Merged all = merged(files->base, files->mine, files->theirs);
  const auto there = records(all.bytes);

  CHECK(there.at("insats-1")["status"] == "done");
  CHECK(there.at("insats-1")["follow_ups"].size() == 1);
  CHECK(there.at("insats-1")["x-dnr"] == "KS 2026/12");

  REQUIRE(about(all, "insats-2"));
  CHECK(about(all, "insats-2")->path.empty());
  CHECK(there.at("insats-2")["status"] == "ongoing");
  CHECK(Tree::parse(*about(all, "insats-2")->mine)["deleted"] == true);

  REQUIRE(about(all, "insats-3"));
  CHECK(about(all, "insats-3")->path == std::vector<std::string>{"title"});
  CHECK(there.at("insats-3")["x-kommentar"] == "beslut på mötet");

  CHECK(there.at("insats-4")["areas"] == Tree({"D", "E", "B", "F"}));

  std::set<std::string> fresh;
  for (const auto& [id, record] : there) {
    if (id.starts_with("insats-5")) fresh.insert(record["title"]);
  }
  CHECK(fresh == std::set<std::string>{"Kamera vid stationen", "Öppen fritidsgård"});

  CHECK(all.conflicts.size() == 2);
  CHECK(all.counts == MergeCounts{2, 2, 0, 2});
  CHECK(tree(all.bytes)["revision"] == 9);
  CHECK(all.bytes.view().starts_with("\xEF\xBB\xBF{\r\n  \"format\""));
}

TEST_CASE("Two people, one file: the other way round gives the same, and once more changes nothing") {
  const auto files = two_people();
  if (!files) SKIP("the shared cases are not here");
  const Merged one = merged(files->base, files->mine, files->theirs);
  const Merged other = merged(files->base, files->theirs, files->mine);
  const auto there = records(one.bytes);
  const auto here = records(other.bytes);
  REQUIRE(there.size() == here.size());
  for (const auto& [id, record] : there) {
    if (about(one, id) == nullptr) CHECK(here.at(id) == record);
  }
  REQUIRE(one.conflicts.size() == other.conflicts.size());
  for (const Conflict& conflict : one.conflicts) {
    const Conflict* same = about(other, conflict.record.id);
    REQUIRE(same);
    CHECK(Tree::parse(*same->mine) == Tree::parse(*conflict.theirs));
    CHECK(Tree::parse(*same->theirs) == Tree::parse(*conflict.mine));
  }
  for (const std::string& side : {files->mine, files->theirs}) {
    CHECK(merged(files->base, side, one.bytes).bytes.shares(one.bytes));
  }
  CHECK(records(merged(files->base, one.bytes.text(), files->theirs).bytes) == there);
}

TEST_CASE("Two people, one file: what was only written anew is neither changed nor written") {
  const auto files = two_people();
  if (!files) SKIP("the shared cases are not here");
  for (const auto& [mine, theirs] :
       {std::pair{files->base, files->rewritten}, {files->rewritten, files->base}}) {
    const Bytes there = theirs;
    const Merged all = merged(files->base, mine, there);
    CHECK(all.bytes.shares(there));
    CHECK(all.conflicts.empty());
    CHECK(all.counts == MergeCounts{});
  }
  CHECK(records(merged(files->rewritten, files->mine, files->theirs).bytes) ==
        records(merged(files->base, files->mine, files->theirs).bytes));
}

}  // namespace lagesbild::data
