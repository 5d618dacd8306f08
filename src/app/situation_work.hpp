#pragma once

#include <array>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "app/picture.hpp"
#include "app/topics/analysis/backtest_work.hpp"
#include "app/topics/evaluation/evaluation_work.hpp"
#include "app/topics/evaluation/verdict_work.hpp"
#include "app/topics/news/baseline_work.hpp"
#include "app/topics/patterns/pattern_work.hpp"
#include "app/topics/reports/reports_work.hpp"
#include "app/work/derived.hpp"
#include "app/work/ranker.hpp"
#include "app/work/scheduler.hpp"
#include "app/work/scrutiny.hpp"

namespace lagesbild::app {

/// Everything that is computed of a situation that has weeks, and when.
class SituationWork {
 public:
  /// All outlive it; the cube has weeks.
  SituationWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
                const std::vector<WeightProfile>& profiles);
  // Its parts refer to each other.
  SituationWork(const SituationWork&) = delete;
  SituationWork& operator=(const SituationWork&) = delete;

  /// What the choices ask for.
  void want(const State& state);
  /// The plans that it was given are others now; the facts, and so the ranking, are not.
  void plans_changed();
  void begin_backtest() { backtest_.begin(); }
  /// One slice of about the given seconds. True: there is more to do.
  bool work(double seconds);

  const Ranker& ranker() const { return ranker_; }
  const ReportsWork& reports() const { return reports_; }
  ReportsWork& reports() { return reports_; }
  /// Nothing before there is any ranking. `today`: see Session.
  std::optional<RankedPicture> picture(const State& state, std::optional<Date> today);

 private:
  const MapPoints& points(const State& state, const analysis::Ranking& ranking);
  PagePicture page(const State& state, const analysis::Ranking& ranking, std::optional<Date> today);
  OverviewPicture overview(const State& state, const analysis::Ranking& ranking);
  std::optional<AreaBeside> beside(const State& state, std::size_t area);
  NewsPicture news(const analysis::Ranking& ranking);
  const ReportingSummary& reporting(const analysis::Ranking& ranking);
  WeighingPicture weighing(const State& state, const analysis::Ranking& ranking) const;

  const Situation& situation_;
  const analysis::Cube& cube_;
  const std::vector<WeightProfile>& profiles_;
  const Plans& plans_;
  std::optional<Week> newest_;  ///< with reports

  Ranker ranker_;
  EvaluationWork evaluation_;
  PatternWork patterns_;
  Scrutiny scrutiny_;
  BaselineWork baseline_;
  VerdictWork verdicts_;
  ReportsWork reports_;
  BacktestWork backtest_;

  // Of the ranking that is shown, by its version.
  Derived<std::vector<MapValue>, std::pair<std::size_t, MapMetric>> map_values_;
  Derived<MapPoints, std::tuple<std::size_t, std::string, bool>> map_points_;
  Derived<ReportingSummary> reporting_;
  Derived<std::vector<MunicipalCount>> municipal_;
  Derived<std::vector<std::vector<ListWeek>>> list_weeks_;
  Derived<std::optional<AreaCard>, std::pair<std::size_t, std::size_t>> card_;
  Derived<std::optional<analysis::AreaComparison>, std::array<std::size_t, 3>> beside_;
  Derived<std::optional<analysis::PeriodComparison>, std::array<std::size_t, 3>> earlier_;
  Derived<AreaEvents, std::tuple<std::size_t, std::size_t, EventList>> events_;
  Derived<Funnel> funnel_;
  Derived<std::vector<analysis::UpcomingEvent>> upcoming_;
  // Of the plans.
  Derived<std::vector<std::optional<DecisionBadge>>> decisions_;
  // Of what is chosen.
  Derived<Comparison, std::tuple<Choices, Compared, analysis::Settings>> comparison_;
};

}  // namespace lagesbild::app
