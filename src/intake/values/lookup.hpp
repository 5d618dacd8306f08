#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/situation.hpp"

namespace lagesbild::intake {

/// Finds a situation's areas, categories or sources by what others call them.
class Lookup {
 public:
  static Lookup of_areas(const Situation& situation);
  static Lookup of_categories(const Situation& situation);
  static Lookup of_sources(const Situation& situation);

  /// By id or name, in either language, but for capitals, spaces and signs. Nothing where two have the name.
  std::optional<std::size_t> find(std::string_view text) const;
  /// The one with exactly this id.
  std::optional<std::size_t> by_id(std::string_view id) const;
  /// What may have been meant, the nearest first, at most three.
  std::vector<std::size_t> near(std::string_view text) const;
  const std::string& id(std::size_t index) const { return ids_[index]; }

 private:
  /// Records with an id and a name in two languages.
  template <typename Record>
  static Lookup of_named(const std::vector<Record>& records);

  static constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);

  void add(std::size_t index, std::string_view name);

  std::map<std::string, std::size_t> by_name_;  ///< compact
  std::vector<std::string> ids_;
};

/// The area that a place lies in, of several the first.
std::optional<std::size_t> area_at(const Situation& situation, const LonLat& place);
/// Kilometres from a place to the nearest corner of any area.
double km_to_areas(const Situation& situation, const LonLat& place);

}  // namespace lagesbild::intake
