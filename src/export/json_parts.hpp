#pragma once

#include <span>

#include "analysis/ranking.hpp"
#include "data/json/json_writer.hpp"
#include "model/situation.hpp"

/// What several of the engine's answers hold, written alike.
namespace lagesbild::exports {

inline void write_window(data::JsonWriter& json, const char* name, const analysis::Window& window) {
  json.key(name);
  json.begin_object();
  json.member("from", to_string(window.from));
  json.member("to", to_string(window.to));
  json.end_object();
}

/// Areas by their ids.
inline void write_areas(data::JsonWriter& json, const char* name, const Situation& situation,
                        std::span<const std::size_t> areas) {
  json.key(name);
  json.begin_array();
  for (const std::size_t area : areas) json.value(situation.areas[area].id);
  json.end_array();
}

/// { "low": …, "high": … } of anything that has both.
template <typename Bounds>
void write_interval(data::JsonWriter& json, const char* name, const Bounds& bounds) {
  json.key(name);
  json.begin_object();
  json.member("low", bounds.low);
  json.member("high", bounds.high);
  json.end_object();
}

/// An area's place, as expected and as a 90 % interval.
inline void write_rank(data::JsonWriter& json, const analysis::RankEstimate& rank) {
  json.key("rank");
  json.begin_object();
  json.member("expected", rank.expected);
  json.member("low", rank.low);
  json.member("high", rank.high);
  json.end_object();
}

/// What each indicator gives an area's score.
inline void write_contributions(data::JsonWriter& json,
                                const std::vector<analysis::Contribution>& contributions) {
  json.key("contributions");
  json.begin_array();
  for (const analysis::Contribution& part : contributions) {
    json.begin_object();
    json.member("indicator", analysis::indicator_id(part.indicator));
    json.member("value", part.amount);
    json.member("weight", part.weight);
    json.member("ratio", part.ratio);
    json.member("u", part.value);
    json.member("u_reference", part.reference);
    json.end_object();
  }
  json.end_array();
}

}  // namespace lagesbild::exports
