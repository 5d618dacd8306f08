#pragma once

#include <span>
#include <vector>

#include "analysis/cube.hpp"
#include "analysis/settings.hpp"

/// Step 1 of the method: what an area would have had at the municipality's rates, given what was reported.
namespace lagesbild::analysis {

struct Expected {
  std::vector<std::size_t> categories;  ///< those that are told by area and are selected, by situation index
  std::vector<std::size_t> sources;     ///< those that are selected, by situation index
  std::size_t areas = 0;

  std::vector<int> reported_weeks;  ///< T_is: [area · sources + source], within the window
  std::vector<double> rates;        ///< r_cs: [category · sources + source], events per inhabitant and week
  std::vector<double> category_rates;  ///< r_c = Σ_s r_cs: [category]
  std::vector<double> observed;        ///< O_ics: [(area · categories + category) · sources + source]
  std::vector<double> expected;        ///< E_ics, laid out as observed
  std::vector<double> coverage;        ///< C_i, 0–1; 0 where no source covers the area. [area]

  double observed_in(std::size_t area, std::size_t category) const;  ///< O_ic; category by position here
  double expected_in(std::size_t area, std::size_t category) const;  ///< E_ic; category by position here
};

/// Below this share of what should have been reported an area is hatched …
constexpr double low_coverage = 0.7;
/// … and below this it is listed apart, since too little is known.
constexpr double least_coverage = 0.5;

/// r_cs = Σ y / Σ N_i T_is and E_ics = r_cs N_i T_is, so Σ_i O = Σ_i E for each category and source over the
/// areas whose population is known (> 0); the others' events are counted in O and take part in no rate.
/// C_i = Σ_s T_is r_s / Σ_s T r_s over the sources that cover the area; T is the window's length. Where no
/// event at all was reported C_i is the plain share of reported weeks. O(cells + areas · sources · weeks).
Expected expect(const Situation& situation, const Cube& cube, const Window& window,
                const Selection& selection);

/// Takes every silent week of a source that covers the area to have held `factor` times what the
/// municipality's rates expect of it: for trying how much hangs on the silence.
void fill_silent_weeks(const Situation& situation, const Window& window, double factor, Expected& expected);

}  // namespace lagesbild::analysis
