#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/ranking.hpp"
#include "model/situation.hpp"

namespace lagesbild::app {

/// What one source has said of the weeks.
struct SourceStatus {
  std::size_t source = 0;
  std::vector<analysis::WeekState> weeks;  ///< of the window, oldest first; never empty
  int reported_weeks = 0;                  ///< of the window, partly reported ones too
  std::optional<Week> last_reported;       ///< in all the data
  std::vector<std::size_t> areas_without;  ///< of those it covers, told nothing of in the newest week
};

struct ReportingSummary {
  Week week;                          ///< the window's last
  std::vector<SourceStatus> sources;  ///< those that are selected
  int expected = 0;                   ///< how many sources
  int reported = 0;                   ///< reported, or that there is nothing to report
  int partial = 0;
  int not_reported = 0;  ///< missing, or that have not said
  /// Of the events that usually come in a week, the share that comes from where there was a report. The plain
  /// share of reports where nothing usually comes.
  double coverage = 0;
};

/// What is only shown for the whole municipality.
struct MunicipalCount {
  std::size_t category = 0;
  double observed = 0;
};

/// Whether a source has said that it lacks a week, or told nothing of it at all.
inline bool lacks_newest(const SourceStatus& source) {
  return !analysis::counts(source.weeks.back());
}

/// What is known of a source's week in the municipality as a whole.
analysis::WeekState week_state(const analysis::Cube& cube, std::size_t source, Week week);

/// What a source should have said of a week of which it said nothing: an edit of the documents.
struct SetReported {
  std::string source;  ///< id
  Week week{};
  Reported status = Reported::missing;
};
using ReportingAction = std::variant<SetReported>;

/// Who has reported: for the sources that are selected, in the ranking's window.
ReportingSummary summarise_reporting(const Situation& situation, const analysis::Cube& cube,
                                     const analysis::Ranking& ranking);

/// Events in the window of the selected categories that are shown for the whole municipality only.
std::vector<MunicipalCount> municipal_counts(const Situation& situation, const analysis::Cube& cube,
                                             const analysis::Settings& settings);

}  // namespace lagesbild::app
