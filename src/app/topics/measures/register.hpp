#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/link_key.hpp"
#include "app/topics/measures/chain.hpp"
#include "model/plans.hpp"
#include "model/situation.hpp"

/// All measures: in which shape, which of them, and in which order.
namespace lagesbild::app {

enum class RegisterShape : std::uint8_t { table, board, time_line };
enum class MeasureFilter : std::uint8_t { all, to_act, current, over };
inline constexpr std::size_t measure_filters = 4;
enum class MeasureColumn : std::uint8_t { title, standing, due, responsible };

/// A status, or what the dates say.
enum class MeasureState : std::uint8_t {
  proposed,
  planned,
  ongoing,
  done,
  followed_up,
  due,  ///< to be finished soon
  overdue,
  late,         ///< should have begun
  to_follow_up  ///< finished, and nobody has said what came of it
};
inline constexpr std::size_t measure_states = 9;

/// Not undone with the choices, but part of a link.
struct MeasureTable {
  RegisterShape shape = RegisterShape::table;
  MeasureFilter filter = MeasureFilter::all;
  std::optional<MeasureState> state;       ///< nothing: any
  std::string owner;                       ///< as owner_of() says it; "": anybody
  std::string area;                        ///< id, or ""
  std::string focus;                       ///< id of the agreement's focus area, or ""
  std::optional<MeasureColumn> sorted_by;  ///< nothing: what goes on, what is to come, what is over
  bool is_descending = false;

  bool operator==(const MeasureTable&) const = default;
};

struct FilterMeasures {
  MeasureFilter filter = MeasureFilter::all;
};
struct SortMeasures {
  MeasureColumn column = MeasureColumn::due;
  bool is_descending = false;
};
struct ShapeRegister {
  RegisterShape shape = RegisterShape::table;
};
/// In place of the filters before.
struct NarrowRegister {
  std::optional<MeasureState> state;
  std::string owner;
  std::string area;
  std::string focus;
};
using MeasureTableAction = std::variant<FilterMeasures, SortMeasures, ShapeRegister, NarrowRegister>;

void apply_to(State& state, const MeasureTableAction& action);
std::span<const LinkKey> measure_table_link_keys();

/// Overdue, late in beginning, or finished and not followed up.
bool is_to_act_on(Standing standing);

/// The responsible unit, or the party where there is none, by its Swedish name.
std::string owner_of(const Situation& situation, const Measure& measure);

struct RegisterPicture {
  std::vector<std::size_t> rows;                      ///< indices into Plans::measures, in the order shown
  std::array<std::size_t, measure_filters> counts{};  ///< of each filter, of all measures
  std::array<std::size_t, measure_states> state_counts{};
  std::vector<std::string> owners;                         ///< that some measure has, in order
  std::vector<std::size_t> areas;                          ///< likewise, by situation index
  bool is_narrowed = false;                                ///< something is left out
  std::vector<std::array<LinkState, chain_links>> chains;  ///< by measure
};

/// Without a day all are as planned.
RegisterPicture measure_register(const Plans& plans, const Situation& situation, const MeasureTable& shown,
                                 Language language);

}  // namespace lagesbild::app
