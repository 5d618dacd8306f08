#include "data/documents/merge.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "data/documents/documents.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
namespace {

using Tree = nlohmann::json;

std::string measures(const std::string& records, int revision = 7) {
  return R"({"format": "lagesbild-measures/1", "revision": )" + std::to_string(revision) +
         R"(, "measures": [)" + records + "]}";
}

Merged merged(const std::string& base, const std::string& mine, const std::string& theirs) {
  const auto all = merge("x.json", base, mine, theirs);
  REQUIRE(all);
  REQUIRE(Tree::accept(all->bytes.text()));
  return *all;
}

Tree tree(const Merged& all) {
  return Tree::parse(all.bytes.text());
}

/// One record of each copy, merged; the record alone.
Tree record(const std::string& base, const std::string& mine, const std::string& theirs) {
  const Merged all = merged(measures(base), measures(mine), measures(theirs));
  CHECK(all.conflicts.empty());
  const Tree there = tree(all);
  REQUIRE(there["measures"].size() == 1);
  return there["measures"][0];
}

MergeCounts counts(std::size_t taken, std::size_t changed, std::size_t deleted, std::size_t asked) {
  return {taken, changed, deleted, asked};
}

}  // namespace

TEST_CASE("What one side changed holds, and every other byte of theirs stays") {
  const std::string base =
      "\xEF\xBB\xBF{\r\n \"x\": 1.50,\r\n \"revision\": 7,\r\n \"measures\": [\r\n"
      "  {\"id\": \"a\", \"title\": \"Bl\\u00e5\", \"n\": 1e2},\r\n"
      "  {\"id\": \"b\", \"status\": \"planned\", \"x-dnr\": [1, 2]}\r\n ]\r\n}\r\n";
  const auto with = [&](const std::string& old, const std::string& fresh) {
    std::string text = base;
    return text.replace(text.find(old), old.size(), fresh);
  };
  const std::string mine = with("\"planned\"", "\"done\"");
  const std::string theirs = with("1e2", "3");
  const Merged all = merged(base, mine, theirs);
  std::string expected = with("1e2", "3");
  expected.replace(expected.find("\"planned\""), 9, "\"done\"");
  expected.replace(expected.find("\"revision\": 7"), 13, "\"revision\": 8");
  CHECK(all.bytes == expected);
  CHECK(all.counts == counts(0, 2, 0, 0));
  CHECK(merged(base, base, theirs).bytes == theirs);
  CHECK(merged(base, theirs, base).bytes.view().find("\"n\": 3") != std::string::npos);
}

TEST_CASE("Nothing is written where theirs has it all, whatever its order, spelling and spaces") {
  const std::string base =
      measures(R"({"id": "a", "title": "Blå", "areas": ["A", "B"]}, {"id": "b", "n": 100})");
  const std::string rewritten =
      "\xEF\xBB\xBF{\"measures\":\r\n[{\"n\":1e2,\"id\":\"b\"},{\"areas\":[\"B\",\"A\"],\"id\":\"\\u0061\","
      "\"title\":\"Bl\\u00e5\"}],\"revision\":7,\"format\":\"lagesbild-measures/1\"}";
  for (const auto& [mine, theirs] : {std::pair{base, rewritten}, std::pair{rewritten, base}}) {
    const Bytes there = theirs;
    const auto all = merge("x.json", base, mine, there);
    REQUIRE(all);
    CHECK(all->bytes.shares(there));
    CHECK(all->conflicts.empty());
    CHECK(all->counts == MergeCounts{});
  }
}

TEST_CASE("Lists of ids are sets, and their additions stand in the same order whoever is mine") {
  const auto areas = [](const std::string& list) { return R"({"id": "a", "areas": )" + list + "}"; };
  const auto of = [&](const std::string& base, const std::string& mine, const std::string& theirs) {
    return record(areas(base), areas(mine), areas(theirs))["areas"].dump();
  };
  CHECK(of(R"(["D", "E"])", R"(["D", "E", "F"])", R"(["D", "E", "B"])") == R"(["D","E","B","F"])");
  CHECK(of(R"(["D", "E"])", R"(["D", "E", "B"])", R"(["D", "E", "F"])") == R"(["D","E","B","F"])");
  CHECK(of(R"(["D", "E"])", R"(["E"])", R"(["D", "E", "B"])") == R"(["E","B"])");
  CHECK(of(R"(["D", "E"])", R"(["E"])", R"(["D"])") == "[]");
  CHECK(of("[]", R"(["X"])", R"(["X"])") == R"(["X"])");
  CHECK(of(R"(["D"])", "[]", R"(["D"])") == "[]");
}

TEST_CASE("Follow-ups, outcomes and focus areas are merged by keys of their own") {
  const std::string lamps = R"({"date": "2026-11-15", "text": "Lyser", "result": "good"})";
  const auto of = [](const std::string& list) { return R"({"id": "a", "follow_ups": [)" + list + "]}"; };
  const std::string walk = R"({"date": "2026-11-16", "text": "Vandring"})";
  CHECK(record(of(""), of(lamps), of(walk))["follow_ups"].size() == 2);
  CHECK(record(of(lamps), of(lamps + "," + walk), of(""))["follow_ups"] == Tree::parse("[" + walk + "]"));
  // On the same day by both: two, of which none is lost, and not three when merged again.
  const std::string other = R"({"date": "2026-11-15", "text": "Trasig"})";
  const std::string both = R"({"id": "a", "follow_ups": [)" + other + "," + lamps + "]}";
  CHECK(record(of(""), of(lamps), of(other))["follow_ups"].size() == 2);
  CHECK(record(of(""), of(lamps), both)["follow_ups"].size() == 2);
  CHECK(record(of(""), both, of(lamps))["follow_ups"].size() == 2);
  // One of them corrected by either side, in different fields.
  const std::string better = R"({"date": "2026-11-15", "text": "Lyser alla", "result": "good"})";
  const std::string worse = R"({"date": "2026-11-15", "text": "Lyser", "result": "mixed"})";
  CHECK(record(of(lamps), of(better), of(worse))["follow_ups"] ==
        Tree::parse(R"([{"date": "2026-11-15", "text": "Lyser alla", "result": "mixed"}])"));
}

TEST_CASE("Where both changed one field theirs stays, both values are told, and taking mine is an edit") {
  const std::string base = measures(R"({"id": "a", "title": "T", "who": {"unit": "U", "party": "p"}})");
  const std::string mine = measures(R"({"id": "a", "title": "M", "who": {"unit": "MU", "party": "p"}})", 8);
  const std::string theirs = measures(R"({"id": "a", "title": "T", "who": {"unit": "TU"}, "x": 1})", 8);
  const Merged all = merged(base, mine, theirs);
  REQUIRE(all.conflicts.size() == 1);
  CHECK(all.conflicts[0] == Conflict{{"measures", "a"}, {"who", "unit"}, "\"MU\"", "\"TU\""});
  CHECK(tree(all)["measures"][0] ==
        Tree::parse(R"({"id": "a", "title": "M", "who": {"unit": "TU"}, "x": 1})"));
  CHECK(tree(all)["revision"] == 9);
  CHECK(all.counts == counts(0, 0, 0, 1));
  const Merged swapped = merged(base, theirs, mine);
  CHECK(swapped.conflicts == std::vector{Conflict{{"measures", "a"}, {"who", "unit"}, "\"TU\"", "\"MU\""}});

  const Document there{{"x.json", all.bytes}, "x.json", FileKind::measures, std::nullopt, false, false};
  const auto taken = apply(there, take_mine("x.json", all.conflicts[0]));
  REQUIRE(taken);
  CHECK(Tree::parse(taken->file.bytes.text())["measures"][0]["who"]["unit"] == "MU");
}

TEST_CASE(
    "A question about one of several follow-ups is about their list, with all else of both sides in it") {
  const auto of = [](const std::string& text, const std::string& more) {
    return measures(R"({"id": "a", "follow_ups": [{"date": "d", "text": ")" + text + "\"}" + more + "]}");
  };
  const std::string second = R"(, {"date": "e", "text": "E"})";
  const std::string third = R"(, {"date": "f", "text": "F"})";
  const Merged all = merged(of("T", ""), of("M", second), of("S", third));
  REQUIRE(all.conflicts.size() == 1);
  const Conflict& conflict = all.conflicts[0];
  CHECK(conflict.path == std::vector<std::string>{"follow_ups"});
  CHECK(Tree::parse(*conflict.theirs) == tree(all)["measures"][0]["follow_ups"]);
  CHECK(Tree::parse(*conflict.theirs).size() == 3);
  CHECK(Tree::parse(*conflict.mine).size() == 3);
  CHECK(Tree::parse(*conflict.theirs)[0]["text"] == "S");
  CHECK(Tree::parse(*conflict.mine)[0]["text"] == "M");
}

TEST_CASE("A tombstone against an edit is asked of, against nothing it holds") {
  const std::string base = measures(R"({"id": "a", "n": 1})");
  const std::string gone = measures(R"({"id": "a", "deleted": true})");
  const std::string edited = measures(R"({"id": "a", "n": 2})");
  const Merged all = merged(base, gone, edited);
  CHECK(all.conflicts ==
        std::vector{
            Conflict{{"measures", "a"}, {}, R"({"id": "a", "deleted": true})", R"({"id": "a", "n": 2})"}});
  CHECK(all.bytes == edited);
  CHECK(merged(base, edited, gone).bytes == gone);
  CHECK(merged(base, edited, gone).conflicts.size() == 1);
  CHECK(merged(base, gone, base).counts == counts(0, 0, 1, 0));
  CHECK(tree(merged(base, gone, base))["measures"][0]["deleted"] == true);
  // Only the time differs: that is no edit.
  const std::string touched = measures(R"({"id": "a", "n": 1, "changed": "2026-11-01"})");
  CHECK(merged(base, gone, touched).conflicts.empty());
  // Gone without a trace.
  CHECK(tree(merged(base, measures(""), base))["measures"].empty());
  CHECK(merged(base, measures(""), edited).conflicts.size() == 1);
  const Merged removed = merged(base, edited, measures(""));
  REQUIRE(removed.conflicts.size() == 1);
  CHECK_FALSE(removed.conflicts[0].theirs);

  SECTION("and either answer can be given as an edit") {
    const auto answered = [](const Merged& asked) {
      const Document there{{"x", asked.bytes}, "x", FileKind::measures, std::nullopt, false, false};
      const auto taken = apply(there, take_mine("x", asked.conflicts[0]));
      REQUIRE(taken);
      return Tree::parse(taken->file.bytes.text())["measures"][0];
    };
    CHECK(answered(all)["deleted"] == true);
    CHECK(answered(merged(base, edited, gone)) == Tree::parse(R"({"id": "a", "n": 2})"));
    CHECK(answered(removed)["n"] == 2);
    CHECK(answered(merged(base, measures(""), edited))["deleted"] == true);
  }
}

TEST_CASE("Two new records with one id are two, the same two whoever is mine, also when merged again") {
  const std::string base = measures("");
  const std::string camera = measures(R"({"id": "a", "title": "Kamera"})", 8);
  const std::string centre = measures(R"({"title": "Gård", "id": "a"})", 8);
  const auto ids = [](const Merged& all) {
    std::map<std::string, std::string> found;
    const Tree there = tree(all);
    for (const Tree& one : there["measures"]) found[one["id"]] = one["title"];
    return found;
  };
  const Merged one = merged(base, camera, centre);
  const Merged other = merged(base, centre, camera);
  REQUIRE(ids(one).size() == 2);
  CHECK(ids(one) == ids(other));
  REQUIRE(one.renamed.size() == 1);
  CHECK(one.renamed[0].from == "a");
  CHECK(one.renamed[0].mine != other.renamed[0].mine);
  CHECK(one.counts == counts(2, 0, 0, 0));
  for (const std::string& side : {camera, centre}) {
    CHECK(merged(base, side, one.bytes.text()).bytes == one.bytes);
    CHECK(ids(merged(base, one.bytes.text(), side)) == ids(one));
  }
  // The same new record, of which one has been looked at later, is one.
  const std::string later = measures(R"({"id": "a", "title": "Kamera", "changed": "2026-11-02"})", 8);
  CHECK(ids(merged(base, camera, later)).size() == 1);
}

TEST_CASE("Two words on one week are asked of, and one report that both took in is one") {
  const auto file = [](const std::string& reporting, const std::string& incidents) {
    return R"({"format": "lagesbild-incidents/1", "reporting": [)" + reporting + R"(], "incidents": [)" +
           incidents + "]}";
  };
  const std::string yes = R"({"source": "s", "week": "2026-W46", "status": "reported", "id": "r"})";
  const std::string no = R"({"source": "s", "week": "2026-W46", "status": "nothing", "id": "q"})";
  const Merged all = merged(file("", ""), file(yes, ""), file(no, ""));
  CHECK(tree(all)["reporting"].size() == 1);
  CHECK(all.conflicts.size() == 2);
  const std::string first =
      R"({"id": "7f", "source": "s", "date": "d", "area": "A", "category": "c", "hour": 1)";
  const Merged twice = merged(file("", ""), file("", first + "}"), file("", first + R"(, "note": "n"})"));
  CHECK(tree(twice)["incidents"].size() == 1);
  CHECK(tree(twice)["incidents"][0]["note"] == "n");
}

TEST_CASE(
    "A week's status and the areas that it is of are one choice, and neither is taken without the other") {
  const auto file = [](const std::string& words) {
    return R"({"format": "lagesbild-incidents/1", "incidents": [], "reporting": [{"id": "r", "source": "s",
    "week": "2026-W46", )" +
           words + "}]}";
  };
  const std::string part = file(R"("status": "partial", "areas": ["A"])");
  const std::string none = file(R"("status": "nothing")");
  const auto two = merge_two("x.json", part, none);
  REQUIRE(two);
  CHECK(two->bytes == none);
  REQUIRE(two->conflicts.size() == 1);
  CHECK(two->conflicts[0].path.empty());
  Documents documents(std::vector<File>{{"x.json", none}});
  const auto after = documents.with(take_mine("x.json", two->conflicts[0]));
  REQUIRE(after);
  const Tree there = Tree::parse(after->find("x.json")->file.bytes.text())["reporting"][0];
  CHECK(there["status"] == "partial");
  CHECK(there["areas"] == Tree::parse(R"(["A"])"));
}

TEST_CASE("The time of change goes with what was changed, and decides nothing") {
  const auto of = [](int n, int m, const std::string& time) {
    return R"({"id": "a", "n": )" + std::to_string(n) + R"(, "m": )" + std::to_string(m) +
           R"(, "changed": ")" + time + "\"}";
  };
  // Mine, whose clock is slow, changed n; theirs changed m: both hold, and the later time.
  const Tree both = record(of(1, 1, "2026-11-01"), of(2, 1, "2026-10-01"), of(1, 2, "2026-11-02"));
  CHECK(both == Tree::parse(of(2, 2, "2026-11-02")));
  // What was asked of and not taken is no change of theirs.
  const std::string theirs = measures(of(3, 1, "2026-11-02"));
  const Merged asked = merged(measures(of(1, 1, "2026-11-01")), measures(of(2, 1, "2026-12-24")), theirs);
  CHECK(asked.bytes == theirs);
  CHECK(asked.conflicts.size() == 1);
}

TEST_CASE("The document's own fields merge too, the agreement's and the manifest's among them") {
  const std::string base =
      R"({"format": "lagesbild/1", "title": "T", "incidents": ["a.json"], "sources": [{"id": "s"}]})";
  const std::string mine = R"({"format": "lagesbild/1", "title": "M", "incidents": ["a.json", "m.json"],
    "sources": [{"id": "s"}, {"id": "t"}]})";
  const std::string theirs = R"({"format": "lagesbild/1", "title": "T", "incidents": ["a.json", "b.json"],
    "sources": [{"id": "s", "name": "S"}, {"id": "t"}], "measures": "insatser.json"})";
  const Tree all = tree(merged(base, mine, theirs));
  CHECK(all ==
        Tree::parse(R"({"format": "lagesbild/1", "title": "M", "incidents": ["a.json", "b.json", "m.json"],
    "sources": [{"id": "s", "name": "S"}, {"id": "t"}], "measures": "insatser.json"})"));
  const Merged asked = merged(base, R"({"format": "lagesbild/1", "title": "M"})", theirs);
  CHECK(asked.conflicts.size() == 2);  // the files and the sources, which mine took away
}

TEST_CASE("Without a base everything is new, and nothing of it is lost") {
  const Merged all = merged("", measures(R"({"id": "a", "n": 1})", 1), measures(R"({"id": "b", "n": 2})", 1));
  CHECK(tree(all)["measures"].size() == 2);
  CHECK(all.conflicts.empty());
}

TEST_CASE("Areas are known by their properties' id, and a border is one value") {
  const auto areas = [](const std::string& properties, const std::string& geometry) {
    return R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": )" + properties +
           R"(, "geometry": )" + geometry + "}]}";
  };
  const Merged all = merged(areas(R"({"RegSOkod": "A", "bef": 1})", "[1, 2]"),
                            areas(R"({"RegSOkod": "A", "bef": 2})", "[1, 2]"),
                            areas(R"({"RegSOkod": "A", "bef": 3, "namn": "x"})", "[1, 3]"));
  CHECK(all.conflicts == std::vector{Conflict{{"features", "A"}, {"bef"}, "2", "3"}});
}

TEST_CASE("What cannot be merged is told, and damage is never taken for a deletion") {
  const std::string good = measures(R"({"id": "a"})");
  const auto code = [](const std::string& base, const std::string& mine, const std::string& theirs) {
    const auto all = merge("x.json", base, mine, theirs);
    return all ? std::string() : std::string(problem_id(all.problem().code)) + " " + all.problem().file;
  };
  CHECK(code(good, good, "") == "damaged-file x.json");
  CHECK(code(good, good, good.substr(0, 40)) == "damaged-file x.json");
  CHECK(code(good, "", good) == "damaged-file x.json");
  CHECK(code("{", good, good) == "damaged-file x.json");
  CHECK(code(good, good, "[]") == "wrong-type x.json");
  const auto columns = [](const std::string& days) {
    return R"({"layout": "columns", "dictionary": {"area": ["A"]}, "columns": {"day": )" + days + "}}";
  };
  CHECK(code(columns("[1]"), columns("[1, 2]"), columns("[1, 3]")) == "edit-wrong-type x.json");
  CHECK(tree(merged(columns("[1]"), columns("[1, 2]"), columns("[1]")))["columns"]["day"].size() == 2);
  CHECK(merged(columns("[1]"), columns("[1]"), columns("[1, 3]")).bytes == columns("[1, 3]"));
}

TEST_CASE("Columns that were changed on both sides are merged in rows") {
  const auto columns = [](const std::string& ids, const std::string& days, const std::string& hours) {
    return R"({"format": "lagesbild-incidents/1", "revision": 2, "layout": "columns", "x": 1,
      "dictionary": {"area": ["A", "B"]}, "from": "2026-11-01",
      "columns": {"id": )" +
           ids + R"(, "day": )" + days + R"(, "area": [0, 1)" +
           (ids.find("c") != std::string::npos || ids.find("d") != std::string::npos ? ", 1" : "") +
           R"(], "hour": )" + hours + "}}";
  };
  const std::string base = columns(R"(["a", "b"])", "[0, 1]", "[1, null]");
  const std::string mine = columns(R"(["a", "b", "c"])", "[0, 1, 4]", "[1, null, 3]");
  const std::string theirs = columns(R"(["a", "b", "d"])", "[0, 2, 5]", "[1, null, 4]");
  const Merged both = merged(base, mine, theirs);
  CHECK(both.conflicts.empty());
  const Tree all = tree(both);
  CHECK(all["x"] == 1);
  CHECK_FALSE(all.contains("columns"));
  CHECK_FALSE(all.contains("layout"));
  REQUIRE(all["incidents"].size() == 4);
  CHECK(all["incidents"][1] == Tree::parse(R"({"id": "b", "date": "2026-11-03", "area": "B"})"));
  CHECK(merged(base, mine, both.bytes.text()).bytes == both.bytes);
  CHECK(merged(base, theirs, both.bytes.text()).bytes == both.bytes);
}

TEST_CASE("A hundred thousand records are merged record by record") {
  const auto file = [](const std::string& note_of_first, const std::string& note_of_last, std::size_t more) {
    std::string text = R"({"format": "lagesbild-incidents/1", "revision": 3, "incidents": [)";
    constexpr std::size_t count = 100000;
    for (std::size_t i = 0; i < count + more; ++i) {
      const std::string& note = i == 0 ? note_of_first : i + 1 == count ? note_of_last : "";
      text += (i > 0 ? ",\n" : "\n") + (R"({"id": "b-)" + std::to_string(i)) +
              R"(", "source": "s", "date": "2026-11-14", "area": "0163R001", "category": "v", "note": ")" +
              note + "\"}";
    }
    return text + "]}";
  };
  const std::string base = file("", "", 0);
  const std::string mine = file("m", "", 0);
  const std::string theirs = file("", "t", 1);
  const Merged all = merged(base, mine, theirs);
  CHECK(all.counts == counts(1, 2, 0, 0));
  CHECK(all.bytes.size() == theirs.size() + 1);
}

namespace {

Merged merged_two(const std::string& mine, const std::string& theirs) {
  const auto all = merge_two("x.json", measures(mine), measures(theirs));
  REQUIRE(all);
  REQUIRE(Tree::accept(all->bytes.text()));
  return *all;
}

}  // namespace

TEST_CASE("Of two copies alone, what one has is taken and what they tell differently is asked about") {
  const Merged all = merged_two(
      R"({"id": "a", "n": 1, "areas": ["A", "F"], "changed": "2026-11-16T10:00:00Z"}, {"id": "b"})",
      R"({"id": "a", "n": 2, "areas": ["A", "B"], "changed": "2026-11-16T11:00:00Z", "x": 1},
                    {"id": "c"})");
  REQUIRE(all.conflicts.size() == 1);
  CHECK(all.conflicts[0].record == RecordName{"measures", "a"});
  CHECK(all.conflicts[0].path == std::vector<std::string>{"n"});
  CHECK(all.conflicts[0].mine == "1");
  const Tree records = tree(all)["measures"];
  REQUIRE(records.size() == 3);
  CHECK(records[0]["n"] == 2);
  CHECK(records[0]["x"] == 1);
  CHECK(records[0]["areas"] == Tree::array({"A", "B", "F"}));
  CHECK(records[1]["id"] == "c");
  CHECK(records[2]["id"] == "b");
  CHECK(tree(all)["revision"] == 8);
}

TEST_CASE(
    "Of two copies alone, a deletion holds where the other has not changed the record, and is else asked") {
  const Merged gone = merged_two(R"({"id": "a", "n": 1, "deleted": true})", R"({"id": "a", "n": 1})");
  CHECK(gone.conflicts.empty());
  CHECK(tree(gone)["measures"][0]["deleted"] == true);
  const Merged asked = merged_two(R"({"id": "a", "n": 1, "deleted": true})", R"({"id": "a", "n": 2})");
  REQUIRE(asked.conflicts.size() == 1);
  CHECK_FALSE(tree(asked)["measures"][0].contains("deleted"));
}

TEST_CASE("Two copies' records with nothing in common but the id are two, and none is lost") {
  const Merged all =
      merged_two(R"({"id": "a", "title": "Kamera"})", R"({"id": "a", "title": "Fritidsgård"})");
  CHECK(all.conflicts.empty());
  CHECK(all.renamed.size() == 1);
  CHECK(tree(all)["measures"].size() == 2);
}

TEST_CASE("Two copies are merged alike whichever is mine, and the result with either changes nothing") {
  const std::string one = measures(R"({"id": "a", "n": 1, "causes": ["x", "y"]}, {"id": "b", "n": 1})");
  const std::string other =
      measures(R"({"id": "b", "n": 1, "m": 2}, {"id": "c"}, {"id": "a", "n": 1, "causes": ["x", "y"]})");
  const auto first = merge_two("x.json", one, other);
  const auto second = merge_two("x.json", other, one);
  REQUIRE((first && second));
  const auto by_id = [](const Merged& all) {
    std::map<std::string, Tree> records;
    const Tree there = tree(all);
    for (const Tree& record : there["measures"]) records[record["id"]] = record;
    return records;
  };
  CHECK(by_id(*first) == by_id(*second));
  for (const std::string& side : {one, other}) {
    const auto again = merge_two("x.json", side, first->bytes);
    REQUIRE(again);
    CHECK(again->bytes.shares(first->bytes));
  }
}

}  // namespace lagesbild::data
