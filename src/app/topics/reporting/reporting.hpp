#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What one source has said of the weeks.
struct SourceStatus {
  std::size_t source = 0;
  std::vector<analysis::WeekState> weeks;  ///< of the window, oldest first; never empty
  int reported_weeks = 0;                  ///< of the window, partly reported ones too
  std::optional<Week> last_reported;       ///< in all the data
};

struct ReportingSummary {
  Week week;                          ///< the window's last
  std::vector<SourceStatus> sources;  ///< those that are selected
  int expected = 0;                   ///< how many sources
  int reported = 0;                   ///< reported, or that there is nothing to report
  int partial = 0;
  int not_reported = 0;  ///< missing, or that have not said
};

/// What is only shown for the whole municipality.
struct MunicipalCount {
  std::size_t category = 0;
  double observed = 0;
};

/// Who has reported: for the sources that are selected, in the ranking's window.
ReportingSummary summarise_reporting(const Situation& situation, const analysis::Cube& cube,
                                     const analysis::Settings& settings);

/// Events in the window of the selected categories that are shown for the whole municipality only.
std::vector<MunicipalCount> municipal_counts(const Situation& situation, const analysis::Cube& cube,
                                             const analysis::Settings& settings);

}  // namespace lagesbild::app
