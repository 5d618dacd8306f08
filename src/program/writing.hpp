#pragma once

#include <optional>
#include <string>

#include "app/session.hpp"
#include "words/texts.hpp"

namespace lagesbild::program {

/// What came of an action that writes, for the page around it.
struct Written {
  std::optional<std::string> said;     ///< else what was said before stands
  std::optional<words::Text> read_as;  ///< said when the situation has been read anew
  bool to_top = false;
  bool shares = false;  ///< a report, which goes where others see it at once
  bool moves = false;   ///< the link says another place
};

/// Writes what needs the moment, which only the program knows. Nothing where the action is of another kind.
std::optional<Written> write(app::Session& session, const app::Action& action, const app::ReportStamp& stamp,
                             double now_seconds);

}  // namespace lagesbild::program
