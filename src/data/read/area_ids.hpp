#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "data/json/node.hpp"

/// Which property of a map's features is the areas' id. Files have several that could be: SCB's DeSO carry
/// the code of their RegSO, and map programs put a row number of their own beside.
namespace lagesbild::data {

using AreaIds = std::unordered_set<std::string>;

/// The ids by which a file's records mention areas, as plain names: what stands under "area", "areas" and
/// "covers". No reading, and of very many only the first.
void add_mentioned_areas(std::string_view bytes, AreaIds& mentioned);

/// The keys under which a feature's id is sought, in order, in lower case; "" is the feature's own `id`
/// beside its properties (RFC 7946). The usual ones, but for a file whose features have several the one comes
/// first that the records mention, else one that tells the areas apart, else a text before a number.
/// `mentioned` is called only where there is a choice. What is unusual is told.
std::vector<std::string> order_of_id_keys(const std::vector<Node>& features,
                                          const std::function<AreaIds()>& mentioned, ProblemLog& log);

/// The feature's id by those keys, and where it stands; an id that is missing is told.
struct FoundId {
  std::string id;
  std::string pointer;
};
std::optional<FoundId> area_id(const Node& feature, const Node& properties,
                               const std::vector<std::string>& keys);

}  // namespace lagesbild::data
