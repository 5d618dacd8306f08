#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/map_shapes.hpp"
#include "ui/scale/band_scale.hpp"

namespace lagesbild::ui {

/// What the colours say.
enum class MapMeasure {
  probability,  ///< of being among the first, in the list's bands
  level,        ///< against the municipality's average
  change        ///< against the area's own earlier level
};

/// An area's numbers, in the order of the shapes. Ratios are to the municipality's average, or of a change to
/// the area's earlier level.
struct MapArea {
  std::string id;
  std::string name;
  std::optional<double> level;            ///< nothing: "ingen uppgift", drawn grey
  double level_low = 0;                   ///< 5 % quantile
  double level_high = 0;                  ///< 95 % quantile
  double probability_above = 0.5;         ///< P(level > 1)
  double coverage = 1;                    ///< 0–1; under .7 hatched, 0 is no report at all
  std::optional<double> probability_top;  ///< P(among the k first)
  Band band = Band::unknown;              ///< of that
  std::string standing;                   ///< of that in the list's words, or why there is none
  int rank = 0;                           ///< 1 first; 0: not ranked. Decides which names are placed first
  int number = 0;                         ///< written where the name has no room; 0: the rank; -1: a, -2: b
  std::optional<double> points;           ///< events that have a point, where those are shown
  std::string decision;                   ///< what the group has decided of it, with the day, or ""
  std::string decision_sign;              ///< the first letter of that, in a frame beside the name
};

enum class MapKind {
  geographic,
  tiles,  ///< a cartogram: equal hexagons in roughly geographic order
};

/// Pan and zoom in map units: the whole map fits the unit square about (0, 0) at zoom 1.
struct MapCamera {
  double x = 0;
  double y = 0;
  double zoom = 1;

  bool operator==(const MapCamera&) const = default;
};

/// What is shown on and around the areas.
struct MapOverlay {
  std::shared_ptr<const GroundShapes> ground;              ///< null: none
  std::shared_ptr<const std::vector<PointEvents>> points;  ///< null: none
  bool shows_points = false;   ///< on a screen only: a picture can leave those who may see them
  bool shows_density = false;  ///< likewise
};

struct MapInput {
  std::string_view name;  ///< the figure's, "Karta"
  MapMeasure measure = MapMeasure::level;
  std::string_view value_name;  ///< what the level is of, "Nivå" or "Skada"
  std::span<const MapArea> areas;
  std::shared_ptr<const MapShapes> shapes;
  MapKind kind = MapKind::geographic;
  std::string_view description;  ///< what is said of the map as a whole
  MapOverlay overlay;            ///< tiles show none of it
  MapCamera camera;
  std::optional<std::size_t> selected;
  std::optional<std::size_t> highlighted;  ///< pointed at elsewhere, in the list
  std::string_view top_name;  ///< what `probability_top` is the probability of, "Sannolikhet att vara …"
  Language language = Language::sv;
  bool has_controls = true;  ///< the buttons that zoom, which on a wall only lie in the way
  bool is_small = false;     ///< one of many: only the colours; told and chosen by the pointer, and else by
                             ///< what shows all of them
  float width = 0;           ///< px; 0: all that is available
  float height = 0;          ///< px; 0: as suits the width
};

struct MapOutput {
  std::optional<std::size_t> activated;
  std::optional<std::size_t> hovered;
  std::optional<MapCamera> camera;  ///< where the user panned or zoomed
  std::string numbered;             ///< "14 Knista, 15 Bagarby": those that have a number for their name
};

/// Map and cartogram. Paints, and records a figure with a table and the list "Områden på kartan" whose items
/// select. The wheel zooms where Ctrl is held or the map was clicked last; else the page scrolls.
/// The object only keeps what is costly to make (screen-space triangles, label places, tiles) and the gesture
/// under way; all that a user would call state goes in and out as values.
class MapView {
 public:
  MapView();
  MapView(MapView&&) noexcept;
  MapView& operator=(MapView&&) noexcept;
  ~MapView();

  MapOutput show(Kit& kit, const MapInput& input);

 private:
  struct Cache;
  std::unique_ptr<Cache> cache_;
};

/// The legend in words, to be placed below or beside the map; recorded as text. On paper it has the sign that
/// stands where an area is lower.
void map_legend(Kit& kit, std::string_view value_name, Language language, float width = 0);
/// px, of that legend as wide as there is room here.
float map_legend_height(const Kit& kit, Language language);

/// What the overlay's signs mean; nothing where there are none.
void layer_legend(Kit& kit, const MapShapes& shapes, const MapOverlay& overlay, Language language);

/// The same of the bands of probability.
void band_legend(Kit& kit, Language language);

/// What an area's numbers are called.
struct MapNames {
  MapMeasure measure = MapMeasure::level;
  std::string_view value;
  std::string_view top;
};

/// What is said of an area: "Nivå 1,7 gånger kommunens snitt (90 %: 1,0–2,6), troligen högre. Täckning 62 %,
/// låg.".
std::string describe_map_area(const MapArea& area, const MapNames& names, Language language);

}  // namespace lagesbild::ui
