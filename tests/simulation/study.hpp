#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alarms.hpp"
#include "evaluation_study.hpp"
#include "list_study.hpp"
#include "ranking_study.hpp"
#include "source_study.hpp"
#include "watch_study.hpp"

/// The whole study: what was simulated, what came of it, and the file that keeps it.
namespace simulation {

/// How much is simulated.
struct Size {
  std::uint64_t weeks = 0;     ///< by row of the tables of alarms
  std::uint64_t sets = 0;      ///< of twenty areas, by row of the tables of rankings
  std::uint64_t draws = 0;     ///< by set
  std::uint64_t lists = 0;     ///< by world, of a thousand draws each
  std::uint64_t years = 0;     ///< with a season, by row
  std::uint64_t verdicts = 0;  ///< by figure
  std::uint64_t habits = 0;    ///< worlds by row of the table of sources
  std::uint64_t watches = 0;   ///< municipalities by figure of "this week"
};

inline constexpr Size full_size{.weeks = 100000,
                                .sets = 4000,
                                .draws = 500,
                                .lists = 1200,
                                .years = 1000,
                                .verdicts = 1000,
                                .habits = 100,
                                .watches = 1000};
inline constexpr int list_draws = 1000;

struct Study {
  std::string method = {};  ///< analysis::method_version of the program that was measured
  std::uint64_t seed = 1;
  Size size = {};
  std::vector<FalseAlarms> false_alarms = {};
  std::vector<DispersedAlarms> dispersed_alarms = {};
  std::vector<PhiEstimate> phis = {};
  std::vector<Power> power = {};
  std::vector<RankingStudy> rankings = {};  ///< without their calibration tables
  std::vector<ListTrial> lists = {};
  std::vector<SeasonAlarms> seasons = {};
  std::vector<SourceTrial> sources = {};
  std::vector<VerdictTrial> verdicts = {};
  std::vector<WatchTrial> watches = {};
};

/// `say` hears of each part that is done.
Study run_study(const Size& size, void (*say)(std::string_view));

/// results.json, and back again; nothing where a key is missing.
std::string to_json(const Study& study);
std::optional<Study> from_json(std::string_view json);

/// All tables as markdown, for this folder's README.
std::string tables(const Study& study);
/// A world's id in words.
std::string world_text(std::string_view world);
/// Those of the list that people see.
std::string list_tables(const Study& study);
std::string list_summary(const Study& study);
/// Those of the season, of "this week" in whole municipalities, of sources' habits and of measures.
std::string movement_tables(const Study& study);
std::string movement_summary(const Study& study);
/// The figures that matter most, against counting and moving averages, for the checkout's README.
std::string summary(const Study& study);

/// The text with what stands between the study's two marks replaced by `content`; nothing without the marks.
std::optional<std::string> with_content(std::string_view text, std::string_view content);

}  // namespace simulation
