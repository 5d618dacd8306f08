#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "data/documents/document.hpp"
#include "data/documents/merge.hpp"
#include "tests/fuzz/mutate.hpp"

namespace lagesbild::data {
namespace {

using Tree = nlohmann::json;

/// A document of measures, and people who each change some of it at random.
class People {
 public:
  explicit People(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_.below(limit); }

  Tree document() {
    Tree all =
        Tree::parse(R"({"format": "lagesbild-measures/1", "revision": 3, "x-note": "n", "measures": []})");
    for (std::size_t i = 2 + below(4); i > 0; --i) all["measures"].push_back(record("m" + std::to_string(i)));
    return all;
  }

  Tree changed(Tree all) {
    for (std::size_t edits = 1 + below(4); edits > 0; --edits) change(all["measures"]);
    if (below(4) == 0) all["x-note"] = word();
    all["revision"] = all["revision"].get<int>() + 1;
    return all;
  }

  /// The same content as another program would write it.
  std::string written(Tree all) {
    Tree& list = all["measures"];
    if (below(3) == 0) std::reverse(list.begin(), list.end());
    const int indent = static_cast<int>(below(4)) - 1;
    return (below(3) == 0 ? "\xEF\xBB\xBF" : "") + all.dump(indent, ' ', below(2) == 0);
  }

 private:
  std::string word() { return std::vector<std::string>{"å", "b", "c d", "\\", "e\n"}[below(5)]; }
  Tree day() { return "2026-11-0" + std::to_string(1 + below(9)); }

  Tree set() {
    Tree all = Tree::array();
    for (const char* one : {"A", "B", "C", "D"}) {
      if (below(2) == 0) all.push_back(one);
    }
    return all;
  }

  Tree record(const std::string& id) {
    Tree one{{"id", id}, {"title", word()}, {"areas", set()}, {"changed", day()}};
    if (below(2) == 0) one["x-dnr"] = {{"a", word()}, {"b", below(3)}};
    if (below(2) == 0) one["follow_ups"] = {{{"date", day()}, {"text", word()}}};
    if (below(2) == 0) one["causes"] = {word()};
    return one;
  }

  void change(Tree& list) {
    const std::size_t kind = below(8);
    if (kind == 0 || list.empty()) {
      list.push_back(record("n" + std::to_string(below(2))));
      // One document has an id once.
      for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (list[i]["id"] == list.back()["id"]) return list.erase(list.size() - 1);
      }
      return;
    }
    Tree& one = list[below(list.size())];
    if (kind == 1) {
      one = Tree{{"id", one["id"]}, {"deleted", true}};
    } else if (kind == 2) {
      const Tree fresh{{"date", day()}, {"text", word()}};
      Tree& all = one["follow_ups"];
      if (std::find(all.begin(), all.end(), fresh) == all.end()) all.push_back(fresh);
    } else if (kind == 3) {
      one["areas"] = set();
    } else if (kind == 4) {
      one["x-dnr"][below(2) == 0 ? "a" : "b"] = word();
    } else if (kind == 5) {
      one.erase("causes");
    } else {
      one["title"] = word();
    }
    one["changed"] = day();
  }

  fuzz::Mutator random_;
};

Tree parsed(const Bytes& bytes) {
  const std::string_view text = bytes.view();
  return Tree::parse(text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text);
}

/// The content, in which the order of records, of follow-ups and of sets does not count.
Tree content(const Bytes& bytes) {
  Tree all = parsed(bytes);
  std::map<std::string, Tree> records;
  for (Tree one : all["measures"]) {
    for (const char* list : {"areas", "follow_ups"}) {
      if (one.contains(list)) std::sort(one[list].begin(), one[list].end());
    }
    records[one["id"]] = one;
  }
  all["measures"] = records;
  all.erase("revision");
  return all;
}

Merged merged(const std::string& base, const Bytes& mine, const Bytes& theirs) {
  auto all = merge("x.json", base, mine, theirs);
  REQUIRE(all);
  return *all;
}

std::set<std::string> questions(const Merged& all, bool swapped) {
  std::set<std::string> found;
  for (const Conflict& one : all.conflicts) {
    std::string name = one.record.list + "/" + one.record.id;
    for (const std::string& step : one.path) name += "/" + step;
    const auto sorted = [](const std::optional<std::string>& json) {
      if (!json) return std::string();
      Tree value = Tree::parse(*json);
      if (value.is_array()) std::sort(value.begin(), value.end());
      return value.dump();
    };
    found.insert(name + sorted(swapped ? one.theirs : one.mine) + sorted(swapped ? one.mine : one.theirs));
  }
  return found;
}

}  // namespace

TEST_CASE("Whoever is mine, a merge has the same records and asks the same; again, it changes nothing") {
  People people(12);
  std::size_t asked = 0;
  for (int round = 0; round < 1500; ++round) {
    const Tree document = people.document();
    const std::string base = people.written(document);
    const Bytes mine = people.written(people.changed(document));
    const Bytes theirs = people.written(people.changed(document));
    CAPTURE(round, base, mine.text(), theirs.text());
    const Merged one = merged(base, mine, theirs);
    const Merged other = merged(base, theirs, mine);
    CAPTURE(one.bytes.text(), other.bytes.text());
    CHECK(questions(one, false) == questions(other, true));
    CHECK(one.counts == other.counts);
    if (one.conflicts.empty()) CHECK(content(one.bytes) == content(other.bytes));
    asked += one.conflicts.size();
    REQUIRE(merged(base, mine, one.bytes).bytes.shares(one.bytes));
    REQUIRE(merged(base, theirs, one.bytes).bytes.shares(one.bytes));
    REQUIRE(content(merged(base, one.bytes, theirs).bytes) == content(one.bytes));
    REQUIRE(merged(base, one.bytes, one.bytes).bytes.shares(one.bytes));
    const bool is_theirs = content(one.bytes) == content(theirs);
    CHECK(is_theirs == one.bytes.shares(theirs));
    CHECK((is_theirs || parsed(one.bytes)["revision"] > 3));
  }
  CHECK(asked > 300);
}

TEST_CASE("Three people's edits come to the same, whatever the order they are merged in") {
  People people(13);
  std::size_t compared = 0;
  for (int round = 0; round < 1500; ++round) {
    const Tree document = people.document();
    const std::string base = people.written(document);
    std::vector<Bytes> copies;
    for (int i = 0; i < 3; ++i) copies.emplace_back(people.written(people.changed(document)));
    CAPTURE(round, base, copies[0].text(), copies[1].text(), copies[2].text());
    std::vector<std::size_t> order{0, 1, 2};
    std::optional<Tree> first;
    bool all_clear = true;
    std::vector<Tree> results;
    do {
      const Merged two = merged(base, copies[order[1]], copies[order[0]]);
      const Merged three = merged(base, copies[order[2]], two.bytes);
      all_clear = all_clear && two.conflicts.empty() && three.conflicts.empty();
      results.push_back(content(three.bytes));
    } while (std::next_permutation(order.begin(), order.end()));
    if (!all_clear) continue;
    ++compared;
    for (const Tree& result : results) CHECK(result == results.front());
  }
  CHECK(compared > 200);
}

TEST_CASE("Nothing that somebody wrote is lost: it stands in the document, or is asked of") {
  People people(14);
  for (int round = 0; round < 1500; ++round) {
    const Tree document = people.document();
    const std::string base = people.written(document);
    const Tree my_tree = people.changed(document);
    const Bytes mine = people.written(my_tree);
    const Bytes theirs = people.written(people.changed(document));
    CAPTURE(round, base, mine.text(), theirs.text());
    const Merged all = merged(base, mine, theirs);
    CAPTURE(all.bytes.text());
    std::map<std::string, Tree> old;
    for (const Tree& one : document["measures"]) old[one["id"]] = one;
    const auto there = parsed(all.bytes)["measures"];
    const auto is_asked = [&](const std::string& id, const std::string& field) {
      return std::any_of(all.conflicts.begin(), all.conflicts.end(), [&](const Conflict& one) {
        return one.record.id == id && (one.path.empty() || one.path.front() == field);
      });
    };
    for (const Tree& one : my_tree["measures"]) {
      std::string id = one["id"];
      for (const Renamed& renamed : all.renamed) {
        if (renamed.mine && renamed.from == id) id = renamed.to;
      }
      const auto found =
          std::find_if(there.begin(), there.end(), [&](const Tree& other) { return other["id"] == id; });
      REQUIRE(found != there.end());
      for (const auto& [key, value] : one.items()) {
        if (key == "id" || key == "changed" || (old.contains(id) && old[id].value(key, Tree()) == value))
          continue;
        CAPTURE(id, key);
        if (value.is_array() && found->contains(key) && !is_asked(id, key)) {
          for (const Tree& item : value) {
            const Tree before = old.contains(id) ? old[id].value(key, Tree::array()) : Tree::array();
            const bool is_new = std::find(before.begin(), before.end(), item) == before.end();
            if (is_new)
              CHECK(std::find((*found)[key].begin(), (*found)[key].end(), item) != (*found)[key].end());
          }
        } else if (value.is_object() && found->contains(key) && !is_asked(id, key)) {
          for (const auto& [inner, text] : value.items()) {
            const Tree before = old.contains(id) ? old[id].value(key, Tree::object()) : Tree::object();
            if (before.value(inner, Tree()) != text) CHECK((*found)[key][inner] == text);
          }
        } else {
          CHECK((is_asked(id, key) || found->value(key, Tree()) == value));
        }
      }
    }
  }
}

TEST_CASE("Whatever the three copies hold, a merge is JSON or a problem") {
  People people(15);
  fuzz::Mutator random(16);
  std::size_t made = 0;
  for (int round = 0; round < 4000; ++round) {
    const Tree document = people.document();
    std::string base = people.written(document);
    std::string mine = people.written(people.changed(document));
    std::string theirs = people.written(people.changed(document));
    random.mutate(round % 3 == 0 ? base : round % 3 == 1 ? mine : theirs);
    CAPTURE(base, mine, theirs);
    const auto all = merge("x.json", base, mine, theirs);
    if (!all) continue;
    ++made;
    const std::string text = all->bytes.text();
    CHECK(Tree::accept(text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text));
    for (const Conflict& conflict : all->conflicts) {
      CHECK((!conflict.mine || Tree::accept(*conflict.mine)));
      CHECK((!conflict.theirs || Tree::accept(*conflict.theirs)));
    }
  }
  CHECK(made > 100);
}

}  // namespace lagesbild::data
