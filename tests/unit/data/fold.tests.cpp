#include "data/documents/fold.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

using Tree = nlohmann::json;

std::string incident(const std::string& id, int hour, const std::string& changed,
                     const std::string& source = "kommun", const std::string& more = "") {
  return R"({"id": ")" + id + R"(", "source": ")" + source +
         R"(", "date": "2026-11-05", "area": "A", "category": "violence", "hour": )" + std::to_string(hour) +
         R"(, "changed": ")" + changed + "\"" + more + "}";
}

std::string report(const std::string& records, const std::string& reporting = "") {
  return R"({"format": "lagesbild-incidents/1", "revision": 3, "reporting": [)" + reporting +
         R"(], "incidents": [)" + records + "]}";
}

std::string status(const std::string& word, const std::string& changed, const std::string& more = "",
                   const std::string& source = "kommun") {
  return R"({"source": ")" + source + R"(", "week": "2026-W45", "status": ")" + word + R"(", "changed": ")" +
         changed + "\"" + more + "}";
}

Documents documents(const std::string& owner, const std::vector<std::string>& inbox) {
  Sample sample;
  sample.incidents = owner;
  std::vector<File> files = sample.files();
  for (std::size_t i = 0; i < inbox.size(); ++i) {
    files.push_back({"inkorg/" + std::to_string(i) + ".json", inbox[i]});
  }
  return Documents(files);
}

Tree tree(const Documents& all, const std::string& path) {
  REQUIRE(all.find(path) != nullptr);
  return Tree::parse(all.find(path)->file.bytes.text());
}

/// What counts, record by record, in an order of its own.
std::vector<std::string> counted(const Documents& all) {
  const Loaded loaded = read_situation(all.files());
  REQUIRE(loaded.situation);
  const Incidents& incidents = loaded.situation->incidents;
  std::vector<std::string> found;
  for (std::size_t row = 0; row < incidents.size(); ++row) {
    found.push_back(incidents.details[static_cast<std::size_t>(incidents.detail[row])].id + " " +
                    std::to_string(incidents.source[row]) + " " + std::to_string(incidents.hour[row]));
  }
  for (const ReportingStatus& one : loaded.situation->reporting) {
    std::string text = std::to_string(one.source) + " " + to_string(one.week) + " " +
                       std::to_string(static_cast<int>(one.status));
    for (const std::size_t area : one.areas) text += " " + std::to_string(area);
    found.push_back(text);
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The situation when the folded files have been taken out of the inbox.
Documents emptied(const Folded& folded) {
  std::vector<File> files = folded.documents.files();
  std::erase_if(files, [&](const File& file) {
    return std::find(folded.folded.begin(), folded.folded.end(), file.path) != folded.folded.end();
  });
  return Documents(files);
}

constexpr const char* owner_path = "handelser/kommun.json";
constexpr const char* monday = "2026-11-09T08:00:00+01:00";
constexpr const char* tuesday = "2026-11-10T08:00:00+01:00";

}  // namespace

TEST_CASE("What others have written on a record stays when the record is corrected, in its place") {
  std::string own = incident("a", 1, monday);
  own.insert(own.find("\"id\""), "\"x-lag\": \"A\", ");
  std::string with_note = own;
  with_note.insert(with_note.rfind('}'), ", \"note\": \"glasruta\"");
  const Documents before = documents(report(with_note), {report(incident("a", 5, tuesday))});
  const Folded folded = fold(before);
  REQUIRE(folded.corrected == 1);
  const std::string now(folded.documents.find(owner_path)->file.bytes.view());
  CHECK(now.find("\"x-lag\": \"A\", \"id\"") != std::string::npos);
  CHECK(now.find("glasruta") == std::string::npos);
  Tree wanted = Tree::parse(incident("a", 5, tuesday));
  wanted["x-lag"] = "A";
  CHECK(tree(folded.documents, owner_path)["incidents"][0] == wanted);
}

TEST_CASE("A folded report stands in its source's file, and all that counts is as before") {
  const Documents before = documents(report(incident("a", 1, monday), status("reported", monday)),
                                     {report(incident("b", 2, monday) + "," + incident("a", 5, tuesday)),
                                      report("", status("nothing", tuesday))});
  const Folded folded = fold(before);
  CHECK(folded.refused.empty());
  CHECK(folded.folded == std::vector<std::string>{"inkorg/0.json", "inkorg/1.json"});
  CHECK(folded.added == 1);
  CHECK(folded.corrected == 1);
  CHECK(folded.weeks == 1);
  const Tree there = tree(folded.documents, owner_path);
  CHECK(there["revision"] == 4);
  CHECK(there["incidents"].size() == 2);
  CHECK(there["incidents"][1] == Tree::parse(incident("b", 2, monday)));
  CHECK(there["reporting"].size() == 1);
  CHECK(counted(before) == counted(folded.documents));
  CHECK(counted(before) == counted(emptied(folded)));
  CHECK(drafted(before, folded.edits).documents.find(owner_path)->file.bytes ==
        folded.documents.find(owner_path)->file.bytes);

  SECTION("once more it has nothing to do") {
    const Folded again = fold(folded.documents);
    CHECK(again.edits.empty());
    CHECK(again.folded == folded.folded);
    CHECK(fold(emptied(folded)).folded.empty());
  }
}

TEST_CASE("A source without a file of its own gets one, which the manifest names") {
  const Documents before = documents(report(incident("a", 1, monday)),
                                     {report(incident("b", 2, monday, "bovardar"),
                                             status("partial", monday, R"(, "areas": ["A"])", "bovardar"))});
  const Folded folded = fold(before);
  CHECK(tree(folded.documents, "lagesbild.json")["incidents"] ==
        Tree::parse(R"(["handelser/kommun.json", "handelser/bovardar.json"])"));
  const Tree made = tree(folded.documents, "handelser/bovardar.json");
  CHECK(made["revision"] == 1);
  CHECK(made["incidents"].size() == 1);
  CHECK(made["reporting"].size() == 1);
  CHECK(folded.documents.find(owner_path)->file.bytes.shares(before.find(owner_path)->file.bytes));
  CHECK(counted(before) == counted(emptied(folded)));
  CHECK(fold(folded.documents).edits.empty());
}

TEST_CASE("Tombstones delete, corrections correct, and the order in which reports lie does not matter") {
  const std::string owner = report(incident("a", 1, monday) + "," + incident("b", 2, monday));
  std::vector<std::string> reports{report(R"({"id": "a", "deleted": true, "changed": "2026-11-10"})"),
                                   report(incident("a", 3, "2026-11-09")),
                                   report(incident("c", 4, monday)),
                                   report(R"({"id": "c", "deleted": true, "changed": "2026-11-12"})"),
                                   report(incident("b", 6, "2026-11-12") + "," + incident("d", 7, monday)),
                                   report("", status("partial", monday, R"(, "areas": ["A"])")),
                                   report("", status("partial", tuesday, R"(, "areas": ["B"])"))};
  std::sort(reports.begin(), reports.end());
  std::optional<std::vector<std::string>> first;
  for (int round = 0; round < 24; ++round) {
    std::rotate(reports.begin(), reports.begin() + 1 + round % 3, reports.end());
    const Documents before = documents(owner, reports);
    const Folded folded = fold(before);
    CHECK(folded.refused.empty());
    CHECK(counted(before) == counted(folded.documents));
    CHECK(counted(before) == counted(emptied(folded)));
    CHECK(fold(folded.documents).edits.empty());
    if (!first) first = counted(before);
    CHECK(counted(before) == *first);
  }
  CHECK(*first == std::vector<std::string>{"0 2026-W45 2 0 1", "b 0 6", "d 0 7"});
}

TEST_CASE(
    "What a report's file cannot say for itself keeps it in the inbox, whole, and the others are folded") {
  const std::string unknown = report(incident("x", 1, monday) + "," + incident("y", 1, monday, "okänd"));
  const std::string nameless =
      report(R"({"source": "kommun", "date": "2026-11-05", "area": "A", "category": "violence"})");
  const std::string columns =
      R"({"format": "lagesbild-incidents/1", "layout": "columns", "columns": {"id": ["a"], "day": []}})";
  const Documents before =
      documents(report(""), {"{", unknown, nameless, columns, report(incident("a", 1, monday))});
  const Folded folded = fold(before);
  CHECK(folded.folded == std::vector<std::string>{"inkorg/4.json"});
  std::vector<std::string> refused;
  for (const Problem& problem : folded.refused) refused.push_back(label(problem));
  CHECK(refused == std::vector<std::string>{"error inkorg/0.json# damaged-file",
                                            "error inkorg/1.json#/incidents/1/source unknown-source",
                                            "error inkorg/2.json#/incidents/0 missing-key",
                                            "error inkorg/3.json#/columns missing-key"});
  CHECK(tree(folded.documents, owner_path)["incidents"].size() == 1);

  SECTION("nor is anything folded into what cannot be read") {
    const Folded none = fold(documents("{", {report(incident("a", 1, monday))}));
    CHECK(none.edits.empty());
    CHECK(none.folded.empty());
    CHECK(none.refused.size() == 1);
    Sample sample;
    std::vector<File> files = sample.files();
    files[0].bytes = "{";
    files.push_back({"inkorg/0.json", report(incident("a", 1, monday))});
    const Folded nothing = fold(Documents(files));
    CHECK(nothing.edits.empty());
    CHECK(nothing.folded.empty());
  }
}

TEST_CASE("Reports fold into a file in columns too") {
  const std::string owner = R"({"format": "lagesbild-incidents/1", "layout": "columns",
    "dictionary": {"source": ["kommun"], "area": ["A"], "category": ["violence"]}, "from": "2026-11-01",
    "columns": {"id": ["a"], "source": [0], "day": [3], "area": [0], "category": [0], "hour": [1],
                "changed": ["2026-11-05"]}})";
  const Documents before =
      documents(owner, {report(incident("a", 5, tuesday) + "," + incident("b", 6, monday))});
  const Folded folded = fold(before);
  CHECK(folded.refused.empty());
  CHECK(folded.added == 1);
  CHECK(folded.corrected == 1);
  CHECK(counted(before) == counted(emptied(folded)));
  CHECK(counted(before) == std::vector<std::string>{"a 0 5", "b 0 6"});
  CHECK(fold(folded.documents).edits.empty());
}

TEST_CASE(
    "A large report, in columns or rows, becomes a file of its own, and what it corrects is corrected") {
  constexpr int many = 1'200;
  std::string ids;
  std::string zeros;
  std::string rows;
  for (int i = 0; i < many; ++i) {
    const std::string id = "n" + std::to_string(i);
    ids += (i > 0 ? ",\"" : "\"") + id + "\"";
    zeros += i > 0 ? ",0" : "0";
    rows += (i > 0 ? "," : "") + incident(id, 3, monday);
  }
  const std::string columns = R"({"format": "lagesbild-incidents/1", "layout": "columns",
    "dictionary": {"source": ["kommun"], "area": ["A"], "category": ["violence"]}, "from": "2026-11-01",
    "columns": {"id": [)" + ids +
                              R"(], "source": [)" + zeros + R"(], "day": [)" + zeros + R"(], "area": [)" +
                              zeros + R"(], "category": [)" + zeros + R"(], "hour": [)" + zeros +
                              R"(]}, "reporting": [)" + status("reported", monday) + "]}";
  for (const std::string& large : {columns, report(rows, status("reported", monday))}) {
    const bool is_in_columns = large.find("columns") != std::string::npos;
    const Documents before = documents(report(incident("a", 1, monday)), {large});
    const Folded folded = fold(before);
    CHECK(folded.refused.empty());
    CHECK(folded.added == many);
    CHECK(folded.weeks == 1);
    CHECK(folded.folded.size() == 1);
    CHECK(counted(before) == counted(emptied(folded)));
    CHECK(fold(folded.documents).edits.empty());
    CHECK(tree(folded.documents, owner_path)["incidents"].size() == 1);
    CHECK(tree(folded.documents, "handelser/0.json").contains("columns") == is_in_columns);
    CHECK(drafted(before, folded.edits).refused.empty());

    const Documents corrected = documents(report(incident("n7", 9, "2026-11-01T08:00:00+01:00")), {large});
    const Folded both = fold(corrected);
    CHECK(both.refused.empty());
    CHECK(both.added == many - 1);
    CHECK(counted(corrected) == counted(emptied(both)));
  }
}

TEST_CASE(
    "Of a source's files the one with its latest record takes its reports, since the others are history") {
  Sample sample;
  sample.manifest.replace(sample.manifest.find("[\"handelser"), 1, "[\"handelser/historik.json\", ");
  sample.incidents = report(incident("a", 1, monday));
  std::vector<File> files = sample.files();
  std::string days;
  std::string zeros;
  for (int i = 0; i < 9; ++i) {
    days += (i > 0 ? "," : "") + std::to_string(i);
    zeros += i > 0 ? ",0" : "0";
  }
  files.push_back({"handelser/historik.json", R"({"format": "lagesbild-incidents/1", "layout": "columns",
    "dictionary": {"source": ["kommun"], "area": ["A"], "category": ["violence"]}, "from": "2024-01-01",
    "columns": {"source": [)" + zeros + R"(], "day": [)" +
                                                  days + R"(], "area": [)" + zeros + R"(], "category": [)" +
                                                  zeros + "]}}"});
  files.push_back({"inkorg/0.json", report(incident("b", 2, monday))});
  const Folded folded = fold(Documents(files));
  CHECK(tree(folded.documents, owner_path)["incidents"].size() == 2);
  CHECK(folded.documents.find("handelser/historik.json")->file.bytes.shares(files[3].bytes));
}

TEST_CASE("Two reports of one id that say different things are both kept until somebody chooses") {
  const auto told = [](int count, const std::string& note, const std::string& more = "") {
    return report(
        R"({"id": "x", "source": "kommun", "date": "2026-11-05", "area": "A", "category": "violence",
      "count": )" +
        std::to_string(count) + R"(, "note": ")" + note + "\"" + more + "}");
  };
  for (const std::string& when :
       {std::string(), std::string(R"(, "changed": "2026-11-09T08:00:00+01:00")")}) {
    const Documents before = documents(report(""), {told(2, "A", when), told(5, "B", when)});
    const Folded folded = fold(before);
    CHECK(folded.folded == std::vector<std::string>{"inkorg/0.json"});
    REQUIRE(folded.refused.size() == 1);
    CHECK(label(folded.refused[0]) == "error inkorg/1.json# duplicate-id");
    for (const char* part : {"count: 2", "note: \"A\"", "count: 5", "note: \"B\""})
      CHECK(folded.refused[0].what.sv.find(part) != std::string::npos);
    const Folded again = fold(emptied(folded));
    CHECK(again.folded.empty());
    CHECK(again.edits.empty());
    CHECK(again.refused.size() == 1);

    // Whoever chooses says so later, and then both are done with.
    std::vector<File> files = emptied(folded).files();
    files.push_back({"inkorg/2.json", told(5, "B", R"(, "changed": "2026-11-11T08:00:00+01:00")")});
    const Folded chosen = fold(emptied(fold(Documents(files))));
    CHECK(chosen.refused.empty());
    CHECK(tree(chosen.documents, owner_path)["incidents"][0]["count"] == 5);
  }

  SECTION("the same content in other words is there once") {
    const Folded folded = fold(
        documents(report(""), {told(1, ""), report(R"({"category": "violence", "id": "x", "source": "kommun",
          "date": "2026-11-05", "area": "A", "deleted": false})")}));
    CHECK(folded.refused.empty());
    CHECK(folded.folded.size() == 2);
    CHECK(folded.added == 1);
  }
  SECTION("also beside a file in columns") {
    const std::string owner = R"({"format": "lagesbild-incidents/1", "layout": "columns",
      "dictionary": {"source": ["kommun"], "area": ["A"], "category": ["violence"]}, "from": "2026-11-01",
      "columns": {"id": ["x"], "source": [0], "day": [4], "area": [0], "category": [0], "count": [2],
                  "note": ["A"]}})";
    CHECK(fold(documents(owner, {told(2, "A")})).refused.empty());
    CHECK(fold(documents(owner, {told(3, "A")})).refused.size() == 1);
  }
}

TEST_CASE(
    "Of two words of a week that have no time what was seen holds, and what contradicts waits for somebody") {
  const auto said = [](const std::string& word, const std::string& more = "") {
    return report("", R"({"source": "kommun", "week": "2026-W45", "status": ")" + word + "\"" + more + "}");
  };
  const auto word_after = [](const Folded& folded) {
    return tree(folded.documents, "handelser/kommun.json")["reporting"][0]["status"].get<std::string>();
  };
  for (const auto& inbox :
       {std::vector{said("nothing"), said("reported")}, {said("reported"), said("nothing")}}) {
    const Folded folded = fold(documents(report(""), inbox));
    CHECK(folded.refused.empty());
    CHECK(word_after(folded) == "reported");
    CHECK(fold(folded.documents).folded.size() == 2);
  }
  const Folded unclear =
      fold(documents(report(""), {said("nothing"), said("partial", R"(, "areas": ["A"])")}));
  REQUIRE(unclear.refused.size() == 1);
  CHECK(unclear.refused[0].file == "inkorg/1.json");
  CHECK(unclear.refused[0].what.sv.find("«inget att rapportera»") != std::string::npos);
  CHECK(word_after(unclear) == "nothing");
}

TEST_CASE("Nothing is folded into a file that is damaged, which is named and stays byte for byte") {
  const std::string whole =
      report(incident("k-1", 3, "2026-11-06T09:00:00Z"), status("reported", "2026-11-06T09:00:00Z"));
  const std::string sent = report(incident("k-2", 5, "2026-11-07T09:00:00Z"));
  for (const std::string& damaged : {whole.substr(0, whole.size() * 2 / 3), whole.substr(0, whole.size() - 2),
                                     std::string(), std::string("<!doctype html><html>Logga in</html>")}) {
    INFO(damaged);
    const Documents before = documents(damaged, {sent});
    const Folded folded = fold(before);
    CHECK(folded.folded.empty());
    CHECK(folded.edits.empty());
    REQUIRE(folded.refused.size() == 1);
    CHECK(folded.refused.front().file == "inkorg/0.json");
    // What is wrong is not in the report.
    CHECK(folded.refused.front().what.sv.find(".json är det fel: ") != std::string::npos);
    for (const Document& one : before.all())
      CHECK(folded.documents.find(one.path)->file.bytes == one.file.bytes);
  }
}

TEST_CASE("Where there is no inbox nothing is folded") {
  const Folded folded = fold(Documents(Sample{}.files()));
  CHECK(folded.edits.empty());
  CHECK(folded.folded.empty());
  CHECK(fold(Documents()).folded.empty());
}

}  // namespace lagesbild::data
