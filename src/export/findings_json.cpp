#include "export/findings_json.hpp"

#include "export/json_parts.hpp"
#include "model/disclosure.hpp"
#include "words/evaluation_words.hpp"
#include "words/findings.hpp"
#include "words/reason.hpp"

namespace lagesbild::exports {
namespace {

using data::JsonWriter;

const char* state_id(analysis::WeekState state) {
  switch (state) {
    case analysis::WeekState::unknown:
      return "unknown";
    case analysis::WeekState::missing:
      return "missing";
    case analysis::WeekState::reported:
      return "reported";
    case analysis::WeekState::nothing:
      return "nothing";
    case analysis::WeekState::partial:
      return "partial";
    case analysis::WeekState::outside:
      return "outside";
  }
  return "";
}

void write_source(JsonWriter& json, const Situation& situation, const analysis::SourcePart& part) {
  json.begin_object();
  json.member("source", situation.sources[part.source].id);
  json.member("covers", part.covers);
  json.member("reported_weeks", part.reported_weeks);
  json.member("window_weeks", part.window_weeks);
  json.member("observed", part.observed);
  json.member("expected", part.expected);
  json.end_object();
}

void write_sources(JsonWriter& json, const Situation& situation,
                   const std::vector<analysis::SourcePart>& parts) {
  json.key("sources");
  json.begin_array();
  for (const analysis::SourcePart& part : parts) write_source(json, situation, part);
  json.end_array();
}

void write_categories(JsonWriter& json, const Situation& situation,
                      const analysis::Explanation& explanation) {
  json.key("categories");
  json.begin_array();
  for (const analysis::CategoryPart& part : explanation.categories) {
    json.begin_object();
    json.member("category", situation.categories[part.category].id);
    json.member("observed", part.level.observed);
    json.member("expected", part.level.expected);
    json.member("level", part.level.mean);
    write_interval(json, "interval", part.level);
    if (const auto raw = part.level.raw()) json.member("raw", *raw);
    json.member("from_window", part.level.rests_on.window);
    json.member("from_past", part.level.rests_on.past);
    json.member("from_area", part.level.rests_on.area);
    json.member("p_above", part.level.p_above_one);
    json.member("harm", part.harm);
    json.member("reference_harm", part.reference);
    json.member("value", part.amount);
    write_sources(json, situation, part.sources);
    json.end_object();
  }
  json.end_array();
}

void write_weeks(JsonWriter& json, const analysis::Explanation& explanation) {
  json.key("weeks");
  json.begin_array();
  for (const analysis::WeekPart& week : explanation.weeks) {
    json.begin_object();
    json.member("week", to_string(week.week));
    json.member("observed", week.observed);
    json.member("expected", week.expected);
    json.member("state", state_id(week.state));
    json.member("sources_reported", week.sources_reported);
    json.member("sources_expected", week.sources_expected);
    json.end_object();
  }
  json.end_array();
}

void write_checks(JsonWriter& json, const Situation& situation, const analysis::Robustness& robustness,
                  std::size_t area, Language language) {
  json.key("robustness");
  json.begin_object();
  json.member("held", robustness.held[area]);
  json.member("checks", static_cast<std::uint64_t>(robustness.checks.size()));
  json.member("text", words::robustness_text(robustness, area, language));
  json.key("each");
  json.begin_array();
  for (const analysis::Check& check : robustness.checks) {
    json.begin_object();
    json.member("check", words::check_text(situation, check, language));
    json.member("tier", analysis::tier_id(check.tiers[area]));
    if (check.tiers[area] != analysis::Tier::too_little_data) json.member("p_top", check.p_top[area]);
    json.member("holds", robustness.holds(check, area));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_counts(JsonWriter& json, const char* name, const analysis::BeforeAfter& counts) {
  json.key(name);
  json.begin_object();
  json.member("before", counts.before);
  json.member("after", counts.after);
  json.member("before_divisor", counts.before_divisor);
  json.member("after_divisor", counts.after_divisor);
  json.end_object();
}

void write_difference(JsonWriter& json, const char* name,
                      const analysis::WeightedDisplacementDifference& difference) {
  json.key(name);
  json.begin_object();
  json.member("events", difference.total);
  json.member("standard_error", difference.standard_error);
  json.member("z", difference.z);
  write_interval(json, "interval", difference.interval);
  json.end_object();
}

void write_return(JsonWriter& json, const analysis::Evaluation& evaluation, Language language) {
  const analysis::ExpectedReturn& without = evaluation.without_measure;
  json.key("without_measure");
  json.begin_object();
  json.member("level", without.level);
  json.member("unshrunken", without.unshrunken);
  json.member("carried_over", without.carried_over);
  json.member("expected", without.without);
  json.member("change", without.change);
  write_interval(json, "interval", without.interval);
  json.member("text", words::return_text(evaluation, language));
  json.end_object();
}

void write_placebo(JsonWriter& json, const Situation& situation, const analysis::Evaluation& evaluation,
                   Language language) {
  json.key("placebo");
  json.begin_object();
  json.member("z", evaluation.placebo.treated_z);
  json.member("p_lower", evaluation.placebo.p_lower);
  json.key("others");
  json.begin_array();
  for (const double z : evaluation.placebo.z) json.value(z);
  json.end_array();
  write_areas(json, "areas", situation, evaluation.placebo_areas);
  json.member("text", words::placebo_text(evaluation, language));
  json.end_object();
}

void write_beside(JsonWriter& json, const Situation& situation, std::size_t area, const Beside& beside,
                  Language language) {
  json.key("compared");
  json.begin_object();
  json.member("id", situation.areas[beside.area].id);
  if (beside.compared) {
    json.member("p_above", beside.compared->p_above);
    json.member("difference", beside.compared->difference.mean);
    write_interval(json, "interval", beside.compared->difference);
  }
  json.member("text", words::comparison_text(situation, area, beside.area, beside.compared, language));
  json.end_object();
}

}  // namespace

std::string explanation_json(const Situation& situation, const analysis::Ranking& ranking,
                             const analysis::Explanation& explanation, const analysis::Robustness& robustness,
                             const std::optional<Beside>& beside, Language language) {
  const std::size_t area = explanation.area;
  JsonWriter json;
  json.begin_object();
  json.member("format", "lagesbild-explanation/1");
  json.member("synthetic", situation.synthetic);
  json.member("id", situation.areas[area].id);
  json.member("name", situation.areas[area].name);
  write_window(json, "window", ranking.settings.window);
  json.member("draws", ranking.draws);
  json.member("seed", ranking.settings.seed);
  json.member("k", ranking.k);
  if (const auto place = place_of(ranking, area)) {
    const analysis::AreaResult& result = ranking.areas[*place];
    json.member("tier", analysis::tier_id(result.tier));
    if (result.has_place()) {
      json.member("place", static_cast<std::uint64_t>(*place + 1));
      json.member("p_top", result.p_top);
      write_rank(json, result.rank);
    }
    json.member("coverage", result.coverage);
    json.member("score", result.score);
    json.member("reference_score", result.reference_score);
    json.member("reason", words::reason(situation, ranking, result, language));
  }
  if (beside) write_beside(json, situation, area, *beside, language);
  write_contributions(json, explanation.contributions);
  write_categories(json, situation, explanation);
  write_sources(json, situation, explanation.sources);
  write_weeks(json, explanation);
  write_checks(json, situation, robustness, area, language);
  json.end_object();
  return json.take();
}

std::string backtest_json(const Situation& situation, const analysis::Backtest& record, Language language) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "lagesbild-track-record/1");
  json.member("synthetic", situation.synthetic);
  json.member("k", record.k);
  json.member("forecasts", static_cast<std::uint64_t>(record.forecasts));
  json.member("brier", record.brier);
  json.member("brier_base", record.brier_base);
  json.member("reliability", record.parts.reliability);
  json.member("resolution", record.parts.resolution);
  json.member("uncertainty", record.parts.uncertainty);
  json.member("certainty", record.certainty);
  json.member("caught_share", record.caught_share);
  json.member("guessed_share", record.guessed_share);
  json.member("harm_share", record.harm_share);
  json.member("population_share", record.population_share);
  json.member("text", words::backtest_text(record, language));
  json.key("calibration");
  json.begin_array();
  for (const analysis::CalibrationBin& bin : record.calibration) {
    json.begin_object();
    json.member("from", bin.from);
    json.member("to", bin.to);
    json.member("forecasts", static_cast<std::uint64_t>(bin.forecasts));
    json.member("came_true", static_cast<std::uint64_t>(bin.came_true));
    json.member("mean_forecast", bin.mean_forecast);
    json.member("share", bin.share);
    write_interval(json, "interval", bin.interval);
    json.end_object();
  }
  json.end_array();
  json.key("origins");
  json.begin_array();
  for (const analysis::Origin& origin : record.origins) {
    json.begin_object();
    write_window(json, "window", origin.window);
    write_window(json, "next", origin.next);
    json.member("caught", static_cast<std::uint64_t>(origin.caught));
    json.member("certainty", origin.certainty);
    json.member("harm_share", origin.top.harm);
    json.member("population_share", origin.top.population);
    json.key("areas");
    json.begin_array();
    for (std::size_t i = 0; i < origin.order.size(); ++i) {
      json.begin_object();
      json.member("id", situation.areas[origin.order[i]].id);
      json.member("p_top", origin.p_top[i]);
      json.member("came", static_cast<bool>(origin.came[i]));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

std::string evaluation_json(const Situation& situation, const analysis::Evaluation& evaluation,
                            Language language, const lagesbild::Measure* measure) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "lagesbild-evaluation/1");
  json.member("synthetic", situation.synthetic);
  if (measure != nullptr) {
    json.key("measure");
    json.begin_object();
    json.member("id", measure->id);
    json.member("title", measure->title.in(language));
    json.end_object();
  }
  const analysis::EvaluationPlan& plan = evaluation.plan;
  write_areas(json, "areas", situation, plan.treated);
  write_areas(json, "control", situation, plan.control);
  write_areas(json, "displacement", situation, plan.displacement);
  json.key("categories");
  json.begin_array();
  for (std::size_t c = 0; c < situation.categories.size(); ++c) {
    const Category& category = situation.categories[c];
    if (disclosure::told_by_area(category) && plan.selection.has_category(c)) json.value(category.id);
  }
  json.end_array();
  write_window(json, "before", plan.before);
  write_window(json, "after", plan.after);
  json.member("phi", evaluation.phi);
  json.member("enough", evaluation.enough);
  write_counts(json, "treated_counts", evaluation.treated);
  write_counts(json, "control_counts", evaluation.control);
  write_difference(json, "difference", evaluation.difference);
  if (evaluation.together && evaluation.difference_together) {
    write_counts(json, "together_counts", *evaluation.together);
    write_difference(json, "difference_with_displacement", *evaluation.difference_together);
  }
  if (evaluation.displaced && evaluation.difference_displaced) {
    write_counts(json, "displacement_counts", *evaluation.displaced);
    write_difference(json, "displacement_difference", *evaluation.difference_displaced);
  }
  write_difference(json, "unweighted", evaluation.unweighted);
  if (evaluation.unweighted_together) {
    write_difference(json, "unweighted_with_displacement", *evaluation.unweighted_together);
  }
  json.key("rate_ratio");
  json.begin_object();
  json.member("ratio", evaluation.ratio.ratio);
  write_interval(json, "interval", evaluation.ratio.interval);
  json.member("log_standard_error", evaluation.ratio.log_standard_error);
  json.member("corrected", evaluation.ratio.corrected);
  json.end_object();
  write_return(json, evaluation, language);
  write_placebo(json, situation, evaluation, language);
  json.member("verdict", words::verdict_id(words::verdict_of(evaluation)));
  json.member("text", words::evaluation_text(evaluation, language));
  json.end_object();
  return json.take();
}

}  // namespace lagesbild::exports
