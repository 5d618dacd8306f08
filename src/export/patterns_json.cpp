#include "export/patterns_json.hpp"

#include <cmath>

#include "export/json_parts.hpp"

namespace lagesbild::exports {
namespace {

using data::JsonWriter;

void write_cells(JsonWriter& json, const char* name, const std::vector<analysis::PatternCell>& cells) {
  json.key(name);
  json.begin_array();
  for (const auto& cell : cells) {
    json.begin_object();
    json.member("observed", cell.observed);
    json.member("expected", cell.expected);
    json.member("level", cell.level);
    write_interval(json, "interval", cell.interval);
    json.member("p_above", cell.p_above_one);
    json.member("stands_out", analysis::stands_out(cell));
    json.end_object();
  }
  json.end_array();
}

void write_coverage(JsonWriter& json, const Situation& situation, const analysis::PatternCoverage& coverage) {
  json.key("coverage");
  json.begin_object();
  json.member("events", coverage.events);
  json.member("with_hour", coverage.with_hour);
  json.member("with_point", coverage.with_point);
  json.key("left_out");
  json.begin_array();
  for (const std::size_t category : coverage.left_out) json.value(situation.categories[category].id);
  json.end_array();
  json.end_object();
}

void write_near(JsonWriter& json, const analysis::NearRepeats& near) {
  json.key("near_repeats");
  json.begin_object();
  json.member("points", static_cast<double>(near.points));
  json.member("used", static_cast<double>(near.used));
  json.key("cells");
  json.begin_array();
  for (std::size_t i = 0; near.table && i < near.table->cells.size(); ++i) {
    const auto& cell = near.table->cells[i];
    json.begin_object();
    json.member("metres", near.bands.metres[i / near.bands.days.size()]);
    json.member("days", near.bands.days[i % near.bands.days.size()]);
    json.member("observed", static_cast<double>(cell.observed));
    json.member("expected", cell.expected);
    json.member("simulated", cell.simulated);
    json.member("p", cell.p);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_clusters(JsonWriter& json, const Situation& situation, const analysis::PlaceClusters& clusters) {
  json.key("clusters");
  json.begin_object();
  json.member("phi", clusters.phi);
  json.member("replicas", static_cast<double>(clusters.replicas));
  json.key("found");
  json.begin_array();
  for (const auto& cluster : clusters.clusters) {
    json.begin_object();
    write_areas(json, "areas", situation, cluster.areas);
    json.member("radius_m", cluster.radius);
    json.member("observed", cluster.cases);
    json.member("expected", cluster.expected);
    if (std::isfinite(cluster.relative_risk)) json.member("relative_risk", cluster.relative_risk);
    json.member("log_likelihood_ratio", cluster.log_likelihood);
    json.member("p", cluster.p);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_hot_spots(JsonWriter& json, const Situation& situation, const analysis::HotSpots& hot) {
  json.key("hot_spots");
  json.begin_object();
  json.member("areas", static_cast<double>(hot.areas));
  json.key("spots");
  json.begin_array();
  for (const auto& spot : hot.spots) {
    json.begin_object();
    json.member("area", situation.areas[spot.area].id);
    json.member("z", spot.z);
    json.member("q", spot.q);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string patterns_json(const Situation& situation, const analysis::Patterns& patterns) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "lagesbild-patterns/1");
  json.member("synthetic", situation.synthetic);
  write_window(json, "window", patterns.question.window);
  if (patterns.question.area) json.member("area", situation.areas[*patterns.question.area].id);
  write_coverage(json, situation, patterns.coverage);
  json.key("hours");
  json.begin_object();
  json.member("phi", patterns.hours.phi);
  write_cells(json, "weekday_hours", patterns.hours.cells);
  write_cells(json, "weekdays", patterns.hours.weekdays);
  write_cells(json, "hours", patterns.hours.hours);
  write_cells(json, "weekday_parts", patterns.hours.weekday_parts);
  write_cells(json, "parts", patterns.hours.parts);
  json.end_object();
  json.key("season");
  json.begin_object();
  write_window(json, "span", patterns.season.span);
  json.member("phi", patterns.season.phi);
  json.member("years_compared", patterns.season.years_compared);
  write_cells(json, "months", patterns.season.months);
  json.end_object();
  write_near(json, patterns.near);
  write_clusters(json, situation, patterns.clusters);
  if (patterns.hot_spots) write_hot_spots(json, situation, *patterns.hot_spots);
  json.end_object();
  return json.take();
}

}  // namespace lagesbild::exports
