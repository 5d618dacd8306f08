#include "app/topics/map/map.hpp"

#include <array>

#include "app/state.hpp"
#include "app/within.hpp"

namespace lagesbild::app {

namespace {

struct ApplyMap {
  State& state;
  MapChoices& choices = state.choices.map;

  void operator()(const SetMapView& action) const { choices.view = action.view; }
  void operator()(const SetMapMetric& action) const {
    MapMetric& metric = choices.metric;
    metric = action.metric;
    if (metric.kind != MapMetricKind::level) metric.category.clear();
    if (metric.kind == MapMetricKind::level && metric.category.empty())
      metric.kind = MapMetricKind::probability;
  }
  void operator()(const SetMapLayers& action) const { choices.layers = action.layers; }
  void operator()(const SetCamera& action) const {
    state.camera = {within(action.camera.x, -1, 1), within(action.camera.y, -1, 1),
                    within(action.camera.zoom, 1, greatest_zoom)};
  }
};

constexpr LinkWords<MapView, 2> view_words{{{"karta", MapView::map}, {"rutor", MapView::cartogram}}};
constexpr LinkWords<MapMetricKind, 5> metric_words{{{"sannolikhet", MapMetricKind::probability},
                                                    {"risk", MapMetricKind::risk},
                                                    {"borda", MapMetricKind::burden},
                                                    {"andring", MapMetricKind::change},
                                                    {"niva", MapMetricKind::level}}};

struct LayerWord {
  std::string_view word;
  bool MapLayers::*layer;
};
constexpr std::array layer_words{LayerWord{"underlag", &MapLayers::ground},
                                 LayerWord{"punkter", &MapLayers::points},
                                 LayerWord{"tathet", &MapLayers::density}};
constexpr std::string_view no_layers = "inga";

void write_layers(const State& state, LinkWriter& writer) {
  const MapLayers& layers = state.choices.map.layers;
  if (layers == MapLayers{}) return;
  std::string words;
  for (const LayerWord& each : layer_words) {
    if (layers.*each.layer) words += (words.empty() ? "" : ",") + std::string{each.word};
  }
  writer.add(words.empty() ? no_layers : words);
}

void read_layers(State& state, const LinkPart& part) {
  MapLayers layers{false, false, false};
  bool is_known = part.value == no_layers;
  for (const std::string& word : parse_ids(part.value)) {
    for (const LayerWord& each : layer_words) {
      if (each.word != word) continue;
      layers.*each.layer = true;
      is_known = true;
    }
  }
  if (is_known) apply_to(state, SetMapLayers{layers});
}

void read_metric(State& state, const LinkPart& part) {
  const auto colon = part.value.find(':');
  const auto kind = meaning_of(metric_words, part.value.substr(0, colon));
  const bool has_category = colon != std::string_view::npos && colon + 1 < part.value.size();
  if (!kind || (*kind == MapMetricKind::level) != has_category) return;
  apply_to(state,
           SetMapMetric{{*kind, has_category ? unescaped(part.value.substr(colon + 1)) : std::string{}}});
}

void read_camera(State& state, const LinkPart& part) {
  std::string_view value = part.value;
  std::array<double, 3> parts{};
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto end = value.find(',');
    const auto parsed = parse_link_number(value.substr(0, end));
    if (!parsed || (end == std::string_view::npos) != (at + 1 == parts.size())) return;
    parts[at] = *parsed;
    value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
  }
  apply_to(state, SetCamera{{parts[0], parts[1], parts[2]}});
}

constexpr LinkKey map_keys[] = {
    {"vy",
     [](const State& state, LinkWriter& writer) {
       if (state.choices.map.view != MapChoices{}.view)
         writer.add(word_of(view_words, state.choices.map.view));
     },
     [](State& state, const LinkPart& part) {
       if (const auto view = meaning_of(view_words, part.value)) apply_to(state, SetMapView{*view});
     }},
    {"matt",
     [](const State& state, LinkWriter& writer) {
       const MapMetric& metric = state.choices.map.metric;
       if (metric == MapMetric{}) return;
       std::string word{word_of(metric_words, metric.kind)};
       if (metric.kind == MapMetricKind::level) word += ":" + escaped(metric.category);
       writer.add(word);
     },
     read_metric},
    {"lager", write_layers, read_layers},
    {"utsnitt",
     [](const State& state, LinkWriter& writer) {
       const Camera& camera = state.camera;
       if (camera == Camera{}) return;
       writer.add(link_number(camera.x) + "," + link_number(camera.y) + "," + link_number(camera.zoom));
     },
     read_camera},
};

}  // namespace

void apply_to(State& state, const MapAction& action) {
  std::visit(ApplyMap{state}, action);
}

std::span<const LinkKey> map_link_keys() {
  return map_keys;
}

}  // namespace lagesbild::app
