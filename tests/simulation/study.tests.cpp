#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "analysis/method_version.hpp"
#include "study.hpp"
#include "tests/support/checkout_root.hpp"

using namespace simulation;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

// The small version of the study behind the help text's claims, held against what the full one measured. The
// full one writes results.json and the READMEs' tables: scripts/simulate, or simulation_tests "[full]".

namespace {

std::string path_of(const std::string& file) {
  return std::string(lagesbild::checkout_root()) + "/" + file;
}

std::string bytes_of(const std::string& file) {
  std::ifstream stream(path_of(file), std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

Study measured() {
  auto study = from_json(bytes_of("tests/simulation/results.json"));
  REQUIRE(study);
  return std::move(*study);
}

/// Four standard errors of a share in so many independent trials, and a trial or two.
auto share_within(double share, double trials) {
  return WithinAbs(share, 4 * std::sqrt(share * (1 - share) / trials) + 2 / trials);
}

/// The small version against the full one, for the sets of areas.
void check_against(const RankingStudy& small, double sets) {
  const Study study = measured();
  const auto full = std::ranges::find(study.rankings, small.expected, &RankingStudy::expected);
  REQUIRE(full != study.rankings.end());
  CHECK_THAT(small.by_count, share_within(full->by_count, sets));
  CHECK_THAT(small.by_ratio, share_within(full->by_ratio, sets));
  CHECK_THAT(small.by_p_value, share_within(full->by_p_value, sets));
  CHECK_THAT(small.by_mean, share_within(full->by_mean, sets));
  CHECK_THAT(small.by_p_top, share_within(full->by_p_top, sets));
  CHECK_THAT(small.covered, share_within(full->covered, sets));
  CHECK_THAT(small.brier, WithinAbs(full->brier, 0.02));
  CHECK_THAT(small.brier_base, WithinAbs(full->brier_base, 1e-9));
}

}  // namespace

TEST_CASE("What the READMEs say is what the full study measured, of this version of the method") {
  const Study study = measured();
  CHECK(study.method == lagesbild::analysis::method_version);
  CHECK(study.size.weeks == full_size.weeks);
  CHECK(study.size.sets == full_size.sets);
  CHECK(study.size.draws == full_size.draws);
  CHECK(study.size.lists == full_size.lists);
  CHECK(study.size.years == full_size.years);
  CHECK(study.size.verdicts == full_size.verdicts);
  CHECK(study.size.habits == full_size.habits);
  CHECK(study.size.watches == full_size.watches);
  CHECK(to_json(study) == bytes_of("tests/simulation/results.json"));
  const std::string tables_file = bytes_of("tests/simulation/README.md");
  CHECK(with_content(tables_file, tables(study)) == tables_file);
  const std::string readme = bytes_of("README.md");
  CHECK(with_content(readme, summary(study)) == readme);
}

TEST_CASE("A results file that lacks something is none") {
  CHECK_FALSE(from_json("{}"));
  CHECK_FALSE(from_json("not json"));
  const std::string whole = bytes_of("tests/simulation/results.json");
  const auto at = whole.find("\"four_weeks\"");
  REQUIRE(at != std::string::npos);
  std::string lacking = whole;
  lacking.replace(at, 12, "\"five_weeks\"");
  CHECK_FALSE(from_json(lacking));
}

TEST_CASE("At a nominal 1 %, moving averages and per cent cry wolf; the predictive test keeps its word") {
  const auto rows = false_alarms(4000);
  const auto full = measured().false_alarms;
  REQUIRE(rows.size() == full.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    CAPTURE(row.mean);
    CHECK(row.mean == full[i].mean);
    CHECK_THAT(row.ears, share_within(full[i].ears, 4000));
    CHECK_THAT(row.plus_half, share_within(full[i].plus_half, 4000));
    CHECK_THAT(row.predictive, share_within(full[i].predictive, 4000));
    CHECK(row.predictive < 0.012);
    CHECK(row.ears > 0.015);
    if (row.mean <= 1) CHECK_THAT(row.ears, WithinAbs(0.046, 0.02));
    if (row.mean <= 2) {
      CHECK(row.plus_half > 0.08);
      CHECK(row.plus_half < 0.35);
    }
    CHECK(row.ears > 2 * row.predictive);
  }
}

TEST_CASE("Phi is found near where it is, the less surely the fewer the events") {
  const auto rows = phi_estimates(60);
  const auto full = measured().phis;
  REQUIRE(rows.size() == full.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(full[i].phi, full[i].mean);
    CHECK(rows[i].phi == full[i].phi);
    CHECK(rows[i].mean == full[i].mean);
    CHECK_THAT(rows[i].middle, WithinRel(full[i].middle, 0.25));
    CHECK(full[i].middle > 0.75 * full[i].phi);
    CHECK(full[i].middle < 1.2 * full[i].phi);
    CHECK(full[i].low <= full[i].middle);
    CHECK(full[i].high >= full[i].middle);
  }
}

TEST_CASE("Where weeks vary more than Poisson, phi keeps the rate that Poisson limits lose") {
  const auto rows = dispersed_alarms(6000);
  const auto full = measured().dispersed_alarms;
  REQUIRE(rows.size() == full.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    CAPTURE(row.phi, row.mean);
    CHECK(row.phi == full[i].phi);
    CHECK(row.mean == full[i].mean);
    CHECK_THAT(row.ears, share_within(full[i].ears, 6000));
    CHECK_THAT(row.poisson, share_within(full[i].poisson, 6000));
    // The twenty areas of a year share its φ, so their alarms come together: each counts for less.
    CHECK_THAT(row.with_phi, share_within(full[i].with_phi, 6000 / 4.0));
    CHECK_THAT(row.with_phi, WithinAbs(0.009, 0.006));
    CHECK(row.poisson > 0.016);
    CHECK(row.poisson > 1.5 * row.with_phi);
    if (row.phi >= 3) CHECK(row.poisson > 0.045);
  }
}

TEST_CASE("Under one event a week a tripling is seen less than one time in five, by four weeks far oftener") {
  const auto rows = power(4000);
  const auto full = measured().power;
  REQUIRE(rows.size() == full.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    CAPTURE(row.mean);
    CHECK(row.mean == full[i].mean);
    CHECK_THAT(row.week, share_within(full[i].week, 4000));
    CHECK_THAT(row.four_weeks, share_within(full[i].four_weeks, 4000));
    if (row.mean < 1) CHECK(row.week < 0.2);
    CHECK(row.four_weeks > 1.2 * row.week);
    if (row.mean == 5) CHECK(row.four_weeks > 0.99);
  }
}

TEST_CASE("With 1.4 events an area no method finds half of the worst, and P(top 3) says so") {
  const auto study = ranking_study(1.4, 250, 300);
  check_against(study, 250);
  const double best =
      std::max({study.by_count, study.by_ratio, study.by_p_value, study.by_mean, study.by_p_top});
  CHECK(best < 0.5);
  CHECK(best > 0.3);
  CHECK(study.worst_miss < 0.12);
  CHECK(study.brier < study.brier_base);
  CHECK_THAT(study.covered, WithinAbs(0.87, 0.04));
}

TEST_CASE("With 10 events an area P(top 3) is calibrated and finds more than counting does") {
  const auto study = ranking_study(10, 250, 300);
  check_against(study, 250);
  CHECK(study.by_p_top > 0.55);
  CHECK(study.by_p_top > study.by_count + 0.1);
  CHECK(study.brier < 0.65 * study.brier_base);
  CHECK_THAT(study.covered, WithinAbs(0.9, 0.04));
  // 250 sets leave a bin's share uncertain by some .04 itself; the full study's is under .04.
  CHECK(study.worst_miss < 0.12);
}

TEST_CASE("Identical areas seldom look different: one is clear in at most 15 % of lists") {
  const auto trial = list_trial({.kind = WorldKind::identical, .areas = 6, .events = 7}, 40, 300);
  const auto full = measured().lists;
  CHECK(full.front().top_tier <= 0.15);
  CHECK_THAT(trial.top_tier, share_within(full.front().top_tier, 40));
}

TEST_CASE("The list's limits under the default weights hold in every world of the study") {
  const auto lists = measured().lists;
  int few = 0;
  int usual = 0;
  for (const ListTrial& trial : lists) {
    CAPTURE(trial.world, trial.events, trial.areas);
    if (!trial.differ()) {
      CHECK(trial.top_tier <= 0.15);
      continue;
    }
    const bool is_few = trial.events < 5;
    (is_few ? few : usual) += 1;
    CHECK(trial.over <= (is_few ? 0.12 : 0.06));
    CHECK(trial.modest <= 0.15);
    CHECK(trial.ranks_held >= 0.87);
    CHECK(trial.ranks_held <= 0.99);
    // Few events do not tell whether kinds go together: intervals are then too wide in the one case, or too
    // narrow in the other.
    CHECK_THAT(trial.harm_held, WithinAbs(0.9, is_few ? 0.05 : 0.025));
    CHECK_THAT(trial.levels_held, WithinAbs(0.9, is_few ? 0.05 : 0.025));
    for (const Tenth& tenth : trial.tenths) {
      if (tenth.forecasts < least_in_tenth) continue;
      CHECK(tenth.said - tenth.came <= trial.over + 0.005);
      CHECK(tenth.came - tenth.said <= trial.modest + 0.005);
    }
  }
  CHECK(few == 6);
  CHECK(usual == 6);
}

TEST_CASE("The list under the default weights means what it says where kinds are alike and levels drift") {
  const auto trial = list_trial({.kind = WorldKind::alike, .events = 10}, 30, 300);
  const auto lists = measured().lists;
  const auto full = std::ranges::find_if(
      lists, [](const ListTrial& one) { return one.world == "alike" && one.events == 10; });
  REQUIRE(full != lists.end());
  // Areas of one list lean on each other: 600 forecasts count as some 150.
  CHECK_THAT(trial.found, share_within(full->found, 90));
  CHECK_THAT(trial.ranks_held, share_within(full->ranks_held, 150));
  CHECK_THAT(trial.harm_held, share_within(full->harm_held, 150));
  CHECK_THAT(trial.levels_held, share_within(full->levels_held, 150));
  CHECK_THAT(trial.brier, WithinAbs(full->brier, 0.02));
}

TEST_CASE("A season that all areas have in common flags no more than chance does") {
  const auto rows = season_alarms(60);
  const auto full = measured().seasons;
  REQUIRE(rows.size() == full.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(rows[i].swing, rows[i].mean);
    // A year's twenty series share what they are compared with.
    CHECK_THAT(rows[i].series, share_within(full[i].series, 60 * 20 / 4.0));
    CHECK_THAT(rows[i].found, share_within(full[i].found, 60));
    CHECK(full[i].series < 0.016);
    // With a season a series against its own weeks is seen more often than it should, rise or no rise.
    if (rows[i].swing == 0) CHECK(full[i].found > full[i].found_alone - 0.05);
    if (rows[i].swing > 0 && rows[i].mean >= 0.5) CHECK(full[i].series_alone > 1.5 * full[i].series);
  }
}

TEST_CASE("This week cries wolf as seldom as it says in every world of the study, and notices a tripling") {
  const auto full = measured().watches;
  REQUIRE(full.size() == watch_plans().size());
  for (const WatchTrial& row : full) {
    CAPTURE(row.world, row.events);
    CHECK(row.series <= 0.015);
    CHECK(row.weeks <= 0.15);
    CHECK(row.flagged > row.weeks / 2);
    CHECK(row.seen >= row.flagged);
  }
  for (const WorldKind kind : {WorldKind::alike, WorldKind::midway}) {
    const auto small = watch_trial({.kind = kind, .events = 60}, 40);
    const auto same = std::ranges::find_if(
        full, [&](const WatchTrial& one) { return one.world == small.world && one.events == small.events; });
    REQUIRE(same != full.end());
    CHECK_THAT(small.series, share_within(same->series, 40 * 80 / 4.0));
    CHECK_THAT(small.weeks, share_within(same->weeks, 40));
    CHECK_THAT(small.flagged, share_within(same->flagged, 40));
    CHECK_THAT(small.seen, share_within(same->seen, 40));
  }
}

TEST_CASE("A source that begins, or reports twice as much wherever it is, makes no area rise") {
  const auto full = measured().sources;
  for (const SourceTrial& one : source_trials(3)) {
    CAPTURE(one.habit, one.events);
    const auto same = std::ranges::find_if(full, [&](const SourceTrial& other) {
      return other.habit == one.habit && other.events == one.events;
    });
    REQUIRE(same != full.end());
    CHECK_THAT(one.down_elsewhere, share_within(same->down_elsewhere, 30));
    if (one.habit == "doubles" || one.habit == "begins") {
      CHECK(same->up_there < 0.05);
      CHECK(same->down_elsewhere < 0.05);
    }
    if (one.habit == "real") CHECK(one.up_there > 0.5);
  }
}

TEST_CASE("A measure that did nothing is seldom said to have helped, and a halving is found") {
  const auto small = verdict_trial(20, 1, 60, 40);
  const auto full = measured().verdicts;
  const auto same = std::ranges::find_if(
      full, [](const VerdictTrial& one) { return one.areas == 20 && one.treated == 1 && one.events == 60; });
  REQUIRE(same != full.end());
  CHECK(same->claimed <= 0.05);
  CHECK_THAT(small.claimed, share_within(same->claimed, 40));
  CHECK_THAT(small.found, share_within(same->found, 40));
  CHECK_THAT(small.found_high, share_within(same->found_high, 40));
}

TEST_CASE(
    "A measure that did nothing is seldom said to have helped among few areas and in uneven weeks too") {
  const auto full = measured().verdicts;
  REQUIRE(full.size() == 20);
  for (const VerdictTrial& row : full) {
    CAPTURE(row.areas, row.treated, row.events);
    CHECK(row.claimed <= 0.05);
    CHECK(row.claimed_dispersed <= 0.05);
    CHECK(row.claimed_drifting <= 0.05);
    if (row.areas == 20) CHECK(row.found_high >= (row.events == 30 ? 0.78 : 0.97));
  }
  const auto same = std::ranges::find_if(
      full, [](const VerdictTrial& one) { return one.areas == 6 && one.treated == 3 && one.events == 30; });
  REQUIRE(same != full.end());
  const auto small = verdict_trial(6, 3, 30, 60);
  CHECK_THAT(small.claimed_dispersed, share_within(same->claimed_dispersed, 60));
  CHECK_THAT(small.found_high, share_within(same->found_high, 60));
}

TEST_CASE("The same world comes of the same number, and counts as many events as it should") {
  const auto one = make_world({.kind = WorldKind::still, .events = 10}, 3);
  const auto again = make_world({.kind = WorldKind::still, .events = 10}, 3);
  CHECK(one.observed.incidents == again.observed.incidents);
  double events = 0;
  for (std::uint64_t set = 0; set < 20; ++set) {
    for (const auto count :
         make_world({.kind = WorldKind::drifting, .events = 10}, set).observed.incidents.count)
      events += count;
  }
  CHECK_THAT(events / 20 / 20 / 5, WithinAbs(10, 1.5));  // sets, areas, quarters
}

TEST_CASE("The whole study, written to results.json and the READMEs", "[.][full]") {
  const Study study = run_study(full_size, [](std::string_view part) {
    std::fprintf(stderr, "· %.*s\n", static_cast<int>(part.size()), part.data());
  });
  std::ofstream(path_of("tests/simulation/results.json"), std::ios::binary) << to_json(study);
  const auto write = [](const std::string& file, const std::string& content) {
    const auto text = with_content(bytes_of(file), content);
    REQUIRE(text);
    std::ofstream(path_of(file), std::ios::binary) << *text;
  };
  write("tests/simulation/README.md", tables(study));
  write("README.md", summary(study));
}
