#include "export/analysis_export.hpp"

#include "export/json_parts.hpp"
#include "model/disclosure.hpp"

namespace lagesbild::exports {
namespace {

using analysis::AreaResult;
using analysis::Ranking;
using data::JsonWriter;

class AnalysisWriter {
 public:
  AnalysisWriter(const Situation& situation, const Ranking& ranking)
      : situation_(situation), ranking_(ranking) {}

  std::string write(const analysis::Watch* watch, const analysis::Backtest* record) {
    json_.begin_object();
    json_.member("format", "lagesbild-analysis/1");
    json_.member("audience", disclosure::audience_id(disclosure::Audience::group));
    json_.member("synthetic", situation_.synthetic);
    settings();
    categories();
    areas();
    if (watch) write_watch(*watch);
    if (record) write_record(*record);
    json_.end_object();
    return json_.take();
  }

 private:
  const std::string& category_id(std::size_t position) const {
    return situation_.categories[ranking_.categories[position].category].id;
  }
  const std::string& source_id(std::size_t position) const {
    return situation_.sources[ranking_.expected.sources[position]].id;
  }

  void settings() {
    const analysis::Settings& settings = ranking_.settings;
    write_window(json_, "window", settings.window);
    if (ranking_.baseline) write_window(json_, "baseline", *ranking_.baseline);
    json_.member("mode", settings.mode == analysis::Mode::week ? "week" : "quarter");
    json_.member("seed", settings.seed);
    json_.member("draws", ranking_.draws);
    json_.member("k", ranking_.k);
    if (settings.nu) json_.member("fixed_nu", *settings.nu);
    if (settings.phi) json_.member("fixed_phi", *settings.phi);
    json_.key("indicators");
    json_.begin_object();
    for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
      json_.key(analysis::indicator_id(static_cast<analysis::Indicator>(i)));
      json_.begin_object();
      json_.member("weight", settings.indicators[i]);
      json_.member("offered", static_cast<bool>(ranking_.offered[i]));
      json_.end_object();
    }
    json_.end_object();
    json_.member("reference_harm", ranking_.reference_harm);
  }

  void numbers(const char* name, const std::vector<double>& values) {
    json_.key(name);
    json_.begin_array();
    for (const double value : values) json_.value(value);
    json_.end_array();
  }

  void categories() {
    const std::size_t sources = ranking_.expected.sources.size();
    json_.key("categories");
    json_.begin_object();
    for (std::size_t c = 0; c < ranking_.categories.size(); ++c) {
      const analysis::CategoryResult& category = ranking_.categories[c];
      json_.key(category_id(c));
      json_.begin_object();
      json_.member("weight", category.severity);
      json_.member("observed", category.observed);
      json_.member("rate", category.rate);
      json_.key("rates");
      json_.begin_object();
      for (std::size_t s = 0; s < sources; ++s) {
        json_.member(source_id(s), ranking_.expected.rates[c * sources + s]);
      }
      json_.end_object();
      json_.member("phi", category.model.phi);
      json_.member("nu_mean", category.model.nu.mean());
      json_.member("nu_median", category.model.nu.median());
      numbers("nu_values", category.model.nu.values);
      numbers("nu_weights", category.model.nu.weights);
      json_.end_object();
    }
    json_.end_object();
  }

  void areas() {
    json_.key("areas");
    json_.begin_array();
    for (const AreaResult& result : ranking_.areas) area(result);
    json_.end_array();
  }

  void area(const AreaResult& result) {
    const analysis::Expected& expected = ranking_.expected;
    const std::size_t sources = expected.sources.size();
    json_.begin_object();
    json_.member("id", situation_.areas[result.area].id);
    json_.member("name", situation_.areas[result.area].name);
    if (situation_.areas[result.area].population_known) json_.member("population", result.population);
    json_.member("coverage", result.coverage);
    json_.key("reported_weeks");
    json_.begin_object();
    for (std::size_t s = 0; s < sources; ++s) {
      json_.member(source_id(s), expected.reported_weeks[result.area * sources + s]);
    }
    json_.end_object();
    json_.key("categories");
    json_.begin_object();
    for (std::size_t c = 0; c < ranking_.categories.size(); ++c) {
      level(result, c);
    }
    json_.end_object();
    json_.key("harm");
    json_.begin_object();
    json_.member("mean", result.harm.mean);
    json_.member("low", result.harm.low);
    json_.member("high", result.harm.high);
    json_.member("burden", result.burden);
    json_.member("ratio", result.harm_ratio);
    json_.end_object();
    write_contributions(json_, result.contributions);
    json_.member("score", result.score);
    json_.member("reference_score", result.reference_score);
    if (result.has_place()) {
      json_.member("p_top", result.p_top);
      json_.member("rank_expected", result.rank.expected);
      json_.member("rank_low", result.rank.low);
      json_.member("rank_high", result.rank.high);
    }
    json_.member("tier", analysis::tier_id(result.tier));
    json_.end_object();
  }

  void level(const AreaResult& result, std::size_t c) {
    const analysis::Expected& expected = ranking_.expected;
    const std::size_t sources = expected.sources.size();
    const analysis::Level& level = result.levels[c];
    json_.key(category_id(c));
    json_.begin_object();
    json_.member("observed", level.observed);
    json_.member("expected", level.expected);
    json_.member("level", level.mean);
    write_interval(json_, "interval", level);
    json_.member("p_above", level.p_above_one);
    json_.key("sources");
    json_.begin_object();
    for (std::size_t s = 0; s < sources; ++s) {
      const std::size_t at = (result.area * ranking_.categories.size() + c) * sources + s;
      json_.key(source_id(s));
      json_.begin_object();
      json_.member("observed", expected.observed[at]);
      json_.member("expected", expected.expected[at]);
      json_.end_object();
    }
    json_.end_object();
    json_.end_object();
  }

  void write_watch(const analysis::Watch& watch) {
    json_.key("this_week");
    json_.begin_object();
    json_.member("week", to_string(watch.week));
    json_.member("tested", static_cast<std::uint64_t>(watch.signals.size()));
    json_.member("by_chance", watch.by_chance);
    json_.member("flagged", static_cast<std::uint64_t>(watch.flagged));
    json_.key("series");
    json_.begin_array();
    for (const analysis::Signal& signal : watch.signals) {
      json_.begin_object();
      json_.member("area", situation_.areas[signal.area].id);
      json_.member("category", situation_.categories[signal.category].id);
      json_.member("window", signal.week.window == analysis::SignalWindow::week ? "week" : "four_weeks");
      json_.member("observed", signal.week.observed);
      json_.member("expected", signal.week.tail.expected);
      json_.member("threshold", signal.week.tail.threshold);
      json_.member("p", signal.week.tail.p);
      json_.member("q", signal.q);
      json_.member("z", signal.week.z);
      json_.member("flagged", signal.flagged);
      json_.end_object();
    }
    json_.end_array();
    json_.key("changes");
    json_.begin_array();
    for (const analysis::CategoryChange& change : watch.changes) {
      json_.begin_object();
      json_.member("area", situation_.areas[change.area].id);
      json_.member("category", situation_.categories[change.category].id);
      json_.member("observed", change.change.observed);
      json_.member("expected", change.change.expected);
      json_.member("mean", change.change.mean);
      write_interval(json_, "interval", change.change);
      json_.member("p_up", change.change.p_up);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_record(const analysis::Backtest& record) {
    json_.key("track_record");
    json_.begin_object();
    json_.member("k", record.k);
    json_.member("forecasts", static_cast<std::uint64_t>(record.forecasts));
    json_.member("brier", record.brier);
    json_.member("brier_base", record.brier_base);
    json_.member("certainty", record.certainty);
    json_.member("caught_share", record.caught_share);
    json_.member("guessed_share", record.guessed_share);
    json_.member("harm_share", record.harm_share);
    json_.member("population_share", record.population_share);
    json_.end_object();
  }

  const Situation& situation_;
  const Ranking& ranking_;
  JsonWriter json_;
};

}  // namespace

std::string analysis_json(const Situation& situation, const Ranking& ranking, const analysis::Watch* watch,
                          const analysis::Backtest* record) {
  return AnalysisWriter(situation, ranking).write(watch, record);
}

}  // namespace lagesbild::exports
