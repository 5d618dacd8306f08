#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "analysis/settings.hpp"
#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild::app {

enum class ThemeChoice : std::uint8_t { system, light, dark };
enum class MapView : std::uint8_t { map, cartogram };
enum class MapMetricKind : std::uint8_t {
  risk,    ///< harm per 1 000 inhabitants and week
  burden,  ///< harm per week in the area as a whole
  level    ///< one category's level against what is expected
};
using analysis::Indicator;
using analysis::Mode;
using analysis::SeverityPreset;

/// What is looked at. Between the first ones one goes to and fro (is_place); the others are opened from any
/// of them, and closing them leads back there.
enum class Page : std::uint8_t {
  overview,
  patterns,
  evaluation,
  analysis,
  problems,
  help,
  accessibility,
  comparison
};

inline constexpr bool is_place(Page page) {
  return page < Page::problems;
}

/// What can be unfolded beside a page.
enum class Panel : std::uint8_t { sources, filters, weights, new_profile };

/// What the map shows.
struct MapMetric {
  MapMetricKind kind = MapMetricKind::risk;
  std::string category;  ///< id, for level

  bool operator==(const MapMetric&) const = default;
};

/// Which weights are found by comparing two and two.
enum class Compared : std::uint8_t { indicators, severity };

/// Answers to «which weighs heaviest», by the two ids, the one that sorts first first: from −4 (the second
/// weighs very much heavier) over 0 (they weigh the same) to 4 (the first does). Other pairs are not
/// answered.
using PairAnswers = std::map<std::pair<std::string, std::string>, int>;
inline constexpr int strongest_answer = 4;
/// More would be too many questions: n (n − 1) / 2 of them.
inline constexpr std::size_t most_compared = 7;

/// Where the map is looked at: its middle in map units (the whole map fits the unit square about 0, 0).
struct Camera {
  double x = 0;
  double y = 0;
  double zoom = 1;

  bool operator==(const Camera&) const = default;
};

/// Which measure is followed up and how, where that is otherwise than what is proposed. By ids.
struct EvaluationChoices {
  std::string measure = {};                                ///< or ""
  std::optional<std::set<std::string>> control = {};       ///< areas to compare with
  std::optional<std::set<std::string>> displacement = {};  ///< areas that events may have moved to
  std::optional<std::set<std::string>> categories = {};    ///< instead of the measure's own
  std::optional<int> weeks = {};                           ///< before and after, at most
  bool past_end = false;  ///< the weeks after the measure's end are looked at too

  bool operator==(const EvaluationChoices&) const = default;
};

/// What the user has chosen to look at, by ids and only where it differs from what the situation says: so it
/// can be read from a link before any data are there, and survives that the data change.
struct Choices {
  std::string area;  ///< id of the selected area, or ""
  MapView view = MapView::map;
  MapMetric map_metric;
  std::optional<int> weeks;   ///< length of the window
  std::optional<Week> until;  ///< the window's last week
  std::set<std::string> hidden_categories;
  std::set<std::string> hidden_sources;
  std::set<std::string> hidden_parties;
  Mode mode = Mode::quarter;
  SeverityPreset preset = SeverityPreset::table;
  std::map<std::string, double> severity_weights;  ///< by category id
  std::map<Indicator, double> indicator_weights;
  std::optional<int> k;
  std::string search;
  PairAnswers indicator_answers;              ///< by analysis::indicator_id
  PairAnswers severity_answers;               ///< by category id
  std::set<std::string> compared_categories;  ///< ids; none: all, where they are few enough
  EvaluationChoices evaluation;

  bool operator==(const Choices&) const = default;
};

/// How the user wants the program to be. Not undone with Choices, but part of a link.
struct Settings {
  Language language = Language::sv;
  ThemeChoice theme = ThemeChoice::system;
  bool as_text = false;
  Page page = Page::overview;
  std::set<Panel> open_panels;
  Camera camera;
  Compared compared = Compared::indicators;

  bool operator==(const Settings&) const = default;
};

struct State {
  Choices choices;
  Settings settings;
  // Neither undone nor in a link:
  std::string hovered_area;         ///< id, or ""
  std::string profile_name;         ///< drafted, of a weight profile to be saved
  std::string profile_by;           ///< the unit
  Page came_from = Page::overview;  ///< where closing a page leads

  bool operator==(const State&) const = default;
};

/// The window's lengths that are offered, in weeks.
inline constexpr int window_lengths[] = {4, 8, 13, 26, 52};

/// The same before and after a measure began.
inline constexpr int evaluation_lengths[] = {8, 13, 26, 52};

inline constexpr double greatest_severity_weight = 1000;
inline constexpr int greatest_k = 20;
inline constexpr double greatest_zoom = 64;

inline bool is_open(const State& state, Panel panel) {
  return state.settings.open_panels.contains(panel);
}

}  // namespace lagesbild::app
