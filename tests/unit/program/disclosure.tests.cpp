#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"
#include "report/make_sheet.hpp"
#include "tests/unit/cli/memory.hpp"
#include "tests/unit/support/protected_situation.hpp"
#include "tests/unit/views/support.hpp"

namespace lagesbild::program {

namespace {

using test::Protected;
using test::protected_situation;
using ui::Role;

/// What was shown or written, by what asked for it.
using Outputs = std::vector<std::pair<std::string, std::string>>;

/// Two situations that differ in nothing but where the protected events happened, and in how few the few are.
constexpr std::array<Protected, 2> twins{{{.moved = 0, .few_events = 2}, {.moved = 2, .few_events = 3}}};

/// All of a record: what is read aloud, printed, shown as text, and tested; and the state of what can be
/// operated.
std::string text_of(const ui::Record& record) {
  std::string all = record.title + "\n";
  for (const auto& node : record.nodes) {
    all += std::to_string(static_cast<int>(node.role));
    for (const auto* part : {&node.name, &node.value_text, &node.description, &node.href})
      all += " | " + *part;
    if (node.role == Role::slider)
      all += " " + std::to_string(node.now) + " of " + std::to_string(node.maximum);
    for (const auto& option : node.options) all += " / " + option;
    all += "\n";
    if (!node.table) continue;
    for (const auto& row : node.table->rows) {
      for (const auto& cell : row) all += cell + "; ";
      all += "\n";
    }
  }
  return all;
}

/// Where all that is painted is: lengths of bars, places of letters, tooltips.
std::string painted() {
  double sum = 0;
  double weighted = 0;
  int vertices = 0;
  const ImDrawData* data = ImGui::GetDrawData();
  for (const ImDrawList* list : data->CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      sum += vertex.pos.x + vertex.pos.y;
      weighted += (vertex.pos.x + 3 * vertex.pos.y) * static_cast<float>(1 + ++vertices % 97);
    }
  }
  return std::to_string(vertices) + " vertices, " + std::to_string(sum) + ", " + std::to_string(weighted);
}

const std::vector<std::string>& pages() {
  static const std::vector<std::string> all{
      "",
      "omrade=A&oppna=filter,kallor",
      "omrade=A&oppna=vikter",
      "omrade=A&jamfor-med=C&oppna=jamforelse,handelser,insatser,niva,ordning,rapporter,ursprung,varfor",
      "omrade=A&jamfor-bakat=13&oppna=jamforelse",
      "omrade=C&lage=vecka&sprak=en",
      "omrade=F&veckor=4",
      "omrade=A&jamfor-med=C",
      "matt=niva:staff",
      "matt=niva:staff&vy=rutor",
      "matt=niva:relation",
      "visar=kategorier&siffror=ja",
      "visar=kartor",
      "matt=borda&veckor=26",
      "lager=punkter,tathet&veckor=26",
      "vikt.staff=1000&vikt.vandalism=0&omrade=A",
      "ej-kategorier=vandalism,theft,violence&omrade=A",
      "ej-kategorier=vandalism,theft,violence,relation,domestic",
      "ej-kallor=kommun,bostad",
      "sida=analys",
      "sida=analys&sprak=en&veckor=8",
      "sida=monster",
      "sida=monster&omrade=A",
      "sida=monster&omrade=B",
      "sida=insatser",
      "sida=insatser&insats=m1",
      "sida=insatser&insats=m1&insats-kategorier=staff",
      "sida=jamfor&jamfor=allvar",
      "sida=rapporter",
      "sida=rapporter&rapport=tertial",
      "sida=rapporter&rapport=invanare",
      "sida=mote",
      "sida=overenskommelse",
      "sida=kalender&oppna=kvartalet",
      "sida=problem",
      "sida=hjalp"};
  return all;
}

/// Every page with what can be saved from it; on each figure and in each list something is pointed at.
Outputs on_screen(const Protected& how) {
  views::TestProgram program(protected_situation(how), {}, {.width = 1920, .height = 1080});
  Outputs outputs;
  for (const std::string& page : pages()) {
    program.application().hash_changed(page);
    program.finish();
    outputs.emplace_back("#" + page, text_of(program.record()));
    outputs.emplace_back("#" + page + ", painted", painted());
    std::vector<std::string> figures;
    std::vector<std::string> saving;
    for (const auto& node : program.record().nodes) {
      if (node.role == Role::figure) figures.push_back(node.name);
      if (node.role == Role::button && !node.disabled && node.name.starts_with("Spara ")) {
        saving.push_back(node.name);
      }
    }
    for (const auto& figure : figures) {
      if (program.screen().hover(Role::figure, figure)) {
        outputs.emplace_back("#" + page + ", pointing at " + figure, painted());
      }
    }
    for (const auto& button : saving) {
      if (!program.press(button)) continue;
      const SaveFile* saved = program.latest<SaveFile>();
      if (!saved) continue;
      outputs.emplace_back(button + " on #" + page, saved->file_name + "\n" + saved->bytes);
    }
  }
  for (const HostRequest& request : program.requests()) {
    if (std::holds_alternative<FetchFile>(request.what) || std::holds_alternative<SaveFile>(request.what)) {
      continue;
    }
    outputs.emplace_back("asked of the browser", std::string{said_by(request).text});
  }
  return outputs;
}

Outputs on_command_line(const Protected& how) {
  std::vector<data::File> files;
  for (const auto& [path, bytes] : protected_situation(how)) files.push_back({path, bytes});
  std::vector<std::vector<std::string>> commands{{"check", "x"},
                                                 {"rank", "x"},
                                                 {"rank", "x", "--json"},
                                                 {"rank", "x", "--json", "--weeks", "4"},
                                                 {"rank", "x", "--json", "--weights", "flat", "--lang", "en"},
                                                 {"rank", "x", "--json", "--audience", "outside"},
                                                 {"rank", "x", "--audience", "outside", "--lang", "en"},
                                                 {"backtest", "x"},
                                                 {"backtest", "x", "--json"},
                                                 {"patterns", "x"},
                                                 {"patterns", "x", "--json"},
                                                 {"evaluate", "x", "--measure", "m1"},
                                                 {"evaluate", "x", "--measure", "m1", "--json"},
                                                 {"evaluate", "x", "--measure", "m1", "--category", "staff"}};
  for (std::size_t area = 0; area < test::protected_areas; ++area) {
    commands.push_back({"explain", "x", "--area", test::area_id(area)});
    commands.push_back({"explain", "x", "--json", "--area", test::area_id(area)});
    const std::string other = test::area_id((area + 1) % test::protected_areas);
    commands.push_back({"explain", "x", "--area", test::area_id(area), "--compare", other});
    commands.push_back({"explain", "x", "--json", "--area", test::area_id(area), "--compare", other});
    commands.push_back({"patterns", "x", "--json", "--area", test::area_id(area)});
  }
  for (std::size_t kind = 0; kind < report_kinds; ++kind) {
    const std::string word(report::word_of(static_cast<ReportKind>(kind)));
    if (word == "protocol") continue;  // there has been no meeting
    commands.push_back({"report", "x", "--kind", word});
    commands.push_back({"report", "x", "--kind", word, "--audience", "outside"});
  }
  Outputs outputs;
  for (const auto& command : commands) {
    std::string name;
    for (const auto& word : command) name += word + " ";
    const cli::Outcome outcome = cli::test::run_on(files, command);
    outputs.emplace_back(name, outcome.out + outcome.err);
  }
  return outputs;
}

/// The first line in which two texts differ, both ways.
std::string difference(const std::string& one, const std::string& other) {
  const auto at = static_cast<std::size_t>(
      std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  const auto around = [&](const std::string& text) {
    const std::size_t from = at > 120 ? at - 120 : 0;
    return text.substr(std::min(from, text.size()), 240);
  };
  return "…" + around(one) + "…\nagainst\n…" + around(other) + "…";
}

void require_same(const Outputs& one, const Outputs& other) {
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    INFO(one[i].first);
    CHECK(one[i].first == other[i].first);
    if (one[i].second != other[i].second) FAIL_CHECK(difference(one[i].second, other[i].second));
  }
}

bool any_says(const Outputs& outputs, std::string_view what) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [&](const auto& output) { return output.second.find(what) != std::string::npos; });
}

}  // namespace

// Not a search for certain numbers, which a sum or a level could give away all the same: whatever depends on
// where the protected events happened, or on how few they are, differs between the twins.

TEST_CASE("Nothing on any page tells in which area protected events happened, nor how few they are") {
  const Outputs one = on_screen(twins[0]);
  const Outputs other = on_screen(twins[1]);
  CHECK(any_says(one, "Mot personal: "));
  CHECK(any_says(one, "Stalkning: färre än 5 händelser"));
  require_same(one, other);
}

TEST_CASE("Nothing on the command line tells in which area protected events happened, nor how few they are") {
  const Outputs one = on_command_line(twins[0]);
  CHECK(any_says(one, "lagesbild-ranking/1"));
  CHECK(any_says(one, "lagesbild-explanation/1"));
  CHECK(any_says(one, "Påhittade testdata</p>"));
  CHECK(any_says(one, "lagesbild-evaluation/1"));
  require_same(one, on_command_line(twins[1]));
}

}  // namespace lagesbild::program
