#include "app/situation_work.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/window.hpp"
#include "app/topics/selection/query.hpp"
#include "app/topics/weighing/profiles.hpp"

namespace lagesbild::app {

namespace {

std::vector<WeighedIndicator> weighed_indicators(const analysis::Settings& wanted,
                                                 const analysis::Ranking& ranking) {
  const double sum = std::accumulate(wanted.indicators.begin(), wanted.indicators.end(), 0.0);
  std::vector<WeighedIndicator> weighed;
  for (std::size_t index = 0; index < wanted.indicators.size(); ++index) {
    const auto indicator = static_cast<Indicator>(index);
    if (indicator == Indicator::acute && wanted.mode != Mode::week) continue;
    const double weight = wanted.indicators[index];
    weighed.push_back({indicator, weight, sum > 0 ? weight / sum : 0, ranking.offered[index] || weight == 0});
  }
  return weighed;
}

}  // namespace

SituationWork::SituationWork(const Situation& situation, const analysis::Cube& cube, const Plans& plans,
                             const std::vector<WeightProfile>& profiles)
    : situation_(situation),
      cube_(cube),
      profiles_(profiles),
      plans_(plans),
      newest_(analysis::latest_week(situation, cube)),
      ranker_(situation, cube),
      evaluation_(situation, cube, plans),
      patterns_(situation, cube),
      scrutiny_(situation, cube, ranker_),
      baseline_(situation, cube, ranker_, scrutiny_),
      verdicts_(situation, cube, plans.measures),
      reports_(situation, cube, plans),
      backtest_(situation, cube, ranker_) {}

void SituationWork::want(const State& state) {
  const auto area = area_index(situation_, state.choices.selection.area);
  ranker_.want(settings_for(state.choices, situation_, cube_));
  evaluation_.want(state.choices.evaluation);
  verdicts_.want(state.navigation.page == Page::measures);
  reports_.want(state);
  baseline_.want(week_compared(state.choices.news, plans_.meetings, cube_, ranker_.wanted()->window.to));
  // Only an area's card shows them.
  scrutiny_.want_checks(area.has_value());
  if (state.navigation.page == Page::patterns) {
    const analysis::Settings& wanted = *ranker_.wanted();
    patterns_.want(analysis::PatternQuestion{wanted.window, wanted.selection, area, wanted.seed});
  } else {
    patterns_.want(std::nullopt);
  }
}

void SituationWork::plans_changed() {
  evaluation_.plans_changed();
  verdicts_.plans_changed();
  reports_.plans_changed();
  card_.forget();
  decisions_.forget();
}

bool SituationWork::work(double seconds) {
  // The evaluation is soon done, and asked for by whoever looks at it. All else is of the ranking. The
  // baseline waits until the ranking has been watched, but not for the checks of it.
  return work_by_urgency(
      {&evaluation_, &ranker_, &patterns_, &baseline_, &scrutiny_, &backtest_, &verdicts_, &reports_},
      seconds);
}

const MapPoints& SituationWork::points(const State& state, const analysis::Ranking& ranking) {
  // Whoever sees a part of the program in a page of others is not known to be of the group.
  const bool outside = state.part.has_value();
  const MapMetric& metric = state.choices.map.metric;
  const std::string category = metric.kind == MapMetricKind::level ? metric.category : std::string{};
  return map_points_.of({ranker_.version(), category, outside}, [&] {
    const auto audience = outside ? disclosure::Audience::outside : disclosure::Audience::group;
    return map_points(situation_, ranking.settings, category, audience);
  });
}

OverviewPicture SituationWork::overview(const State& state, const analysis::Ranking& ranking) {
  const std::size_t version = ranker_.version();
  const MapMetric& metric = state.choices.map.metric;
  const auto& weeks = list_weeks_.of(version, [&] { return list_weeks(situation_, cube_, ranking); });
  OverviewPicture overview{
      map_values_.of({version, metric}, [&] { return map_values(situation_, ranking, metric); }),
      municipal_.of(version, [&] { return municipal_counts(situation_, cube_, ranking.settings); }),
      decisions_.of(version,
                    [&] { return decision_badges(plans_.meetings, ranking, situation_.areas.size()); }),
      weeks,
      list_rows(situation_, ranking, baseline_.moves(), weeks, state.overview,
                state.choices.selection.search),
      news(ranking)};
  if (const auto area = area_index(situation_, state.choices.selection.area)) {
    const auto& card = card_.of(
        {version, *area}, [&] { return make_card(situation_, cube_, ranking, plans_.measures, *area); });
    overview.card = card ? &*card : nullptr;
    overview.events = &events_.of({version, *area, state.event_list}, [&] {
      return events_of(situation_, ranking.settings, *area, state.event_list, disclosure::Audience::group);
    });
    overview.beside = beside(state, *area);
    if (const int back = state.choices.selection.beside_back; back > 0) {
      const auto& earlier = earlier_.of({version, *area, static_cast<std::size_t>(back)}, [&] {
        return analysis::compare_periods(situation_, cube_, ranking, *area, back);
      });
      overview.earlier = earlier ? &*earlier : nullptr;
    }
  }
  const MapPoints& at = points(state, ranking);
  overview.has_points = !at.at->empty();
  if (state.choices.map.layers.has_events()) overview.points = &at;
  return overview;
}

NewsPicture SituationWork::news(const analysis::Ranking& ranking) {
  NewsPicture news;
  news.day = day_of_news(situation_, newest_, ranking.settings.window.to);
  const auto& upcoming = upcoming_.of(ranker_.version(), [&] {
    return analysis::upcoming_events(situation_, ranking.settings.selection, news.day);
  });
  news.since = baseline_.until();
  news.meeting = meeting_before(plans_.meetings, ranking.settings.window.to);
  news.moves = baseline_.moves();
  news.progress = baseline_.progress();
  const analysis::Watch *now = scrutiny_.watch(), *then = baseline_.watch();
  const auto signals = now && then ? analysis::newly_flagged(*now, *then) : std::vector<std::size_t>{};
  news.items = news_items(news.moves, signals, reporting(ranking), plans_.measures, news.day, upcoming);
  news.is_quiet = news.moves && std::none_of(news.items.begin(), news.items.end(), [](const NewsItem& item) {
                    return item.kind == NewsItem::Kind::move || item.kind == NewsItem::Kind::signal;
                  });
  news.upcoming = &upcoming;
  return news;
}

const ReportingSummary& SituationWork::reporting(const analysis::Ranking& ranking) {
  return reporting_.of(ranker_.version(), [&] { return summarise_reporting(situation_, cube_, ranking); });
}

std::optional<AreaBeside> SituationWork::beside(const State& state, std::size_t area) {
  const auto other = area_index(situation_, state.choices.selection.beside);
  if (!other || *other == area) return std::nullopt;
  return AreaBeside{*other, beside_.of({ranker_.version(), area, *other}, [&] {
                      const analysis::Ranking* ranking = ranker_.whole();
                      const auto evidence = ranker_.evidence();
                      return ranking && evidence ? analysis::compare_areas(*evidence, *ranking, area, *other)
                                                 : std::nullopt;
                    })};
}

PagePicture SituationWork::page(const State& state, const analysis::Ranking& ranking,
                                std::optional<Date> today) {
  switch (state.navigation.page) {
    case Page::overview:
      return overview(state, ranking);
    case Page::patterns:
      return PatternsPicture{patterns_.patterns(), patterns_.progress()};
    case Page::measures:
      return EvaluationPage{evaluation_.picture(), verdicts_.verdicts()};
    case Page::analysis:
      return AnalysisPicture{funnel_.of(ranker_.version(), [&] { return funnel_of(ranking); }),
                             backtest_.backtest(), backtest_.progress()};
    case Page::comparison: {
      const analysis::Settings& wanted = *ranker_.wanted();
      return ComparisonPicture{comparison_.of({state.choices, state.compared, wanted},
                                              [&] { return compare(situation_, state, wanted); })};
    }
    case Page::meeting:
      return MeetingPage{overview(state, ranking), proposals(ranking, ranker_.is_preview())};
    case Page::agreement:
      return AgreementCounts{municipal_.of(
          ranker_.version(), [&] { return municipal_counts(situation_, cube_, ranking.settings); })};
    case Page::reports:
      return reports_.picture(state, today);
    case Page::report:
    case Page::inbox:
    case Page::importing:
    case Page::problems:
    case Page::help:
    case Page::accessibility:
    case Page::founding:
    case Page::details:
    case Page::history:
    case Page::calendar:
      break;
  }
  return ReadingPicture{};
}

WeighingPicture SituationWork::weighing(const State& state, const analysis::Ranking& ranking) const {
  const WeighingChoices& choices = state.choices.weighing;
  const bool changed = choices.preset != SeverityPreset::table || !choices.severity_weights.empty() ||
                       !choices.indicator_weights.empty();
  return {changed || choices.without_memory,
          !changed && !choices.k && choices.mode == Mode::quarter,
          weighed_indicators(*ranker_.wanted(), ranking),
          profiles_,
          profile_in_use(situation_, profiles_, *ranker_.wanted()),
          profile_fault(state)};
}

std::optional<RankedPicture> SituationWork::picture(const State& state, std::optional<Date> today) {
  const analysis::Ranking* ranking = ranker_.ranking();
  if (!ranking) return std::nullopt;
  const Choices& choices = state.choices;
  const auto clock = [&](ReportKind kind) {
    const auto day = situation_.updated_day ? situation_.updated_day : today;
    return day ? two_year_clock(plans_.texts, kind, *day) : TwoYearClock{};
  };
  return RankedPicture{
      .ranking = {.now = *ranking,
                  .wanted = *ranker_.wanted(),
                  .preview = ranker_.is_preview(),
                  .computing = ranker_.computing(),
                  .progress = ranker_.progress(),
                  .watch = scrutiny_.watch(),
                  .robustness = scrutiny_.robustness(),
                  .checking = scrutiny_.progress()},
      .weighing = weighing(state, *ranking),
      .reporting = reporting(*ranking),
      .filters = filter_chips(situation_, choices.selection),
      .weeks_since_update = newest_ && today ? std::optional{week_of(*today) - *newest_} : std::nullopt,
      .picture_clock = clock(ReportKind::picture),
      .plan_clock = clock(ReportKind::plan),
      .page = page(state, *ranking, today)};
}

}  // namespace lagesbild::app
