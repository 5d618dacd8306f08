#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/backtest.hpp"
#include "analysis/cube.hpp"
#include "analysis/explain.hpp"
#include "analysis/patterns.hpp"
#include "analysis/ranking.hpp"
#include "analysis/robustness.hpp"
#include "analysis/watch.hpp"
#include "app/state.hpp"
#include "app/topics/analysis/funnel.hpp"
#include "app/topics/evaluation/evaluation_work.hpp"
#include "app/topics/map/map_values.hpp"
#include "app/topics/weighing/comparison.hpp"
#include "model/plans.hpp"
#include "model/problem.hpp"
#include "model/situation.hpp"
#include "model/weight_profile.hpp"
#include "words/texts.hpp"

namespace lagesbild::app {

enum class Phase : std::uint8_t {
  waiting,  ///< nothing has been opened
  loading,  ///< files are being fetched or read
  ready,    ///< there is a situation
  failed    ///< what was opened held no situation; the problems say why
};

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

/// What would make the area change places with a neighbour in the list.
struct NeighbourSwap {
  std::size_t neighbour = 0;  ///< index of the area
  bool neighbour_is_above = false;
  analysis::Swap swap;
};

/// One area, explained.
struct AreaCard {
  std::size_t place = 0;  ///< index into Ranking::areas
  analysis::Explanation explanation;
  std::vector<NeighbourSwap> swaps;
  std::vector<std::size_t> measures;  ///< done in the area, indices into Plans::measures
};

/// Everything that the views read for one frame. The pointers live until the session works or is told
/// something.
struct Picture {
  const State* state = nullptr;
  bool can_undo = false;
  bool can_redo = false;

  Phase phase = Phase::waiting;
  bool reading = false;                  ///< files are on their way, whatever the phase
  double loading_progress = 0;           ///< of that, 0–1
  const Situation* situation = nullptr;  ///< null until ready
  const analysis::Cube* cube = nullptr;  ///< null until ready
  const Plans* plans = nullptr;          ///< null until ready
  const Problems* problems = nullptr;    ///< never null
  std::size_t situation_number = 0;      ///< another one each time the situation is replaced
  std::string message;                   ///< what just happened, to be said once; or ""

  const analysis::Settings* wanted = nullptr;            ///< what the choices ask for; null until ready
  const analysis::Ranking* ranking = nullptr;            ///< null until there is one
  bool preview = false;                                  ///< the ranking has no probabilities and ranks yet
  bool computing = false;                                ///< another one is on its way
  double progress = 1;                                   ///< of that, 0–1
  bool weights_changed = false;                          ///< from what the situation says
  const std::vector<WeightProfile>* profiles = nullptr;  ///< to choose among; null until ready
  std::optional<std::size_t> profile;                    ///< index of the weight profile whose weights hold
  std::optional<words::Text> profile_fault;              ///< why the drafted profile cannot be saved
  std::size_t hidden_filters = 0;  ///< how many categories, sources and parties are filtered away

  const analysis::Watch* watch = nullptr;            ///< of the ranking, when it is done
  const analysis::Robustness* robustness = nullptr;  ///< of the ranking, when it is done
  double checking = 0;                               ///< how far the checks have come, 0–1

  const ReportingSummary* reporting = nullptr;             ///< with the ranking
  const std::vector<MunicipalCount>* municipal = nullptr;  ///< with the ranking
  const std::vector<MapValue>* map_values = nullptr;       ///< with the ranking
  const AreaCard* card = nullptr;                          ///< of the selected area, if ranked or listed
  std::optional<std::size_t> selected;                     ///< index of the selected area
  std::optional<std::size_t> hovered;                      ///< index of the hovered area
  std::optional<int> weeks_since_update;  ///< from the newest week with reports to `today`, where known

  const analysis::Backtest* backtest = nullptr;   ///< of the ranking's settings, once asked for
  std::optional<double> backtest_progress;        ///< 0–1 while it is under way
  const Comparison* comparison = nullptr;         ///< of two and two, while it is open
  const EvaluationPicture* evaluation = nullptr;  ///< null until there are weeks to count
  const Funnel* funnel = nullptr;                 ///< of the ranking, while the analysis is open

  const analysis::Patterns* patterns = nullptr;  ///< once the page has been open; they say what they are of
  std::optional<double> patterns_progress;       ///< 0–1 while others are on their way
};

}  // namespace lagesbild::app
