#pragma once

#include <array>
#include <cstddef>

/// u: how an area stands as a whole, whatever the kind of event (step 2 of the method). A category's level is
/// θ_c = u v_c with v_c ~ Gamma(b_c, b_c), so given u its events are negative binomial, and all that they say
/// of u is one term a category.
namespace lagesbild::analysis {

constexpr std::size_t factor_points = 121;
constexpr double smallest_factor = 0.05;
constexpr double largest_factor = 12;

/// One value for each point of the grid.
using FactorRow = std::array<double, factor_points>;

/// The values of u: log-spaced 0.05 … 12, a step of 4.7 %.
const FactorRow& factor_grid();

/// Adds ln p(O | u) for a category, u on the grid, but for what depends on O alone:
/// ln Γ(b + O) − ln Γ(b) + b ln b + O ln u − (b + O) ln(b + E u). `observed` and `expected` are divided by φ;
/// expected 0 adds nothing.
void add_category_terms(double shape, double observed, double expected, FactorRow& terms);

/// Adds ln of the prior mass of the grid's cells under u ~ Gamma(a, a): a ln a − ln Γ(a) + a ln u − a u (one
/// ln u for the width of a cell, which grows with u).
void add_factor_prior(double shape, FactorRow& terms);

/// From logarithms to probabilities that sum to 1.
void normalise(FactorRow& terms);

/// The value at a fraction 0 … 1 of the cell about a point: the cells meet halfway between the points'
/// values.
double factor_within(std::size_t point, double fraction);

}  // namespace lagesbild::analysis
