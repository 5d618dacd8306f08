#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "model/text.hpp"
#include "ui/kit/theme.hpp"

namespace lagesbild::ui {

/// A ratio to the municipality's average in seven classes, even on the log scale about 1:
/// under 1/2, 1/1.5, 1/1.15, 1.15, 1.5, 2 and over.
inline constexpr std::array<double, 6> level_class_limits = {0.5, 1 / 1.5, 1 / 1.15, 1.15, 1.5, 2.0};
inline constexpr std::size_t level_middle_class = 3;

std::size_t level_class(double ratio);

/// "mycket lägre", "lägre", "något lägre", "ungefär som", "något högre", "högre", "mycket högre".
std::string level_class_text(std::size_t level_class, Language language);
/// "något högre än kommunens snitt".
std::string level_words(double ratio, Language language);

/// How sure the posterior is of on which side of the average an area lies.
enum class Certainty {
  sure,    ///< P at least .9 one way: all seven classes
  likely,  ///< at least .75: the classes of a side merge and fade
  unsure,  ///< no side can be named: the middle colour
};

Certainty certainty_of(double probability_above);
/// In one of the colours of less than the average.
bool is_surely_lower(double ratio, double probability_above);
/// "säkert", "troligen", "osäkert".
std::string certainty_text(Certainty certainty, Language language);

/// Value-suppressing uncertainty palette (Correll, Moritz and Heer 2018): what is less certain has fewer and
/// paler colours, so that an unsure area never looks like a finding.
Colour level_colour(const Theme& theme, double ratio, double probability_above);
Colour level_colour(const Theme& theme, std::size_t level_class, Certainty certainty);

}  // namespace lagesbild::ui
