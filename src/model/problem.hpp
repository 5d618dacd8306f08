#pragma once

#include <string>
#include <vector>

#include "model/problem_code.hpp"
#include "model/text.hpp"

namespace lagesbild {

/// An error means that something given was left out; a warning that it was used, but should be looked at.
enum class Severity { error, warning };

/// Something wrong in what was read: where it is, what is wrong, and what to do about it.
struct Problem {
  Severity severity = Severity::error;
  std::string file;     ///< path within the situation, "handelser/kommun.json"
  std::string pointer;  ///< JSON pointer ("/incidents/3/date"), or "" for the whole file
  LocalText what;
  LocalText remedy;
  ProblemCode code;  ///< the kind of problem, for grouping and tests

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

}  // namespace lagesbild
