#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/history.hpp"
#include "app/opening.hpp"
#include "app/picture.hpp"
#include "app/topics/analysis/funnel.hpp"
#include "app/topics/evaluation/evaluation_work.hpp"
#include "app/topics/patterns/pattern_work.hpp"
#include "app/topics/reporting/reporting.hpp"
#include "app/work/ranker.hpp"
#include "app/work/scrutiny.hpp"

namespace lagesbild::app {

/// The program without its screen: what has been read, what the user has chosen, and the results that belong
/// to it. Tell it what happens, let it work between frames, look at the picture.
class Session {
 public:
  /// `today`: to tell whether the data are old; nothing where the machine's clock is not to be trusted.
  explicit Session(State state = {}, std::optional<Date> today = std::nullopt);

  // [SECTION] What happens
  void act(const Action& action, double now_seconds);
  /// The state that a link says; a step that can be undone, like any choice.
  void open_link(std::string_view link, double now_seconds);
  Opening& opening() { return opening_; }
  const Opening& opening() const { return opening_; }

  /// Puts the weights that hold into the situation as a profile of the drafted name and unit, of `today`;
  /// what is to be saved, or nothing where the draft cannot be used.
  std::optional<WeightProfile> keep_profile(Date today);

  // [SECTION] Work
  /// One slice of about the given seconds. True: there is more to do.
  bool work(double seconds);
  /// Another number each time that a situation or a ranking has come.
  std::size_t results() const;

  // [SECTION] What there is
  Picture picture() const;
  const State& state() const { return history_.state; }

 private:
  struct Loaded {
    Situation situation;
    Plans plans;
    std::vector<WeightProfile> profiles;
    analysis::Cube cube;
    std::optional<EvaluationWork> measures;  ///< where there are weeks to count
    std::optional<Ranker> ranker;
    std::optional<PatternWork> patterns;
    std::optional<Scrutiny> scrutiny;             ///< of the ranking that is shown, when that is whole
    std::optional<analysis::BacktestJob> trying;  ///< asked for, of the ranking that is shown
    std::optional<analysis::Backtest> backtest;
    std::size_t tried_version = 0;  ///< of the ranker
    std::optional<Funnel> funnel;
    std::size_t funnel_version = 0;        ///< of the ranker
    std::optional<Comparison> comparison;  ///< while it is open
    std::size_t scrutinised_version = 0;   ///< of the ranker
  };
  /// What is derived from the ranking and shown with it.
  struct Derived {
    std::size_t version = 0;
    std::string area;
    MapMetric metric;
    std::vector<MapValue> map_values;
    ReportingSummary reporting;
    std::vector<MunicipalCount> municipal;
    std::optional<AreaCard> card;
  };

  void follow_choices();
  void derive();
  bool scrutinise(double seconds);
  bool try_track_record(double seconds);
  void derive_funnel();
  void derive_comparison();
  void want_patterns();

  History history_;
  std::optional<Date> today_;
  Opening opening_;
  std::unique_ptr<Loaded> loaded_;
  std::size_t situation_number_ = 0;
  std::vector<WeightProfile> own_profiles_;  ///< made here; they outlive that files are opened
  Problems problems_;
  std::optional<Derived> derived_;
};

}  // namespace lagesbild::app
