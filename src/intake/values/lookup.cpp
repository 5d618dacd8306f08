#include "intake/values/lookup.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "data/read/suggest.hpp"
#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

/// Ids that a spreadsheet took for numbers have lost their zeros.
std::string without_zeros(const std::string& text) {
  const std::size_t first = text.find_first_not_of('0');
  return first == std::string::npos ? text : text.substr(first);
}

bool is_inside(const MultiPolygon& shape, const LonLat& place) {
  bool inside = false;
  for (const Polygon& polygon : shape) {
    for (const Ring& ring : polygon.rings) {
      for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const bool crosses = (ring[i].lat > place.lat) != (ring[j].lat > place.lat);
        if (!crosses) continue;
        const double share = (place.lat - ring[i].lat) / (ring[j].lat - ring[i].lat);
        if (place.lon < ring[i].lon + share * (ring[j].lon - ring[i].lon)) inside = !inside;
      }
    }
  }
  return inside;
}

}  // namespace

Lookup Lookup::of_areas(const Situation& situation) {
  Lookup lookup;
  for (const Area& area : situation.areas) lookup.ids_.push_back(area.id);
  for (std::size_t i = 0; i < situation.areas.size(); ++i) lookup.add(i, situation.areas[i].name);
  for (std::size_t i = 0; i < situation.areas.size(); ++i) {
    lookup.by_name_[compact(situation.areas[i].id)] = i;
    lookup.by_name_.emplace(without_zeros(compact(situation.areas[i].id)), i);
  }
  return lookup;
}

template <typename Record>
Lookup Lookup::of_named(const std::vector<Record>& records) {
  Lookup lookup;
  for (const Record& record : records) lookup.ids_.push_back(record.id);
  for (std::size_t i = 0; i < records.size(); ++i) {
    lookup.add(i, records[i].name.sv);
    lookup.add(i, records[i].name.en);
  }
  // An id is meant before another's name.
  for (std::size_t i = 0; i < records.size(); ++i) lookup.by_name_[compact(records[i].id)] = i;
  return lookup;
}

Lookup Lookup::of_categories(const Situation& situation) {
  return of_named(situation.categories);
}

Lookup Lookup::of_sources(const Situation& situation) {
  return of_named(situation.sources);
}

void Lookup::add(std::size_t index, std::string_view name) {
  const std::string key = compact(name);
  if (key.empty()) return;
  const auto [place, is_new] = by_name_.emplace(key, index);
  if (!is_new && place->second != index) place->second = ambiguous;
}

std::optional<std::size_t> Lookup::by_id(std::string_view id) const {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  if (found == ids_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - ids_.begin());
}

std::optional<std::size_t> Lookup::find(std::string_view text) const {
  const auto found = by_name_.find(compact(text));
  if (found == by_name_.end() || found->second == ambiguous) return std::nullopt;
  return found->second;
}

std::vector<std::size_t> Lookup::near(std::string_view text) const {
  const std::string key = compact(text);
  if (key.empty() || key.size() > 60) return {};
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const auto& [name, index] : by_name_) {
    if (index == ambiguous || name.size() > 60) continue;
    const bool part =
        name.size() >= 4 && (key.find(name) != std::string::npos || name.find(key) != std::string::npos);
    const std::size_t distance = part ? 1 : data::edit_distance(key, name);
    if (part || distance <= std::max<std::size_t>(1, key.size() / 4)) found.emplace_back(distance, index);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> nearest;
  for (const auto& [distance, index] : found) {
    if (nearest.size() < 3 && std::find(nearest.begin(), nearest.end(), index) == nearest.end()) {
      nearest.push_back(index);
    }
  }
  return nearest;
}

std::optional<std::size_t> area_at(const Situation& situation, const LonLat& place) {
  for (std::size_t i = 0; i < situation.areas.size(); ++i) {
    if (is_inside(situation.areas[i].shape, place)) return i;
  }
  return std::nullopt;
}

double km_to_areas(const Situation& situation, const LonLat& place) {
  constexpr double km_per_degree = 111.2;
  const double narrowing = std::cos(place.lat * std::numbers::pi / 180);
  double nearest = 1e9;
  for (const Area& area : situation.areas) {
    for (const Polygon& polygon : area.shape) {
      for (const Ring& ring : polygon.rings) {
        for (const LonLat& corner : ring) {
          nearest =
              std::min(nearest, std::hypot((corner.lon - place.lon) * narrowing, corner.lat - place.lat));
        }
      }
    }
  }
  return nearest * km_per_degree;
}

}  // namespace lagesbild::intake
