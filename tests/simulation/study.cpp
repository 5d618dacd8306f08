#include "study.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/method_version.hpp"
#include "marked.hpp"

namespace simulation {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format = "lagesbild-simulation/1";
constexpr std::string_view begin_mark = "<!-- scripts/simulate writes from here -->\n";
constexpr std::string_view end_mark = "<!-- to here -->\n";

/// Reads or writes a row's numbers by name, so that both directions name each of them once.
template <typename Visit>
void each_number(FalseAlarms& row, Visit visit) {
  visit("mean", row.mean);
  visit("ears", row.ears);
  visit("plus_half", row.plus_half);
  visit("predictive", row.predictive);
}
template <typename Visit>
void each_number(DispersedAlarms& row, Visit visit) {
  visit("phi", row.phi);
  visit("mean", row.mean);
  visit("ears", row.ears);
  visit("poisson", row.poisson);
  visit("with_phi", row.with_phi);
}
template <typename Visit>
void each_number(PhiEstimate& row, Visit visit) {
  visit("phi", row.phi);
  visit("mean", row.mean);
  visit("low", row.low);
  visit("middle", row.middle);
  visit("high", row.high);
}
template <typename Visit>
void each_number(Power& row, Visit visit) {
  visit("mean", row.mean);
  visit("week", row.week);
  visit("four_weeks", row.four_weeks);
}
template <typename Visit>
void each_number(RankingStudy& row, Visit visit) {
  visit("expected", row.expected);
  visit("by_count", row.by_count);
  visit("by_ratio", row.by_ratio);
  visit("by_p_value", row.by_p_value);
  visit("by_mean", row.by_mean);
  visit("by_p_top", row.by_p_top);
  visit("by_guess", row.by_guess);
  visit("brier", row.brier);
  visit("brier_base", row.brier_base);
  visit("worst_miss", row.worst_miss);
  visit("covered", row.covered);
}
template <typename Visit>
void each_number(Tenth& row, Visit visit) {
  visit("from", row.from);
  visit("said", row.said);
  visit("came", row.came);
  visit("forecasts", row.forecasts);
}
template <typename Visit>
void each_number(ListTrial& row, Visit visit) {
  visit("areas", row.areas);
  visit("events", row.events);
  visit("lists", row.lists);
  visit("found", row.found);
  visit("brier", row.brier);
  visit("over", row.over);
  visit("modest", row.modest);
  visit("ranks_held", row.ranks_held);
  visit("jump_p", row.jump_p);
  visit("top_tier", row.top_tier);
  visit("harm_held", row.harm_held);
  visit("levels_held", row.levels_held);
}
template <typename Visit>
void each_number(SeasonAlarms& row, Visit visit) {
  visit("swing", row.swing);
  visit("mean", row.mean);
  visit("series_alone", row.series_alone);
  visit("weeks_alone", row.weeks_alone);
  visit("series", row.series);
  visit("weeks", row.weeks);
  visit("found_alone", row.found_alone);
  visit("found", row.found);
}
template <typename Visit>
void each_number(SourceTrial& row, Visit visit) {
  visit("events", row.events);
  visit("up_there", row.up_there);
  visit("down_there", row.down_there);
  visit("up_elsewhere", row.up_elsewhere);
  visit("down_elsewhere", row.down_elsewhere);
  visit("follows", row.follows);
}
template <typename Visit>
void each_number(VerdictTrial& row, Visit visit) {
  visit("areas", row.areas);
  visit("treated", row.treated);
  visit("events", row.events);
  visit("claimed", row.claimed);
  visit("claimed_dispersed", row.claimed_dispersed);
  visit("claimed_drifting", row.claimed_drifting);
  visit("found", row.found);
  visit("found_high", row.found_high);
}

template <typename Visit>
void each_number(WatchTrial& row, Visit visit) {
  visit("events", row.events);
  visit("series", row.series);
  visit("weeks", row.weeks);
  visit("seen", row.seen);
  visit("flagged", row.flagged);
  visit("elsewhere", row.elsewhere);
}

template <typename Row>
Json written(std::vector<Row> rows) {
  Json list = Json::array();
  for (Row& row : rows) {
    Json& object = list.emplace_back(Json::object());
    each_number(row, [&](const char* name, double value) { object[name] = value; });
  }
  return list;
}

Json written_lists(const std::vector<ListTrial>& lists) {
  Json json = written(lists);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    json[i]["world"] = lists[i].world;
    json[i]["tenths"] = written(lists[i].tenths);
  }
  return json;
}

Json written_sources(const std::vector<SourceTrial>& sources) {
  Json json = written(sources);
  for (std::size_t i = 0; i < sources.size(); ++i) json[i]["habit"] = sources[i].habit;
  return json;
}

Json written_watches(const std::vector<WatchTrial>& watches) {
  Json json = written(watches);
  for (std::size_t i = 0; i < watches.size(); ++i) json[i]["world"] = watches[i].world;
  return json;
}

template <typename Row>
bool read_rows(const Json& json, const char* name, std::vector<Row>& rows) {
  const auto list = json.find(name);
  if (list == json.end() || !list->is_array()) return false;
  bool whole = true;
  for (const Json& object : *list) {
    each_number(rows.emplace_back(), [&](const char* key, double& value) {
      const auto number = object.find(key);
      whole = whole && number != object.end() && number->is_number();
      if (whole) value = number->get<double>();
    });
  }
  return whole;
}

bool read_lists(const Json& json, std::vector<ListTrial>& lists) {
  if (!read_rows(json, "lists", lists)) return false;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const Json& object = json["lists"][i];
    lists[i].world = object.value("world", "");
    if (lists[i].world.empty() || !read_rows(object, "tenths", lists[i].tenths)) return false;
  }
  return true;
}

bool read_sources(const Json& json, std::vector<SourceTrial>& sources) {
  if (!read_rows(json, "sources", sources)) return false;
  for (std::size_t i = 0; i < sources.size(); ++i) sources[i].habit = json["sources"][i].value("habit", "");
  return std::ranges::none_of(sources, [](const SourceTrial& one) { return one.habit.empty(); });
}

bool read_watches(const Json& json, std::vector<WatchTrial>& watches) {
  if (!read_rows(json, "watches", watches)) return false;
  for (std::size_t i = 0; i < watches.size(); ++i) watches[i].world = json["watches"][i].value("world", "");
  return std::ranges::none_of(watches, [](const WatchTrial& one) { return one.world.empty(); });
}

}  // namespace

Study run_study(const Size& size, void (*say)(std::string_view)) {
  Study study{.method = std::string(lagesbild::analysis::method_version), .size = size};
  study.false_alarms = false_alarms(size.weeks);
  study.dispersed_alarms = dispersed_alarms(size.weeks);
  study.power = power(size.weeks);
  say("alarms");
  for (const double expected : {1.4, 3.0, 10.0, 30.0}) {
    study.rankings.push_back(ranking_study(expected, size.sets, size.draws));
    say("one-level rankings");
  }
  for (const WorldPlan& plan : list_plans()) {
    study.lists.push_back(list_trial(plan, size.lists, list_draws));
    say("lists, " + study.lists.back().world);
  }
  study.phis = phi_estimates(size.years);
  say("phi");
  study.seasons = season_alarms(size.years);
  say("seasons");
  for (const WorldPlan& plan : watch_plans()) study.watches.push_back(watch_trial(plan, size.watches));
  say("this week in whole municipalities");
  study.sources = source_trials(size.habits);
  say("sources");
  study.verdicts = verdict_trials(size.verdicts);
  say("verdicts");
  return study;
}

std::string to_json(const Study& study) {
  const Json json{{"format", format},
                  {"method", study.method},
                  {"seed", study.seed},
                  {"weeks", study.size.weeks},
                  {"sets", study.size.sets},
                  {"draws", study.size.draws},
                  {"lists_a_world", study.size.lists},
                  {"years", study.size.years},
                  {"verdicts_a_figure", study.size.verdicts},
                  {"habits", study.size.habits},
                  {"watches_a_figure", study.size.watches},
                  {"false_alarms", written(study.false_alarms)},
                  {"dispersed_alarms", written(study.dispersed_alarms)},
                  {"phi", written(study.phis)},
                  {"power", written(study.power)},
                  {"rankings", written(study.rankings)},
                  {"lists", written_lists(study.lists)},
                  {"seasons", written(study.seasons)},
                  {"sources", written_sources(study.sources)},
                  {"verdicts", written(study.verdicts)},
                  {"watches", written_watches(study.watches)}};
  return json.dump(1) + "\n";
}

std::optional<Study> from_json(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", "") != format) return std::nullopt;
  Study study{
      .method = json.value("method", ""),
      .seed = json.value("seed", std::uint64_t{0}),
      .size = {json.value("weeks", std::uint64_t{0}), json.value("sets", std::uint64_t{0}),
               json.value("draws", std::uint64_t{0}), json.value("lists_a_world", std::uint64_t{0}),
               json.value("years", std::uint64_t{0}), json.value("verdicts_a_figure", std::uint64_t{0}),
               json.value("habits", std::uint64_t{0}), json.value("watches_a_figure", std::uint64_t{0})}};
  const bool whole = read_rows(json, "false_alarms", study.false_alarms) &&
                     read_rows(json, "dispersed_alarms", study.dispersed_alarms) &&
                     read_rows(json, "phi", study.phis) && read_rows(json, "power", study.power) &&
                     read_rows(json, "rankings", study.rankings) && read_lists(json, study.lists) &&
                     read_rows(json, "seasons", study.seasons) && read_sources(json, study.sources) &&
                     read_rows(json, "verdicts", study.verdicts) && read_watches(json, study.watches);
  if (!whole || study.size.weeks == 0 || study.size.sets == 0) return std::nullopt;
  return study;
}

std::optional<std::string> with_content(std::string_view text, std::string_view content) {
  return with_marked(text, begin_mark, end_mark, content);
}

}  // namespace simulation
