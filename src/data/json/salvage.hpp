#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::data {

/// What is left of a text that is no JSON since it was cut, or has a loose quotation mark.
struct Salvaged {
  std::string text;                    ///< JSON, with those records of the list that are whole
  std::size_t whole = 0;               ///< how many they are
  std::vector<std::string_view> lost;  ///< what stands in the places of others, as it is spelt
  bool cut = false;                    ///< the text ends too early: how much is lost nobody can tell
};

/// The whole records of the list at the top of an object. Nothing where it has none, or where something
/// before it cannot be read. Only to read by: a document of which something is lost is never written again.
/// O(bytes) but for the records that are lost.
std::optional<Salvaged> salvage(std::string_view bytes, std::string_view list);

}  // namespace lagesbild::data
