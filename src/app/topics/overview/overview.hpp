#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "app/link_key.hpp"

/// How the overview is looked at: what stands on its left and on its right, and in which order.
namespace lagesbild::app {

/// What shows all areas.
enum class Face : std::uint8_t {
  list,
  matrix,  ///< areas × categories
  maps     ///< a small map a category
};
/// What stands beside it, or on a narrow page in its place.
enum class Pane : std::uint8_t { map, card };
/// What the list is sorted by; not what the areas' places are made of.
enum class ListOrder : std::uint8_t {
  place,
  name,
  tier,
  probability,
  rank,  ///< the middle of what the place may be
  change,
  weeks,  ///< the most in one week
  events,
  coverage
};

/// Not undone with the choices, but part of a link.
struct Overview {
  Face face = Face::list;
  std::optional<Pane> pane;  ///< nothing: the selected area's card, or else the map
  ListOrder order = ListOrder::place;
  bool is_reversed = false;     ///< the last first
  std::string matrix_category;  ///< id of what the matrix is sorted by, the highest first; "" as the list
  bool with_numbers = false;    ///< in the matrix
  bool roomy_rows = false;

  bool operator==(const Overview&) const = default;
};

struct SetFace {
  Face face = Face::list;
};
struct SetPane {
  std::optional<Pane> pane;
};
struct SetListOrder {
  ListOrder order = ListOrder::place;
  bool is_reversed = false;
};
struct SetMatrixOrder {
  std::string category;
};
struct SetNumbers {
  bool shown = false;
};
struct SetRoomyRows {
  bool roomy = false;
};

using OverviewAction = std::variant<SetFace, SetPane, SetListOrder, SetMatrixOrder, SetNumbers, SetRoomyRows>;

void apply_to(State& state, const OverviewAction& action);
std::span<const LinkKey> overview_link_keys();

}  // namespace lagesbild::app
