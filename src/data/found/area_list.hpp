#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/problem.hpp"

namespace lagesbild::data {

/// An area as somebody writes it on a line.
struct ListedArea {
  std::string code;  ///< SCB's or the municipality's own, or ""
  std::string name;
  std::optional<double> population;  ///< inhabitants
  std::string district;              ///< or ""
  std::size_t line = 0;              ///< from 1

  bool operator==(const ListedArea&) const = default;
};

struct AreaList {
  std::vector<ListedArea> areas;
  Problems problems;  ///< each names its line
};

/// A line an area: "Norr; 4 200", with a tab, a semicolon or a comma between, as it is typed, or pasted from
/// a sheet. A code may come first and a district last: "0163R001; Norr; 4200; Centrum". Empty lines, and a
/// first line of headings, are passed over.
AreaList read_area_list(std::string_view text);

}  // namespace lagesbild::data
