#include "app/action.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/evaluation.hpp"

namespace lagesbild::app {

namespace {

template <typename Set, typename Value>
void toggle(Set& set, const Value& value) {
  if (set.erase(value) == 0) set.insert(value);
}

/// In thousandths, so that a weight is the same number after it has been in a link.
double within(double value, double low, double high) {
  return std::isfinite(value) ? std::round(std::clamp(value, low, high) * 1000) / 1000 : low;
}

struct Apply {
  State& state;

  PairAnswers& answers_of(Compared compared) const {
    return compared == Compared::indicators ? state.choices.indicator_answers
                                            : state.choices.severity_answers;
  }

  void operator()(const SelectArea& action) const { state.choices.area = action.area; }
  void operator()(const SetMapView& action) const { state.choices.view = action.view; }
  void operator()(const SetMapMetric& action) const {
    state.choices.map_metric = action.metric;
    MapMetric& metric = state.choices.map_metric;
    if (metric.kind != MapMetricKind::level) metric.category.clear();
    if (metric.kind == MapMetricKind::level && metric.category.empty()) metric.kind = MapMetricKind::risk;
  }
  void operator()(const SetWeeks& action) const { state.choices.weeks = std::clamp(action.weeks, 1, 260); }
  void operator()(const SetUntil& action) const { state.choices.until = action.until; }
  void operator()(const ToggleCategory& action) const {
    toggle(state.choices.hidden_categories, action.category);
  }
  void operator()(const ToggleSource& action) const { toggle(state.choices.hidden_sources, action.source); }
  void operator()(const ToggleParty& action) const { toggle(state.choices.hidden_parties, action.party); }
  void operator()(const ClearFilters&) const {
    state.choices.hidden_categories.clear();
    state.choices.hidden_sources.clear();
    state.choices.hidden_parties.clear();
  }
  void operator()(const SetMode& action) const {
    state.choices.mode = action.mode;
    state.choices.indicator_weights.clear();
  }
  void operator()(const SetPreset& action) const {
    state.choices.preset = action.preset;
    state.choices.severity_weights.clear();
  }
  void operator()(const SetSeverityWeight& action) const {
    state.choices.severity_weights[action.category] = within(action.weight, 0, greatest_severity_weight);
  }
  void operator()(const SetIndicatorWeight& action) const {
    state.choices.indicator_weights[action.indicator] = within(action.weight, 0, 1);
  }
  void operator()(const ResetWeights&) const {
    state.choices.preset = SeverityPreset::table;
    state.choices.severity_weights.clear();
    state.choices.indicator_weights.clear();
    state.choices.k.reset();
  }
  void operator()(const SetWeights& action) const {
    for (const auto& [indicator, weight] : action.indicators) (*this)(SetIndicatorWeight{indicator, weight});
    for (const auto& [category, weight] : action.severity) (*this)(SetSeverityWeight{category, weight});
  }
  void operator()(const UseProfile& action) const {
    (*this)(ResetWeights{});
    state.choices.mode = action.mode;
    (*this)(SetWeights{action.indicators, action.severity});
    if (action.k) (*this)(SetK{*action.k});
  }
  void operator()(const SetProfileName& action) const { state.profile_name = action.text; }
  void operator()(const SetProfileUnit& action) const { state.profile_by = action.text; }
  void operator()(const SetAnswer& action) const {
    if (action.first.empty() || action.second.empty() || action.first == action.second) return;
    const int answer = std::clamp(action.first_is_heavier, -strongest_answer, strongest_answer);
    auto& answers = answers_of(action.of);
    if (action.first < action.second) {
      answers[{action.first, action.second}] = answer;
    } else {
      answers[{action.second, action.first}] = -answer;
    }
  }
  void operator()(const ClearAnswers& action) const { answers_of(action.of).clear(); }
  void operator()(const SetCompared& action) const {
    state.choices.compared_categories.clear();
    for (const auto& category : action.categories) {
      if (state.choices.compared_categories.size() == most_compared) break;
      state.choices.compared_categories.insert(category);
    }
  }
  void operator()(const ShowCompared& action) const { state.settings.compared = action.of; }
  void operator()(const SetK& action) const { state.choices.k = std::clamp(action.k, 1, greatest_k); }
  void operator()(const SetSearch& action) const { state.choices.search = action.text; }
  void operator()(const EvaluateMeasure& action) const {
    if (state.choices.evaluation.measure == action.measure) return;
    state.choices.evaluation = {};
    state.choices.evaluation.measure = action.measure;
  }
  void operator()(const SetEvaluation& action) const {
    EvaluationChoices& choices = state.choices.evaluation;
    std::string measure = std::move(choices.measure);
    choices = action.choices;
    choices.measure = std::move(measure);
    if (choices.weeks) choices.weeks = std::clamp(*choices.weeks, 4, 260);
    if (choices.weeks == analysis::usual_evaluation_weeks) choices.weeks.reset();
  }
  void operator()(const SetLanguage& action) const { state.settings.language = action.language; }
  void operator()(const SetTheme& action) const { state.settings.theme = action.theme; }
  void operator()(const SetAsText& action) const { state.settings.as_text = action.as_text; }
  void operator()(const GoTo& action) const {
    if (is_place(state.settings.page)) state.came_from = state.settings.page;
    state.settings.page = action.page;
  }
  void operator()(const ClosePage&) const { state.settings.page = state.came_from; }
  void operator()(const TogglePanel& action) const { toggle(state.settings.open_panels, action.panel); }
  void operator()(const SetCamera& action) const {
    state.settings.camera = {within(action.camera.x, -1, 1), within(action.camera.y, -1, 1),
                             within(action.camera.zoom, 1, greatest_zoom)};
  }
  void operator()(const HoverArea& action) const { state.hovered_area = action.area; }
  void operator()(const RunBacktest&) const {}
  void operator()(const Undo&) const {}
  void operator()(const Redo&) const {}
  void operator()(const Request&) const {}
};

}  // namespace

State applied(State state, const Action& action) {
  std::visit(Apply{state}, action);
  return state;
}

std::string movement_of(const Action& action) {
  if (const auto* weight = std::get_if<SetSeverityWeight>(&action)) return "severity " + weight->category;
  if (const auto* weight = std::get_if<SetIndicatorWeight>(&action)) {
    return "indicator " + std::to_string(static_cast<int>(weight->indicator));
  }
  if (std::holds_alternative<SetK>(action)) return "k";
  if (std::holds_alternative<SetSearch>(action)) return "search";
  return {};
}

}  // namespace lagesbild::app
