#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"

namespace lagesbild {

/// A report of the inbox that whoever takes reports in wants to have looked at again, with why. It holds
/// until the report is taken in.
struct ReturnedReport {
  std::string id;
  std::string report;  ///< its path
  std::string source;  ///< id
  std::optional<Week> week;
  std::string text;
  std::string changed;  ///< ISO 8601 with time zone, as given
};

}  // namespace lagesbild
