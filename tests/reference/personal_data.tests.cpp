#include "model/personal_data.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <string>

#include "../unit/data/support.hpp"

using namespace lagesbild;
using personal_data::Kind;

namespace {

/// Of a row's number: what must be found in it, in order; rows from 20 on only look so.
std::vector<Kind> kinds_of_row(int row) {
  if (row == 3) return {Kind::coordination_number};
  if (row == 5 || row == 6) return {Kind::telephone};
  if (row == 7) return {Kind::telephone, Kind::telephone};
  if (row == 8) return {Kind::vehicle_plate, Kind::vehicle_plate};
  if (row == 9 || row == 11) return {Kind::email};
  if (row == 10) return {Kind::name};
  if (row >= 20) return {};
  return {Kind::personal_number};
}

}  // namespace

TEST_CASE("The shared rows of free text: personal data are found, and what only looks so is not") {
  const auto folder = data::test::shared_folder("cases/import-11-personal-data-in-free-text");
  if (!folder) SKIP("the shared cases are not beside the project; LAGESBILD_SHARED can say where they are");
  std::istringstream lines(data::test::read_bytes(*folder / "fritext.csv"));
  std::string line;
  std::getline(lines, line);
  int rows = 0;
  while (std::getline(lines, line)) {
    CAPTURE(line);
    ++rows;
    const std::string note = line.substr(line.rfind(';') + 1);
    std::vector<Kind> kinds;
    for (const auto& finding : personal_data::find(note, date_from_civil({2026, 11, 26})))
      kinds.push_back(finding.kind);
    CHECK(kinds == kinds_of_row(std::stoi(line)));
  }
  CHECK(rows >= 22);
}
