#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/support/protected_situation.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::views {

namespace {

using Json = nlohmann::json;

/// Whether it is XML as SVG needs it: every element closed in its order, texts escaped, attributes quoted
/// once.
bool is_well_formed(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] == '>') return false;
    if (xml[at] == '&') {
      const std::string_view rest = xml.substr(at);
      const auto is = [&](std::string_view name) { return rest.starts_with(name); };
      if (!is("&amp;") && !is("&lt;") && !is("&gt;") && !is("&quot;")) return false;
    }
    if (xml[at] != '<') {
      ++at;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return false;
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0 || tag.find('<') != std::string_view::npos)
      return false;
    const std::string name(tag.substr(0, tag.find_first_of(" /", 1)));
    if (tag.starts_with("/")) {
      if (open.empty() || open.back() != std::string(tag.substr(1))) return false;
      open.pop_back();
    } else if (!tag.ends_with("/")) {
      open.push_back(name);
    }
    at = end + 1;
  }
  return open.empty();
}

/// What the letters of a picture say, a line each.
std::vector<std::string> texts_of(const std::string& svg) {
  std::vector<std::string> texts;
  for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at)) {
    at = svg.find('>', at) + 1;
    texts.push_back(svg.substr(at, svg.find('<', at) - at));
  }
  return texts;
}

struct Paper {
  Json json;
  std::string text;                   ///< all that can be read, a line each
  std::vector<std::string> pictures;  ///< as SVG
  std::vector<std::string> tags;

  void take(const Json& element) {
    if (element.is_string()) {
      text += element.get<std::string>() + "\n";
      return;
    }
    if (element.is_object()) {
      pictures.push_back(element["svg"]);
      for (const std::string& words : texts_of(pictures.back())) text += words + "\n";
      return;
    }
    tags.push_back(element[0]);
    for (std::size_t at = 1; at < element.size(); ++at) take(element[at]);
  }
};

Paper paper_of(TestProgram& program) {
  Paper paper;
  paper.json = Json::parse(program.application().paper());
  for (const Json& part : paper.json) paper.take(part);
  constexpr std::string_view no_break = "\u00a0";
  for (auto at = paper.text.find(no_break); at != std::string::npos; at = paper.text.find(no_break, at)) {
    paper.text.replace(at, no_break.size(), " ");
  }
  return paper;
}

bool says(const Paper& paper, std::string_view what) {
  return paper.text.find(what) != std::string::npos;
}

Paper paper_at(const char* hash) {
  TestProgram program(demo(), hash, {.width = 1440, .height = 900});
  program.finish();
  Paper paper = paper_of(program);
  if (const char* folder = std::getenv("LAGESBILD_PAPER")) {
    std::ofstream(std::string(folder) + "/" + std::string(hash[0] ? hash : "start") + ".json")
        << paper.json.dump();
  }
  return paper;
}

const std::vector<const char*> pages{"",
                                     "omrade=0163R006",
                                     "sida=monster",
                                     "sida=insatser",
                                     "sida=insatser&insats=insats-2026-12",
                                     "sida=analys",
                                     "sida=hjalp",
                                     "sprak=en"};

}  // namespace

TEST_CASE(
    "Every page on paper says whose, of when, by which filter and weights, on what, and that it is made up") {
  for (const char* hash : pages) {
    CAPTURE(hash);
    const Paper paper = paper_at(hash);
    const bool english = std::string_view(hash) == "sprak=en";
    REQUIRE(paper.json.size() == 3);
    const std::string head = paper.json[0].dump();
    const auto has = [&](const char* part) { return head.find(part) != std::string::npos; };
    CHECK(has("Sollentuna"));
    CHECK(has(english ? "Made-up test data" : "Påhittade testdata"));
    // Of pages that have periods of their own, or none, nothing is said that does not hold.
    const bool counts = std::string_view(hash).find("insatser") == std::string_view::npos &&
                        std::string_view(hash).find("hjalp") == std::string_view::npos;
    if (!counts) CHECK(has("Uppgifterna uppdaterades 20\u00a0nov."));
    for (const char* part : english ? std::vector{"Period: ", "Filter: ", "Weights: ", "Coverage: "}
                                    : std::vector{"Period: ", "Filter: ", "Vikter: ", "Täckning: "}) {
      CAPTURE(part);
      CHECK(has(part) == counts);
    }
    const std::string foot = paper.json[1].dump();
    CHECK(foot.find(english ? "Printed " : "Utskriven ") != std::string::npos);
    CHECK(foot.find(english ? "Sources: " : "Källor: ") != std::string::npos);
  }
}

TEST_CASE("Every page has something to print") {
  for (const char* page : {"oversikt", "monster", "insatser", "analys", "rapportera", "inkorg", "importera",
                           "mote", "overenskommelse", "kalender", "problem", "hjalp", "tillganglighet",
                           "jamfor", "uppgifter", "historik", "ny"}) {
    CAPTURE(page);
    const Paper paper = paper_at((std::string("sida=") + page).c_str());
    REQUIRE(paper.json.size() == 3);
    CHECK(paper.json[2].size() > 2);
  }
}

TEST_CASE("A table whose rows can be opened has their names on paper, and all of its rows") {
  const Json plans = Json::parse(demo().at("insatser.json"));
  const Paper paper = paper_at("sida=insatser");
  REQUIRE(plans["measures"].size() > 3);
  for (const Json& measure : plans["measures"]) {
    const std::string title = measure["title"].is_object() ? measure["title"]["sv"] : measure["title"];
    CAPTURE(title);
    CHECK(paper.json[2].dump().find(Json{"th", title}.dump()) != std::string::npos);
  }
}

TEST_CASE("In a table on paper words stand to the left and numbers to the right, as the headings over them") {
  std::size_t right = 0;
  std::size_t left = 0;
  const auto look_at_rows = [&](const auto& self, const Json& element, std::vector<bool>& columns) -> void {
    if (!element.is_array()) return;
    const std::string tag = element[0];
    if (tag == "tr") {
      for (std::size_t at = 1; at < element.size(); ++at) {
        const bool is_right = element[at][0].get<std::string>().ends_with(".n");
        if (columns.size() < at) columns.push_back(is_right);
        CAPTURE(element.dump());
        CHECK(columns[at - 1] == is_right);
        ++(is_right ? right : left);
      }
      return;
    }
    std::vector<bool> own;
    for (std::size_t at = 1; at < element.size(); ++at)
      self(self, element[at], tag == "table" ? own : columns);
  };
  for (const char* page : {"", "sida=insatser", "sida=analys", "visar=kategorier"}) {
    CAPTURE(page);
    std::vector<bool> none;
    look_at_rows(look_at_rows, paper_at(page).json[2], none);
  }
  CHECK(right > 20);
  CHECK(left > 20);
  const std::string register_on_paper = paper_at("sida=insatser").json[2].dump();
  CHECK(register_on_paper.find("\"td.n\"") == std::string::npos);
}

TEST_CASE("Beside the map on paper each source has its whole name, and how many weeks it told in part") {
  const Paper paper = paper_at("");
  std::string pictures;
  for (const std::string& picture : paper.pictures) pictures += picture;
  const Json situation = Json::parse(demo().at("lagesbild.json"));
  for (const Json& source : situation.at("sources")) {
    const Json& name = source.at("name");
    CAPTURE(source.dump());
    const std::string whole = name.is_object() ? name.at("sv") : name;
    CHECK(pictures.find(">" + whole + "<") != std::string::npos);
  }
  CHECK(pictures.find(" delvis<") != std::string::npos);
}

TEST_CASE("On paper nothing can be pressed, no heading stands alone, and every picture is well-formed") {
  for (const char* hash : pages) {
    CAPTURE(hash);
    const Paper paper = paper_at(hash);
    for (const char* acts : {"Zooma in", "Filter (", "Kopiera länk", "Visa som text", "Stäng", "Ångra"}) {
      CAPTURE(acts);
      CHECK_FALSE(says(paper, acts));
    }
    const Json& main = paper.json[2];
    for (std::size_t at = 1; at < main.size(); ++at) {
      const std::string tag = main[at][0];
      if (tag[0] != 'h' || tag.size() != 2) continue;
      CAPTURE(main[at].dump());
      REQUIRE(at + 1 < main.size());
      const std::string next = main[at + 1][0];
      CHECK_FALSE((next[0] == 'h' && next.size() == 2 && next[1] <= tag[1]));
    }
    for (const std::string& svg : paper.pictures) {
      CAPTURE(svg.substr(0, 400));
      CHECK(is_well_formed(svg));
      CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
      // The page's policy allows no styles but its sheets.
      CHECK(svg.find("style=") == std::string::npos);
      CHECK(svg.size() < 60'000);
    }
  }
}

TEST_CASE("Paper asks nobody to choose, drag or press") {
  for (const char* hash : {"", "omrade=0163R006", "sida=insatser", "sida=insatser&insatser-som=tavla",
                           "sida=mote", "sida=historik", "sida=importera", "sida=jamfor", "sida=kalender"}) {
    CAPTURE(hash);
    const Paper paper = paper_at(hash);
    CHECK(paper.text.size() > 100);
    for (const char* asks : {"Välj en ", "Välj ett ", "dra hit", "kopiera listan", "förrän du väljer"}) {
      CAPTURE(asks);
      CHECK_FALSE(says(paper, asks));
    }
  }
}

TEST_CASE(
    "Areas by categories on paper say by an arrow what colour says, with the interval on a line below") {
  const Paper paper = paper_at("visar=kategorier");
  CHECK_FALSE(says(paper, "Färg"));
  CHECK_FALSE(says(paper, "(90 %"));
  std::size_t up = 0;
  std::size_t level = 0;
  for (std::size_t at = paper.text.find("\n"); at + 1 < paper.text.size();
       at = paper.text.find("\n", at + 1)) {
    const std::string_view cell = std::string_view(paper.text).substr(at + 1);
    up += cell.starts_with("↑ ") ? 1 : 0;
    level += cell.starts_with("0,9") || cell.starts_with("1,0") ? 1 : 0;
  }
  CHECK(up > 10);
  CHECK(level > 20);
  CHECK(says(paper, "↑ 2,9\n2,0\u2060–\u20603,8\n"));
}

TEST_CASE("What stands side by side on the screen does so on paper: small maps and indicators") {
  const auto sections = [](const Json& element, const auto& self) -> std::vector<std::string> {
    std::vector<std::string> found;
    if (!element.is_array()) return found;
    if (const std::string tag = element[0]; tag.starts_with("section.")) found.push_back(tag);
    for (std::size_t at = 1; at < element.size(); ++at) {
      const auto within = self(element[at], self);
      found.insert(found.end(), within.begin(), within.end());
    }
    return found;
  };
  const Paper maps = paper_at("visar=kartor");
  const auto of_maps = sections(maps.json[2], sections);
  // The last row has fewer, as wide as the others.
  CHECK(of_maps.size() == 9);
  for (const std::string& tag : of_maps) CHECK(tag == "section.beside3");
  const Paper agreement = paper_at("sida=overenskommelse");
  CHECK(sections(agreement.json[2], sections).size() >= 4);
}

TEST_CASE("The overview on paper begins with what is new, a line each, by the week that it is new since") {
  const Paper paper = paper_at("");
  CHECK(says(paper, "Nytt sedan v. 45"));
  CHECK(says(paper, "Eriksberg-Fågelsången, sannolikhet "));
  CHECK(says(paper, "Försenad insats: 10 nov."));
  const std::string all = paper.json.dump();
  CHECK(all.find("Nytt sedan v.") < all.find("Områden att prioritera"));
}

TEST_CASE("The agreement on paper says how each commitment stands") {
  const Paper paper = paper_at("sida=overenskommelse");
  CHECK(says(paper, "inom en vecka.\nPlanerat\n"));
}

TEST_CASE("Between meetings paper has what the next one needs: when, what was decided and what is left") {
  const Paper paper = paper_at("sida=mote");
  for (const char* what : {"Inget möte är öppet.", "Nästa möte: 27 nov. 2026",
                           "Beslutat: ", "Kvar sedan tidigare", "Öppna insatser", "Tidigare möten"}) {
    CAPTURE(what);
    CHECK(says(paper, what));
  }
}

TEST_CASE("Of many changes paper has the latest, and says how many there are") {
  const Paper paper = paper_at("sida=historik");
  CHECK(says(paper, "De 75 senaste av "));
  CHECK(std::count(paper.tags.begin(), paper.tags.end(), "tr") == 76);
  // What has no title of its own is told by what it is, and not by its id.
  CHECK(says(paper, "Veckomöte 13 nov. 2026"));
  CHECK_FALSE(says(paper, "mote-2026-v46"));
}

TEST_CASE("Answers about pairs stand on paper, and so does that one is lacking") {
  const Paper paper = paper_at("sida=jamfor&par.skada,forandring=2");
  CHECK(says(paper, "Skadenivå väger klart tyngre än Förändring"));
  CHECK(says(paper, "Inte besvarad"));
}

TEST_CASE("Intervals in words stand to the right as other numbers do") {
  const std::string main = paper_at("sida=insatser&insats=insats-2026-12").json[2].dump();
  CHECK(main.find("[\"th.n\",\"95 %\"]") != std::string::npos);
}

TEST_CASE("The list on paper holds the numbers of its table, and the map all its names") {
  TestProgram program(demo(), "", {.width = 1440, .height = 900});
  program.finish();
  const Paper paper = paper_of(program);
  std::size_t listed = 0;
  const std::vector<std::string> rank{"rank", "--json"};
  const Json answer = Json::parse(program.application().command(rank).out);
  for (const Json& result : answer["areas"]) {
    const std::string name = result["name"];
    CAPTURE(name);
    CHECK(says(paper, name + "\n"));
    ++listed;
  }
  CHECK(listed == 20);
  const auto sheet = std::find_if(paper.pictures.begin(), paper.pictures.end(), [](const std::string& svg) {
    return svg.find("<title>Områden att prioritera</title>") != std::string::npos;
  });
  REQUIRE(sheet != paper.pictures.end());
  const std::vector<std::string> texts = texts_of(*sheet);
  CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
          return text.ends_with("%") && !text.starts_with("Plats");
        }) >= 2 * 19);
}

TEST_CASE("A filtered page says on paper what is left out, and changed weights that they are") {
  const Paper paper = paper_at("ej-kategorier=vandalism");
  CHECK(says(paper, "Filter: bortvalt är Skadegörelse"));
  CHECK_FALSE(says(paper_at(""), "bortvalt är"));
}

TEST_CASE("Of a protected category paper tells no number of 1-4") {
  TestProgram program(test::protected_situation({}), "", {.width = 1440, .height = 900});
  program.finish();
  const Paper paper = paper_of(program);
  CHECK(says(paper, "färre än 5"));
}

TEST_CASE("A section that can be folded keeps its heading on paper, and is unfolded there") {
  TestProgram program(demo(), "omrade=0163R006", {.width = 1440, .height = 900});
  program.finish();
  const Paper paper = paper_of(program);
  std::size_t sections = 0;
  for (const ui::RecordedItem& node : program.record().nodes) {
    if (node.parent == ui::RecordedItem::no_parent || node.role != ui::Role::button) continue;
    if (program.record().nodes[static_cast<std::size_t>(node.parent)].role != ui::Role::disclosure) continue;
    CAPTURE(node.name);
    // The single events are many, and a comparison is a choice: on paper where they are open.
    const bool by_choice = node.name.starts_with("Händelserna") || node.name.starts_with("Jämför");
    const bool is_there = paper.json[2].dump().find("[\"h3\",\"" + node.name + "\"]") != std::string::npos;
    CHECK(is_there != by_choice);
    ++sections;
  }
  CHECK(sections > 0);
  // Who lacks is named on paper, whatever the screen has room for.
  CHECK(paper.json[0].dump().find("Saknas v.") != std::string::npos);
  // Paper cannot be unfolded: what is folded on the screen stands there.
  CHECK_FALSE(program.says("Vilar på, från vänster: perioden"));
  CHECK(paper.json[2].dump().find("Vilar på, från vänster: perioden") != std::string::npos);
}

TEST_CASE("Before there is a situation paper is left to the page of text") {
  TestProgram program;
  CHECK(program.application().paper().empty());
}

TEST_CASE("Names that XML would read as its own are written as they are") {
  Files files = demo();
  std::string& map = files["omraden.geojson"];
  const std::string name = "Gillbo-Gillberga";
  map.replace(map.find(name), name.size(), "Gil<b>&\\\"x\\\"");
  TestProgram program(files, "", {.width = 1440, .height = 900});
  program.finish();
  for (const std::string& svg : paper_of(program).pictures) CHECK(is_well_formed(svg));
}

TEST_CASE("The map is saved as a picture that says whose it is, of when, and that it is made up") {
  TestProgram program(demo(), "", {.width = 1440, .height = 900});
  program.finish();
  const auto choose = [&](const char* kind) {
    REQUIRE(program.activate(ui::Role::button, "Spara bild"));
    REQUIRE(program.activate(ui::Role::menu_item, kind));
  };
  choose("Vektorbild (SVG)");
  REQUIRE(program.latest<program::SaveFile>());
  const program::SaveFile file = *program.latest<program::SaveFile>();
  CHECK(file.file_name == "lagesbild-sollentuna-kommun-2026-v46-bild-karta.svg");
  CHECK(is_well_formed(file.bytes));
  const std::vector<std::string> texts = texts_of(file.bytes);
  const auto has = [&](std::string_view what) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(what) != std::string::npos; });
  };
  CHECK(has("Norrviken"));
  CHECK(has("Sollentuna"));
  CHECK(has("Påhittade testdata"));
  CHECK(has("Period: "));
  CHECK(file.bytes.size() < 40'000);
  choose("Bildpunkter (PNG)");
  REQUIRE(program.latest<program::SavePixels>());
  CHECK(program.latest<program::SavePixels>()->file_name ==
        "lagesbild-sollentuna-kommun-2026-v46-bild-karta.png");
  CHECK(program.latest<program::SavePixels>()->svg == file.bytes);
}

TEST_CASE("Printing is asked of the platform") {
  TestProgram program(demo(), "", {.width = 1440, .height = 900});
  REQUIRE(program.press("Skriv ut"));
  CHECK(program.latest<program::Print>());
}

}  // namespace lagesbild::views
