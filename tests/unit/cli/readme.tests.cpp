#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/checkout_root.hpp"
#include "tests/unit/cli/memory.hpp"

namespace lagesbild::cli {
using namespace test;

namespace {

/// The files that the README's section shows: each under a numbered step that begins with its name, indented
/// deeper than the step's own words.
std::vector<data::File> files_of(const std::string& section) {
  std::ifstream readme(std::string(checkout_root()) + "/README.md");
  std::vector<std::pair<std::string, std::string>> found;  // path and text
  bool within = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("## ")) within = line == "## " + section;
    if (!within) continue;
    const bool is_step = line.size() > 3 && line[1] == '.' && line[3] == '`';
    if (is_step) found.push_back({line.substr(4, line.find('`', 4) - 4), {}});
    if (line.starts_with("       ") && !found.empty()) found.back().second += line + "\n";
  }
  std::vector<data::File> files;
  for (const auto& [path, text] : found) {
    if (!text.empty()) files.push_back({path, text});
  }
  return files;
}

}  // namespace

TEST_CASE("The situation that the README makes from an empty folder has no faults and is ranked") {
  const auto files = files_of("Make your own situation");
  REQUIRE(files.size() == 3);
  const Outcome checked = run_on(files, {"check", "x"});
  CHECK(checked.out == "");
  CHECK(checked.status == 0);
  const Outcome ranked = run_on(files, {"rank", "x"});
  CHECK(ranked.status == 0);
  CHECK(ranked.out.find("Norr") != std::string::npos);
}

}  // namespace lagesbild::cli
