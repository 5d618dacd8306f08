#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "app/state.hpp"

namespace lagesbild::app {

// [SECTION] Choices: undone and redone

struct SelectArea {
  std::string area;  ///< id; "" to select none
};
struct SetMapView {
  MapView view = MapView::map;
};
struct SetMapMetric {
  MapMetric metric;
};
struct SetWeeks {
  int weeks = 13;
};
struct SetUntil {
  std::optional<Week> until;  ///< nothing: the newest week with reports
};
struct ToggleCategory {
  std::string category;
};
struct ToggleSource {
  std::string source;
};
struct ToggleParty {
  std::string party;
};
struct ClearFilters {};
struct SetMode {
  Mode mode = Mode::quarter;
};
struct SetPreset {
  SeverityPreset preset = SeverityPreset::table;
};
struct SetSeverityWeight {
  std::string category;
  double weight = 1;
};
struct SetIndicatorWeight {
  Indicator indicator = Indicator::harm;
  double weight = 0;  ///< a share of the whole before they are made to sum to one, 0–1
};
struct ResetWeights {};
struct SetK {
  int k = 3;
};
/// Several weights at once, as they come out of a comparison; the others stay as they are.
struct SetWeights {
  std::map<Indicator, double> indicators;
  std::map<std::string, double> severity;  ///< by category id
};
/// A weight profile's weights, and else the situation's own.
struct UseProfile {
  Mode mode = Mode::quarter;
  std::map<Indicator, double> indicators;  ///< none: the mode's own
  std::map<std::string, double> severity;  ///< by category id, where it is not the table's
  std::optional<int> k;
};
struct SetAnswer {
  Compared of = Compared::indicators;
  std::string first;  ///< ids
  std::string second;
  int first_is_heavier = 0;  ///< −4–4, see PairAnswers
};
struct ClearAnswers {
  Compared of = Compared::indicators;
};
/// Which categories are compared: those named, and no other.
struct SetCompared {
  std::set<std::string> categories;
};
struct SetSearch {
  std::string text;
};

/// Another measure has other areas to compare with, so what was chosen for the one before is left.
struct EvaluateMeasure {
  std::string measure;  ///< id; "" for the list of all
};
/// How the chosen measure is followed up; its id is left as it is.
struct SetEvaluation {
  EvaluationChoices choices;
};

// [SECTION] Settings

struct SetLanguage {
  Language language = Language::sv;
};
struct SetTheme {
  ThemeChoice theme = ThemeChoice::system;
};
struct SetAsText {
  bool as_text = false;
};
struct GoTo {
  Page page = Page::overview;
};
/// Back to the place from which a page was opened.
struct ClosePage {};
struct TogglePanel {
  Panel panel = Panel::filters;
};
struct ShowCompared {
  Compared of = Compared::indicators;
};
struct SetProfileName {
  std::string text;
};
struct SetProfileUnit {
  std::string text;
};
struct SetCamera {
  Camera camera;
};

// [SECTION] The rest

struct HoverArea {
  std::string area;  ///< id, or ""
};
/// Of the ranking on the screen: asked for, since it takes a while.
struct RunBacktest {};
struct Undo {};
struct Redo {};

/// What only the platform can do. An analysis is for the group; outside is what may leave it.
enum class Request : std::uint8_t {
  open_folder,
  open_files,
  copy_link,
  copy_problems,
  save_problems,
  scroll_to_top,
  save_analysis_json,
  save_analysis_csv,
  save_profile,
  save_outside_json,
  save_outside_csv
};

using Action = std::variant<SelectArea, SetMapView, SetMapMetric, SetWeeks, SetUntil, ToggleCategory,
                            ToggleSource, ToggleParty, ClearFilters, SetMode, SetPreset, SetSeverityWeight,
                            SetIndicatorWeight, ResetWeights, SetK, SetWeights, UseProfile, SetProfileName,
                            SetProfileUnit, SetAnswer, ClearAnswers, SetCompared, ShowCompared, SetSearch,
                            EvaluateMeasure, SetEvaluation, SetLanguage, SetTheme, SetAsText, GoTo, ClosePage,
                            TogglePanel, SetCamera, HoverArea, Undo, Redo, Request, RunBacktest>;

/// The state after the action. Undo, Redo and Request leave it as it is: they are History's and the
/// platform's. Values out of range are brought within it.
State applied(State state, const Action& action);

/// Actions that are steps of one and the same movement (a slider that is dragged, a word that is written)
/// have the same name here, which undo then takes as one; other actions have none.
std::string movement_of(const Action& action);

}  // namespace lagesbild::app
