#include "data/documents/documents.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "data/read/copies_of.hpp"
#include "data/read/read_plans.hpp"
#include "tests/unit/data/support.hpp"

namespace lagesbild::data {
using namespace test;

namespace {

constexpr const char* now = "2026-11-25T10:00:00+01:00";

// With a mark, CRLF, keys in no order, escapes, odd numbers, and keys and ids that nobody knows.
const std::string measures =
    "\xEF\xBB\xBF{\r\n \"format\": \"lagesbild-measures/1\",\r\n \"x-system\": 1.50,\r\n \"revision\": 7,\r\n"
    " \"measures\": [\r\n"
    "  {\"title\": \"Bl\\u00e5sor\", \"id\": \"m1\", \"areas\": [\"A\", \"finns-inte\"], \"x-dnr\": \"KS 1\","
    " \"status\": \"planned\", \"changed\": \"2026-11-01T09:00:00+01:00\"},\r\n"
    "  {\"id\": \"m2\", \"title\": \"Två\", \"areas\": [], \"status\": \"ongoing\", \"changed\": "
    "\"2026-11-01T09:00:00+01:00\", \"n\": 1e2}\r\n ]\r\n}\r\n";

Document document(const std::string& bytes, FileKind kind) {
  return {{"x.json", bytes}, "x.json", kind, std::nullopt, false, false};
}

std::string with(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), fresh);
}

Edit edit(decltype(Edit::what) what) {
  return {"x.json", std::move(what), "e1", now, {}};
}

Edit status(const std::string& id, const std::string& json) {
  return edit(SetField{{"measures", id}, {"status"}, json});
}

std::string edited(const Document& before, const Edit& edit) {
  const auto after = apply(before, edit);
  return after ? after->file.bytes.text() : std::string(problem_id(after.problem().code));
}

}  // namespace

TEST_CASE("An edited field changes its value, the time of its record and the revision, and no other byte") {
  const auto after = apply(document(measures, FileKind::measures), status("m1", "\"done\""));
  REQUIRE(after);
  std::string expected = with(measures, "\"planned\"", "\"done\"");
  expected = with(expected, "2026-11-01T09:00:00+01:00", now);
  expected = with(expected, "\"revision\": 7", "\"revision\": 8");
  CHECK(after->file.bytes == expected);
  CHECK(after->revision == 8);

  SECTION("the revision rises once, however many edits a draft has") {
    const auto twice = apply(*after, status("m2", "\"done\""));
    REQUIRE(twice);
    CHECK(twice->revision == 8);
  }
}

TEST_CASE("An edit that changes nothing leaves every byte") {
  const Document before = document(measures, FileKind::measures);
  CHECK(edited(before, status("m1", " \"planned\" ")) == measures);
  CHECK(edited(before, edit(SetField{{"measures", "m2"}, {"n"}, "100.0"})) == measures);
  CHECK(edited(before, edit(SetField{{"measures", "m2"}, {"not there"}, std::nullopt})) == measures);
  CHECK_FALSE(apply(before, status("m1", "\"planned\""))->edited);
}

TEST_CASE("A path makes the objects that are missing, and leads through no other value") {
  const Document before = document(measures, FileKind::measures);
  const std::string after =
      edited(before, edit(SetField{{"measures", "m2"}, {"responsible", "unit"}, "\"Park\""}));
  CHECK(after.find(R"("n": 1e2, "responsible": {"unit": "Park"})") != std::string::npos);
  CHECK(edited(before, edit(SetField{{"measures", "m2"}, {"title", "sv"}, "\"x\""})) == "edit-wrong-type");
}

TEST_CASE("A new record stands last in its list, with its time") {
  const auto after = apply(document(measures, FileKind::measures),
                           edit(AddRecord{"measures", R"({"id": "m3", "title": "Tre"})"}));
  REQUIRE(after);
  std::string expected = with(
      measures, "\"n\": 1e2}",
      "\"n\": 1e2},\r\n  {\"id\": \"m3\", \"title\": \"Tre\", \"changed\": \"" + std::string(now) + "\"}");
  CHECK(after->file.bytes == with(expected, "\"revision\": 7", "\"revision\": 8"));

  const std::string empty = R"({"format":"lagesbild-measures/1","measures":[]})";
  CHECK(edited(document(empty, FileKind::measures), {"x.json", AddRecord{"measures", R"({"id":"m"})"}}) ==
        R"({"format":"lagesbild-measures/1","revision":1,"measures":[{"id":"m"}]})");
  const std::string none = R"({"format":"lagesbild/1","title":"T"})";
  CHECK(edited(document(none, FileKind::manifest), {"x.json", AddRecord{"profiles", R"({"id":"p"})"}}) ==
        R"({"format":"lagesbild/1","title":"T","profiles":[{"id":"p"}]})");
}

TEST_CASE("A deleted record stays as a tombstone with all that it had") {
  const std::string after =
      edited(document(measures, FileKind::measures), edit(DeleteRecord{{"measures", "m1"}}));
  CHECK(after.find("\"x-dnr\": \"KS 1\"") != std::string::npos);
  CHECK(after.find("\"deleted\": true") != std::string::npos);
  CHECK(edited(document(R"({"format": "lagesbild/1", "parties": [{"id": "p"}]})", FileKind::manifest),
               edit(DeleteRecord{{"parties", "p"}})) == "edit-not-deletable");
}

TEST_CASE("A record can be set as a whole, under its own id") {
  const Document before =
      document(R"({"format": "lagesbild/1", "profiles": [{"id": "p", "k": 3}]})", FileKind::manifest);
  CHECK(edited(before, {"x.json", SetField{{"profiles", "p"}, {}, R"({"id": "p", "k": 4})"}}) ==
        R"({"format": "lagesbild/1", "profiles": [{"id": "p", "k": 4}]})");
  CHECK(edited(before, {"x.json", SetField{{"profiles", "p"}, {}, R"({"id": "q"})"}}) == "edit-wrong-type");
}

TEST_CASE("Areas are edited in their properties, the agreement as one record") {
  const std::string areas = R"({"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"RegSOkod": "A", "bef": 10}, "geometry": null}]})";
  CHECK(edited(document(areas, FileKind::areas), {"x.json", SetField{{"features", "A"}, {"bef"}, "12"}}) ==
        with(areas, "10", "12"));
  CHECK(edited(document(areas, FileKind::areas),
               {"x.json", SetField{{"features", "A"}, {"RegSOkod"}, "\"B\""}}) == "edit-wrong-type");
  const std::string agreement =
      R"({"format": "lagesbild-agreement/1", "id": "a", "goal": "X", "changed": "", "focus": [{"id": "f"}]})";
  const std::string after =
      edited(document(agreement, FileKind::agreement), edit(SetField{{"focus", "f"}, {"goals"}, R"(["Y"])"}));
  CHECK(after ==
        R"({"format": "lagesbild-agreement/1", "revision": 1, "id": "a", "goal": "X", "changed": ")" +
            std::string(now) + R"(", "focus": [{"id": "f", "goals": ["Y"]}]})");
}

TEST_CASE("What cannot be edited is told") {
  const Document before = document(measures, FileKind::measures);
  CHECK(edited(before, status("m9", "\"done\"")) == "edit-no-record");
  CHECK(edited(before, status("m1", "{")) == "edit-wrong-type");
  CHECK(edited(before, edit(SetField{{"measures", "m1"}, {"id"}, "\"m9\""})) == "edit-wrong-type");
  CHECK(edited(before, edit(SetField{{"measures", "m1"}, {"changed"}, "\"\""})) == "edit-wrong-type");
  CHECK(edited(before, edit(AddRecord{"measures", R"({"id": "m1"})"})) == "edit-id-taken");
  CHECK(edited(before, edit(AddRecord{"measures", R"({"title": "T"})"})) == "edit-wrong-type");
  CHECK(edited(before, edit(AddRecord{"x-list", R"({"id": "x"})"})) == "edit-wrong-type");
  CHECK(edited(document("{", FileKind::measures), status("m1", "1")) == "damaged-file");
  CHECK(edited(document("[]", FileKind::measures), status("m1", "1")) == "edit-wrong-type");
  const auto nowhere = Documents(Sample{}.files()).with(status("m1", "1"));
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.problem().code == ProblemCode::edit_no_document);
}

TEST_CASE("A situation's documents are known by the manifest's paths, and share the bytes that were read") {
  Sample sample;
  sample.manifest = with(sample.manifest, "\"areas\":", "\"measures\": \"plan/insatser.json\", \"areas\":");
  std::vector<File> files = sample.files();
  for (File& file : files) file.path = "mapp/" + file.path;
  files.push_back({"mapp/plan/insatser.json", measures, Origin::opened, "W/\"1\""});
  files.push_back({"mapp/bild.png", "x"});
  const Documents documents{files};
  REQUIRE(documents.all().size() == 5);
  const Document* plan = documents.find("plan/insatser.json");
  REQUIRE(plan != nullptr);
  CHECK(plan->kind == FileKind::measures);
  CHECK(plan->revision == 7);
  CHECK(plan->file.origin == Origin::opened);
  CHECK(plan->file.tag == "W/\"1\"");
  CHECK(plan->file.bytes.shares(files[3].bytes));
  CHECK(documents.find("bild.png")->kind == FileKind::unknown);

  SECTION("an edited measure changes the plans and no fact, and its unknown area is still there") {
    const Edit done{"plan/insatser.json", SetField{{"measures", "m1"}, {"status"}, "\"done\""}, "e", now,
                    "T"};
    const Drafted after = drafted(documents, std::vector{done});
    CHECK(after.refused.empty());
    CHECK(changes(documents, after.documents).plans);
    CHECK_FALSE(changes(documents, after.documents).facts);
    CHECK(after.documents.find("plan/insatser.json")->file.bytes.view().find("finns-inte") !=
          std::string::npos);
    CHECK(after.documents.find("lagesbild.json")->file.bytes.shares(files[0].bytes));

    const Loaded loaded = read_situation(files);
    const PlansRead again = read_plans(after.documents, *loaded.situation);
    REQUIRE(again.plans.measures.size() == 2);
    CHECK(again.plans.measures[0].status == MeasureStatus::done);
    CHECK(again.plans.measures[1].status == loaded.plans.measures[1].status);
    CHECK(loaded.plans.measures[0].status == MeasureStatus::planned);
  }
  SECTION("a weight profile changes no fact, a source's name does") {
    const Edit profile{"lagesbild.json", AddRecord{"profiles", R"({"id": "p", "name": "P", "by": "T",
      "date": "2026-11-25", "indicators": {"harm": 1}})"}};
    const Drafted kept = drafted(documents, std::vector{profile});
    CHECK_FALSE(changes(documents, kept.documents).facts);
    CHECK(changes(documents, kept.documents).plans);
    CHECK(read_plans(kept.documents, *read_situation(files).situation).profiles.size() == 1);
    const Edit name{"lagesbild.json", SetField{{"sources", "kommun"}, {"name"}, "\"K\""}};
    CHECK(changes(documents, drafted(documents, std::vector{name}).documents).facts);
  }
  SECTION("naming another measures file in the manifest changes no fact") {
    const Edit other{"lagesbild.json", SetField{{}, {"decisions"}, "\"plan/beslut.json\""}};
    CHECK_FALSE(changes(documents, drafted(documents, std::vector{other}).documents).facts);
  }
  SECTION("an edit that no longer fits is told and passed over") {
    const Edit lost{"plan/insatser.json", SetField{{"measures", "m9"}, {"status"}, "1"}};
    const Edit done{"plan/insatser.json", SetField{{"measures", "m1"}, {"status"}, "\"done\""}};
    const Drafted after = drafted(documents, std::vector{lost, done});
    CHECK(after.refused.size() == 1);
    CHECK(after.documents.edited());
  }
}

TEST_CASE("The first measure makes its file, and the manifest names it: every other byte stays") {
  Sample sample;
  std::vector<File> files = sample.files();
  for (File& file : files) file.path = "mapp/" + file.path;
  const Documents documents{files};
  const std::string path = documents.path_for(FileKind::measures);
  CHECK(path == "insatser.json");
  const Edit first{
      path,
      AddRecord{"measures", R"({"id": "m1", "title": "Ett", "areas": ["A"], "status": "planned"})"},
      "e",
      now,
      {}};
  const auto after = documents.with(first);
  REQUIRE(after);
  const std::string made = std::string("{\n \"format\": \"lagesbild-measures/1\",\n \"revision\": 1,\n") +
                           " \"measures\": [{\"id\": \"m1\", \"title\": \"Ett\", \"areas\": [\"A\"], "
                           "\"status\": \"planned\", \"changed\": \"" +
                           now + "\"}]\n}\n";
  CHECK(after->find(path)->file.bytes == made);
  CHECK(after->find(path)->file.path == "mapp/insatser.json");
  CHECK(after->find("lagesbild.json")->file.bytes ==
        with(sample.manifest, R"("incidents": ["handelser/kommun.json"])",
             "\"incidents\": [\"handelser/kommun.json\"], \"measures\": \"insatser.json\""));
  CHECK(changes(documents, *after).plans);
  CHECK_FALSE(changes(documents, *after).facts);
  CHECK(changes(*after, documents).plans);
  CHECK_FALSE(changes(*after, documents).facts);
  CHECK(read_situation(after->files()).plans.measures.size() == 1);

  SECTION("a second measure goes into the same file") {
    const auto second = after->with({path, AddRecord{"measures", R"({"id": "m2"})"}, "f", now, {}});
    REQUIRE(second);
    CHECK(second->all().size() == after->all().size());
    CHECK(second->find(path)->revision == 1);
  }
  SECTION("a name that another file has is not taken") {
    files.push_back({"mapp/insatser.json", "{}"});
    CHECK(Documents(files).path_for(FileKind::measures) == "2-insatser.json");
  }
  SECTION("where the manifest names a file that is not there it is made under that name") {
    files[0].bytes = with(sample.manifest, "\"areas\":", "\"measures\": \"plan/m.json\", \"areas\":");
    const Documents named{files};
    CHECK(named.path_for(FileKind::measures) == "plan/m.json");
    const auto begun = named.with({"plan/m.json", AddRecord{"measures", R"({"id": "m1"})"}});
    REQUIRE(begun);
    CHECK(begun->find("lagesbild.json")->file.bytes == files[0].bytes);
    CHECK_FALSE(named.with({"insatser.json", AddRecord{"measures", R"({"id": "m1"})"}}));
  }
  SECTION("nothing is made for an edit that cannot be made") {
    CHECK_FALSE(documents.with({path, AddRecord{"measures", R"({"title": "Ett"})"}}));
    CHECK_FALSE(documents.with({path, SetField{{"measures", "m1"}, {"title"}, "\"T\""}}));
    CHECK_FALSE(documents.with({"../insatser.json", AddRecord{"measures", R"({"id": "m1"})"}}));
  }
}

TEST_CASE("A situation begins as its files, one edit each, and goes as it came") {
  const Sample sample;
  const Documents nothing;
  const Draft draft{{"lagesbild.json", AddDocument{sample.manifest}, "a", now, "T"},
                    {"omraden.geojson", AddDocument{sample.areas}, "b", now, "T"},
                    {"handelser/kommun.json", AddDocument{sample.incidents}, "c", now, "T"}};
  const Drafted begun = drafted(nothing, draft);
  CHECK(begun.refused.empty());
  REQUIRE(begun.documents.all().size() == 3);
  for (const Document& document : begun.documents.all()) {
    CHECK(document.edited);
    CHECK(document.file.tag.empty());
  }
  CHECK(begun.documents.find(FileKind::areas)->path == "omraden.geojson");
  CHECK(begun.documents.find(FileKind::manifest)
            ->file.bytes.shares(std::get<AddDocument>(draft[0].what).bytes));
  const Loaded loaded = read_situation(begun.documents.files());
  REQUIRE(loaded.situation);
  CHECK(loaded.situation->areas.size() == 2);
  CHECK(loaded.errors == 0);
  CHECK(changes(nothing, begun.documents).facts);
  CHECK(changes(begun.documents, nothing).facts);
  CHECK(drafted(nothing, std::span(draft).first(2)).documents.all().size() == 2);

  SECTION("what is added is edited as what was read, and its revision is its own") {
    const Edit name{"lagesbild.json", SetField{{"sources", "kommun"}, {"name"}, "\"K\""}};
    const auto named = begun.documents.with(name);
    REQUIRE(named);
    CHECK(named->find("lagesbild.json")->file.bytes == with(sample.manifest,
                                                            R"("id": "kommun", "name": "Kommunen", "party")",
                                                            R"("id": "kommun", "name": "K", "party")"));
  }
}

TEST_CASE("A new file lies beside the manifest, and takes no other's place") {
  std::vector<File> files = Sample{}.files();
  for (File& file : files) {
    file.path = "mapp/" + file.path;
    file.origin = Origin::opened;
    file.tag = "\"1\"";
  }
  files.push_back({"mapp/sönder.json", "{"});
  const Documents documents{files};
  const std::string report = R"({"format": "lagesbild-incidents/1", "revision": 4, "incidents": []})";
  const auto after = documents.with({"inkorg/k-2026-W46-7f.json", AddDocument{report}});
  REQUIRE(after);
  const Document& added = after->all().back();
  CHECK(added.file.path == "mapp/inkorg/k-2026-W46-7f.json");
  CHECK(added.file.origin == Origin::opened);
  CHECK(added.kind == FileKind::incidents);
  CHECK(added.revision == 4);
  CHECK(added.file.bytes == report);

  const auto code = [&](const std::string& path, const std::string& bytes) {
    const auto refused = after->with({path, AddDocument{bytes}});
    return refused ? std::string() : std::string(problem_id(refused.problem().code));
  };
  CHECK(code("inkorg/k-2026-W46-7f.json", "{}") == "edit-path-taken");
  CHECK(code("lagesbild.json", "{}") == "edit-path-taken");
  CHECK(code("sönder.json", "{}") == "edit-path-taken");
  CHECK(code("../a.json", "{}") == "edit-bad-path");
  CHECK(code("inkorg//a.json", "{}") == "edit-bad-path");
  CHECK(code("", "{}") == "edit-bad-path");
  CHECK(code("a.json", "{") == "damaged-file");
}

TEST_CASE("Reading the plans again finds what the whole reading found") {
  const std::vector<File> files = read_folder(demo_folder());
  const Loaded loaded = read_situation(files);
  const PlansRead again = read_plans(Documents(files), *loaded.situation);
  CHECK(again.plans.measures.size() == loaded.plans.measures.size());
  CHECK(again.plans.meetings.size() == loaded.plans.meetings.size());
  CHECK(again.plans.agreement.has_value() == loaded.plans.agreement.has_value());
  CHECK(again.profiles.size() == loaded.profiles.size());
}

TEST_CASE("Plans are read again of the files that the manifest names, and of no copy beside them") {
  Sample sample;
  sample.manifest.back() = ' ';
  sample.manifest += R"(, "measures": "insatser.json"})";
  std::vector<File> files = sample.files();
  const auto measures = [](const std::string& title) {
    return R"({"format": "lagesbild-measures/1", "measures": [{"id": "i1", "title": ")" + title +
           R"(", "areas": ["A"], "status": "planned"}]})";
  };
  files.push_back({"insatser.json", measures("Filens")});
  files.push_back({"insatser - Kopia.json", measures("Kopians")});
  const Loaded loaded = read_situation(files);
  const PlansRead again = read_plans(Documents(files), *loaded.situation);
  REQUIRE(again.plans.measures.size() == 1);
  CHECK(again.plans.measures[0].title.sv == "Filens");
  CHECK(again.plans.measures.size() == loaded.plans.measures.size());
}

TEST_CASE("A file in a folder that may be a copy is known by its name") {
  const Documents documents(Sample{}.files());
  for (const char* copy :
       {"handelser/kommun - Kopia.json", "handelser/kommun (1).json", "lagesbild-DATOR-4711.json",
        "handelser/kommun.sync-conflict-20261116.json", "handelser/Kopia av kommun.json"})
    CHECK(may_be_copy(documents, copy));
  for (const char* other :
       {"handelser/kommun.json", "kommun - Kopia.json", "handelser/kommunal.json",
        "handelser/kommun - Kopia.xlsx", "handelser/.kommun (1).json", "historik/annat.json"})
    CHECK_FALSE(may_be_copy(documents, other));
}

TEST_CASE("A copy is one of the file whose whole name it has, and what the manifest names is no copy") {
  Sample sample;
  const std::string list = R"("incidents": ["handelser/kommun.json")";
  sample.manifest.replace(sample.manifest.find(list), list.size(),
                          list + R"(, "handelser/kommun-kopia.json")");
  std::vector<File> files = sample.files();
  const File& kommun = *std::find_if(files.begin(), files.end(),
                                     [](const File& file) { return file.path == "handelser/kommun.json"; });
  const std::string text = kommun.bytes.text();
  files.push_back({"handelser/kommun-kopia.json", text + " "});
  files.push_back({"handelser/kommun-kopia (1).json", text + "  "});
  const Documents documents(files);
  CHECK(copies_of(documents, "handelser/kommun.json").empty());
  CHECK(copies_of(documents, "handelser/kommun-kopia.json") ==
        std::vector<std::string>{"handelser/kommun-kopia (1).json"});
}

}  // namespace lagesbild::data
