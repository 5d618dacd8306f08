#include "export/ranking_json.hpp"

#include "export/json_parts.hpp"
#include "model/disclosure.hpp"
#include "words/reason.hpp"

namespace lagesbild::exports {
namespace {

using analysis::AreaResult;
using analysis::Ranking;

class RankingWriter {
 public:
  RankingWriter(const Situation& situation, const Ranking& ranking, Language language)
      : situation_(situation), ranking_(ranking), language_(language) {}

  std::string write() {
    json_.begin_object();
    json_.member("format", "lagesbild-ranking/1");
    json_.member("audience", disclosure::audience_id(disclosure::Audience::group));
    write_window(json_, "window", ranking_.settings.window);
    if (ranking_.baseline) write_window(json_, "baseline", *ranking_.baseline);
    json_.member("draws", ranking_.draws);
    json_.member("seed", ranking_.settings.seed);
    json_.member("k", ranking_.k);
    categories();
    if (ranking_.area_nu) json_.member("area_nu", ranking_.area_nu->mean());
    memory();
    json_.member("reference_harm", ranking_.reference_harm);
    json_.key("areas");
    json_.begin_array();
    for (std::size_t place = 0; place < ranking_.areas.size(); ++place) area(place);
    json_.end_array();
    notes();
    json_.end_object();
    return json_.take();
  }

 private:
  const std::string& category_id(std::size_t position) const {
    return situation_.categories[ranking_.categories[position].category].id;
  }

  void categories() {
    json_.key("categories");
    json_.begin_object();
    for (std::size_t c = 0; c < ranking_.categories.size(); ++c) {
      const analysis::CategoryResult& category = ranking_.categories[c];
      json_.key(category_id(c));
      json_.begin_object();
      json_.member("nu", category.model.nu.mean());
      json_.member("phi", category.model.phi);
      json_.member("weight", category.severity);
      json_.member("rate", category.rate);
      json_.member("observed", category.observed);
      json_.end_object();
    }
    json_.end_object();
  }

  void memory() {
    json_.key("memory");
    json_.begin_object();
    json_.member("delta", ranking_.memory.delta);
    json_.member("blocks", static_cast<std::uint64_t>(ranking_.memory.blocks));
    json_.member("estimated", ranking_.memory.estimated);
    json_.member("jump", ranking_.memory.jump);
    json_.end_object();
  }

  template <typename Value>
  void by_category(const char* name, const AreaResult& of, Value value) {
    json_.key(name);
    json_.begin_object();
    for (std::size_t c = 0; c < of.levels.size(); ++c) json_.member(category_id(c), value(of.levels[c]));
    json_.end_object();
  }

  void interval(double mean, double low, double high) {
    json_.member("mean", mean);
    json_.member("low", low);
    json_.member("high", high);
  }

  void area(std::size_t place) {
    const AreaResult& result = ranking_.areas[place];
    const Area& facts = situation_.areas[result.area];
    json_.begin_object();
    json_.member("id", facts.id);
    json_.member("name", facts.name);
    if (facts.population_known) json_.member("population", result.population);
    json_.member("coverage", result.coverage);
    by_category("observed", result, [](const analysis::Level& level) { return level.observed; });
    if (result.population > 0) estimates(result);
    json_.member("tier", analysis::tier_id(result.tier));
    write_contributions(json_, result.contributions);
    json_.member("reason", words::reason(situation_, ranking_, result, language_));
    json_.end_object();
  }

  /// What is set against the inhabitants, and so is nothing where there are none.
  void estimates(const AreaResult& result) {
    by_category("expected", result, [](const analysis::Level& level) { return level.expected; });
    json_.key("level");
    json_.begin_object();
    for (std::size_t c = 0; c < result.levels.size(); ++c) {
      const analysis::Level& level = result.levels[c];
      json_.key(category_id(c));
      json_.begin_object();
      interval(level.mean, level.low, level.high);
      if (const auto raw = level.raw()) json_.member("raw", *raw);
      json_.member("p_above", level.p_above_one);
      json_.member("from_window", level.rests_on.window);
      json_.member("from_past", level.rests_on.past);
      json_.member("from_area", level.rests_on.area);
      json_.end_object();
    }
    json_.end_object();
    if (const auto& whole = result.area_level) {
      json_.key("area_level");
      json_.begin_object();
      interval(whole->mean, whole->low, whole->high);
      json_.end_object();
    }
    json_.member("jump", result.jump);
    json_.key("harm");
    json_.begin_object();
    interval(result.harm.mean, result.harm.low, result.harm.high);
    json_.end_object();
    json_.member("burden", result.burden);
    indicators(result);
    json_.member("score", result.score);
    json_.member("reference_score", result.reference_score);
    if (result.has_place()) {
      json_.member("p_top", result.p_top);
      write_rank(json_, result.rank);
    }
  }

  void indicators(const AreaResult& result) {
    if (const auto& change = result.change) {
      json_.key("change");
      json_.begin_object();
      interval(change->mean, change->low, change->high);
      json_.member("p_up", change->p_up);
      json_.member("of_state", change->of_state);
      json_.member("observed", change->observed);
      json_.member("expected", change->expected);
      json_.end_object();
    }
    if (const auto& persistence = result.persistence) {
      json_.key("persistence");
      json_.begin_object();
      json_.member("weeks", persistence->weeks);
      json_.member("above", persistence->above);
      json_.member("by_chance", persistence->by_chance);
      json_.member("share", persistence->share);
      json_.end_object();
    }
    if (const auto& safety = result.safety) {
      json_.key("safety");
      json_.begin_object();
      json_.member("year", safety->year);
      json_.member("responses", safety->responses);
      json_.member("share", safety->share);
      json_.member("municipal", safety->municipal);
      json_.member("ratio", safety->ratio);
      json_.end_object();
    }
    if (const auto& acute = result.acute) {
      json_.key("acute");
      json_.begin_object();
      json_.member("observed", acute->observed);
      json_.member("expected", acute->expected);
      json_.member("mean", acute->mean);
      json_.end_object();
    }
  }

  void notes() {
    json_.key("notes");
    json_.begin_array();
    for (const analysis::Note& note : ranking_.notes) {
      json_.begin_object();
      json_.member("code", analysis::note_id(note.code));
      if (note.area) json_.member("area", situation_.areas[*note.area].id);
      if (note.source) json_.member("source", situation_.sources[*note.source].id);
      if (note.week) json_.member("week", to_string(*note.week));
      if (note.indicator) json_.member("indicator", analysis::indicator_id(*note.indicator));
      json_.member("value", note.value);
      json_.member("count", note.count);
      json_.member("text", words::note_text(situation_, note, language_));
      json_.end_object();
    }
    json_.end_array();
  }

  const Situation& situation_;
  const Ranking& ranking_;
  Language language_;
  data::JsonWriter json_;
};

}  // namespace

std::string ranking_json(const Situation& situation, const Ranking& ranking, Language language) {
  return RankingWriter(situation, ranking, language).write();
}

}  // namespace lagesbild::exports
