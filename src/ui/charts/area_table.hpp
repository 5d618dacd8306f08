#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/charts/rank_interval.hpp"
#include "ui/kit/kit.hpp"
#include "ui/scale/band_scale.hpp"

namespace lagesbild::ui {

/// A bar of a row's weeks.
struct AreaWeek {
  std::optional<double> events;  ///< nothing: a gap
  bool is_dark = false;          ///< within the period
};

/// One area in the list. Every text is also what its cell says; what a cell paints besides says no more.
struct AreaRow {
  std::string id;
  std::string name;
  std::string description;  ///< said after the name
  std::string place;        ///< "3" or "–"
  std::string decision;     ///< "Prioriterat 13 nov. 2026, ändrad bild", or ""
  std::string decided;      ///< "13/11": its date where there is little room, or ""
  std::string tier;         ///< "Troligen"
  Band band = Band::unknown;
  std::optional<double> probability;
  std::string probability_text;
  std::optional<RankInterval> rank;
  std::string rank_text;  ///< "2–6"
  std::string change;     ///< "▲ 4", or "–"
  Tone change_tone = Tone::neutral;
  std::vector<AreaWeek> weeks;
  std::string weeks_text;
  std::string observed;  ///< "83"
  std::string against;   ///< "mot 40"
  std::string coverage;
  bool has_low_coverage = false;
  bool is_selected = false;
  bool is_highlighted = false;  ///< pointed at elsewhere, on the map
  bool has_divider = false;     ///< this one and the next can be told apart
};

enum class AreaColumn : std::uint8_t {
  place,
  name,
  tier,
  probability,
  rank,
  change,
  weeks,
  events,
  coverage
};

struct AreaTable {
  std::string name;
  std::string tier_title;    ///< "Bland de 3 främsta"
  std::string tier_short;    ///< "Topp 3", where there is little room
  std::string change_title;  ///< "Sedan v. 45"; "": there is nothing to compare with
  std::string change_short;  ///< likewise
  std::vector<AreaRow> rows;
  std::optional<AreaColumn> sorted_by;
  bool is_descending = false;
  bool is_roomy = false;
  bool is_presented =
      false;  ///< looked at across a room: only what is read there, as many rows as there can be
  bool reveals_selected = false;  ///< its row is scrolled to
  Language language = Language::sv;
  std::function<void()> show_below_selected;
};

struct AreaTableAnswer {
  std::optional<std::size_t> activated;  ///< a row
  std::optional<std::size_t> hovered;
  std::optional<AreaColumn> pressed;  ///< a heading
};

/// The height of a row of what is presented, and of the table's headings, in em.
inline constexpr float presented_row_em = 1.3f;
inline constexpr float presented_head_em = 1.75f;

/// As many columns as there is room for: all from about 51 em, on a phone place, name, probability and
/// change.
AreaTableAnswer area_table(Kit& kit, const AreaTable& table);

}  // namespace lagesbild::ui
