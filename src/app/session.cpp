#include "app/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "analysis/window.hpp"
#include "app/link.hpp"
#include "app/topics/selection/query.hpp"
#include "app/topics/weighing/profiles.hpp"
#include "model/measures.hpp"

namespace lagesbild::app {

namespace {

/// Units of RankJob between looks at the clock: about half a millisecond.
constexpr int units_at_a_time = 5000;

/// In the place of the one with the same id, or last.
void put_profile(std::vector<WeightProfile>& profiles, const WeightProfile& profile) {
  const auto same = std::find_if(profiles.begin(), profiles.end(),
                                 [&](const WeightProfile& other) { return other.id == profile.id; });
  if (same == profiles.end()) {
    profiles.push_back(profile);
  } else {
    *same = profile;
  }
}

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Session::Session(State state, std::optional<Date> today) : today_(today) {
  history_.state = std::move(state);
}

void Session::act(const Action& action, double now_seconds) {
  if (std::holds_alternative<RunBacktest>(action) && loaded_ && loaded_->ranker &&
      loaded_->ranker->ranking() && !loaded_->ranker->is_preview()) {
    loaded_->backtest.reset();
    loaded_->trying.emplace(loaded_->situation, loaded_->cube, loaded_->ranker->ranking()->settings);
    loaded_->tried_version = loaded_->ranker->version();
  }
  history_ = applied(std::move(history_), action, now_seconds);
  follow_choices();
}

void Session::open_link(std::string_view link, double now_seconds) {
  State state = from_link(link);
  state.hovered_area = history_.state.hovered_area;
  state.came_from = history_.state.came_from;
  state.profile_name = history_.state.profile_name;
  state.profile_by = history_.state.profile_by;
  history_ = replaced(std::move(history_), std::move(state), now_seconds);
  follow_choices();
}

std::optional<WeightProfile> Session::keep_profile(Date today) {
  if (!loaded_ || !loaded_->ranker || !loaded_->ranker->wanted() || profile_fault(history_.state)) {
    return std::nullopt;
  }
  WeightProfile profile =
      profile_of(loaded_->situation, loaded_->profiles, history_.state, *loaded_->ranker->wanted(), today);
  put_profile(own_profiles_, profile);
  put_profile(loaded_->profiles, profile);
  history_.state.profile_name.clear();
  return profile;
}

void Session::follow_choices() {
  if (!loaded_ || !loaded_->ranker) return;
  loaded_->ranker->want(settings_for(history_.state.choices, loaded_->situation, loaded_->cube));
  derive_comparison();
  want_patterns();
  loaded_->measures->want(history_.state.choices.evaluation);
  derive();
}

void Session::want_patterns() {
  std::optional<analysis::PatternQuestion> question;
  if (history_.state.settings.page == Page::patterns) {
    const analysis::Settings& wanted = *loaded_->ranker->wanted();
    question = {wanted.window, wanted.selection, area_index(loaded_->situation, history_.state.choices.area),
                wanted.seed};
  }
  loaded_->patterns->want(std::move(question));
}

void Session::derive() {
  derive_funnel();
  const analysis::Ranking* ranking = loaded_->ranker->ranking();
  const std::string& area = history_.state.choices.area;
  const MapMetric& metric = history_.state.choices.map_metric;
  if (!ranking) return derived_.reset();
  const std::size_t version = loaded_->ranker->version();
  if (derived_ && derived_->version == version && derived_->area == area && derived_->metric == metric)
    return;

  Derived derived;
  derived.version = version;
  derived.area = area;
  derived.metric = metric;
  derived.map_values = map_values(loaded_->situation, *ranking, metric);
  if (derived_ && derived_->version == version) {
    derived.reporting = std::move(derived_->reporting);
    derived.municipal = std::move(derived_->municipal);
  } else {
    derived.reporting = summarise_reporting(loaded_->situation, loaded_->cube, ranking->settings);
    derived.municipal = municipal_counts(loaded_->situation, loaded_->cube, ranking->settings);
  }
  if (const auto index = area_index(loaded_->situation, area)) {
    derived.card = make_card(loaded_->situation, loaded_->cube, *ranking, *index);
    if (derived.card) derived.card->measures = measures_in(loaded_->plans.measures, *index);
  }
  derived_ = std::move(derived);
}

bool Session::work(double seconds) {
  if (opening_.busy()) {
    const bool more = opening_.work(seconds);
    if (auto result = opening_.take()) {
      problems_ = std::move(result->problems);
      if (result->situation) {
        derived_.reset();
        loaded_ = std::make_unique<Loaded>();
        loaded_->situation = std::move(*result->situation);
        loaded_->plans = std::move(result->plans);
        loaded_->profiles = std::move(result->profiles);
        for (const auto& profile : own_profiles_) put_profile(loaded_->profiles, profile);
        loaded_->cube = analysis::make_cube(loaded_->situation);
        if (loaded_->cube.weeks > 0) {
          loaded_->ranker.emplace(loaded_->situation, loaded_->cube);
          loaded_->patterns.emplace(loaded_->situation, loaded_->cube);
          loaded_->measures.emplace(loaded_->situation, loaded_->cube, loaded_->plans);
        }
        ++situation_number_;
        follow_choices();
        return true;
      }
    }
    return more;
  }
  if (!loaded_ || !loaded_->ranker) return false;
  // Soon done, and asked for by whoever looks at it.
  if (loaded_->measures->picture().computing) {
    loaded_->measures->work(seconds);
    return true;
  }
  if (!loaded_->ranker->computing()) return loaded_->patterns->work(seconds) || scrutinise(seconds);
  loaded_->ranker->work(seconds);
  derive();
  return true;
}

std::size_t Session::results() const {
  return situation_number_ + (loaded_ && loaded_->ranker ? loaded_->ranker->version() : 0);
}

bool Session::scrutinise(double seconds) {
  const Ranker& ranker = *loaded_->ranker;
  if (!ranker.ranking() || ranker.is_preview()) return false;
  if (!loaded_->scrutiny || loaded_->scrutinised_version != ranker.version()) {
    loaded_->scrutiny.emplace(loaded_->situation, loaded_->cube, *ranker.ranking(), ranker.evidence());
    loaded_->scrutinised_version = ranker.version();
  }
  // Only an area's card shows them.
  const bool with_checks = area_index(loaded_->situation, history_.state.choices.area).has_value();
  return loaded_->scrutiny->work(seconds, with_checks) || try_track_record(seconds);
}

bool Session::try_track_record(double seconds) {
  if (loaded_->tried_version != loaded_->ranker->version()) {
    loaded_->trying.reset();
    loaded_->backtest.reset();
  }
  if (!loaded_->trying) return false;
  const double end = seconds_now() + seconds;
  while (!loaded_->trying->step(units_at_a_time)) {
    if (seconds_now() >= end) return true;
  }
  loaded_->backtest = loaded_->trying->take();
  loaded_->trying.reset();
  return false;
}

void Session::derive_funnel() {
  const analysis::Ranking* ranking = loaded_->ranker->ranking();
  if (!ranking || history_.state.settings.page != Page::analysis) return loaded_->funnel.reset();
  if (loaded_->funnel && loaded_->funnel_version == loaded_->ranker->version()) return;
  loaded_->funnel = funnel_of(*ranking);
  loaded_->funnel_version = loaded_->ranker->version();
}

void Session::derive_comparison() {
  loaded_->comparison.reset();
  const analysis::Settings* wanted = loaded_->ranker->wanted();
  if (!wanted || history_.state.settings.page != Page::comparison) return;
  loaded_->comparison = compare(loaded_->situation, history_.state, *wanted);
}

Picture Session::picture() const {
  Picture picture;
  const State& state = history_.state;
  picture.state = &state;
  picture.can_undo = history_.can_undo();
  picture.can_redo = history_.can_redo();
  picture.problems = &problems_;
  picture.loading_progress = opening_.progress();
  picture.situation_number = situation_number_;
  picture.reading = opening_.busy();
  if (loaded_) {
    picture.phase = Phase::ready;
  } else if (picture.reading) {
    picture.phase = Phase::loading;
  } else {
    picture.phase = problems_.empty() ? Phase::waiting : Phase::failed;
  }
  picture.hidden_filters = state.choices.hidden_categories.size() + state.choices.hidden_sources.size() +
                           state.choices.hidden_parties.size();
  picture.weights_changed = state.choices.preset != SeverityPreset::table ||
                            !state.choices.severity_weights.empty() ||
                            !state.choices.indicator_weights.empty();
  if (!loaded_) return picture;

  picture.situation = &loaded_->situation;
  picture.plans = &loaded_->plans;
  picture.cube = &loaded_->cube;
  picture.selected = area_index(loaded_->situation, state.choices.area);
  picture.hovered = area_index(loaded_->situation, state.hovered_area);
  if (!loaded_->ranker) return picture;

  picture.evaluation = &loaded_->measures->picture();
  picture.wanted = loaded_->ranker->wanted();
  if (picture.wanted)
    picture.profile = profile_in_use(loaded_->situation, loaded_->profiles, *picture.wanted);
  picture.profile_fault = profile_fault(state);
  picture.profiles = &loaded_->profiles;
  picture.ranking = loaded_->ranker->ranking();
  picture.preview = loaded_->ranker->is_preview();
  picture.computing = loaded_->ranker->computing();
  picture.progress = loaded_->ranker->progress();
  if (derived_) {
    picture.reporting = &derived_->reporting;
    picture.map_values = &derived_->map_values;
    picture.municipal = &derived_->municipal;
    picture.card = derived_->card ? &*derived_->card : nullptr;
  }
  if (loaded_->scrutiny && loaded_->scrutinised_version == loaded_->ranker->version()) {
    picture.watch = loaded_->scrutiny->watch();
    picture.robustness = loaded_->scrutiny->robustness();
    picture.checking = loaded_->scrutiny->progress();
  }
  if (loaded_->tried_version == loaded_->ranker->version()) {
    if (loaded_->backtest) picture.backtest = &*loaded_->backtest;
    if (loaded_->trying) picture.backtest_progress = loaded_->trying->progress();
  }
  picture.patterns = loaded_->patterns->patterns();
  picture.patterns_progress = loaded_->patterns->progress();
  if (loaded_->funnel) picture.funnel = &*loaded_->funnel;
  if (loaded_->comparison) picture.comparison = &*loaded_->comparison;
  const auto newest = analysis::latest_week(loaded_->situation, loaded_->cube);
  if (newest && today_) picture.weeks_since_update = week_of(*today_) - *newest;
  return picture;
}

}  // namespace lagesbild::app
