#pragma once

#include <cstdint>

#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// WCAG 2.1's contrast ratio of two opaque colours, 1 to 21.
double contrast_ratio(Colour a, Colour b);

enum class ColourVision : std::uint8_t { normal, protanopia, deuteranopia, tritanopia };

/// What a colour looks like without one of the three cones: Machado, Oliveira and Fernandes (2009),
/// severity 1.
Colour simulate(Colour colour, ColourVision vision);

/// CIE 1976 distance in L*a*b* (D65); some 2.3 is just noticeable.
double colour_difference(Colour a, Colour b);

}  // namespace lagesbild::ui
