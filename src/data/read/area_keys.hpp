#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "data/json/json.hpp"
#include "data/json/lower_ascii.hpp"

namespace lagesbild::data {

/// An area's properties by our names and by those of SCB's files; the first that a feature has is used. A
/// DeSO lies within a RegSO, whose code its features have too.
inline constexpr std::array<std::string_view, 5> id_keys{"id", "desokod", "deso", "regsokod", "regso"};
/// Of those the ones that are SCB's codes, under which an area may do without a name.
inline constexpr std::array<std::string_view, 4> code_keys{"desokod", "deso", "regsokod", "regso"};
inline constexpr std::array<std::string_view, 5> name_keys{"name", "regsonamn", "desonamn", "regso_namn",
                                                           "namn"};
inline constexpr std::array<std::string_view, 4> population_keys{"population", "bef", "folkmangd",
                                                                 "befolkning"};
inline constexpr std::array<std::string_view, 2> district_keys{"district", "kommundel"};

/// The key as these properties spell it, if its value is not null; SCB's services differ in its case.
template <typename Names>
std::optional<std::string> find_key(const Json& properties, const Names& names) {
  for (const std::string_view name : names) {
    for (const auto& entry : properties.items()) {
      if (!entry.value().is_null() && lower_ascii(entry.key()) == name) return entry.key();
    }
  }
  return std::nullopt;
}

}  // namespace lagesbild::data
