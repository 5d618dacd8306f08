#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::data {

/// One of Sweden's municipalities by Statistics Sweden's code, whose first two digits are the county's.
struct MunicipalityName {
  std::string_view code;  ///< "0117"
  std::string_view name;  ///< "Österåker"
  std::string full;       ///< "Österåkers kommun"
};

/// All 290, in the order of their codes.
const std::vector<MunicipalityName>& municipalities();

/// The one with that code, name or full name, letters A–Z as a–z.
const MunicipalityName* find_municipality(std::string_view code_or_name);

/// The county's name by its two digits, or by a municipality's four: "Stockholms län"; "" for no county.
std::string_view county_of(std::string_view code);

}  // namespace lagesbild::data
